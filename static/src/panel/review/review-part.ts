import type {
  ConditionView,
  ReviewerView,
  ReviewItemView,
  ReviewOutcome,
  ReviewStepView,
  VoteChoice,
} from '../../../../src/contract/review-view';
import type { Outcome } from '../use-panel';

/** A form of the review that somebody has opened. */
export type ReviewPart =
  | { readonly kind: 'vote'; readonly choice: VoteChoice; readonly onBehalfOf: string | null }
  | { readonly kind: 'close'; readonly outcome: ReviewOutcome }
  | {
      readonly kind: 'answer';
      readonly item: ReviewItemView;
      readonly answer: NonNullable<ReviewItemView['answer']>['kind'];
    }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'reviewer'; readonly step: ReviewStepView['step'] }
  | { readonly kind: 'standIn'; readonly delegation: ReviewerView['delegation'] }
  | { readonly kind: 'waiveCondition'; readonly condition: ConditionView };

/** What every form of the review is given. */
export interface ReviewFormProps {
  readonly send: (work: () => Promise<Outcome>) => void;
  readonly cancel: () => void;
}
