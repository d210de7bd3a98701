/** Rows on one page. */
export const PAGE_ROWS = 50;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** 0 for the first; a page that is no longer there becomes the last one. */
  readonly number: number;
  readonly count: number;
}

/** One page of rows. */
export function pageOf<Row>(rows: readonly Row[], wanted: number, size = PAGE_ROWS): Page<Row> {
  const count = Math.max(1, Math.ceil(rows.length / size));
  const number = Math.min(Math.max(0, wanted), count - 1);
  return { rows: rows.slice(number * size, (number + 1) * size), number, count };
}
