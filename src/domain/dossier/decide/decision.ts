import type { AccountId } from '../../ids';
import type { HoldersByRole } from '../../holders';
import type { ProcessDefinition } from '../../process/process-definition';
import type { ProductVersion } from '../../product-version';
import type { AttachedFile } from '../../readiness/attached-file';
import type { OtherProduct } from '../../retirement/retirement-state';
import type { TableEdited } from '../../table/edit-table';
import type { Text } from '../../text';
import type { DossierEvent } from '../event';
import type { DossierState } from '../state';

/** What was looked up for a command before it is decided. */
export interface Prepared {
  /** The table as the command would leave it. */
  readonly table?: TableEdited;
  /** Of an import: SHA-256 of the text. */
  readonly sha256?: string;
  /** Of single rows: the names of those who answer for them. */
  readonly rowOwners?: readonly string[];
  /** The product that a fact names. */
  readonly product?: OtherProduct;
  /** Names in the inventory, and the digest of what would be sent now. */
  readonly notice?: { readonly owners: readonly string[]; readonly digest: string };
  /** Of an archive: what is missing, and the digest of the index as it would be made now. */
  readonly archive?: { readonly gapCount: number; readonly digest: string };
}

/** Everything a decision rests on. Time, ids and what Jira shows come in as values. */
export interface DecisionContext {
  readonly process: ProcessDefinition;
  readonly processVersion: number;
  /** The one that held until now, where a status leads into a stage under another one. */
  readonly formerProcess: ProcessDefinition;
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
  /** ISO date: so many days after today. */
  readonly dateAfter: (days: number) => string;
  /** ISO 8601, UTC: so many days ahead, weekends left out. */
  readonly dueAfter: (workingDays: number) => string;
  /** Active people who stand for a department or role; known only where a command needs them. */
  readonly membersOf: (role: string) => readonly AccountId[];
  readonly administersProject: boolean;
  readonly canEdit: boolean;
  /** What a command needs that is neither in the dossier nor on the issue. */
  readonly prepared: Prepared;
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

/** Why something about a notice, the archive or a request for material was refused. */
export type RetirementRefusalCode =
  | 'NOT_THE_OWNER'
  | 'TOO_MANY_OWNERS'
  | 'OWNERS_UNKNOWN'
  | 'NOTICE_NOT_NOW'
  | 'NOTICE_NOT_READY'
  | 'NOTICE_CHANGED'
  | 'NOTICE_SENT'
  | 'NOTICE_NOT_SENT'
  | 'NOT_RETIRED'
  | 'ARCHIVE_CHANGED'
  | 'TOO_MANY_REQUESTS'
  | 'UNKNOWN_REQUEST'
  | 'REQUEST_NOT_OPEN'
  | 'OWN_REQUEST'
  | 'MATERIAL_NOT_GRANTED'
  | 'MATERIAL_EXPIRED';

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
  | 'TOO_MANY_CLASSES'
  | 'BAD_IMPORT'
  | 'SAME_PERSON'
  | 'UNKNOWN_PRODUCT'
  | 'REPLACEMENT_LOOP'
  | 'PRODUCT_RETIRED'
  | RetirementRefusalCode
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
