import { useState } from 'react';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { useRow } from '../rows/row-context';
import { FormFrame } from './form-frame';
import { LONGEST_TEXT } from './longest';
import { TextField } from './text-field';

/** Excuses the product from a requirement, with a reason. */
export function WaiverForm() {
  const { t, name } = useTexts();
  const { row, finish, show } = useRow();
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      label={t('panel.waiver.for', { deliverable: name(row.name) })}
      submit={t('panel.waiver.submit')}
      obstacle={reason.trim() === '' ? t('panel.waiver.needsReason') : undefined}
      send={() => finish(() => command('waiver/set', { requirement: row.key, reason: reason.trim() }))}
      cancel={() => show(undefined)}
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
