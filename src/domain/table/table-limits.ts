/** Rows that one table can carry. */
export const MAX_TABLE_ROWS = 20_000;

/** Chunks that one table can have: their places stand in the dossier's head, which holds 240 KiB. */
export const MAX_CHUNKS = 500;

/** Longest cell, in characters. */
export const MAX_CELL_LENGTH = 255;

/** Longest cell of the first classifying column, in characters: these stand in the index. */
export const MAX_CLASS_LENGTH = 60;

/** Different values that the first classifying column may have; the empty one is none. */
export const MAX_CLASSES = 200;

/** A chunk takes no more rows beyond so many bytes of UTF-8 JSON. */
export const CHUNK_TARGET_BYTES = 65_536;
