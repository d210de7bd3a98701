import type { HoldersByRole, Holders } from '../holders';
import { hasHolders, holdersOf } from '../holders';
import type { AccountId } from '../ids';
import type { DossierEvent, Signed } from '../dossier/event';
import { personOf, type DossierState } from '../dossier/state';
import { findFact, findStage, nameOfRole, type ProcessDefinition } from '../process/process-definition';
import type { Text } from '../text';

/** What a mail is about; `locales/` has a subject and a text for each. */
export const MAIL_SUBJECTS = [
  'stageEntered',
  'appointed',
  'nudge',
  'reviewOpened',
  'reviewDecided',
  'voteStale',
  'reviewReminder',
  'holdEnded',
  'noticeToCompany',
  'noticeToOwners',
  'noticeReminder',
  'materialRequested',
  'materialDecided',
  'materialExpiring',
  'materialRevoked',
  'gateBypassed',
] as const;
export type MailSubject = (typeof MAIL_SUBJECTS)[number];

/**
 * A mail that a dossier owes. It cannot be sent twice by accident: it is marked before and after sending,
 * and one that was found half way is `unsure` until a person decides.
 */
export interface Mail {
  readonly id: string;
  readonly about: MailSubject;
  /** A comment stands on the issue for all to read, and is found again after a crash; a mail is not. */
  readonly via: 'mail' | 'comment';
  readonly to: Holders;
  /** Names for the text, e.g. `{ stage }`. */
  readonly facts: Readonly<Record<string, Text>>;
  readonly lines: readonly Text[];
  readonly state: 'pending' | 'sending' | 'unsure' | 'failed';
  /** Whoever caused it: the mail names no one else. */
  readonly by: AccountId | null;
  /** ISO 8601, UTC: when it was owed or last tried. */
  readonly at: string;
}

/** The mails that an event owes: to the owners of a new stage, to whoever was appointed, to a department that owes something. */
export function mailsFor(
  process: ProcessDefinition,
  before: DossierState,
  event: DossierEvent,
  signed: Signed & { readonly sequence: number },
  holders: HoldersByRole,
  linesOf: (requirements: readonly string[]) => readonly Text[],
): readonly Mail[] {
  const mail = (
    about: Mail['about'],
    to: Holders,
    facts: Mail['facts'],
    lines: readonly Text[] = [],
  ): readonly Mail[] =>
    hasHolders(to)
      ? [
          {
            id: String(signed.sequence),
            about,
            via: 'mail',
            to,
            facts,
            lines,
            state: 'pending',
            by: signed.by,
            at: signed.at,
          },
        ]
      : [];
  if (event.type === 'stageEntered') {
    const stage = findStage(process, event.data.stage);
    // A product that is new, or that the app meets for the first time, has not changed its stage.
    if (!stage || before.stage === null || before.stage === stage.key) return [];
    return mail('stageEntered', holdersOf(holders, stage.responsible), { stage: stage.name });
  }
  if (event.type === 'factSet') {
    const { fact: key, value } = event.data;
    const fact = findFact(process, key);
    if (fact?.value.kind !== 'person' || value === null || value === signed.by) return [];
    // Another reason for the same person appoints nobody.
    if (before.facts[key]?.value === value) return [];
    return mail('appointed', { groups: [], people: [value as AccountId] }, { role: fact.name });
  }
  if (event.type === 'gateBypassed') {
    const gates = process.gates.filter(({ key }) => event.data.gates.some(({ gate }) => gate === key));
    const answering = holdersOf(
      holders,
      gates.flatMap(({ waivedBy }) => waivedBy),
    );
    const manager = personOf(before, 'productManager');
    const people = [...new Set([...answering.people, ...(manager === null ? [] : [manager])])];
    return mail(
      'gateBypassed',
      { ...answering, people },
      {},
      gates.map(({ name }) => name),
    );
  }
  if (event.type === 'departmentNudged') {
    const { department, requirements } = event.data;
    const facts = { department: nameOfRole(process, department) };
    return mail('nudge', holdersOf(holders, [department]), facts, linesOf(requirements));
  }
  return [];
}

/**
 * Whether a mail waits for a person: it failed, or nobody knows whether it went out.
 * @param longAgo ISO 8601: whatever was being sent before it was left behind by a crash
 */
export function hasNoKnownEnd({ state, at }: Mail, longAgo: string): boolean {
  return state === 'failed' || state === 'unsure' || (state === 'sending' && at < longAgo);
}
