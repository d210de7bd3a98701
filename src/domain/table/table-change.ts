import type { ChunkRef, TableRow } from './table-index';

/** Rows by id of their chunk. */
export type LoadedChunks = ReadonlyMap<string, readonly TableRow[]>;

/** Rows that want new chunks: filled one after the other, or alike. */
export interface LooseRows {
  readonly rows: readonly TableRow[];
  readonly how: 'full' | 'even';
}

/** What an edit makes of a table, before its new chunks are cut. */
export interface TableChange {
  readonly ok: true;
  /** The whole table in order. */
  readonly pieces: readonly (ChunkRef | LooseRows)[];
  /** Rows that it removes, or as they were before they changed. */
  readonly gone: readonly TableRow[];
  /** Rows that it adds, or as they are after they changed. */
  readonly come: readonly TableRow[];
}

/** Rows of a chunk; that they are loaded is the caller's part. */
export function rowsOf(loaded: LoadedChunks, { id }: ChunkRef): readonly TableRow[] {
  const rows = loaded.get(id);
  if (!rows) throw new Error(`The chunk "${id}" of the table is not loaded.`);
  return rows;
}
