import { useState } from 'react';
import type { ConditionView } from '../../../../../src/contract/review-view';
import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { FormFrame } from '../../forms/form-frame';
import { LONGEST_TEXT } from '../../forms/longest';
import { TextField } from '../../forms/text-field';
import type { ReviewFormProps } from '../review-part';

interface Props extends ReviewFormProps {
  readonly condition: ConditionView;
}

/** Excuses the product from a condition, with a reason. */
export function WaiveConditionForm({ condition, send, cancel }: Props) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const trimmed = reason.trim();
  return (
    <FormFrame
      label={t('panel.conditions.waiveWhich', { text: condition.text })}
      submit={t('panel.conditions.waive')}
      obstacle={trimmed === '' ? t('panel.waiver.needsReason') : undefined}
      send={() => send(() => command('review/waiveCondition', { condition: condition.id, reason: trimmed }))}
      cancel={cancel}
    >
      <TextField
        label={t('panel.waiver.reason')}
        hint={t('panel.waiver.hint')}
        value={reason}
        change={setReason}
        maxLength={LONGEST_TEXT}
        isLong
      />
    </FormFrame>
  );
}
