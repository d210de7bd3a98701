import type { RowView } from '../../../../src/contract/table-view';

type Chunks = Map<string, readonly RowView[]>;

/** Rows that have been read, by deliverable and chunk. A chunk of one id never changes, so nothing grows old here. */
const known = new Map<string, Chunks>();

/** Chunks whose rows have not been read yet, in order. */
export function missingChunks(deliverable: string, chunks: readonly string[]): readonly string[] {
  const have = known.get(deliverable);
  return chunks.filter((id) => !have?.has(id));
}

/** The rows of these chunks, in order, as far as they have been read. */
export function cachedRows(deliverable: string, chunks: readonly string[]): readonly RowView[] {
  const have = known.get(deliverable);
  return chunks.flatMap((id) => have?.get(id) ?? []);
}

/** Keeps rows that have been read. */
export function keepRows(deliverable: string, read: Readonly<Record<string, readonly RowView[]>>): void {
  known.set(deliverable, new Map([...(known.get(deliverable) ?? []), ...Object.entries(read)]));
}

/** Drops chunks that the table has no more. */
export function forgetOthers(deliverable: string, chunks: readonly string[]): void {
  const current = new Set(chunks);
  const kept = [...(known.get(deliverable) ?? [])].filter(([id]) => current.has(id));
  known.set(deliverable, new Map(kept));
}
