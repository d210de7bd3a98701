import { impactInventory as table } from '../../../src/domain/process/default/impact-inventory';
import type { TableEdit } from '../../../src/domain/table/edit-table';
import type { Cells } from '../../../src/domain/table/table-index';
import { paperTable } from './paper-table';

const nameOf = (column: string) => table.columns.find(({ key }) => key === column)?.name;
const put = (cells: Cells, row: string | null = null): TableEdit => ({ kind: 'put', row, cells });
const mark = (rows: readonly string[], column: string, value: string): TableEdit => ({
  kind: 'mark',
  rows,
  column,
  value,
});
const own = JSON.parse('{"__proto__":"x","customer":"A"}') as Cells;
const regions = (count: number): readonly Cells[] =>
  Array.from({ length: count }, (_, at) => ({ customer: 'A', region: `区域${at}` }));

test.each<[string, TableEdit, string, object]>([
  ['a row that is not there', put({ customer: 'B' }, '2'), 'UNKNOWN_ITEM', { item: '2' }],
  ['a row that is written differently', put({ customer: 'B' }, '01'), 'UNKNOWN_ITEM', { item: '01' }],
  ['a row that is no number', { kind: 'remove', row: '__proto__' }, 'UNKNOWN_ITEM', { item: '__proto__' }],
  ['one row among others', mark(['1', '7'], 'project', 'x'), 'UNKNOWN_ITEM', { item: '7' }],
  ['an unknown column', put({ customer: 'A', colour: 'red' }), 'BAD_VALUE', { fact: 'colour' }],
  ['a column of every object', put({ constructor: 'x' }), 'BAD_VALUE', { fact: 'constructor' }],
  ['the column __proto__', put(own), 'BAD_VALUE', { fact: '__proto__' }],
  ['an unknown column to mark', mark(['1'], 'toString', 'x'), 'BAD_VALUE', { fact: 'toString' }],
  [
    'a value that is no option',
    put({ customer: 'A', contractStatus: '已签约' }),
    'BAD_VALUE',
    { fact: nameOf('contractStatus') },
  ],
  [
    'a mark that is no option',
    mark(['1'], 'customerNotice', 'yes'),
    'BAD_VALUE',
    { fact: nameOf('customerNotice') },
  ],
  [
    'a row of blanks',
    put({ customer: ' \u3000', region: '\u0000' }),
    'BAD_VALUE',
    { fact: nameOf('customer') },
  ],
  [
    'to clear the only cell of a row',
    mark(['1'], 'customer', ' '),
    'BAD_VALUE',
    { fact: nameOf('customer') },
  ],
  ['a long cell', put({ customer: 'x'.repeat(256) }), 'TEXT_TOO_LONG', { max: '255' }],
  ['a long region', put({ customer: 'A', region: '东'.repeat(61) }), 'TEXT_TOO_LONG', { max: '60' }],
  [
    'a long plan',
    { kind: 'fill', class: [null, null], onlyEmpty: false, column: 'supportPlan', value: 'x'.repeat(256) },
    'TEXT_TOO_LONG',
    { max: '255' },
  ],
  [
    'a list with one bad row',
    { kind: 'replace', rows: [{ customer: 'A' }, {}] },
    'BAD_VALUE',
    { fact: nameOf('customer') },
  ],
  [
    'a list that does not fit',
    { kind: 'append', rows: Array.from({ length: 20_000 }, () => ({ customer: 'A' })) },
    'TABLE_FULL',
    { max: '20000' },
  ],
  [
    'too many regions',
    { kind: 'append', rows: regions(201) },
    'TOO_MANY_CLASSES',
    { column: nameOf('region'), max: '200' },
  ],
])('refused: %s', (_, edit, code, facts) => {
  const paper = paperTable(table);
  paper.does(put({ customer: 'A' }));
  const before = paper.index();
  expect(paper.run(edit)).toEqual({ ok: false, code, facts });
  expect(paper.index()).toEqual(before);
});

test('a full table can still be changed, emptied, and brought anew', () => {
  const paper = paperTable(table);
  const rows = Array.from({ length: 20_000 }, (_, at) => ({ customer: `${at}` }));
  paper.does({ kind: 'append', rows });
  expect(paper.run(put({ customer: 'one more' }))).toMatchObject({ code: 'TABLE_FULL' });
  paper.does(put({ customer: 'another' }, '20000'));
  paper.does({ kind: 'replace', rows });
  paper.does({ kind: 'remove', row: '20001' });
  paper.does(put({ customer: 'one more' }));
  expect(paper.index()).toMatchObject({ rowCount: 20_000, nextRow: 40_002 });
});

test('two hundred regions fit, rows without one beside them, and a region that is gone makes room', () => {
  const paper = paperTable(table);
  paper.does({ kind: 'append', rows: [...regions(200), { customer: 'A' }] });
  const other = { customer: 'A', region: '另一个' };
  expect(paper.run(put(other))).toMatchObject({ code: 'TOO_MANY_CLASSES' });
  expect(paper.run(put(other, '1'))).toMatchObject({ ok: true });
});

test('texts of the greatest length fit, counted after cleaning', () => {
  const paper = paperTable(table);
  const region = '东'.repeat(60);
  paper.does(put({ customer: ` ${'x\r\n'.repeat(127)}x\u0000`, region: ` ${region} ` }));
  expect(paper.rows()[0]?.cells).toEqual({ customer: `${'x\n'.repeat(127)}x`, region });
});
