import type { AccountId } from '../ids';
import type { ReviewStep } from '../process/review-policy';
import type { Choice, Outcome } from './review-state';

/** What a person can ask for in the review of the current gate. */
export type ReviewCommand =
  | { readonly type: 'submitReview' }
  | {
      readonly type: 'castVote';
      readonly choice: Choice;
      readonly text: string | null;
      /** The deliverable that the text is about. */
      readonly deliverable: string | null;
      /** Whose vote it is, when a stand-in casts it. */
      readonly onBehalfOf: AccountId | null;
    }
  | { readonly type: 'retractVote'; readonly onBehalfOf: AccountId | null }
  | {
      readonly type: 'closeReview';
      readonly outcome: Outcome;
      readonly reason: string | null;
      /** ISO date, of a hold. */
      readonly until: string | null;
      /** Of a conditional go. */
      readonly conditions: readonly {
        readonly text: string;
        readonly owner: AccountId | null;
        readonly due: string;
      }[];
    }
  | { readonly type: 'withdrawReview' }
  | { readonly type: 'endHold' }
  | {
      readonly type: 'answerItem';
      readonly item: string;
      readonly kind: 'changed' | 'notChanged';
      readonly text: string | null;
    }
  | { readonly type: 'addReviewer'; readonly step: ReviewStep; readonly account: AccountId }
  | { readonly type: 'removeReviewer'; readonly step: ReviewStep; readonly account: AccountId }
  /** `until: null` ends the delegation. */
  | {
      readonly type: 'delegate';
      readonly to: AccountId;
      readonly from: string;
      readonly until: string | null;
    }
  | { readonly type: 'waiveCondition'; readonly condition: string; readonly reason: string };

export type ReviewCommandOf<Type extends ReviewCommand['type']> = Extract<
  ReviewCommand,
  { readonly type: Type }
>;
