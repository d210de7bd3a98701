import type { ClassView, TableView } from '../../../../src/contract/table-view';
import { columnOf } from './cell-words';

/** One line of the grid: a value of the first classifying column. */
export interface GridLine {
  readonly value: string;
  /** In the order of the grid's columns; undefined where there are no rows. */
  readonly cells: readonly (ClassView | undefined)[];
  readonly total: ClassView;
}

/** How many rows there are of what: values of the first classifying column down, of the second across. */
export interface ClassGrid {
  /** Values of the second classifying column that occur, in the order of its options. */
  readonly across: readonly string[];
  readonly lines: readonly GridLine[];
  /** In the order of `across`. */
  readonly totals: readonly ClassView[];
  readonly total: ClassView;
}

const NONE: ClassView = { rows: 0, incomplete: 0, untold: 0 };

/** Puts the counts of a table into a grid. Empty cells stand last. */
export function classGrid(
  table: Pick<TableView, 'classes' | 'classifiedBy' | 'columns'>,
  compare: (one: string, other: string) => number,
): ClassGrid {
  const { classes, classifiedBy } = table;
  const occurring = new Set(Object.values(classes).flatMap((seconds) => Object.keys(seconds)));
  const known = columnOf(table, classifiedBy[1]).options.map(({ value }) => value);
  const across = [
    ...known.filter((value) => occurring.has(value)),
    ...[...occurring].filter((value) => value !== '' && !known.includes(value)).sort(compare),
    ...(occurring.has('') ? [''] : []),
  ];
  const lines = Object.keys(classes)
    .sort((one, other) => Number(one === '') - Number(other === '') || compare(one, other))
    .map((value) => {
      const cells = across.map((second) => countOf(classes, value, second));
      return { value, cells, total: sum(cells) };
    });
  return {
    across,
    lines,
    totals: across.map((_second, index) => sum(lines.map(({ cells }) => cells[index]))),
    total: sum(lines.map(({ total }) => total)),
  };
}

/** Rows of one class of a grid; null stands for any value. */
export function countIn(
  grid: ClassGrid,
  [first, second]: readonly [string | null, string | null],
): ClassView {
  const at = second === null ? undefined : grid.across.indexOf(second);
  const line = first === null ? undefined : grid.lines.find(({ value }) => value === first);
  if (first !== null && line === undefined) return NONE;
  if (at === undefined) return line?.total ?? grid.total;
  return (line ? line.cells[at] : grid.totals[at]) ?? NONE;
}

function countOf(classes: TableView['classes'], first: string, second: string): ClassView | undefined {
  const seconds = Object.hasOwn(classes, first) ? classes[first] : undefined;
  return seconds && Object.hasOwn(seconds, second) ? seconds[second] : undefined;
}

function sum(counts: readonly (ClassView | undefined)[]): ClassView {
  return counts.reduce<ClassView>(
    (all, count) => ({
      rows: all.rows + (count?.rows ?? 0),
      incomplete: all.incomplete + (count?.incomplete ?? 0),
      untold: all.untold + (count?.untold ?? 0),
    }),
    NONE,
  );
}
