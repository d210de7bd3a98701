import type { TableDefinition } from '../../../src/domain/process/deliverable';
import {
  chunksNeeded,
  editTable,
  type TableEdit,
  type TableEdited,
} from '../../../src/domain/table/edit-table';
import {
  emptyIndex,
  type Cells,
  type ChunkRef,
  type TableIndex,
  type TableRow,
} from '../../../src/domain/table/table-index';

export interface PaperTable {
  /** Does an edit with only those chunks at hand that it says it needs. */
  readonly run: (edit: TableEdit) => TableEdited;
  /** The same, for an edit that nothing speaks against. */
  readonly does: (edit: TableEdit) => Extract<TableEdited, { ok: true }>;
  readonly index: () => TableIndex;
  readonly rows: () => readonly TableRow[];
  /** Rows by id of their chunk. */
  readonly stored: () => ReadonlyMap<string, readonly TableRow[]>;
}

/** A table whose chunks lie in memory, as text, as they would in storage. */
export function paperTable(table: TableDefinition): PaperTable {
  const storage = new Map<string, string>();
  let index: TableIndex = emptyIndex;
  let writes = 0;
  const load = (id: string): readonly TableRow[] => JSON.parse(storage.get(id)!) as TableRow[];
  const run = (edit: TableEdit): TableEdited => {
    const loaded = new Map(chunksNeeded(index, edit).map((id) => [id, load(id)]));
    const edited = editTable(table, index, loaded, edit, (n) => `c${writes + n}`);
    if (!edited.ok) return edited;
    for (const { id, rows } of edited.written) {
      if (storage.has(id)) throw new Error(`Chunk ${id} was written twice.`);
      storage.set(id, JSON.stringify(rows));
    }
    for (const id of edited.dropped) if (!storage.delete(id)) throw new Error(`There is no chunk ${id}.`);
    writes += edited.written.length;
    index = JSON.parse(JSON.stringify(edited.index)) as TableIndex;
    return edited;
  };
  return {
    run,
    does: (edit) => {
      const edited = run(edit);
      if (!edited.ok) throw new Error(`${edited.code} ${JSON.stringify(edited.facts)}`);
      return edited;
    },
    index: () => index,
    rows: () => index.chunks.flatMap(({ id }) => load(id)),
    stored: () => new Map([...storage.keys()].map((id) => [id, load(id)])),
  };
}

/** What the index says of a chunk with these rows. */
export function recountChunk(id: string, rows: readonly TableRow[]): ChunkRef {
  const ids = rows.map((row) => Number(row.id));
  return {
    id,
    first: Math.min(...ids),
    last: Math.max(...ids),
    rowCount: rows.length,
    bytes: Buffer.byteLength(JSON.stringify(rows)),
  };
}

/** Counts by hand, classes as a list: `first/second: rows, incomplete, untold`. */
export function recountRows(table: TableDefinition, rows: readonly TableRow[]) {
  const has = (cells: Cells, key: string): boolean => Object.keys(cells).includes(key);
  const isIncomplete = ({ cells }: TableRow) =>
    table.columns.some(({ key, isRequired }) => isRequired && !has(cells, key));
  const isUntold = ({ cells }: TableRow) => !has(cells, table.toldColumn);
  const classOf = ({ cells }: TableRow) =>
    table.classifiedBy.map((key) => (has(cells, key) ? cells[key] : '')).join('/');
  const classes = [...new Set(rows.map(classOf))].sort().map((name) => {
    const members = rows.filter((row) => classOf(row) === name);
    return `${name}: ${members.length}, ${members.filter(isIncomplete).length}, ${members.filter(isUntold).length}`;
  });
  return {
    rowCount: rows.length,
    incompleteCount: rows.filter(isIncomplete).length,
    untoldCount: rows.filter(isUntold).length,
    classes,
  };
}

/** What an index says, in the form of `recountRows`. */
export function countsOf({ rowCount, incompleteCount, untoldCount, classes }: TableIndex) {
  const list = Object.entries(classes).flatMap(([first, seconds]) =>
    Object.entries(seconds).map(
      ([second, { rows, incomplete, untold }]) => `${first}/${second}: ${rows}, ${incomplete}, ${untold}`,
    ),
  );
  return { rowCount, incompleteCount, untoldCount, classes: list.sort() };
}
