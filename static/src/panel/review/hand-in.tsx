import { useId } from 'react';
import type { ReviewView } from '../../../../src/contract/review-view';
import { useTexts, type Texts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { CommandButton } from './command-button';
import { FormButton } from './form-button';
import { obstacleToSubmit, statusOf, type SubmitObstacle } from './review-state';
import { today } from './today';

/** Hands the product in, or takes it back. */
export function HandIn({ review }: { readonly review: ReviewView }) {
  const texts = useTexts();
  const { t } = texts;
  const { view, canEdit } = usePanelActions();
  const id = useId();
  const status = statusOf(review);
  if (status === 'approved' || canEdit === undefined) return null;
  if (status === 'open') {
    return canEdit ? (
      <div className="lg-controls lg-flush">
        <FormButton
          appearance="subtle"
          subject="withdraw"
          label={t('panel.review.withdrawReview')}
          part={{ kind: 'withdraw' }}
        >
          {t('panel.review.withdraw')}
        </FormButton>
      </div>
    ) : null;
  }
  if (!canEdit) return <p className="lg-small">{t('panel.review.submit.mayEdit')}</p>;
  const obstacle = obstacleToSubmit(review, view.gate, today());
  return (
    <div className="lg-controls">
      <CommandButton
        appearance="primary"
        subject="submit"
        isDisabled={obstacle !== undefined}
        {...(obstacle && { describedBy: id })}
        work={() => command('review/submit', {})}
      >
        {t(review.current ? 'panel.review.submit.again' : 'panel.review.submit.button')}
      </CommandButton>
      {obstacle && (
        <span className="lg-small" id={id}>
          {wordsFor(obstacle, texts)}
        </span>
      )}
    </div>
  );
}

function wordsFor(obstacle: SubmitObstacle, { t, count, day }: Texts): string {
  switch (obstacle.kind) {
    case 'killed':
      return t('panel.review.submit.killed');
    case 'newVersion':
      return t('panel.review.submit.newVersion');
    case 'held':
      return t('panel.review.submit.held', { until: day(obstacle.until) });
    case 'missing':
      return count(obstacle.count, 'panel.review.submit.missingOne', 'panel.review.submit.missingOther');
    case 'items':
      return count(obstacle.count, 'panel.review.submit.itemsOne', 'panel.review.submit.itemsOther');
  }
}
