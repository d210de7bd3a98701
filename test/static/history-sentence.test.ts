import type { HistoryEntry } from '../../src/contract/panel-calls';
import { historySentence } from '../../static/src/panel/history/history-sentence';
import { panelTexts } from './panel-texts';

const deliverable = { zh: '产品规划', en: 'Product plan' };
const fact = { zh: '战略来源', en: 'Strategy origin' };
const requirement = deliverable;
const department = { zh: '产品部', en: 'Product department' };
const gate = { zh: '规划评审关口', en: 'Planning gate' };
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
  tableImported: {
    facts: { deliverable, count: '128' },
    zh: '“产品规划”导入了 128 行',
    en: 'Product plan: 128 rows imported',
  },
  tableFilled: {
    facts: {
      deliverable,
      column: { zh: '客户告知', en: 'Customer informed' },
      value: { zh: '已告知', en: 'Informed' },
      count: '3',
    },
    zh: '“产品规划”有 3 行的“客户告知”填为“已告知”',
    en: 'Product plan: Customer informed set to “Informed” in 3 rows',
  },
  tableCleared: {
    facts: { deliverable, column: { zh: '支持计划', en: 'Support plan' }, count: '3' },
    zh: '“产品规划”有 3 行的“支持计划”被清空',
    en: 'Product plan: Support plan cleared in 3 rows',
  },
  replacesProduct: {
    facts: { product: 'PROD-2' },
    zh: '成为 PROD-2 的替代产品',
    en: 'Replaces PROD-2',
  },
  replacesNoMore: {
    facts: { product: 'PROD-2' },
    zh: '不再是 PROD-2 的替代产品',
    en: 'No longer replaces PROD-2',
  },
  ownerNamed: {
    facts: { owner: '李工', person: '712020:1' },
    zh: '项目负责人“李工”对应李娜',
    en: 'Project owner “李工” is 李娜',
  },
  ownerToldElsewhere: {
    facts: { owner: '李工' },
    zh: '项目负责人“李工”以其他方式告知',
    en: 'Project owner “李工” is told by other means',
  },
  ownerUnnamed: {
    facts: { owner: '李工' },
    zh: '项目负责人“李工”重新待定',
    en: 'Project owner “李工” is open again',
  },
  noticeSent: {
    facts: { number: '1', count: '12' },
    zh: '发送第 1 号退市通知，需要 12 位项目负责人确认',
    en: 'Notice 1 sent; to confirm: 12 project owners',
  },
  noticeConfirmed: {
    facts: { number: '1' },
    zh: '确认已阅第 1 号退市通知',
    en: 'Notice 1 confirmed as read',
  },
  ownersReminded: {
    facts: { count: '2' },
    zh: '提醒 2 位项目负责人确认退市通知',
    en: 'Project owners reminded to confirm the notice: 2',
  },
  productArchived: {
    facts: { count: '0' },
    zh: '产品资料归档，缺失 0 项',
    en: 'Dossier archived; gaps: 0',
  },
  materialRequested: {
    facts: { items: 'plan.pdf' },
    zh: '申请资料：plan.pdf',
    en: 'Material asked for: plan.pdf',
  },
  materialDecided: {
    facts: { count: '1', total: '2' },
    zh: '审批资料申请：2 项中准予 1 项',
    en: 'Request for material decided: 1 of 2 granted',
  },
  materialOpened: {
    facts: { file },
    zh: '查阅归档资料“plan.pdf”',
    en: 'Archived material opened: plan.pdf',
  },
  materialWithdrawn: { facts: {}, zh: '撤回资料申请', en: 'Request for material withdrawn' },
  materialRevoked: {
    facts: { reason: '项目结束' },
    zh: '收回资料权限，原因：项目结束',
    en: 'Access to material taken back. Reason: 项目结束',
  },
  materialReminded: {
    facts: {},
    zh: '提醒资料权限即将到期',
    en: 'Reminded that access to material ends soon',
  },
  materialExpired: { facts: {}, zh: '资料权限到期', en: 'Access to material has ended' },
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
  reviewSubmitted: {
    facts: { gate, round: '2' },
    zh: '“规划评审关口”：提交评审，第 2 轮',
    en: 'Planning gate: handed in for review, round 2',
  },
  voteCast: {
    facts: { gate, choice: 'for', person: '712020:1' },
    zh: '“规划评审关口”：李娜投票，同意',
    en: 'Planning gate: vote of 李娜: For',
  },
  voteRetracted: {
    facts: { gate, person: '712020:1' },
    zh: '“规划评审关口”：撤销李娜的投票',
    en: 'Planning gate: vote of 李娜 retracted',
  },
  stepPassed: {
    facts: { gate, step: 'departmentReview' },
    zh: '“规划评审关口”：初审通过',
    en: 'Planning gate: First review passed',
  },
  reviewDecided: {
    facts: { gate, outcome: 'recycle', reason: '请补充' },
    zh: '“规划评审关口”：评审结论为退回修改。原因：请补充',
    en: 'Planning gate: decision: Recycle. Reason: 请补充',
  },
  reviewWithdrawn: { facts: { gate }, zh: '“规划评审关口”：撤回评审', en: 'Planning gate: review withdrawn' },
  holdEnded: { facts: { gate }, zh: '“规划评审关口”：结束搁置', en: 'Planning gate: hold ended' },
  itemAnswered: {
    facts: { gate, kind: 'notChanged' },
    zh: '“规划评审关口”：答复评审意见，未修改',
    en: 'Planning gate: point answered: Not changed',
  },
  reviewerAdded: {
    facts: { gate, step: 'committeeReview', person: '712020:1' },
    zh: '“规划评审关口”：委员会评审增加评审委员李娜',
    en: 'Planning gate, Committee review: 李娜 added as reviewer',
  },
  reviewerRemoved: {
    facts: { gate, step: 'committeeReview', person: '712020:1' },
    zh: '“规划评审关口”：委员会评审移除评审委员李娜',
    en: 'Planning gate, Committee review: 李娜 removed as reviewer',
  },
  reviewersLeft: {
    facts: { gate },
    zh: '“规划评审关口”：已停用的委员不再参加表决',
    en: 'Planning gate: reviewers who are no longer active do not vote',
  },
  reviewersReminded: {
    facts: { gate },
    zh: '“规划评审关口”：已提醒尚未投票的委员',
    en: 'Planning gate: reviewers reminded of their votes',
  },
  delegated: {
    facts: { gate, person: '712020:1', from: '2026-03-01', until: '2026-03-05' },
    zh: '“规划评审关口”：委托李娜代为投票，2026年3月1日 至 2026年3月5日',
    en: 'Planning gate: 李娜 named as stand-in, Mar 1, 2026 to Mar 5, 2026',
  },
  delegationEnded: { facts: { gate }, zh: '“规划评审关口”：结束委托', en: 'Planning gate: stand-in ended' },
  conditionLinked: {
    facts: { gate },
    zh: '“规划评审关口”：为一项条件建立了 Jira 事务',
    en: 'Planning gate: work item created for a condition',
  },
  conditionSettled: {
    facts: { gate, isDone: 'true' },
    zh: '“规划评审关口”：一项条件已完成',
    en: 'Planning gate: a condition was met',
  },
  conditionWaived: {
    facts: { gate, reason: '并入下一版本' },
    zh: '“规划评审关口”：豁免一项条件，理由：并入下一版本',
    en: 'Planning gate: a condition was waived. Reason: 并入下一版本',
  },
  gateBypassed: {
    facts: { gates: gate },
    zh: '未通过“规划评审关口”而变更状态',
    en: 'Past a closed gate: Planning gate',
  },
  bypassRatified: {
    facts: { reason: '已在线下评审' },
    zh: '追认绕过评审关口，理由：已在线下评审',
    en: 'A move past a gate was approved. Reason: 已在线下评审',
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

it('A condition whose work item is open again is open again', () => {
  expect(say('zh', 'conditionSettled', { gate, isDone: 'false' })).toBe('“规划评审关口”：一项条件重新打开');
});

it('A day is told as the reader writes days', () => {
  expect(say('en', 'factSet', { fact, value: '2026-06-30' })).toBe('Strategy origin: Jun 30, 2026');
  expect(say('zh', 'factSet', { fact, value: '2026-06-30' })).toBe('“战略来源”：2026年6月30日');
});

it('A person is told by name, a reason goes along, and nothing means taken back', () => {
  expect(say('en', 'factSet', { fact, person: '712020:1' })).toBe('Strategy origin: 李娜');
  expect(say('en', 'factSet', { fact, value: 'x', reason: 'Asked for.' })).toBe(
    'Strategy origin: x Reason: Asked for.',
  );
  expect(say('en', 'factSet', { fact })).toBe('Strategy origin taken back');
});
