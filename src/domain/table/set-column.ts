import type { TableDefinition } from '../process/deliverable';
import { changeRows } from './change-rows';
import { checkCell, refuseEdit, type TableRefusal } from './check-row';
import type { LoadedChunks, TableChange } from './table-change';
import { cellOf, type Cells, type TableIndex } from './table-index';

/**
 * Sets one column of the rows with the given ids, or of all for null, as far as `isMeant` says so. Refused with
 * UNKNOWN_ITEM, TEXT_TOO_LONG, or BAD_VALUE, also when nothing would be left of a row.
 */
export function setColumn(
  table: TableDefinition,
  index: TableIndex,
  loaded: LoadedChunks,
  ids: readonly string[] | null,
  isMeant: (cells: Cells) => boolean,
  { column, value: text }: { readonly column: string; readonly value: string },
): TableChange | TableRefusal {
  const checked = checkCell(table, column, text);
  if (!checked.ok) return checked;
  const { value, name } = checked;
  const change = changeRows(index, loaded, ids, (cells) =>
    isMeant(cells) ? withCell(cells, column, value) : cells,
  );
  return change.ok && change.come.some(({ cells }) => Object.keys(cells).length === 0)
    ? refuseEdit('BAD_VALUE', { fact: name })
    : change;
}

function withCell(cells: Cells, column: string, value: string): Cells {
  if (cellOf(cells, column) === value) return cells;
  const others = Object.entries(cells).filter(([key]) => key !== column);
  return Object.fromEntries(value === '' ? others : [...others, [column, value]]);
}
