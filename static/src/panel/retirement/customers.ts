import type { RowView, TableView } from '../../../../src/contract/table-view';
import { cellOf } from '../table/cell-words';

/** A number of rows of something. */
export interface Count {
  readonly value: string;
  readonly count: number;
}

/** Regions, or whatever classifies first, with customers who have not been told; the most of them first. */
export function untoldByClass({ classes }: Pick<TableView, 'classes'>): readonly Count[] {
  return most(
    Object.entries(classes).map(([value, seconds]) => ({
      value,
      count: Object.values(seconds).reduce((sum, { untold }) => sum + untold, 0),
    })),
  );
}

/** Project owners with customers who have not been told; the most of them first. */
export function untoldByOwner(
  { ownerColumn, toldColumn }: Pick<TableView, 'ownerColumn' | 'toldColumn'>,
  rows: readonly RowView[],
): readonly Count[] {
  return tally(
    rows.filter((row) => cellOf(row, toldColumn) === ''),
    ownerColumn,
  );
}

/** How many customers have been told, and how many need not be, by what stands in the column. */
export function toldCounts(
  { toldColumn }: Pick<TableView, 'toldColumn'>,
  rows: readonly RowView[],
): ReadonlyMap<string, number> {
  return new Map(tally(rows, toldColumn).map(({ value, count }) => [value, count]));
}

function tally(rows: readonly RowView[], column: string): readonly Count[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = cellOf(row, column);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return most([...counts].map(([value, count]) => ({ value, count })));
}

function most(counts: readonly Count[]): readonly Count[] {
  return counts.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}
