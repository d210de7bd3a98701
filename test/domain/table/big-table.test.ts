import { impactInventory as table } from '../../../src/domain/process/default/impact-inventory';
import { readTableText } from '../../../src/domain/table/read-table-text';
import { tableAsCsv } from '../../../src/domain/table/table-as-csv';
import { countsOf, paperTable, recountRows } from './paper-table';

const ROWS = 10_000;
const STATUSES = ['已签约', '交付中', '质保期', '维保期', '已到期', '已终止'];
const text = [
  '客户名称,项目,区域,合同状况,版本,项目负责人,支持计划,客户告知',
  ...Array.from(
    { length: ROWS },
    (_, at) => `客户${at},项目 ${at % 50},区域${at % 30},${STATUSES[at % 6]},V${at % 9}.0,王磊,,`,
  ),
].join('\r\n');

test('ten thousand rows are read, stored, planned, marked and written within two seconds', () => {
  const before = performance.now();
  const { rows, problemCount } = readTableText(table, text);
  const paper = paperTable(table);
  paper.does({ kind: 'replace', rows });
  for (let region = 0; region < 5; region += 1)
    paper.does({
      kind: 'fill',
      class: [`区域${region}`, null],
      onlyEmpty: true,
      column: 'supportPlan',
      value: '支持到 2027 年',
    });
  for (let row = 1; row <= 50; row += 1)
    paper.does({ kind: 'mark', rows: [String(row * 199)], column: 'customerNotice', value: 'informed' });
  const csv = tableAsCsv(table, paper.rows(), 'zh');
  expect(performance.now() - before).toBeLessThan(2000);

  expect(problemCount).toBe(0);
  expect(csv.split('\r\n')).toHaveLength(ROWS + 2);
  expect(countsOf(paper.index())).toEqual(recountRows(table, paper.rows()));
  expect(paper.index()).toMatchObject({ rowCount: ROWS, untoldCount: ROWS - 50 });
});

test('a small change of a big table writes one chunk, and the index stays small', () => {
  const paper = paperTable(table);
  paper.does({ kind: 'replace', rows: readTableText(table, text).rows });
  const { chunks } = paper.index();
  expect(chunks.length).toBeLessThan(50);
  expect(Math.min(...chunks.slice(0, -1).map(({ bytes }) => bytes))).toBeGreaterThan(65_000);
  const edited = paper.does({ kind: 'put', row: '5000', cells: { customer: '另一个' } });
  expect(edited.written).toHaveLength(1);
  expect(JSON.stringify(paper.index()).length).toBeLessThan(32_000);
});
