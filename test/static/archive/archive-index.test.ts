import { archiveIndex } from '../../../static/src/panel/archive/archive-index';
import { accountsIn, readIndex, sizesOf } from '../../../static/src/panel/archive/read-index';
import { recordAsHtml } from '../../../static/src/panel/record/record-files';
import { bothTexts } from '../../../static/src/panel/retirement/drafts/both-texts';
import { panelTexts } from '../panel-texts';

const both = bothTexts(panelTexts('zh'), panelTexts('en'));
const names = new Map([['712020:1', '李娜']]);

const index = {
  issue: 'PROD-2',
  stage: { zh: '已退市', en: 'Retired' },
  facts: { productGoal: '降本', endOfSale: '2026-06-30' },
  deliverables: [
    {
      name: { zh: '产品规划', en: 'Product plan' },
      versions: [{ number: 1, filename: 'plan.pdf', sha256: 'ab12', by: '712020:1' }],
    },
    { name: { zh: '产品原型', en: 'Prototype' }, extra: true },
  ],
  waivers: {},
  conditions: [],
  table: { 上海: { rows: 2 }, 北京: { rows: 3 } },
  notes: ['one', 'two'],
};

const tableOf = (title: string, from: Readonly<Record<string, unknown>> = index) =>
  archiveIndex(from, 'PROD-2', both, names).tables.find((table) => table.title === title);

describe('The index of an archive, to read', () => {
  it('begins with single facts, names of the process in both languages', () => {
    expect(tableOf('概要 / Summary')?.rows).toEqual([
      ['事务 / Work item', 'PROD-2'],
      ['阶段 / Stage', '已退市 / Retired'],
    ]);
  });

  it('shows a list as a table of everything that its entries hold, people by name', () => {
    expect(tableOf('交付物 / Deliverables')).toEqual({
      title: '交付物 / Deliverables',
      columns: ['名称 / Name', '版本 / Versions', 'extra'],
      rows: [
        [
          '产品规划 / Product plan',
          '序号 / No.: 1\n文件 / File: plan.pdf\nSHA-256: ab12\n操作人 / By: 李娜',
          '',
        ],
        ['产品原型 / Prototype', '', '是 / Yes'],
      ],
    });
  });

  it('shows an object of facts, an object of objects, and a list of words', () => {
    expect(tableOf('产品信息 / Facts')?.rows).toEqual([
      ['productGoal', '降本'],
      ['endOfSale', '2026-06-30'],
    ]);
    expect(tableOf('存量客户清单 / Impact inventory')?.rows).toEqual([
      ['上海', '2'],
      ['北京', '3'],
    ]);
    expect(tableOf('notes')).toMatchObject({ columns: ['notes'], rows: [['one'], ['two']] });
  });

  it('leaves out lists without entries', () => {
    expect(tableOf('通过条件 / Conditions')).toBeUndefined();
  });

  it('has no markup but its own, whatever stands in the index', () => {
    const evil = '<script>alert(1)</script>';
    const from = {
      [evil]: evil,
      facts: { [evil]: { [evil]: [evil, { zh: evil, en: evil }] } },
      events: [{ [evil]: evil, data: { deep: { deeper: [evil] } } }, evil],
      people: [['712020:1', evil]],
    };
    const html = recordAsHtml(archiveIndex(from, evil, both, new Map([['712020:1', evil]])));
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  it('takes whatever JSON there is', () => {
    for (const json of ['null', '[]', '3', '"x"', '{', '', '{"a":null,"b":[null,[]],"c":{}}'])
      expect(() => archiveIndex(readIndex(json), 'PROD-2', both, names)).not.toThrow();
  });
});

it('What an index holds is counted, and the people in it are known', () => {
  expect(sizesOf(index)).toEqual([
    { key: 'deliverables', count: 2 },
    { key: 'conditions', count: 0 },
    { key: 'notes', count: 2 },
  ]);
  expect(accountsIn({ ...index, notice: { owners: ['712020:2', '712020:1'] }, text: 'x' })).toEqual([
    '712020:1',
    '712020:2',
  ]);
});
