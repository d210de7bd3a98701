import type { ChunkRef } from './table-index';
import { CHUNK_TARGET_BYTES } from './table-limits';

/** The chunks in which rows with these ids are, if they are anywhere. */
export function chunksOf(chunks: readonly ChunkRef[], rows: readonly string[]): readonly ChunkRef[] {
  const ids = rows.map(Number);
  return chunks.filter(({ first, last }) => ids.some((id) => id >= first && id <= last));
}

/** The chunk that takes more rows: the last one while it has room, or none. */
export function openChunks(chunks: readonly ChunkRef[]): readonly ChunkRef[] {
  return chunks.slice(-1).filter(({ bytes }) => bytes < CHUNK_TARGET_BYTES);
}
