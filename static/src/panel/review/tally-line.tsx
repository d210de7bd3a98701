import type { ReviewStepView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { Lozenge, type Tone } from '../lozenge';

interface Props {
  readonly step: ReviewStepView;
  readonly tally: NonNullable<ReviewStepView['tally']>;
}

/** The votes of the open step in numbers, and whether they are enough. */
export function TallyLine({ step, tally }: Props) {
  const { t } = useTexts();
  const { votesFor, votesAgainst, abstained, needed, hasQuorum, result } = tally;
  const recused = step.reviewers.filter(
    ({ vote, excluded }) => vote?.choice === 'recuse' && excluded === null,
  ).length;
  const pending = step.reviewers.filter(({ isPending }) => isPending).length;
  const counts: readonly (readonly [string, number, Tone])[] = [
    [t('panel.review.choice.for'), votesFor, 'success'],
    [t('panel.review.choice.against'), votesAgainst, 'danger'],
    [t('panel.review.tally.abstained'), abstained, 'neutral'],
    [t('panel.review.tally.recused'), recused, 'neutral'],
    [t('panel.review.tally.pending'), pending, 'warning'],
  ];
  const cast = votesFor + votesAgainst + abstained;
  return (
    <div className="lg-tally" role="group" aria-label={t('panel.review.tally.title')}>
      {counts.map(([label, count, tone]) => (
        <Lozenge key={label} tone={count === 0 ? 'neutral' : tone}>
          {t('panel.review.tally.count', { label, count })}
        </Lozenge>
      ))}
      <span className="lg-small">
        {t(hasQuorum ? 'panel.review.tally.quorumMet' : 'panel.review.tally.quorumShort', { cast, needed })}
        {result === 'tied' && ` ${t('panel.review.tally.tied')}`}
      </span>
    </div>
  );
}
