import type { RowView, TableView } from '../../../../src/contract/table-view';
import type { Text } from '../../../../src/domain/text';
import { cellOf, valueWords } from './cell-words';

/** Value of the first and of the second classifying column; null stands for any, '' for an empty cell. */
export type RowClass = readonly [string | null, string | null];

/** Which rows somebody wants to see. */
export interface RowFilter {
  readonly text: string;
  readonly class: RowClass;
  readonly isIncompleteOnly: boolean;
  readonly isUntoldOnly: boolean;
  /** Only rows of these owners; null for all. */
  readonly owners: readonly string[] | null;
}

export const ANY_CLASS: RowClass = [null, null];

export const noFilter: RowFilter = {
  text: '',
  class: ANY_CLASS,
  isIncompleteOnly: false,
  isUntoldOnly: false,
  owners: null,
};

/** Whether a class is narrower than the whole table. */
export function isNarrow([first, second]: RowClass): boolean {
  return first !== null || second !== null;
}

/** Whether something is left out. */
export function isFiltered({
  text,
  class: chosen,
  isIncompleteOnly,
  isUntoldOnly,
  owners,
}: RowFilter): boolean {
  return text.trim() !== '' || isNarrow(chosen) || isIncompleteOnly || isUntoldOnly || owners !== null;
}

type Columns = Pick<TableView, 'columns' | 'classifiedBy' | 'ownerColumn' | 'toldColumn'>;

/** Whether a row lacks a required cell. */
export function isIncomplete(row: RowView, { columns }: Pick<TableView, 'columns'>): boolean {
  return columns.some(({ key, isRequired }) => isRequired && cellOf(row, key) === '');
}

/** Gives the words of a row, lower-cased; they are put together once per row. */
export function rowReader(
  { columns }: Pick<TableView, 'columns'>,
  name: (text: Text) => string,
): (row: RowView) => string {
  const known = new WeakMap<RowView, string>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const words = plain(
      columns.map((column) => valueWords(column, cellOf(row, column.key), name)).join('\n'),
    );
    known.set(row, words);
    return words;
  };
}

/** The rows that a filter lets through. Every word of its text has to stand somewhere in the row. */
export function filterRows(
  rows: readonly RowView[],
  table: Columns,
  filter: RowFilter,
  wordsOf: (row: RowView) => string,
): readonly RowView[] {
  if (!isFiltered(filter)) return rows;
  const wanted = plain(filter.text).split(/\s+/).filter(Boolean);
  const [first, second] = filter.class;
  const [firstColumn, secondColumn] = table.classifiedBy;
  const owners = filter.owners && new Set(filter.owners);
  return rows.filter(
    (row) =>
      (first === null || cellOf(row, firstColumn) === first) &&
      (second === null || cellOf(row, secondColumn) === second) &&
      (!owners || owners.has(cellOf(row, table.ownerColumn))) &&
      (!filter.isUntoldOnly || cellOf(row, table.toldColumn) === '') &&
      (!filter.isIncompleteOnly || isIncomplete(row, table)) &&
      wanted.every((word) => wordsOf(row).includes(word)),
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
