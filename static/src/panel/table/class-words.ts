import type { TableView } from '../../../../src/contract/table-view';
import type { Texts } from '../../common/texts';
import { columnOf, valueWords } from './cell-words';
import { isNarrow, type RowClass } from './row-filter';

type Columns = Pick<TableView, 'columns' | 'classifiedBy'>;

/** A value of a classifying column in words; an empty cell has words too. */
export function classValueWords(
  table: Columns,
  place: 0 | 1,
  value: string,
  { t, name }: Pick<Texts, 't' | 'name'>,
): string {
  if (value === '') return t('panel.inventory.blank');
  return valueWords(columnOf(table, table.classifiedBy[place]), value, name);
}

/** A class in words, e.g. `East China · In warranty`. */
export function classWords(table: Columns, chosen: RowClass, texts: Pick<Texts, 't' | 'name'>): string {
  if (!isNarrow(chosen)) return texts.t('panel.inventory.allRows');
  const [first, second] = chosen;
  return [
    ...(first === null ? [] : [classValueWords(table, 0, first, texts)]),
    ...(second === null ? [] : [classValueWords(table, 1, second, texts)]),
  ].join(' · ');
}
