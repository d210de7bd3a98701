import { useState } from 'react';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { useRow } from '../rows/row-context';
import { FormFrame } from './form-frame';
import { TextField } from './text-field';

/** States dates in place of a file. */
export function DatesForm() {
  const { t, name } = useTexts();
  const { row, finish, show } = useRow();
  const [start, setStart] = useState('');
  const [due, setDue] = useState('');
  const obstacle =
    due === '' ? t('panel.dates.needsDue') : start > due ? t('panel.dates.wrongOrder') : undefined;
  return (
    <FormFrame
      label={t('panel.dates.for', { deliverable: name(row.name) })}
      submit={t('panel.form.save')}
      obstacle={obstacle}
      send={() =>
        finish(() =>
          command('evidence/stateDates', { deliverable: row.key, start: start === '' ? null : start, due }),
        )
      }
      cancel={() => show(undefined)}
    >
      <div className="lg-fields">
        <TextField label={t('panel.dates.start')} type="date" value={start} change={setStart} />
        <TextField label={t('panel.dates.dueLabel')} type="date" value={due} change={setDue} />
      </div>
    </FormFrame>
  );
}
