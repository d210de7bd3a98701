import { impactInventory as table } from '../../../src/domain/process/default/impact-inventory';
import { readTableText } from '../../../src/domain/table/read-table-text';
import type { TableProblem } from '../../../src/domain/table/table-reading';

const nameOf = (column: string) => table.columns.find(({ key }) => key === column)!.name;
const customer = nameOf('customer');
const region = nameOf('region');
const contract = nameOf('contractStatus');

test.each<[string, string, readonly TableProblem[]]>([
  ['nothing at all', ' \n', [{ line: 1, code: 'NO_ROWS' }]],
  ['a header alone', '\n客户,区域\n,,\n', [{ line: 2, code: 'NO_ROWS' }]],
  ['no header', 'A,华东\nB,华北', [{ line: 1, code: 'NO_HEADER' }]],
  ['a quote that is never closed', '客户\nA\n"B\nC', [{ line: 3, code: 'UNCLOSED_QUOTE' }]],
  ['no column for customers', '区域\n华东', [{ line: 1, code: 'COLUMN_MISSING', column: customer }]],
  [
    'a column that stands twice',
    '客户,区域,地区\nA,华东,华北',
    [{ line: 1, code: 'COLUMN_TWICE', column: region, value: '地区' }],
  ],
  ['cells beyond the header', '客户,区域\nA,华东,,x', [{ line: 2, code: 'TOO_MANY_CELLS', value: 'x' }]],
  ['cells under no heading', '客户,,区域\nA,x,华东', [{ line: 2, code: 'TOO_MANY_CELLS', value: 'x' }]],
  ['a row without customer', '客户,区域\n,华东', [{ line: 2, code: 'EMPTY_CELL', column: customer }]],
  [
    'what is no option',
    '客户,合同状况\nA,已签\nB,__proto__',
    [
      { line: 2, code: 'BAD_OPTION', column: contract, value: '已签' },
      { line: 3, code: 'BAD_OPTION', column: contract, value: '__proto__' },
    ],
  ],
  [
    'long cells',
    `客户,区域,合同状况\n${'客'.repeat(256)},${'东'.repeat(61)},${'签'.repeat(300)}`,
    [
      { line: 2, code: 'TEXT_TOO_LONG', column: customer, value: '客'.repeat(40), max: 255 },
      { line: 2, code: 'TEXT_TOO_LONG', column: region, value: '东'.repeat(40), max: 60 },
      { line: 2, code: 'BAD_OPTION', column: contract, value: '签'.repeat(40) },
    ],
  ],
  [
    'a cell cut in the middle of a character',
    `客户,合同状况\nA,${'x'.repeat(39)}😀`,
    [{ line: 2, code: 'BAD_OPTION', column: contract, value: 'x'.repeat(39) }],
  ],
  [
    'more than one thing in the order of the text',
    '区域,合同状况,地区\n华东,x,\n"华\n北",已签约,,y\n',
    [
      { line: 1, code: 'COLUMN_TWICE', column: region, value: '地区' },
      { line: 1, code: 'COLUMN_MISSING', column: customer },
      { line: 2, code: 'BAD_OPTION', column: contract, value: 'x' },
      { line: 3, code: 'TOO_MANY_CELLS', value: 'y' },
    ],
  ],
])('tells of %s', (_, text, problems) => {
  expect(readTableText(table, text)).toMatchObject({ problems, problemCount: problems.length });
});

test('other required cells may be empty: the row is incomplete, not wrong', () => {
  expect(readTableText(table, '客户,区域,支持计划\nA,,')).toMatchObject({
    rows: [{ customer: 'A' }],
    problems: [],
  });
});

test('twenty thousand rows fit, and of more the first one too many is told', () => {
  const text = (count: number) => `客户\n${Array.from({ length: count }, (_, at) => `A${at}\n\n`).join('')}`;
  expect(readTableText(table, text(20_000))).toMatchObject({ problems: [], problemCount: 0 });
  expect(readTableText(table, text(30_000))).toMatchObject({
    problems: [{ line: 40_002, code: 'TABLE_FULL', max: 20_000 }],
    problemCount: 1,
  });
});

test('two hundred regions fit, and the first one too many is told once', () => {
  const text = (count: number) =>
    `客户,区域\n${Array.from({ length: count }, (_, at) => `A,R${at}\n`).join('')}`;
  expect(readTableText(table, text(200))).toMatchObject({ problems: [] });
  expect(readTableText(table, text(210))).toMatchObject({
    problems: [{ line: 202, code: 'TOO_MANY_CLASSES', column: region, value: 'R200', max: 200 }],
    problemCount: 1,
  });
});

test('two hundred problems are told one by one, and the others counted', () => {
  const { problems, problemCount } = readTableText(table, `客户,合同状况\n${'A,x\n'.repeat(500)}`);
  expect(problems).toHaveLength(200);
  expect(problemCount).toBe(500);
});

test.each([',', 'a,', '客户,', '"",', "'", '"=""', ' ', '(', '*', '区域\n', '客户,区域\n', '客户\n(*：\n'])(
  'ten megabytes of %j are judged in seconds',
  (piece) => {
    const text = piece.repeat(10_000_000 / piece.length);
    const before = performance.now();
    for (const each of [text, `客户,区域\n${text}`, `"${text}`]) {
      const { problems, ignoredColumns } = readTableText(table, each);
      expect(problems.length).toBeLessThanOrEqual(200);
      expect(ignoredColumns.length).toBeLessThanOrEqual(1000);
    }
    expect(performance.now() - before).toBeLessThan(9000);
  },
);
