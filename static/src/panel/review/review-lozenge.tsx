import type { ReviewView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { Lozenge } from '../lozenge';
import { statusOf } from './review-state';
import { OUTCOME_TONES, OUTCOME_WORDS, STEP_WORDS } from './review-words';
import { openStepOf } from './review-state';

/** How the review stands, in a word. */
export function ReviewLozenge({ review }: { readonly review: ReviewView }) {
  const { t } = useTexts();
  const status = statusOf(review);
  const decision = review.current?.decision;
  switch (status) {
    case 'notSubmitted':
      return <Lozenge tone="neutral">{t('panel.review.status.notSubmitted')}</Lozenge>;
    case 'open': {
      const step = openStepOf(review.current);
      return (
        <Lozenge tone="information">{t(step ? STEP_WORDS[step.step] : 'panel.review.status.open')}</Lozenge>
      );
    }
    case 'withdrawn':
      return <Lozenge tone="neutral">{t('panel.review.status.withdrawn')}</Lozenge>;
    case 'approved':
      return <Lozenge tone="success">{t('panel.review.status.approved')}</Lozenge>;
    case 'stale':
      return <Lozenge tone="warning">{t('panel.review.status.stale')}</Lozenge>;
    case 'decided':
      return decision ? (
        <Lozenge tone={OUTCOME_TONES[decision.outcome]}>{t(OUTCOME_WORDS[decision.outcome])}</Lozenge>
      ) : null;
  }
}
