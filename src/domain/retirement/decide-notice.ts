import type { CommandOf } from '../dossier/command';
import {
  accept,
  refuse,
  type CommandRefusalCode,
  type Decision,
  type DecisionContext,
  type RefusalFacts,
} from '../dossier/decide/decision';
import type { EventData } from '../dossier/event';
import type { DossierState } from '../dossier/state';
import { hasHolders, holdersOf } from '../holders';
import type { AccountId } from '../ids';
import type { Gate } from '../process/gate';
import {
  findDeliverable,
  findNoticeGate,
  nameOfRole,
  type ProcessDefinition,
} from '../process/process-definition';
import { assessGate } from '../readiness/assess-gate';
import { isOpenDemand, type Demand } from '../readiness/assessment';
import { joinTexts, type Text } from '../text';
import { currentNotice } from './notice';

/** What a notice rests on. */
export type NoticeContext = Pick<DecisionContext, 'process' | 'state' | 'files' | 'versions' | 'holders'>;

type Refused = Extract<Decision, { ok: false }>;

const no = (code: CommandRefusalCode, facts: RefusalFacts = {}): Refused => ({ ok: false, code, facts });

/** What the gate asks for before people are told, and nobody has excused. */
export function missingForNotice(
  process: ProcessDefinition,
  gate: Gate,
  product: Pick<NoticeContext, 'state' | 'files' | 'versions'>,
): readonly Demand[] {
  return assessGate(process, gate, product).demands.filter(isOpenDemand);
}

/** Whether everything is there that has to be before people are told; the names of what is missing otherwise. */
function noticeObstacle({ process, state, files, versions }: NoticeContext): Refused | null {
  const gate = state.isTerminated ? undefined : findNoticeGate(process, state.stage);
  if (!gate) return no('NOTICE_NOT_NOW');
  const open = missingForNotice(process, gate, { state, files, versions });
  if (open.length === 0) return null;
  const names = open.flatMap((demand) => demand.names);
  return no('NOTICE_NOT_READY', { missing: joinTexts(names, { zh: '、', en: ', ' }) });
}

/** What would go out now, and to whom. */
export type PlannedNotice =
  | {
      readonly ok: true;
      readonly data: Omit<EventData['noticeSent'], 'digest'>;
    }
  | Extract<Decision, { ok: false }>;

/**
 * The notice as it would go out: to the whole company, and to everybody who answers for an installation. Once for what it
 * says; who was added to the inventory since is told alone.
 * @param names of those who answer for an installation, as the inventory has them
 */
export function planNotice(context: NoticeContext, names: readonly string[]): PlannedNotice {
  const { process, state, files, holders } = context;
  const refused = noticeObstacle(context);
  if (refused) return refused;
  const notice = currentNotice(process, state, files);
  if (!notice) return no('NOTICE_NOT_NOW');
  const everybody = holdersOf(holders, [notice.policy.everybody]);
  if (!hasHolders(everybody))
    return no('NOBODY_TO_TELL', { department: nameOfRole(process, notice.policy.everybody) });
  const unknown = names.filter((name) => !Object.hasOwn(state.retirement.owners, name));
  if (unknown.length > 0) return no('OWNERS_UNKNOWN', { owners: unknown.slice(0, 10).join(', ') });
  const owners = ownersOf(state, names);
  const { sent, now, isStale } = notice;
  const isNew = sent === null || isStale;
  const told = isNew ? owners : owners.filter((account) => !sent.owners.includes(account));
  if (!isNew && told.length === 0) return no('NOTICE_SENT', { at: sent.at });
  return {
    ok: true,
    data: {
      number: isNew ? (sent?.number ?? 0) + 1 : sent.number,
      coverage: now,
      groups: isNew ? everybody.groups : [],
      people: isNew ? everybody.people : [],
      told,
      owners: isNew ? owners : [...sent.owners, ...told],
    },
  };
}

/** The notice goes out, if it is still what was shown before. */
export function decideNotice({ digest }: CommandOf<'sendNotice'>, context: DecisionContext): Decision {
  const { prepared } = context;
  if (!prepared.notice) throw new Error('A notice was to be sent without its recipients at hand.');
  const planned = planNotice(context, prepared.notice.owners);
  if (!planned.ok) return planned;
  if (prepared.notice.digest !== digest) return refuse('NOTICE_CHANGED');
  return accept({ type: 'noticeSent', data: { ...planned.data, digest } });
}

/** What the inventory calls those who answer for its rows. */
function ownerWords(process: ProcessDefinition, inventory: string): Text | string {
  const table = findDeliverable(process, inventory)?.table;
  return table?.columns.find(({ key }) => key === table.ownerColumn)?.name ?? inventory;
}

/** People in Jira who are meant by these names. */
function ownersOf(state: DossierState, names: readonly string[]): readonly AccountId[] {
  return [...new Set(names.flatMap((name) => state.retirement.owners[name]?.account ?? []))];
}

/** Somebody confirms that they have read the notice as it stands. */
export function decideConfirmation(
  { number }: CommandOf<'confirmNotice'>,
  { process, state, files, actor }: DecisionContext,
): Decision {
  const notice = currentNotice(process, state, files);
  if (!notice?.sent || notice.sent.number !== number) return refuse('NOTICE_NOT_SENT');
  if (actor === null || !notice.sent.owners.includes(actor)) return refuse('NOT_THE_OWNER');
  if (!notice.unconfirmed.includes(actor)) return accept();
  return accept({ type: 'noticeConfirmed', data: { number, coverage: notice.sent.coverage } });
}

/** Those who have not confirmed are reminded, once a day at most. */
export function decideReminder({ process, state, files, remindedSince }: DecisionContext): Decision {
  const notice = currentNotice(process, state, files);
  if (!notice?.sent) return refuse('NOTICE_NOT_SENT');
  if (notice.unconfirmed.length === 0) return accept();
  const { remindedAt } = notice.sent;
  if (remindedAt !== null && remindedAt > remindedSince)
    return refuse('NUDGED_ALREADY', {
      department: ownerWords(process, notice.policy.inventory),
      at: remindedAt,
    });
  return accept({ type: 'ownersReminded', data: { accounts: notice.unconfirmed } });
}
