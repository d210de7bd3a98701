import type {
  ReviewItemView,
  ReviewOutcome,
  ReviewStepView,
  VoteChoice,
} from '../../../../src/contract/review-view';
import type { TextKey } from '../../common/text-key';
import type { Tone } from '../lozenge';

/** A vote in a word. */
export const CHOICE_WORDS: Readonly<Record<VoteChoice, TextKey>> = {
  for: 'panel.review.choice.for',
  against: 'panel.review.choice.against',
  abstain: 'panel.review.choice.abstain',
  recuse: 'panel.review.choice.recuse',
  comment: 'panel.review.choice.comment',
};

/** A decision in a word. */
export const OUTCOME_WORDS: Readonly<Record<ReviewOutcome, TextKey>> = {
  go: 'panel.review.outcome.go',
  conditionalGo: 'panel.review.outcome.conditionalGo',
  hold: 'panel.review.outcome.hold',
  recycle: 'panel.review.outcome.recycle',
  kill: 'panel.review.outcome.kill',
};

/** A step of the review by its name. */
export const STEP_WORDS: Readonly<Record<ReviewStepView['step'], TextKey>> = {
  departmentReview: 'panel.review.step.departmentReview',
  committeeReview: 'panel.review.step.committeeReview',
};

/** What the author made of a point. */
export const ANSWER_WORDS: Readonly<Record<NonNullable<ReviewItemView['answer']>['kind'], TextKey>> = {
  changed: 'panel.review.items.changed',
  notChanged: 'panel.review.items.notChanged',
};

export const CHOICE_TONES = {
  for: 'success',
  against: 'danger',
  abstain: 'neutral',
  recuse: 'neutral',
  comment: 'information',
} as const satisfies Readonly<Record<VoteChoice, Tone>>;

export const OUTCOME_TONES = {
  go: 'success',
  conditionalGo: 'success',
  hold: 'warning',
  recycle: 'warning',
  kill: 'danger',
} as const satisfies Readonly<Record<ReviewOutcome, Tone>>;
