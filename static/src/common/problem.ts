import type { Refusal, RefusalCode } from '../../../src/contract/reply';
import type { SayableFacts } from './say-facts';
import type { TextKey } from './text-key';

/** Something that went wrong, ready to be shown. */
export interface Problem {
  readonly sentence: TextKey;
  readonly facts?: SayableFacts;
  readonly traceId?: string;
}

const SENTENCES: Readonly<Record<RefusalCode, TextKey>> = {
  BAD_REQUEST: 'refusal.BAD_REQUEST',
  NOT_SIGNED_IN: 'refusal.NOT_SIGNED_IN',
  ISSUE_NOT_VISIBLE: 'refusal.ISSUE_NOT_VISIBLE',
  NOT_ALLOWED_TO_EDIT: 'refusal.NOT_ALLOWED_TO_EDIT',
  NOT_ALLOWED_TO_ADMINISTER: 'refusal.NOT_ALLOWED_TO_ADMINISTER',
  NOT_IN_ROLE: 'refusal.NOT_IN_ROLE',
  PROJECT_NOT_BOUND: 'refusal.PROJECT_NOT_BOUND',
  NOT_A_PRODUCT: 'refusal.NOT_A_PRODUCT',
  UNKNOWN_DELIVERABLE: 'refusal.UNKNOWN_DELIVERABLE',
  WRONG_KIND_OF_EVIDENCE: 'refusal.WRONG_KIND_OF_EVIDENCE',
  UNKNOWN_ATTACHMENT: 'refusal.UNKNOWN_ATTACHMENT',
  EMPTY_ATTACHMENT: 'refusal.EMPTY_ATTACHMENT',
  NOT_LINKED: 'refusal.NOT_LINKED',
  BAD_LINK: 'refusal.BAD_LINK',
  BAD_DATES: 'refusal.BAD_DATES',
  UNKNOWN_FACT: 'refusal.UNKNOWN_FACT',
  BAD_VALUE: 'refusal.BAD_VALUE',
  UNKNOWN_PERSON: 'refusal.UNKNOWN_PERSON',
  UNKNOWN_ITEM: 'refusal.UNKNOWN_ITEM',
  UNKNOWN_VERSION: 'refusal.UNKNOWN_VERSION',
  VERSION_NOT_TESTED: 'refusal.VERSION_NOT_TESTED',
  NOT_ASKED_FOR: 'refusal.NOT_ASKED_FOR',
  REASON_NEEDED: 'refusal.REASON_NEEDED',
  TEXT_TOO_LONG: 'refusal.TEXT_TOO_LONG',
  TABLE_FULL: 'refusal.TABLE_FULL',
  TOO_MANY_CLASSES: 'refusal.TOO_MANY_CLASSES',
  BAD_IMPORT: 'refusal.BAD_IMPORT',
  SAME_PERSON: 'refusal.SAME_PERSON',
  UNKNOWN_PRODUCT: 'refusal.UNKNOWN_PRODUCT',
  REPLACEMENT_LOOP: 'refusal.REPLACEMENT_LOOP',
  PRODUCT_RETIRED: 'refusal.PRODUCT_RETIRED',
  NOT_THE_OWNER: 'refusal.NOT_THE_OWNER',
  TOO_MANY_OWNERS: 'refusal.TOO_MANY_OWNERS',
  OWNERS_UNKNOWN: 'refusal.OWNERS_UNKNOWN',
  NOTICE_NOT_NOW: 'refusal.NOTICE_NOT_NOW',
  NOTICE_NOT_READY: 'refusal.NOTICE_NOT_READY',
  NOTICE_CHANGED: 'refusal.NOTICE_CHANGED',
  NOTICE_SENT: 'refusal.NOTICE_SENT',
  NOTICE_NOT_SENT: 'refusal.NOTICE_NOT_SENT',
  NOT_RETIRED: 'refusal.NOT_RETIRED',
  ARCHIVE_CHANGED: 'refusal.ARCHIVE_CHANGED',
  TOO_MANY_REQUESTS: 'refusal.TOO_MANY_REQUESTS',
  UNKNOWN_REQUEST: 'refusal.UNKNOWN_REQUEST',
  REQUEST_NOT_OPEN: 'refusal.REQUEST_NOT_OPEN',
  OWN_REQUEST: 'refusal.OWN_REQUEST',
  MATERIAL_NOT_GRANTED: 'refusal.MATERIAL_NOT_GRANTED',
  MATERIAL_EXPIRED: 'refusal.MATERIAL_EXPIRED',
  REVIEW_NOT_ASKED: 'refusal.REVIEW_NOT_ASKED',
  REVIEW_OPEN: 'refusal.REVIEW_OPEN',
  REVIEW_NOT_OPEN: 'refusal.REVIEW_NOT_OPEN',
  REVIEW_PASSED: 'refusal.REVIEW_PASSED',
  REVIEW_KILLED: 'refusal.REVIEW_KILLED',
  ON_HOLD: 'refusal.ON_HOLD',
  GATE_NOT_READY: 'refusal.GATE_NOT_READY',
  ITEMS_UNANSWERED: 'refusal.ITEMS_UNANSWERED',
  NEW_VERSION_NEEDED: 'refusal.NEW_VERSION_NEEDED',
  NO_REVIEWERS: 'refusal.NO_REVIEWERS',
  NOT_A_REVIEWER: 'refusal.NOT_A_REVIEWER',
  NOT_A_STAND_IN: 'refusal.NOT_A_STAND_IN',
  OWN_WORK: 'refusal.OWN_WORK',
  NOT_THE_CHAIR: 'refusal.NOT_THE_CHAIR',
  NO_QUORUM: 'refusal.NO_QUORUM',
  AGAINST_THE_VOTES: 'refusal.AGAINST_THE_VOTES',
  BAD_CONDITIONS: 'refusal.BAD_CONDITIONS',
  NO_CHAINS: 'refusal.NO_CHAINS',
  UNKNOWN_ROUND: 'refusal.UNKNOWN_ROUND',
  NOTHING_OWED: 'refusal.NOTHING_OWED',
  NUDGED_ALREADY: 'refusal.NUDGED_ALREADY',
  NOBODY_TO_TELL: 'refusal.NOBODY_TO_TELL',
  UNKNOWN_MAIL: 'refusal.UNKNOWN_MAIL',
  UNKNOWN_CLAUSE: 'refusal.UNKNOWN_CLAUSE',
  COMMAND_REUSED: 'refusal.COMMAND_REUSED',
  BUSY: 'refusal.BUSY',
  BAD_BINDING: 'refusal.BAD_BINDING',
  BAD_PEOPLE: 'refusal.BAD_PEOPLE',
  BAD_ENFORCEMENT: 'refusal.BAD_ENFORCEMENT',
  BAD_SETUP: 'refusal.BAD_SETUP',
  PROJECT_TAKEN: 'refusal.PROJECT_TAKEN',
  FIELDS_MISSING: 'refusal.FIELDS_MISSING',
  NOT_UNDOABLE: 'refusal.NOT_UNDOABLE',
  NO_WORKFLOW: 'refusal.NO_WORKFLOW',
  WORKFLOW_REFUSED: 'refusal.WORKFLOW_REFUSED',
  BAD_PROCESS: 'refusal.BAD_PROCESS',
  PROCESS_CHANGED: 'refusal.PROCESS_CHANGED',
  PROCESS_TOO_LARGE: 'refusal.PROCESS_TOO_LARGE',
  UNAVAILABLE: 'refusal.UNAVAILABLE',
};

/** The sentence for a refusal of the backend. A code from a newer backend reads as "not available". */
export function problemOf(refusal: Refusal): Problem {
  return {
    sentence: SENTENCES[refusal.code] ?? 'refusal.UNAVAILABLE',
    traceId: refusal.traceId,
    ...(refusal.facts && { facts: refusal.facts }),
  };
}

/** The backend could not be reached, or broke before it could say why. */
export const UNREACHABLE: Problem = { sentence: 'refusal.UNAVAILABLE' };
