import type { Signed } from '../dossier/event';
import type { AccountId } from '../ids';
import type { ReviewStep } from '../process/review-policy';
import type { Coverage } from './coverage';

export const CHOICES = ['for', 'against', 'abstain', 'recuse', 'comment'] as const;
/** `recuse`: steps back for a conflict of interest; `comment`: an opinion without a vote. */
export type Choice = (typeof CHOICES)[number];

export const OUTCOMES = ['go', 'conditionalGo', 'hold', 'recycle', 'kill'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Vote extends Signed {
  readonly choice: Choice;
  readonly text: string | null;
  /** What it was cast on. */
  readonly coverage: Coverage;
}

/** A dated stand-in; both names stay on record. Days are ISO dates and both count. */
export interface Delegation {
  readonly to: AccountId;
  readonly from: string;
  readonly until: string;
}

export interface Elector {
  readonly account: AccountId;
  readonly isChair: boolean;
  /** Why the person does not vote: handed it in, left the company, or was taken off. */
  readonly excluded: 'submitter' | 'deactivated' | 'removed' | null;
  readonly delegation: Delegation | null;
}

export interface StepState {
  readonly step: ReviewStep;
  readonly status: 'waiting' | 'open' | 'passed' | 'failed';
  readonly electors: readonly Elector[];
  /** By the person whose vote it is; `by` is who cast it. */
  readonly votes: Readonly<Record<string, Vote>>;
  /** ISO 8601; null while the step waits. */
  readonly dueAt: string | null;
  /** ISO 8601: when those who have not voted were last reminded. */
  readonly remindedAt: string | null;
}

/** Something a reviewer said that the author has to answer before submitting again. */
export interface ReviewItem extends Signed {
  readonly id: string;
  /** Whose vote it came with. */
  readonly member: AccountId;
  readonly text: string;
  /** The deliverable it is about; null when it is about the whole. */
  readonly deliverable: string | null;
  readonly answer:
    (Signed & { readonly kind: 'changed' | 'notChanged'; readonly text: string | null }) | null;
}

/** What a conditional go asks for. */
export interface Condition {
  readonly id: string;
  readonly text: string;
  readonly owner: AccountId | null;
  /** ISO date. */
  readonly due: string;
  /** Id of the Jira issue that carries it, once there is one. */
  readonly issueId: string | null;
  readonly isDone: boolean;
  readonly waiver: (Signed & { readonly reason: string }) | null;
}

export interface ReviewDecision extends Signed {
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** ISO date on which a hold wakes. */
  readonly until: string | null;
  readonly coverage: Coverage;
}

/** The newest round of a gate's review; earlier ones stand in records of their own. */
export interface ReviewState {
  /** Which entry into the stage it belongs to: a product that comes back is reviewed anew. */
  readonly visit: number;
  readonly round: number;
  readonly status: 'open' | 'decided' | 'withdrawn';
  readonly submitted: Signed;
  readonly steps: readonly StepState[];
  readonly items: readonly ReviewItem[];
  readonly decision: ReviewDecision | null;
  readonly conditions: readonly Condition[];
}

/** The step that votes are cast in, or undefined when none is open. */
export function openStep(review: ReviewState | undefined): StepState | undefined {
  return review?.status === 'open' ? review.steps.find(({ status }) => status === 'open') : undefined;
}
