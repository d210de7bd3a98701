import type { HistoryEntry } from '../../src/contract/panel-calls';
import { historySentence } from '../../static/src/panel/history/history-sentence';
import { panelTexts } from './panel-texts';

const deliverable = { zh: '产品规划', en: 'Product plan' };
const fact = { zh: '战略来源', en: 'Strategy origin' };
const requirement = deliverable;
const department = { zh: '产品部', en: 'Product department' };
const file = 'plan.pdf';

/** Every type of entry with the facts that the backend sends, and what people read. */
const ENTRIES: Readonly<
  Record<
    HistoryEntry['type'],
    { readonly facts: HistoryEntry['facts']; readonly zh: string; readonly en: string }
  >
> = {
  stageEntered: {
    facts: { stage: deliverable },
    zh: '进入“产品规划”阶段',
    en: 'Entered the stage Product plan',
  },
  productTerminated: { facts: {}, zh: '产品已终止', en: 'The product was ended' },
  evidenceLinked: {
    facts: { deliverable, file, how: 'linked' },
    zh: '“产品规划”关联了文件“plan.pdf”',
    en: 'Product plan: plan.pdf linked',
  },
  evidenceReplaced: {
    facts: { deliverable, file },
    zh: '“产品规划”有了新版本“plan.pdf”',
    en: 'Product plan: new version plan.pdf',
  },
  evidenceUnlinked: {
    facts: { deliverable, file },
    zh: '“产品规划”取消关联“plan.pdf”',
    en: 'Product plan: plan.pdf unlinked',
  },
  fileSetAside: {
    facts: { file },
    zh: '“plan.pdf”不作为任何佐证材料',
    en: 'plan.pdf is evidence of nothing',
  },
  evidenceLost: {
    facts: { deliverable, file },
    zh: '“产品规划”的附件“plan.pdf”已被删除',
    en: 'Product plan: plan.pdf is no longer attached',
  },
  linkAdded: {
    facts: { deliverable, title: 'Wiki' },
    zh: '“产品规划”添加了链接“Wiki”',
    en: 'Product plan: link Wiki added',
  },
  datesStated: {
    facts: { deliverable, due: '2026-03-01' },
    zh: '“产品规划”的完成日期定为 2026年3月1日',
    en: 'Product plan: due Mar 1, 2026',
  },
  factSet: {
    facts: { fact, value: { zh: '市场需求', en: 'Market demand' } },
    zh: '“战略来源”：市场需求',
    en: 'Strategy origin: Market demand',
  },
  itemChecked: {
    facts: { deliverable, item: { zh: '易拉宝', en: 'Banners' } },
    zh: '“产品规划”的“易拉宝”已完成',
    en: 'Product plan: Banners done',
  },
  itemReopened: {
    facts: { deliverable, item: { zh: '易拉宝', en: 'Banners' } },
    zh: '“产品规划”的“易拉宝”重新打开',
    en: 'Product plan: Banners open again',
  },
  confirmed: { facts: { deliverable }, zh: '确认了“产品规划”', en: 'Product plan confirmed' },
  confirmationWithdrawn: {
    facts: { deliverable },
    zh: '撤回对“产品规划”的确认',
    en: 'Confirmation of Product plan withdrawn',
  },
  tableRowPut: { facts: { deliverable }, zh: '填写了“产品规划”的一行', en: 'Product plan: row written' },
  tableRowRemoved: { facts: { deliverable }, zh: '删除了“产品规划”的一行', en: 'Product plan: row removed' },
  tableDeclaredEmpty: {
    facts: { deliverable },
    zh: '声明“产品规划”没有需要列出的内容',
    en: 'Product plan: nothing to list',
  },
  versionTested: {
    facts: { version: '1.0', result: 'failed' },
    zh: '版本 1.0：测试未通过',
    en: 'Test of version 1.0: Failed',
  },
  versionJudged: {
    facts: { version: '1.0', verdict: 'acceptedWithConditions' },
    zh: '版本 1.0：有条件通过',
    en: 'Acceptance of version 1.0: Accepted with conditions',
  },
  waived: {
    facts: { requirement, reason: '另行存档' },
    zh: '豁免“产品规划”，理由：另行存档',
    en: 'Product plan waived. Reason: 另行存档',
  },
  waiverWithdrawn: {
    facts: { requirement },
    zh: '撤回对“产品规划”的豁免',
    en: 'Waiver of Product plan withdrawn',
  },
  departmentNudged: { facts: { department }, zh: '催办产品部', en: 'Product department nudged' },
  departmentCommented: {
    facts: { department },
    zh: '产品部发表了意见',
    en: 'Product department gave an opinion',
  },
};

const say = (language: 'zh' | 'en', type: HistoryEntry['type'], facts: HistoryEntry['facts']) =>
  historySentence(
    { id: '1', sequence: 1, by: null, at: '2026-11-20T08:30:00.000Z', type, facts },
    panelTexts(language),
    () => '李娜',
  );

describe.each(['zh', 'en'] as const)('History in %s', (language) => {
  it.each(Object.entries(ENTRIES))('tells of %s in a sentence', (type, entry) => {
    expect(say(language, type as HistoryEntry['type'], entry.facts)).toBe(entry[language]);
  });
});

it('A file that nobody linked was recognised by its name', () => {
  expect(say('zh', 'evidenceLinked', { deliverable, file, how: 'name' })).toBe(
    '按文件名识别：“plan.pdf”归入“产品规划”',
  );
});

it('A person is told by name, a reason goes along, and nothing means taken back', () => {
  expect(say('en', 'factSet', { fact, person: '712020:1' })).toBe('Strategy origin: 李娜');
  expect(say('en', 'factSet', { fact, value: 'x', reason: 'Asked for.' })).toBe(
    'Strategy origin: x Reason: Asked for.',
  );
  expect(say('en', 'factSet', { fact })).toBe('Strategy origin taken back');
});
