import type { Refusal, RefusalCode } from '../../../src/contract/reply';
import type { Facts } from './format';
import type { TextKey } from './text-key';

/** Something that went wrong, ready to be shown. */
export interface Problem {
  readonly sentence: TextKey;
  readonly facts?: Facts;
  readonly traceId?: string;
}

const SENTENCES: Readonly<Record<RefusalCode, TextKey>> = {
  BAD_REQUEST: 'refusal.BAD_REQUEST',
  NOT_SIGNED_IN: 'refusal.NOT_SIGNED_IN',
  ISSUE_NOT_VISIBLE: 'refusal.ISSUE_NOT_VISIBLE',
  NOT_ALLOWED_TO_EDIT: 'refusal.NOT_ALLOWED_TO_EDIT',
  NOT_ALLOWED_TO_ADMINISTER: 'refusal.NOT_ALLOWED_TO_ADMINISTER',
  PROJECT_NOT_BOUND: 'refusal.PROJECT_NOT_BOUND',
  NOT_A_PRODUCT: 'refusal.NOT_A_PRODUCT',
  UNKNOWN_DELIVERABLE: 'refusal.UNKNOWN_DELIVERABLE',
  DELIVERABLE_NOT_A_FILE: 'refusal.DELIVERABLE_NOT_A_FILE',
  UNKNOWN_ATTACHMENT: 'refusal.UNKNOWN_ATTACHMENT',
  EMPTY_ATTACHMENT: 'refusal.EMPTY_ATTACHMENT',
  NOT_LINKED: 'refusal.NOT_LINKED',
  UNKNOWN_FACT: 'refusal.UNKNOWN_FACT',
  COMMAND_REUSED: 'refusal.COMMAND_REUSED',
  BUSY: 'refusal.BUSY',
  BAD_BINDING: 'refusal.BAD_BINDING',
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
