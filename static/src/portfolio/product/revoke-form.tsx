import { useState } from 'react';
import type { MaterialRequestView } from '../../../../src/contract/archive-view';
import { useTexts } from '../../common/texts';
import { FormFrame } from '../../panel/forms/form-frame';
import { LONGEST_TEXT } from '../../panel/forms/longest';
import { TextField } from '../../panel/forms/text-field';
import { usePortfolio } from '../portfolio-context';
import { askProduct } from './ask-product';
import { useOpenProduct } from './product-context';

interface Props {
  readonly request: MaterialRequestView;
  readonly close: () => void;
}

/** Takes back what was granted, with a reason. */
export function RevokeForm({ request, close }: Props) {
  const { t } = useTexts();
  const { nameOf } = usePortfolio();
  const { view, run } = useOpenProduct();
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  return (
    <FormFrame
      label={t('portfolio.revoke.for', { person: nameOf(request.requester) })}
      submit={t('portfolio.revoke.button')}
      obstacle={isEmpty ? t('portfolio.decide.needsReason') : undefined}
      isFinal
      send={() =>
        void run(`request-${request.id}`, () =>
          askProduct('material/revoke', {
            issue: view.issue.id,
            request: request.id,
            reason: reason.trim(),
          }),
        ).then((isDone) => isDone && close())
      }
      cancel={close}
    >
      <p className="lg-plain">{t('portfolio.revoke.what', { person: nameOf(request.requester) })}</p>
      <TextField
        label={t('portfolio.decide.reason')}
        value={reason}
        change={setReason}
        maxLength={LONGEST_TEXT}
        isLong
      />
    </FormFrame>
  );
}
