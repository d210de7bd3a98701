import { refuseEdit, type TableRefusal } from './check-row';
import { chunksOf } from './find-chunks';
import { rowsOf, type LoadedChunks, type LooseRows, type TableChange } from './table-change';
import type { Cells, ChunkRef, TableIndex, TableRow } from './table-index';

/**
 * Changes rows where they are: those with the given ids, or all for null. `change` gives back the same cells to leave
 * a row as it is, and null to remove it. Refused with UNKNOWN_ITEM.
 */
export function changeRows(
  { chunks }: TableIndex,
  loaded: LoadedChunks,
  ids: readonly string[] | null,
  change: (cells: Cells) => Cells | null,
): TableChange | TableRefusal {
  const sought = ids && new Set(ids);
  const touched = new Set(ids ? chunksOf(chunks, ids) : chunks);
  const gone: TableRow[] = [];
  const come: TableRow[] = [];
  const pieces: (ChunkRef | LooseRows)[] = [];
  let run: TableRow[] | null = null;
  for (const chunk of chunks) {
    const goneBefore = gone.length;
    const rows = !touched.has(chunk)
      ? []
      : rowsOf(loaded, chunk).flatMap((row) => {
          if (sought && !sought.delete(row.id)) return [row];
          const cells = change(row.cells);
          if (cells === row.cells) return [row];
          const changed = cells ? [{ id: row.id, cells }] : [];
          gone.push(row);
          come.push(...changed);
          return changed;
        });
    if (gone.length === goneBefore) {
      pieces.push(chunk);
      run = null;
    } else if (run) {
      // Neighbours that change together share their room.
      for (const row of rows) run.push(row);
    } else {
      pieces.push({ rows: (run = rows), how: 'even' });
    }
  }
  const [unknown] = sought ?? [];
  return unknown === undefined
    ? { ok: true, pieces, gone, come }
    : refuseEdit('UNKNOWN_ITEM', { item: unknown });
}
