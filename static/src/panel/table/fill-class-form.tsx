import { useState } from 'react';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { FormFrame } from '../forms/form-frame';
import { LONGEST_LINE } from '../forms/longest';
import { TextField } from '../forms/text-field';
import { OutcomeHere } from '../outcome-here';
import { columnOf } from './cell-words';
import { classWords } from './class-words';
import { useInventory } from './inventory-context';
import type { RowClass } from './row-filter';

interface Props {
  readonly of: RowClass;
  readonly rowCount: number;
  readonly close: () => void;
}

/** Plans the support of a whole class of rows at once. */
export function FillClassForm({ of, rowCount, close }: Props) {
  const texts = useTexts();
  const { t, name, count } = texts;
  const { table, proceed, subjectOf } = useInventory();
  const [value, setValue] = useState('');
  const [isOnlyEmpty, setOnlyEmpty] = useState(true);
  const plan = name(columnOf(table, table.planColumn).name);
  const { deliverable, planColumn: column } = table;
  return (
    <div className="lg-part">
      <FormFrame
        label={t('panel.inventory.fillFor', { column: plan, class: classWords(table, of, texts) })}
        submit={t('panel.inventory.fillSubmit')}
        obstacle={value.trim() === '' ? t('panel.inventory.fillNeedsValue') : undefined}
        send={() =>
          void proceed('fill', () =>
            command('table/fill', {
              deliverable,
              class: of,
              column,
              value: value.trim(),
              onlyEmpty: isOnlyEmpty,
            }),
          ).then((isDone) => isDone && close())
        }
        cancel={close}
      >
        <TextField
          label={plan}
          hint={count(rowCount, 'panel.inventory.fillRowsOne', 'panel.inventory.fillRowsOther')}
          value={value}
          change={setValue}
          maxLength={LONGEST_LINE}
        />
        <label className="lg-tick">
          <input
            type="checkbox"
            className="lg-focus"
            checked={isOnlyEmpty}
            onChange={(event) => setOnlyEmpty(event.target.checked)}
          />
          <span>{t('panel.inventory.fillOnlyEmpty')}</span>
        </label>
      </FormFrame>
      <OutcomeHere subject={subjectOf('fill')} />
    </div>
  );
}
