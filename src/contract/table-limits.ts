/** Chunks whose rows are given in one call. */
export const MAX_CHUNKS_PER_CALL = 12;

/** Bytes of one part of a text that is brought, as JSON: a value of Forge's storage holds 240 KiB. */
export const MAX_PART_BYTES = 180_000;

/** Parts of one text. */
export const MAX_PARTS = 60;
