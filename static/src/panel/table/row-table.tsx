import { useMemo } from 'react';
import type { RowView } from '../../../../src/contract/table-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { OutcomeHere } from '../outcome-here';
import { useInventory } from './inventory-context';
import { RowInputs } from './row-inputs';
import { RowLine } from './row-line';

interface Props {
  /** The rows of this page. */
  readonly rows: readonly RowView[];
  /** All rows of the table, to number them. */
  readonly all: readonly RowView[];
  readonly ticked: ReadonlySet<string>;
  readonly tick: (rows: readonly string[], isTicked: boolean) => void;
  /** Id of the row being written; null for a new one, undefined for none. */
  readonly edited: string | null | undefined;
  readonly edit: (row: string | null | undefined) => void;
  /** Shows the row that has just been added. */
  readonly showAdded: () => void;
}

/** A page of rows: a table where there is room, one card per row where there is not. */
export function RowTable({ rows, all, ticked, tick, edited, edit, showAdded }: Props) {
  const { t, name } = useTexts();
  const { table, title, canMark, proceed, subjectOf, focus } = useInventory();
  const { deliverable } = table;
  const numbers = useMemo(() => new Map(all.map(({ id }, index) => [id, index + 1])), [all]);
  const save = (row: string | null) => (cells: Readonly<Record<string, string>>) =>
    void proceed('row', () => command('table/put', { deliverable, row, cells })).then((isDone) => {
      if (!isDone) return;
      edit(undefined);
      if (row === null) showAdded();
      focus();
    });
  const remove = (row: string) =>
    void proceed('remove', () => command('table/remove', { deliverable, row })).then(
      (isDone) => isDone && focus(),
    );
  const cancel = () => {
    edit(undefined);
    focus();
  };
  const ids = rows.map(({ id }) => id);
  const isAllTicked = ids.length > 0 && ids.every((id) => ticked.has(id));
  return (
    <div className="lg-table-room">
      <OutcomeHere subject={subjectOf('remove')} />
      <table className="lg-table lg-inventory-table">
        <caption className="lg-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              {canMark && ids.length > 0 && (
                <input
                  type="checkbox"
                  className="lg-focus"
                  aria-label={t('panel.inventory.tickAll')}
                  checked={isAllTicked}
                  onChange={(event) => tick(ids, event.target.checked)}
                />
              )}
              <span className="lg-hidden">{t('panel.inventory.number')}</span>
            </th>
            {table.columns.map((column) => (
              <th key={column.key} scope="col">
                {name(column.name)}
              </th>
            ))}
            <th scope="col">
              <span className="lg-hidden">{t('panel.table.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {edited === null && <RowInputs cells={{}} number="+" save={save(null)} cancel={cancel} />}
          {rows.map((row) =>
            row.id === edited ? (
              <RowInputs
                key={row.id}
                cells={row.cells}
                number={String(numbers.get(row.id) ?? '')}
                save={save(row.id)}
                cancel={cancel}
              />
            ) : (
              <RowLine
                key={row.id}
                row={row}
                number={numbers.get(row.id) ?? 0}
                isTicked={ticked.has(row.id)}
                tick={(id, isTicked) => tick([id], isTicked)}
                edit={edit}
                remove={remove}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
