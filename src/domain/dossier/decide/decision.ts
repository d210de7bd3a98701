import type { AccountId } from '../../ids';
import type { HoldersByRole } from '../../holders';
import type { ProcessDefinition } from '../../process/process-definition';
import type { ProductVersion } from '../../product-version';
import type { AttachedFile } from '../../readiness/attached-file';
import type { Text } from '../../text';
import type { DossierEvent } from '../event';
import type { DossierState } from '../state';

/** Everything a decision rests on. Time, ids and what Jira shows come in as values. */
export interface DecisionContext {
  readonly process: ProcessDefinition;
  readonly state: DossierState;
  /** Attached to the issue right now. */
  readonly files: readonly AttachedFile[];
  readonly versions: readonly ProductVersion[];
  readonly holders: HoldersByRole;
  readonly actor: AccountId | null;
  /** ISO 8601, UTC: a department is reminded once in this time. */
  readonly remindedSince: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** ISO date. */
  readonly today: string;
  /** ISO 8601, UTC: so many days ahead, weekends left out. */
  readonly dueAfter: (workingDays: number) => string;
  /** Active people who stand for a department or role; known only where a command needs them. */
  readonly membersOf: (role: string) => readonly AccountId[];
  readonly administersProject: boolean;
  /** Sequence that the first event will get; makes ids that nothing else has. */
  readonly nextSequence: number;
}

/** Why something about a review was refused. */
export type ReviewRefusalCode =
  | 'REVIEW_NOT_ASKED'
  | 'REVIEW_OPEN'
  | 'REVIEW_NOT_OPEN'
  | 'REVIEW_PASSED'
  | 'REVIEW_KILLED'
  | 'ON_HOLD'
  | 'GATE_NOT_READY'
  | 'ITEMS_UNANSWERED'
  | 'NEW_VERSION_NEEDED'
  | 'NO_REVIEWERS'
  | 'NOT_A_REVIEWER'
  | 'NOT_A_STAND_IN'
  | 'OWN_WORK'
  | 'NOT_THE_CHAIR'
  | 'NO_QUORUM'
  | 'AGAINST_THE_VOTES'
  | 'BAD_CONDITIONS'
  | 'NO_CHAINS';

export type CommandRefusalCode =
  | ReviewRefusalCode
  | 'UNKNOWN_DELIVERABLE'
  | 'WRONG_KIND_OF_EVIDENCE'
  | 'UNKNOWN_ATTACHMENT'
  | 'EMPTY_ATTACHMENT'
  | 'NOT_LINKED'
  | 'BAD_LINK'
  | 'BAD_DATES'
  | 'UNKNOWN_FACT'
  | 'BAD_VALUE'
  | 'UNKNOWN_ITEM'
  | 'UNKNOWN_VERSION'
  | 'VERSION_NOT_TESTED'
  | 'NOT_ASKED_FOR'
  | 'REASON_NEEDED'
  | 'TEXT_TOO_LONG'
  | 'TABLE_FULL'
  | 'NOTHING_OWED'
  | 'NUDGED_ALREADY'
  | 'NOBODY_TO_TELL';

export type RefusalFacts = Readonly<Record<string, string | Text>>;

export type Decision =
  | { readonly ok: true; readonly events: readonly DossierEvent[] }
  | { readonly ok: false; readonly code: CommandRefusalCode; readonly facts: RefusalFacts };

/** A decision for these events; none when everything is already so. */
export function accept(...events: readonly DossierEvent[]): Decision {
  return { ok: true, events };
}

/** A refusal with the facts that explain it. */
export function refuse(code: CommandRefusalCode, facts: RefusalFacts = {}): Decision {
  return { ok: false, code, facts };
}

/** Longest note, reason or opinion, in characters. */
export const MAX_TEXT_LENGTH = 1000;

/** The refusal for a text that is too long, or null. */
export function refuseTooLong(text: string | null, maxLength = MAX_TEXT_LENGTH): Decision | null {
  return text !== null && text.length > maxLength
    ? refuse('TEXT_TOO_LONG', { max: String(maxLength) })
    : null;
}

/** A text without blanks around it; null when nothing is left. */
export function tidyText(text: string | null): string | null {
  const tidy = text?.trim() ?? '';
  return tidy === '' ? null : tidy;
}
