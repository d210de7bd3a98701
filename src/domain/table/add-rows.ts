import type { TableDefinition } from '../process/deliverable';
import { checkRow, refuseEdit, type TableRefusal } from './check-row';
import { openChunks } from './find-chunks';
import { rowBytes } from './pack-rows';
import { rowsOf, type LoadedChunks, type TableChange } from './table-change';
import type { Cells, TableIndex, TableRow } from './table-index';
import { CHUNK_TARGET_BYTES, MAX_TABLE_ROWS } from './table-limits';

/** Adds rows at the end; refused with TABLE_FULL, BAD_VALUE or TEXT_TOO_LONG. */
export function addRows(
  table: TableDefinition,
  { rowCount, nextRow, chunks }: TableIndex,
  loaded: LoadedChunks,
  rows: readonly Cells[],
): TableChange | TableRefusal {
  if (rowCount + rows.length > MAX_TABLE_ROWS)
    return refuseEdit('TABLE_FULL', { max: String(MAX_TABLE_ROWS) });
  const come: TableRow[] = [];
  for (const cells of rows) {
    const checked = checkRow(table, cells);
    if (!checked.ok) return checked;
    come.push({ id: String(nextRow + come.length), cells: checked.cells });
  }
  const [next] = come;
  const open = next && openChunks(chunks).find(({ bytes }) => bytes + rowBytes(next) <= CHUNK_TARGET_BYTES);
  const kept = open ? chunks.slice(0, -1) : chunks;
  const rowsAtEnd = open ? [...rowsOf(loaded, open), ...come] : come;
  return { ok: true, pieces: [...kept, { rows: rowsAtEnd, how: 'full' }], gone: [], come };
}
