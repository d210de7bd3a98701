import type { Text } from '../domain/text';

/**
 * The typed calls between Custom UI (`static/`) and the backend (`src/`) stand in this folder, one file per surface.
 * `makeInvoke<PanelCalls>()` on one side and `makeResolver<PanelCalls>()` on the other share them.
 */

/** Why a call was refused. The UI turns each into a sentence of `locales/` (`refusal.<code>`). */
export type RefusalCode =
  | 'BAD_REQUEST'
  | 'NOT_SIGNED_IN'
  | 'ISSUE_NOT_VISIBLE'
  | 'NOT_ALLOWED_TO_EDIT'
  | 'NOT_ALLOWED_TO_ADMINISTER'
  | 'NOT_IN_ROLE'
  | 'PROJECT_NOT_BOUND'
  | 'NOT_A_PRODUCT'
  | 'UNKNOWN_DELIVERABLE'
  | 'WRONG_KIND_OF_EVIDENCE'
  | 'UNKNOWN_ATTACHMENT'
  | 'EMPTY_ATTACHMENT'
  | 'NOT_LINKED'
  | 'BAD_LINK'
  | 'BAD_DATES'
  | 'UNKNOWN_FACT'
  | 'BAD_VALUE'
  | 'UNKNOWN_PERSON'
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
  | 'MATERIAL_EXPIRED'
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
  | 'NO_CHAINS'
  | 'UNKNOWN_ROUND'
  | 'NOTHING_OWED'
  | 'NUDGED_ALREADY'
  | 'NOBODY_TO_TELL'
  | 'UNKNOWN_MAIL'
  | 'UNKNOWN_CLAUSE'
  | 'COMMAND_REUSED'
  | 'BUSY'
  | 'BAD_BINDING'
  | 'BAD_PEOPLE'
  | 'BAD_ENFORCEMENT'
  | 'BAD_SETUP'
  | 'PROJECT_TAKEN'
  | 'FIELDS_MISSING'
  | 'NOT_UNDOABLE'
  | 'NO_WORKFLOW'
  | 'WORKFLOW_REFUSED'
  | 'BAD_PROCESS'
  | 'PROCESS_CHANGED'
  | 'PROCESS_TOO_LARGE'
  | 'UNAVAILABLE';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Names the invocation in the app's log, to quote to support. */
  readonly traceId: string;
  /** Facts that explain the refusal, e.g. `{ deliverable: 'productPlan' }`; a Text is said in the reader's language. Never an internal message. */
  readonly facts?: Readonly<Record<string, string | Text>>;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | Refusal;
