import { impactInventory as table } from '../../../src/domain/process/default/impact-inventory';
import { readTableText } from '../../../src/domain/table/read-table-text';

const HEADER = '客户名称,项目,区域,合同状况,版本,项目负责人,支持计划,客户告知';
const renji = {
  customer: '仁济医院',
  project: 'HIS 升级',
  region: '华东',
  contractStatus: 'maintenance',
  version: '00123',
  projectOwner: '王磊',
  supportPlan: '支持到 2027 年，\n之后按次收费',
  customerNotice: 'informed',
};
const acme = { customer: 'Acme "West", Inc.', region: 'EMEA', contractStatus: 'signed' };

test.each([
  [
    'Excel on Chinese Windows',
    [
      HEADER,
      '仁济医院,HIS 升级,华东,维保期,="00123",王磊,"支持到 2027 年，\n之后按次收费",已告知',
      '"Acme ""West"", Inc.",,EMEA,已签约,,,,',
      '',
    ].join('\r\n'),
  ],
  [
    'Excel as Unicode text',
    [
      `\uFEFF${HEADER.replaceAll(',', '\t')}`,
      '仁济医院\tHIS 升级\t华东\t维保期\t00123\t王磊\t"支持到 2027 年，\n之后按次收费"\t已告知',
      '"Acme ""West"", Inc."\t\tEMEA\t已签约\t\t\t\t',
      '',
    ].join('\r\n'),
  ],
  [
    'LibreOffice with everything quoted',
    [
      '"Customer","Project","Region","Contract status","Version","Project owner","Support plan","Customer informed"',
      '"仁济医院","HIS 升级","华东","Maintenance","00123","王磊","支持到 2027 年，\n之后按次收费","Informed"',
      '"Acme ""West"", Inc.","","EMEA","Signed","","","",""',
      '',
    ].join('\n'),
  ],
  [
    'a program with semicolons that names them',
    [
      'sep=;',
      HEADER.replaceAll(',', ';'),
      '仁济医院;HIS 升级;华东;maintenance;"=""00123""";王磊;"支持到 2027 年，\r\n之后按次收费";informed',
      '"Acme ""West"", Inc.";;EMEA;signed',
    ].join('\r\n'),
  ],
])('reads what %s writes', (_, text) => {
  expect(readTableText(table, text)).toMatchObject({
    rows: [renji, acme],
    problems: [],
    problemCount: 0,
    ignoredColumns: [],
  });
});

test.each([
  '客户名称',
  ' 客户　名称 ',
  '客户名称*',
  '*客户名称',
  '客户名称：',
  '客户名称（必填）',
  '客户名称*(必填)：',
  '【客户名称】'.slice(1, -1),
  '客户名称【必填】',
  '客户',
  'CUSTOMER',
  'Customer Name',
  'customername',
  'ｃｕｓｔｏｍｅｒ',
  '"客户\n名称"',
  '="客户名称"',
])('the heading %j is the customer', (heading) => {
  expect(readTableText(table, `${heading},区域\nA,B`).rows).toEqual([{ customer: 'A', region: 'B' }]);
});

test.each([
  ['maintenance', 'maintenance'],
  ['维保期', 'maintenance'],
  [' MAINTENANCE ', 'maintenance'],
  ['in delivery', 'inDelivery'],
  ['InDelivery', 'inDelivery'],
  ['交付中（预计六月）', 'inDelivery'],
  ['', undefined],
  ['　', undefined],
])('the contract status %j is %s', (cell, value) => {
  expect(readTableText(table, `客户,合同状态\nA,${cell}`).rows[0]?.['contractStatus']).toBe(value);
});

test('columns stand in any order, and those that nobody knows are left out and named', () => {
  const text = '序号,区域,客户,备注（内部）,constructor\n1,华东,A,x,y\n,,,合计：1,';
  expect(readTableText(table, text)).toEqual({
    rows: [{ region: '华东', customer: 'A' }],
    problems: [],
    problemCount: 0,
    ignoredColumns: ['序号', '备注(内部)'.replace('(', '（').replace(')', '）'), 'constructor'],
    lineCount: 3,
  });
});

test('a name goes before an alias of another column', () => {
  const columns = [
    { key: 'a', name: { zh: '甲', en: 'A' }, aliases: ['乙'], options: [], isRequired: true },
    { key: 'b', name: { zh: '乙', en: 'B' }, options: [], isRequired: false },
  ];
  expect(readTableText({ ...table, columns }, '甲,乙\n1,2').rows).toEqual([{ a: '1', b: '2' }]);
});

test('a remark in brackets tells columns apart where it belongs to their names', () => {
  const columns = ['USD', 'EUR'].map((key) => ({
    key,
    name: { zh: `价格（${key}）`, en: `Price (${key})` },
    options: [],
    isRequired: key === 'USD',
  }));
  expect(readTableText({ ...table, columns }, '价格(eur)*,Price (USD)（必填）\n1,2').rows).toEqual([
    { EUR: '1', USD: '2' },
  ]);
});

test.each([
  [`'=1+1`, '=1+1'],
  [`'-5`, '-5'],
  [`''=1`, `'=1`],
  [`'60s`, `'60s`],
  [`' =1`, '=1'],
  ['="007"', '007'],
  ['"=""0""""7"""', '0"7'],
  ['="A"&"B"', '="A"&"B"'],
  [`'="007"`, '="007"'],
  ['=1+1', '=1+1'],
])('the cell %s means %s', (cell, meaning) => {
  expect(readTableText(table, `客户,项目\nA,${cell}`).rows[0]?.['project']).toBe(meaning);
});
