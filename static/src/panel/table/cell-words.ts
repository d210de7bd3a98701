import type { RowView, TableColumnView } from '../../../../src/contract/table-view';
import type { Text } from '../../../../src/domain/text';

/** What stands in a cell; '' for nothing. */
export function cellOf(row: RowView, column: string): string {
  return Object.hasOwn(row.cells, column) ? (row.cells[column] ?? '') : '';
}

/** A value in the words of its column. */
export function valueWords(column: TableColumnView, value: string, name: (text: Text) => string): string {
  const option = column.options.find((each) => each.value === value);
  return option ? name(option.name) : value;
}

/** The column of a key. */
export function columnOf(
  { columns }: { readonly columns: readonly TableColumnView[] },
  key: string,
): TableColumnView {
  const column = columns.find((each) => each.key === key);
  return column ?? { key, name: { zh: key, en: key }, options: [], isRequired: false };
}
