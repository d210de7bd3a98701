import type { ReviewFormProps, ReviewPart } from '../review-part';
import { AnswerForm } from './answer-form';
import { CloseForm } from './close-form';
import { ReviewerForm } from './reviewer-form';
import { StandInForm } from './stand-in-form';
import { VoteForm } from './vote-form';
import { WaiveConditionForm } from './waive-condition-form';
import { WithdrawForm } from './withdraw-form';

interface Props extends ReviewFormProps {
  readonly part: ReviewPart;
}

/** Whichever form of the review stands open. Loaded when the first one is opened. */
export default function OpenPart({ part, ...shared }: Props) {
  switch (part.kind) {
    case 'vote':
      return <VoteForm choice={part.choice} onBehalfOf={part.onBehalfOf} {...shared} />;
    case 'close':
      return <CloseForm outcome={part.outcome} {...shared} />;
    case 'answer':
      return <AnswerForm item={part.item} kind={part.answer} {...shared} />;
    case 'withdraw':
      return <WithdrawForm {...shared} />;
    case 'reviewer':
      return <ReviewerForm step={part.step} {...shared} />;
    case 'standIn':
      return <StandInForm delegation={part.delegation} {...shared} />;
    case 'waiveCondition':
      return <WaiveConditionForm condition={part.condition} {...shared} />;
  }
}
