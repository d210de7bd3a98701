import { makeResolver, type Request } from '@forge/resolver';
import { nullable, number, objectOf, parse, text } from '../adapters/shape';
import { clauseWords } from '../adapters/forge/sentences';
import type { PanelCalls } from '../contract/panel-calls';
import type { PanelView } from '../contract/panel-view';
import type { Reply } from '../contract/reply';
import { actOnProduct } from '../usecases/act-on-product';
import { openAssembly } from '../usecases/assemble-archive';
import { auditProduct, exportEvents } from '../usecases/audit-product';
import { previewNotice } from '../usecases/preview-notice';
import { readHistory } from '../usecases/read-history';
import { readRound } from '../usecases/read-round';
import { refreshProduct } from '../usecases/refresh-product';
import { resendMail } from '../usecases/resend-mail';
import { historyEntries } from './history-view';
import { CLICKS, type CommandCall } from './panel-commands';
import { panelView } from './panel-view';
import { earlierRoundView } from './review-view';
import { asCaller, isCommandId } from './panel-caller';
import { noticePreview } from './retirement-view';
import { tableReads } from './table-reads';

const history = objectOf({ before: nullable(number) });
const clause = objectOf({ clause: text });
const resend = objectOf({ mail: text });
const round = objectOf({ round: number });
const page = objectOf({ after: number });

/** Calls of the issue panel. Person and issue come from the trusted context, never from the payload. */
export const panel = makeResolver<PanelCalls>({
  'panel/open': (request) =>
    asCaller('panel/open', request, async (deps, { issue }) => {
      const refreshed = await refreshProduct(deps, issue, null);
      return refreshed.ok ? { ok: true, value: await panelView(deps, refreshed) } : refreshed;
    }),

  'evidence/link': act('evidence/link'),
  'evidence/replace': act('evidence/replace'),
  'evidence/unlink': act('evidence/unlink'),
  'evidence/setAside': act('evidence/setAside'),
  'evidence/addLink': act('evidence/addLink'),
  'evidence/stateDates': act('evidence/stateDates'),
  'fact/set': act('fact/set'),
  'checklist/set': act('checklist/set'),
  'confirmation/set': act('confirmation/set'),
  'table/put': act('table/put'),
  'table/remove': act('table/remove'),
  'table/declareNone': act('table/declareNone'),
  'table/fill': act('table/fill'),
  'table/mark': act('table/mark'),
  'table/import': act('table/import'),
  ...tableReads,
  'bypass/ratify': act('bypass/ratify'),
  'owner/name': act('owner/name'),
  'notice/send': act('notice/send'),
  'notice/confirm': act('notice/confirm'),
  'notice/remind': act('notice/remind'),
  'notice/preview': (request) =>
    asCaller('notice/preview', request, async (deps, { issue }) => {
      const found = await previewNotice(deps, issue);
      return found.ok ? { ok: true, value: noticePreview(found.state, found.draft) } : found;
    }),
  'archive/complete': act('archive/complete'),
  'archive/assemble': (request) =>
    asCaller('archive/assemble', request, async (deps, { issue }) => {
      const found = await openAssembly(deps, issue);
      if (!found.ok) return found;
      const { json, digest, table } = found.assembled;
      return { ok: true, value: { json, digest, table } };
    }),
  'version/test': act('version/test'),
  'version/judge': act('version/judge'),
  'waiver/set': act('waiver/set'),
  'department/nudge': act('department/nudge'),
  'department/comment': act('department/comment'),

  'review/submit': act('review/submit'),
  'review/vote': act('review/vote'),
  'review/retract': act('review/retract'),
  'review/close': act('review/close'),
  'review/withdraw': act('review/withdraw'),
  'review/endHold': act('review/endHold'),
  'review/answer': act('review/answer'),
  'review/addReviewer': act('review/addReviewer'),
  'review/removeReviewer': act('review/removeReviewer'),
  'review/delegate': act('review/delegate'),
  'review/waiveCondition': act('review/waiveCondition'),

  'review/round': (request) =>
    asCaller('review/round', request, async (deps, { issue }) => {
      const asked = parse(round, request.payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const read = await readRound(deps, issue, asked.round);
      return read.ok ? { ok: true, value: earlierRoundView(read, deps.clock.now()) } : read;
    }),

  'mail/resend': (request) =>
    asCaller('mail/resend', request, async (deps, { issue }) => {
      const asked = parse(resend, request.payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const resent = await resendMail(deps, issue, asked.mail);
      return resent.ok ? { ok: true, value: await panelView(deps, resent) } : resent;
    }),

  'history/open': (request) =>
    asCaller('history/open', request, async (deps, { issue }) => {
      const asked = parse(history, request.payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const read = await readHistory(deps, issue, asked.before);
      if (!read.ok) return read;
      const entries = read.events.flatMap((event) => historyEntries(read.process, event));
      return { ok: true, value: { entries, next: read.next } };
    }),

  'audit/verify': (request) =>
    asCaller('audit/verify', request, async (deps, { issue }) => {
      const found = await auditProduct(deps, issue);
      if (!found.ok) return found;
      const { eventCount, brokenAt, endsAtHead, endsAtRecord } = found;
      return { ok: true, value: { eventCount, brokenAt, endsAtHead, endsAtRecord } };
    }),

  'audit/export': (request) =>
    asCaller('audit/export', request, async (deps, { issue }) => {
      const asked = parse(page, request.payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const found = await exportEvents(deps, issue, asked.after);
      if (!found.ok) return found;
      const events = found.events.map((event) => ({ ...event }));
      return { ok: true, value: { issue, events, head: found.head, next: found.next } };
    }),

  'clause/open': (request) =>
    asCaller('clause/open', request, async () => {
      const asked = parse(clause, request.payload);
      const words = asked && (await clauseWords(asked.clause));
      return words
        ? { ok: true, value: { clause: asked.clause, text: words } }
        : { ok: false, code: 'UNKNOWN_CLAUSE' };
    }),
});

function act(call: CommandCall) {
  return (request: Request<unknown>): Promise<Reply<PanelView>> =>
    asCaller(call, request, async (deps, { issue, account }) => {
      const click = parse(CLICKS[call], request.payload);
      if (!click || !isCommandId(click.commandId)) return { ok: false, code: 'BAD_REQUEST' };
      const { commandId: id, command } = click;
      const acted = await actOnProduct(deps, issue, { id, actor: account, command });
      return acted.ok ? { ok: true, value: await panelView(deps, acted) } : acted;
    });
}
