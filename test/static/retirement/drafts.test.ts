import type { OwnerView } from '../../../src/contract/retirement-view';
import { recordAsHtml } from '../../../static/src/panel/record/record-files';
import { bothTexts } from '../../../static/src/panel/retirement/drafts/both-texts';
import { classPlans } from '../../../static/src/panel/retirement/drafts/class-plans';
import type { DraftInput } from '../../../static/src/panel/retirement/drafts/draft-input';
import { retirementNotice } from '../../../static/src/panel/retirement/drafts/retirement-notice';
import { retirementPlan } from '../../../static/src/panel/retirement/drafts/retirement-plan';
import { panelTexts } from '../panel-texts';
import { rowView, tableView } from '../table/table-view';

const both = bothTexts(panelTexts('zh'), panelTexts('en'));

const owner = (name: string, different: Partial<OwnerView> = {}): OwnerView => ({
  owner: name,
  rows: 1,
  account: null,
  isToldElsewhere: false,
  ...different,
});

const table = tableView({
  rowCount: 2,
  classes: { 上海: { signed: { rows: 2, incomplete: 0, untold: 2 } } },
});

const input: DraftInput = {
  issueKey: 'PROD-12',
  product: '智能电表网关',
  reason: { zh: '被新产品代替', en: 'Superseded by new product' },
  request: '停产',
  replacement: 'PROD-20',
  endOfSale: '2026-06-30',
  endOfSupport: '2028-06-30',
  table,
  rows: [
    rowView('1', { region: '上海', contractStatus: 'signed', supportPlan: '续保一年' }),
    rowView('2', { region: '上海', contractStatus: 'signed' }),
  ],
  owners: [
    owner('王磊', { account: '712020:1', rows: 3 }),
    owner('张三', { isToldElsewhere: true }),
    owner('李工'),
  ],
  nameOf: () => '王磊（工程部）',
  contact: '李娜',
};

const textOf = (document: ReturnType<typeof retirementPlan>) => JSON.stringify(document);

describe('The draft of a retirement plan', () => {
  const plan = retirementPlan(input, '产品退市计划 / Retirement plan', both);

  it('names the product and says why, until when, and what takes its place, in both languages', () => {
    expect(plan.title).toBe('产品退市计划 / Retirement plan · PROD-12');
    expect(plan.tables[0]?.rows).toEqual([
      ['产品 / Product', 'PROD-12 智能电表网关'],
      ['退市原因 / Reason', '被新产品代替 / Superseded by new product'],
      ['运营提出的退市需求 / Raised by operations with', '停产'],
      ['替代产品 / Replaced by', 'PROD-20'],
      ['停止销售日期 / End of sale', '2026年6月30日 / Jun 30, 2026'],
      ['停止服务与支持日期 / End of support', '2028年6月30日 / Jun 30, 2028'],
      ['联系人 / Whom to ask', '李娜'],
    ]);
  });

  it('counts customers by class and says what is planned for each', () => {
    expect(plan.tables[1]).toMatchObject({
      columns: ['区域 / Region', '已签约 / Signed', '合计 / Total'],
      rows: [
        ['上海', '2', '2'],
        ['合计 / Total', '2', '2'],
      ],
    });
    expect(plan.tables[2]?.rows).toEqual([
      ['上海', '已签约 / Signed', '2', '续保一年 (1)\n未确定 / Not decided (1)'],
    ]);
  });

  it('lists who answers for customers, and who is meant', () => {
    expect(plan.tables[3]?.rows).toEqual([
      ['王磊', '王磊（工程部）', '3'],
      ['张三', '以其他方式告知 / told by other means', '1'],
      ['李工', '', '1'],
    ]);
  });

  it('says what is not decided yet, and that there are no customers', () => {
    const signed = { by: null, at: '2026-11-20T08:00:00.000Z' };
    const bare = retirementPlan(
      { ...input, reason: null, endOfSale: null, table: tableView({ none: signed }), rows: [], owners: [] },
      'x',
      both,
    );
    expect(textOf(bare)).toContain('未确定 / Not decided');
    expect(bare.paragraphs).toHaveLength(1);
    expect(bare.tables).toHaveLength(1);
  });
});

describe('The draft of a retirement notice', () => {
  const notice = retirementNotice(input, '产品退市通知书 / Retirement notice', both);

  it('opens with what happens and ends with what project owners are asked to do', () => {
    expect(notice.paragraphs?.[0]).toContain('产品“智能电表网关”（PROD-12）将退市');
    expect(notice.paragraphs?.[0]).toContain('The product 智能电表网关 (PROD-12) will be retired');
    expect(notice.tables.at(-1)?.rows).toHaveLength(3);
  });

  it('leaves out what people wrote among themselves', () => {
    expect(textOf(notice)).not.toContain('停产');
  });
});

it('Nothing that people wrote is markup in either document', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&</td>';
  const hostile: DraftInput = {
    ...input,
    product: evil,
    reason: { zh: evil, en: evil },
    request: evil,
    replacement: evil,
    contact: evil,
    table: tableView({
      rowCount: 1,
      classes: { [evil]: { [evil]: { rows: 1, incomplete: 0, untold: 0 } } },
    }),
    rows: [rowView('1', { region: evil, contractStatus: evil, supportPlan: evil })],
    owners: [owner(evil, { account: 'x' })],
    nameOf: () => evil,
  };
  for (const make of [retirementPlan, retirementNotice]) {
    const html = recordAsHtml(make(hostile, evil, both));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('&</td>');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  }
});

it('Plans of a class that are many are counted', () => {
  const rows = Array.from({ length: 8 }, (_each, index) =>
    rowView(String(index), { region: 'A', contractStatus: 'signed', supportPlan: `plan ${index}` }),
  );
  const [only] = classPlans(tableView(), rows);
  expect(only?.plans).toHaveLength(5);
  expect(only?.more).toBe(3);
  expect(only?.rows).toBe(8);
});
