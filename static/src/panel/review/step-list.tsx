import type { ReviewRoundView } from '../../../../src/contract/review-view';
import { StepCard } from './step-card';

interface Props {
  readonly round: ReviewRoundView;
  /** Whether reviewers can be added and removed here. */
  readonly canManage?: boolean;
}

/** The steps of a round in their order. */
export function StepList({ round, canManage = false }: Props) {
  return (
    <ol className="lg-list lg-steps">
      {round.steps.map((step) => (
        <StepCard key={step.step} step={step} round={round} canManage={canManage} />
      ))}
    </ol>
  );
}
