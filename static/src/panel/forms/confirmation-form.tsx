import { useState } from 'react';
import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { useRow } from '../rows/row-context';
import { FormFrame } from './form-frame';
import { LONGEST_TEXT } from './longest';
import { TextField } from './text-field';

interface Props {
  readonly confirmation: NonNullable<ReadinessRow['confirmation']>;
}

/** A statement by a named role, or its withdrawal. */
export function ConfirmationForm({ confirmation }: Props) {
  const { t, name, either } = useTexts();
  const { row, finish, show } = useRow();
  const [note, setNote] = useState('');
  const isDone = confirmation.done !== null;
  return (
    <FormFrame
      label={t('panel.confirmation.for', { deliverable: name(row.name) })}
      submit={isDone ? t('panel.confirmation.withdraw') : t('panel.confirmation.submit')}
      send={() =>
        finish(() =>
          command('confirmation/set', {
            deliverable: row.key,
            done: !isDone,
            note: isDone || note.trim() === '' ? null : note.trim(),
          }),
        )
      }
      cancel={() => show(undefined)}
    >
      {confirmation.roles.length > 0 && (
        <p className="lg-small">
          {t('panel.confirmation.by', { roles: either(confirmation.roles.map(name)) })}
        </p>
      )}
      {isDone ? (
        <p className="lg-plain">{t('panel.confirmation.withdrawWhat')}</p>
      ) : (
        <TextField
          label={t('panel.confirmation.note')}
          value={note}
          change={setNote}
          maxLength={LONGEST_TEXT}
          isLong
        />
      )}
    </FormFrame>
  );
}
