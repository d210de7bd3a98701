import type { TableDefinition } from '../process/deliverable';
import { cellOf, type ClassCount, type TableIndex, type TableRow } from './table-index';

export type TableCounts = Pick<TableIndex, 'rowCount' | 'incompleteCount' | 'untoldCount' | 'classes'>;

const NONE: ClassCount = { rows: 0, incomplete: 0, untold: 0 };

/** Counts of a table in which some rows went and others came; a changed row does both. */
export function countAnew(
  table: TableDefinition,
  counts: TableCounts,
  gone: readonly TableRow[],
  come: readonly TableRow[],
): TableCounts {
  let { rowCount, incompleteCount, untoldCount } = counts;
  const required = table.columns.filter(({ isRequired }) => isRequired);
  const [firstColumn, secondColumn] = table.classifiedBy;
  // Maps, because people may write `__proto__`.
  const classes = new Map(
    Object.entries(counts.classes).map(([first, seconds]) => [first, new Map(Object.entries(seconds))]),
  );
  const count = ({ cells }: TableRow, by: 1 | -1): void => {
    const incomplete = required.some(({ key }) => cellOf(cells, key) === '') ? by : 0;
    const untold = cellOf(cells, table.toldColumn) === '' ? by : 0;
    rowCount += by;
    incompleteCount += incomplete;
    untoldCount += untold;
    const first = cellOf(cells, firstColumn);
    const second = cellOf(cells, secondColumn);
    const seconds = classes.get(first) ?? new Map<string, ClassCount>();
    const old = seconds.get(second) ?? NONE;
    seconds.set(second, {
      rows: old.rows + by,
      incomplete: old.incomplete + incomplete,
      untold: old.untold + untold,
    });
    classes.set(first, seconds);
  };
  for (const row of gone) count(row, -1);
  for (const row of come) count(row, 1);
  const left = [...classes].flatMap(([first, seconds]) => {
    const filled = [...seconds].filter(([, { rows }]) => rows > 0);
    return filled.length > 0 ? [[first, Object.fromEntries(filled)] as const] : [];
  });
  return { rowCount, incompleteCount, untoldCount, classes: Object.fromEntries(left) };
}

/** Different values in the first classifying column; the empty one is none. */
export function countClasses({ classes }: TableCounts): number {
  return Object.keys(classes).filter((value) => value !== '').length;
}
