import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { FormFrame } from '../../forms/form-frame';
import type { ReviewFormProps } from '../review-part';

/** Says what withdrawing means, and asks once. */
export function WithdrawForm({ send, cancel }: ReviewFormProps) {
  const { t } = useTexts();
  return (
    <FormFrame
      label={t('panel.review.withdrawReview')}
      submit={t('panel.review.withdrawReview')}
      send={() => send(() => command('review/withdraw', {}))}
      cancel={cancel}
    >
      <p className="lg-plain">{t('panel.review.withdrawWhat')}</p>
    </FormFrame>
  );
}
