import type { ReviewRoundView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { FormButton } from './form-button';
import { chairs, openStepOf } from './review-state';
import { OUTCOME_WORDS } from './review-words';

/** What the chair may make of the votes as they stand. */
export function ChairBox({ round }: { readonly round: ReviewRoundView }) {
  const { t } = useTexts();
  const { me } = usePanelActions();
  const step = openStepOf(round);
  if (!step?.tally || !chairs(round, me)) return null;
  const { outcomes, needed, result } = step.tally;
  return (
    <article className="lg-card lg-focus" tabIndex={-1} aria-labelledby="close-review">
      <h3 className="lg-row-title" id="close-review">
        {t('panel.review.chair.title')}
      </h3>
      <p className="lg-small">
        {outcomes.length === 0
          ? t('panel.review.chair.wait', { needed })
          : t(result === 'tied' ? 'panel.review.chair.tied' : 'panel.review.chair.may')}
      </p>
      {outcomes.length > 0 && (
        <div className="lg-controls" role="group" aria-labelledby="close-review">
          {outcomes.map((outcome) => (
            <FormButton key={outcome} subject={`close-${outcome}`} part={{ kind: 'close', outcome }}>
              {t(OUTCOME_WORDS[outcome])}
            </FormButton>
          ))}
        </div>
      )}
    </article>
  );
}
