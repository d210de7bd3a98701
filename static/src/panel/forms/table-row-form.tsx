import { useState } from 'react';
import type { TableView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { FormFrame } from './form-frame';
import { LONGEST_LINE } from './longest';
import { SelectField } from './select-field';
import { TextField } from './text-field';

interface Props {
  readonly table: TableView;
  readonly cells: Readonly<Record<string, string>>;
  readonly isNew: boolean;
  readonly put: (cells: Readonly<Record<string, string>>) => void;
  readonly cancel: () => void;
}

/** One row of a table, to fill in. */
export function TableRowForm({ table, cells, isNew, put, cancel }: Props) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(cells);
  const filled = Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ''));
  return (
    <FormFrame
      label={isNew ? t('panel.table.add') : t('panel.table.editing')}
      submit={t('panel.form.save')}
      obstacle={Object.keys(filled).length === 0 ? t('panel.table.needsCell') : undefined}
      send={() => put(filled)}
      cancel={cancel}
    >
      <div className="lg-fields">
        {table.columns.map((column) => (
          <Cell
            key={column.key}
            column={column}
            value={draft[column.key] ?? ''}
            change={(value) => setDraft({ ...draft, [column.key]: value })}
          />
        ))}
      </div>
    </FormFrame>
  );
}

interface CellProps {
  readonly column: TableView['columns'][number];
  readonly value: string;
  readonly change: (value: string) => void;
}

function Cell({ column, value, change }: CellProps) {
  const { t, name } = useTexts();
  const label = column.isRequired
    ? t('panel.table.required', { column: name(column.name) })
    : name(column.name);
  if (column.options.length === 0)
    return <TextField label={label} value={value} change={change} maxLength={LONGEST_LINE} />;
  return (
    <SelectField
      label={label}
      value={value}
      change={change}
      unset={t('panel.table.unset')}
      options={column.options.map((option) => ({ value: option.value, name: name(option.name) }))}
    />
  );
}
