/** What a row holds, by column; an empty cell is left out. */
export type Cells = Readonly<Record<string, string>>;

export interface TableRow {
  /** A decimal number as text; later rows have greater ones. */
  readonly id: string;
  readonly cells: Cells;
}

/** Rows that are stored together. Its content never changes: a changed chunk gets a new id. */
export interface ChunkRef {
  readonly id: string;
  /** Id of its first row. */
  readonly first: number;
  /** Id of its last row. */
  readonly last: number;
  readonly rowCount: number;
  /** Of its rows as JSON in UTF-8. */
  readonly bytes: number;
}

export interface ClassCount {
  readonly rows: number;
  /** Of these, so many lack a required cell. */
  readonly incomplete: number;
  /** Of these, so many have nothing in the column that says whether the customer was told. */
  readonly untold: number;
}

/** What is known of a table without reading its rows. */
export interface TableIndex {
  readonly rowCount: number;
  readonly incompleteCount: number;
  readonly untoldCount: number;
  /** Id that the next row will get; none is given twice. */
  readonly nextRow: number;
  /** In the order of their rows. */
  readonly chunks: readonly ChunkRef[];
  /** By value of the first classifying column, then of the second; '' where a cell is empty. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, ClassCount>>>>;
}

/** The index of a table that has had no rows yet. */
export const emptyIndex: TableIndex = {
  rowCount: 0,
  incompleteCount: 0,
  untoldCount: 0,
  nextRow: 1,
  chunks: [],
  classes: {},
};

/** What stands in a column; '' for nothing. */
export function cellOf(cells: Cells, column: string): string {
  return Object.hasOwn(cells, column) ? (cells[column] ?? '') : '';
}
