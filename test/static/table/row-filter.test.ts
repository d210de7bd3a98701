import { pageOf } from '../../../static/src/panel/table/page-of';
import {
  filterRows,
  isFiltered,
  noFilter,
  rowReader,
  type RowFilter,
} from '../../../static/src/panel/table/row-filter';
import { rowView, tableView } from './table-view';

const table = tableView();
const rows = [
  rowView('1', {
    customer: '华东电网',
    region: '上海',
    contractStatus: 'signed',
    supportPlan: '续保一年',
    projectOwner: '王磊',
  }),
  rowView('2', { customer: 'ACME Ltd', region: '上海', contractStatus: 'inWarranty', projectOwner: '李工' }),
  rowView('3', {
    customer: '西北水务',
    contractStatus: 'signed',
    supportPlan: '迁移',
    customerNotice: 'informed',
  }),
];

const found = (part: Partial<RowFilter>) =>
  filterRows(
    rows,
    table,
    { ...noFilter, ...part },
    rowReader(table, (text) => text.zh),
  ).map(({ id }) => id);

describe('Rows of the inventory', () => {
  it.each<readonly [string, Partial<RowFilter>, readonly string[]]>([
    ['all without a filter', {}, ['1', '2', '3']],
    ['by a word in any cell', { text: '电网' }, ['1']],
    ['by words of a choice as the reader sees it', { text: '质保期' }, ['2']],
    ['without regard to case and width', { text: ' ａｃｍｅ ' }, ['2']],
    ['by several words, all of which have to be there', { text: '上海 王磊' }, ['1']],
    ['by signs that mean something elsewhere', { text: '(*' }, []],
    ['by class', { class: ['上海', 'signed'] }, ['1']],
    ['by one half of a class', { class: [null, 'signed'] }, ['1', '3']],
    ['by an empty cell', { class: ['', null] }, ['3']],
    ['that are incomplete', { isIncompleteOnly: true }, ['2', '3']],
    ['whose customers have not been told', { isUntoldOnly: true }, ['1', '2']],
    ['of some owners', { owners: ['李工'] }, ['2']],
    ['of nobody', { owners: [] }, []],
  ])('are found: %s', (_how, part, ids) => {
    expect(found(part)).toEqual(ids);
  });

  it('are the very list when nothing is left out, so that nothing is drawn anew', () => {
    expect(filterRows(rows, table, noFilter, () => '')).toBe(rows);
    expect(isFiltered(noFilter)).toBe(false);
    expect(isFiltered({ ...noFilter, class: ['', null] })).toBe(true);
  });

  it('are looked through quickly even when there are twenty thousand', () => {
    const many = Array.from({ length: 20_000 }, (_each, index) =>
      rowView(String(index), { customer: `客户 ${index}`, region: `区域 ${index % 50}` }),
    );
    const wordsOf = rowReader(table, (text) => text.zh);
    const start = performance.now();
    for (const text of ['客户', '区域 7', '19999']) filterRows(many, table, { ...noFilter, text }, wordsOf);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('A page of rows', () => {
  const numbers = Array.from({ length: 101 }, (_each, index) => index);

  it('holds fifty, and the last one the rest', () => {
    expect(pageOf(numbers, 0)).toMatchObject({ number: 0, count: 3 });
    expect(pageOf(numbers, 0).rows).toHaveLength(50);
    expect(pageOf(numbers, 2).rows).toEqual([100]);
  });

  it('that is not there any more is the last one, or the first', () => {
    expect(pageOf(numbers, 9).number).toBe(2);
    expect(pageOf(numbers, -1).number).toBe(0);
    expect(pageOf([], 4)).toEqual({ rows: [], number: 0, count: 1 });
  });
});
