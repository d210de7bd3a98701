import { makeResolver, type Request } from '@forge/resolver';
import { nullable, objectOf, parse, text, type Shape } from '../adapters/shape';
import { composeProduct, process } from '../compose';
import type { PanelCalls } from '../contract/panel-calls';
import type { PanelView } from '../contract/panel-view';
import type { Reply } from '../contract/reply';
import type { Command } from '../domain/dossier/decide';
import { accountId, attachmentId, issueId, type AccountId, type IssueId } from '../domain/ids';
import { actOnProduct } from '../usecases/act-on-product';
import { refreshProduct } from '../usecases/refresh-product';
import { panelView } from './panel-view';
import { reply } from './reply';

const evidence = objectOf({ commandId: text, deliverable: text, attachmentId: text });
const fact = objectOf({ commandId: text, fact: text, value: nullable(text) });

/** Calls of the issue panel. Person and issue come from the trusted context, never from the payload. */
export const panel = makeResolver<PanelCalls>({
  'panel/open': ({ context }) =>
    reply('panel/open', async () => {
      const caller = callerOf(context);
      if (!caller) return { ok: false, code: 'NOT_SIGNED_IN' };
      const refreshed = await refreshProduct(await composeProduct('user'), caller.issue, null);
      return refreshed.ok ? { ok: true, value: panelView(process, refreshed) } : refreshed;
    }),

  'evidence/link': (request) =>
    act('evidence/link', request, evidence, (payload) => ({
      type: 'linkEvidence',
      deliverable: payload.deliverable,
      attachmentId: attachmentId(payload.attachmentId),
    })),

  'evidence/unlink': (request) =>
    act('evidence/unlink', request, evidence, (payload) => ({
      type: 'unlinkEvidence',
      deliverable: payload.deliverable,
      attachmentId: attachmentId(payload.attachmentId),
    })),

  'fact/set': (request) =>
    act('fact/set', request, fact, (payload) => ({
      type: 'setFact',
      fact: payload.fact,
      value: payload.value,
    })),
});

function act<P extends { readonly commandId: string }>(
  call: string,
  { payload, context }: Request<unknown>,
  shape: Shape<P>,
  commandOf: (payload: P) => Command,
): Promise<Reply<PanelView>> {
  return reply(call, async () => {
    const caller = callerOf(context);
    if (!caller) return { ok: false, code: 'NOT_SIGNED_IN' };
    const asked = parse(shape, payload);
    if (!asked || asked.commandId === '') return { ok: false, code: 'BAD_REQUEST' };
    const deps = await composeProduct('user');
    const personal = { id: asked.commandId, actor: caller.account, command: commandOf(asked) };
    const acted = await actOnProduct(deps, caller.issue, personal);
    return acted.ok ? { ok: true, value: panelView(process, acted) } : acted;
  });
}

const trusted = objectOf({ accountId: text, extension: objectOf({ issue: objectOf({ id: text }) }) });

function callerOf(context: unknown): { readonly account: AccountId; readonly issue: IssueId } | null {
  const found = parse(trusted, context);
  return found && { account: accountId(found.accountId), issue: issueId(found.extension.issue.id) };
}
