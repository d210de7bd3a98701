import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { TableColumnView } from '../../../../src/contract/table-view';
import { useTexts } from '../../common/texts';
import { LONGEST_LINE } from '../forms/longest';
import { OutcomeHere } from '../outcome-here';
import { useInventory } from './inventory-context';

interface Props {
  readonly cells: Readonly<Record<string, string>>;
  /** What the first cell says. */
  readonly number: string;
  /** Says whether it was saved. */
  readonly save: (cells: Readonly<Record<string, string>>) => void;
  readonly cancel: () => void;
}

/** A row that is being written: Enter saves, Escape leaves it as it was. */
export function RowInputs({ cells, number, save, cancel }: Props) {
  const { t, name } = useTexts();
  const { table, subjectOf } = useInventory();
  const [draft, setDraft] = useState(cells);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => row.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const filled = Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]])),
  );
  const isEmpty = Object.keys(filled).length === 0;
  return (
    <tr
      ref={row}
      className="lg-inventory-edited"
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
        const isInCell =
          event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        // While a Chinese word is being composed, Enter only ends the composing.
        if (event.key !== 'Enter' || !isInCell || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (!isEmpty) save(filled);
      }}
    >
      <td>{number}</td>
      {table.columns.map((column) => (
        <td key={column.key} data-column={name(column.name)}>
          <CellInput
            column={column}
            value={draft[column.key] ?? ''}
            change={(value) => setDraft({ ...draft, [column.key]: value })}
          />
        </td>
      ))}
      <td>
        <div className="lg-controls lg-row-controls">
          <Button appearance="primary" spacing="compact" isDisabled={isEmpty} onClick={() => save(filled)}>
            {t('panel.form.save')}
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={cancel}>
            {t('panel.form.cancel')}
          </Button>
        </div>
        {isEmpty && <span className="lg-small">{t('panel.table.needsCell')}</span>}
        <OutcomeHere subject={subjectOf('row')} />
      </td>
    </tr>
  );
}

interface CellProps {
  readonly column: TableColumnView;
  readonly value: string;
  readonly change: (value: string) => void;
}

function CellInput({ column, value, change }: CellProps) {
  const { t, name } = useTexts();
  const label = column.isRequired
    ? t('panel.table.required', { column: name(column.name) })
    : name(column.name);
  if (column.options.length === 0) {
    return (
      <input
        className="lg-input"
        aria-label={label}
        maxLength={LONGEST_LINE}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    );
  }
  return (
    <select
      className="lg-select"
      aria-label={label}
      value={value}
      onChange={(event) => change(event.target.value)}
    >
      <option value="">{t('panel.table.unset')}</option>
      {column.options.map((option) => (
        <option key={option.value} value={option.value}>
          {name(option.name)}
        </option>
      ))}
    </select>
  );
}
