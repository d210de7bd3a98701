/** Longest reason, note or opinion that the app keeps, in characters. */
export const LONGEST_TEXT = 1000;

/** Longest title or cell of a table, in characters. */
export const LONGEST_LINE = 255;
