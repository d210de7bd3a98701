import type { TableDefinition } from '../process/deliverable';
import { addRows } from './add-rows';
import { changeRows } from './change-rows';
import { checkRow, refuseEdit, type TableRefusal } from './check-row';
import { countAnew, countClasses } from './count-rows';
import { chunksOf, openChunks } from './find-chunks';
import { packRows } from './pack-rows';
import { setColumn } from './set-column';
import type { LoadedChunks, TableChange } from './table-change';
import { cellOf, emptyIndex, type Cells, type ChunkRef, type TableIndex, type TableRow } from './table-index';
import { MAX_CHUNKS, MAX_CLASSES, MAX_TABLE_ROWS } from './table-limits';

/** What somebody does to a table. */
export type TableEdit =
  /** Sets all cells of a row; null adds one. */
  | { readonly kind: 'put'; readonly row: string | null; readonly cells: Cells }
  | { readonly kind: 'remove'; readonly row: string }
  /** Sets a column of all rows of a class, for which null stands for any value and '' for an empty cell. */
  | {
      readonly kind: 'fill';
      readonly class: readonly [string | null, string | null];
      readonly onlyEmpty: boolean;
      readonly column: string;
      readonly value: string;
    }
  /** Sets a column of some rows; '' clears it. */
  | {
      readonly kind: 'mark';
      readonly rows: readonly string[];
      readonly column: string;
      readonly value: string;
    }
  /** Puts other rows in the place of all there are. */
  | { readonly kind: 'replace'; readonly rows: readonly Cells[] }
  | { readonly kind: 'append'; readonly rows: readonly Cells[] };

export type TableEdited =
  | {
      readonly ok: true;
      readonly index: TableIndex;
      readonly written: readonly { readonly id: string; readonly rows: readonly TableRow[] }[];
      /** Ids of chunks that are no longer in the index. */
      readonly dropped: readonly string[];
      /**
       * Rows added, changed or removed; 0 when everything was so already. Of a table that was replaced: its new rows,
       * or the old ones where there are none.
       */
      readonly affected: number;
    }
  | TableRefusal;

/** Ids of the chunks that must be loaded for an edit. */
export function chunksNeeded({ chunks }: TableIndex, edit: TableEdit): readonly string[] {
  return neededOf(chunks, edit).map(({ id }) => id);
}

/**
 * A table after an edit: its new index, the chunks to write, and those to drop. `loaded` has at least the chunks that
 * `chunksNeeded` names, or it throws; `freshId` gives the id of the n-th chunk to write, from 0. Refused with
 * UNKNOWN_ITEM, BAD_VALUE, TEXT_TOO_LONG, TABLE_FULL or TOO_MANY_CLASSES.
 */
export function editTable(
  table: TableDefinition,
  index: TableIndex,
  loaded: LoadedChunks,
  edit: TableEdit,
  freshId: (n: number) => string,
): TableEdited {
  const isReplaced = edit.kind === 'replace';
  const base = isReplaced ? { ...emptyIndex, nextRow: index.nextRow } : index;
  const change = applyEdit(table, base, loaded, edit);
  if (!change.ok) return change;
  const { pieces, gone, come } = change;
  const affected = Math.max(gone.length, come.length) || (isReplaced ? index.rowCount : 0);
  if (affected === 0) return { ok: true, index, written: [], dropped: [], affected };
  const counts = countAnew(table, base, gone, come);
  const classes = countClasses(counts);
  if (classes > MAX_CLASSES && classes > countClasses(base)) {
    const [key] = table.classifiedBy;
    const column = table.columns.find((each) => each.key === key)?.name ?? key;
    return refuseEdit('TOO_MANY_CLASSES', { column, max: String(MAX_CLASSES) });
  }
  const written: { id: string; rows: readonly TableRow[] }[] = [];
  const chunks = pieces.flatMap((piece): readonly ChunkRef[] =>
    'id' in piece
      ? [piece]
      : packRows(piece.rows, piece.how).map(({ rows, ...measures }) => {
          const id = freshId(written.length);
          written.push({ id, rows });
          return { id, ...measures };
        }),
  );
  if (chunks.length > MAX_CHUNKS && chunks.length > index.chunks.length)
    return refuseEdit('TABLE_FULL', { max: String(MAX_TABLE_ROWS) });
  const kept = new Set<unknown>(pieces);
  const dropped = index.chunks.filter((chunk) => !kept.has(chunk)).map(({ id }) => id);
  const nextRow = base.nextRow + (gone.length > 0 ? 0 : come.length);
  return { ok: true, index: { ...counts, nextRow, chunks }, written, dropped, affected };
}

function neededOf(chunks: readonly ChunkRef[], edit: TableEdit): readonly ChunkRef[] {
  switch (edit.kind) {
    case 'replace':
      return [];
    case 'append':
      return openChunks(chunks);
    case 'fill':
      return chunks;
    case 'mark':
      return chunksOf(chunks, edit.rows);
    case 'put':
    case 'remove':
      return edit.row === null ? openChunks(chunks) : chunksOf(chunks, [edit.row]);
  }
}

function applyEdit(
  table: TableDefinition,
  index: TableIndex,
  loaded: LoadedChunks,
  edit: TableEdit,
): TableChange | TableRefusal {
  switch (edit.kind) {
    case 'replace':
    case 'append':
      return addRows(table, index, loaded, edit.rows);
    case 'remove':
      return changeRows(index, loaded, [edit.row], () => null);
    case 'put': {
      if (edit.row === null) return addRows(table, index, loaded, [edit.cells]);
      const checked = checkRow(table, edit.cells);
      if (!checked.ok) return checked;
      const { cells } = checked;
      return changeRows(index, loaded, [edit.row], (old) => (areSame(old, cells) ? old : cells));
    }
    case 'mark':
      return setColumn(table, index, loaded, edit.rows, () => true, edit);
    case 'fill': {
      const isMeant = (cells: Cells): boolean =>
        !(edit.onlyEmpty && cellOf(cells, edit.column) !== '') &&
        edit.class.every((value, at) => [null, cellOf(cells, table.classifiedBy[at] ?? '')].includes(value));
      return setColumn(table, index, loaded, null, isMeant, edit);
    }
  }
}

function areSame(one: Cells, other: Cells): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => cellOf(one, key) === cellOf(other, key))
  );
}
