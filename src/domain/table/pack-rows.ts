import type { ChunkRef, TableRow } from './table-index';
import { CHUNK_TARGET_BYTES } from './table-limits';

const utf8 = new TextEncoder();

/** Bytes of a row as JSON in UTF-8, with the comma or bracket after it. */
export function rowBytes(row: TableRow): number {
  return utf8.encode(JSON.stringify(row)).length + 1;
}

/** Rows for one chunk, and what the index says of it. */
export interface Pack extends Omit<ChunkRef, 'id'> {
  readonly rows: readonly TableRow[];
}

/**
 * Divides rows among chunks, of which none exceeds the target unless a single row does. `full` fills one after the
 * other; `even` makes them alike and leaves each some room to grow.
 */
export function packRows(rows: readonly TableRow[], how: 'full' | 'even'): readonly Pack[] {
  const sizes = rows.map(rowBytes);
  const total = sizes.reduce((sum, size) => sum + size, 1);
  const parts = total <= CHUNK_TARGET_BYTES ? 1 : Math.ceil(total / (CHUNK_TARGET_BYTES * 0.75));
  const limit = how === 'full' ? CHUNK_TARGET_BYTES : total / parts;
  const packs: Pack[] = [];
  let packed: TableRow[] = [];
  let bytes = 1;
  rows.forEach((row, at) => {
    const size = sizes[at] ?? 0;
    if (packed.length > 0 && (bytes + size > CHUNK_TARGET_BYTES || bytes + size / 2 > limit)) {
      packs.push(toPack(packed, bytes));
      packed = [];
      bytes = 1;
    }
    packed.push(row);
    bytes += size;
  });
  return packed.length > 0 ? [...packs, toPack(packed, bytes)] : packs;
}

function toPack(rows: readonly TableRow[], bytes: number): Pack {
  return { rows, first: Number(rows[0]?.id), last: Number(rows.at(-1)?.id), rowCount: rows.length, bytes };
}
