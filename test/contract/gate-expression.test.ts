import type { LiveFile } from '../support/validate';
import { addLink, link, setAside, stateDates, unlink, waive } from '../support/commands';
import { gateTexts } from '../support/gate-texts';
import { paperProduct, type PaperProduct } from '../support/paper-product';
import {
  answerOf,
  dropped,
  evaluateRule,
  live,
  missingLines,
  recordOf,
  RULE_TEXTS,
} from '../support/validate';

const PLANNING = [
  '产品调研分析报告',
  '竞品资料',
  '行业分析资料',
  '公司已有项目资料',
  '产品规划计划',
  '产品规划',
];
const PLAN_LINE = '产品规划（产品部，§6.3）';

/** A product in planning with these deliverables attached and followed; all of them unless told otherwise. */
function planning(names: readonly string[] = PLANNING): PaperProduct {
  const product = paperProduct('planning');
  for (const name of names) product.attach(`${name}.pdf`);
  product.does({ type: 'followFiles' }, null);
  return product;
}
const withoutPlan = (): PaperProduct => planning(PLANNING.filter((name) => name !== '产品规划'));

/** What `deliverables-attached` answers for a product, with further files that the app has not seen. */
function check(
  product: PaperProduct,
  unseen: readonly LiveFile[] = [],
  options: Parameters<typeof evaluateRule>[3] = {},
): unknown {
  const attached = [...product.files().map(live), ...unseen];
  return answerOf('deliverables-attached', recordOf(product), attached, options);
}

test('with every file judged and attached the gate opens', () => {
  expect(check(planning())).toBe(true);
});

test('a refusal names the way, and each missing thing with who owes it and where it is asked for', () => {
  expect(check(planning([]), [], { locale: 'en_US' })).toBe(
    [
      'Planning → Development: the following is still missing. Attach files to the issue, or drop them on this screen; settle the rest in the Lifecycle panel:',
      'Product research & analysis report (Product department, §6.3)',
      'Competitor material (Product department, §6.3)',
      'Industry analysis (Product department, §6.3)',
      'Existing company project material (Project management, §6.3)',
      'Planning schedule (Product department, §6.3)',
      'Product plan (Product department, §6.3)',
    ].join('\n'),
  );
});

test.each([
  ['zh_CN', '产品规划（产品部，§6.3）'],
  ['zh_TW', '产品规划（产品部，§6.3）'],
  ['en_GB', 'Product plan (Product department, §6.3)'],
  ['de_DE', 'Product plan (Product department, §6.3)'],
  [null, 'Product plan (Product department, §6.3)'],
])('a reader of %s is told in a language they have', (locale, line) => {
  expect(missingLines(check(withoutPlan(), [], { locale }))).toEqual([line]);
});

test('a file that was deleted no longer counts, although the app has judged it', () => {
  const product = planning();
  const rest = product.files().filter(({ filename }) => filename !== '产品规划.pdf');
  expect(missingLines(answerOf('deliverables-attached', recordOf(product), rest.map(live)))).toEqual([
    PLAN_LINE,
  ]);
});

test('files whose event is still under way count by their names', () => {
  const unseen = PLANNING.map((name, index) => ({ id: index + 1, filename: `${name}.pdf`, size: 10 }));
  expect(check(planning([]), unseen)).toBe(true);
});

test.each(['PRODUCT PLAN v3.PDF', 'product_plan.docx', '2026 产品规划（终稿）.pdf'])(
  'a file dropped on the transition screen counts by its name: %s',
  (name) => {
    expect(check(withoutPlan(), [dropped(name)])).toBe(true);
  },
);

test.each(['产品规划计划 v2.pdf', 'New product plan.pdf', 'holiday.jpg'])(
  'a dropped file that says something else does not count: %s',
  (name) => {
    expect(missingLines(check(withoutPlan(), [dropped(name)]))).toEqual([PLAN_LINE]);
  },
);

test('names of several dropped files do not run into one another', () => {
  expect(missingLines(check(withoutPlan(), [dropped('产品'), dropped('规划.pdf')]))).toEqual([PLAN_LINE]);
});

test('where Jira does not tell the name of a dropped file, the message says to attach it first', () => {
  expect(check(withoutPlan(), [dropped(null, null)], { locale: 'en_US' })).toBe(
    `${recordOf(withoutPlan()).head.en}Product plan (Product department, §6.3)${gateTexts(undefined).hint.en}`,
  );
});

test('a dropped file of zero bytes does not count', () => {
  expect(missingLines(check(withoutPlan(), [dropped('产品规划.pdf', 0)]))).toEqual([PLAN_LINE]);
});

test('an unseen name that says two deliverables of the gate opens neither; the clear ones do', () => {
  const product = planning(PLANNING.slice(2, 5));
  expect(missingLines(check(product, [dropped('产品规划及竞品资料.zip')]))).toEqual([
    '产品调研分析报告（产品部，§6.3）',
    '竞品资料（产品部，§6.3）',
    PLAN_LINE,
  ]);
  expect(missingLines(check(product, [dropped('产品规划.pdf'), dropped('竞品资料.zip')]))).toEqual([
    '产品调研分析报告（产品部，§6.3）',
  ]);
});

test('a name that also says what a file, a link, a date or a waiver has settled already is not clear either', () => {
  const twofold = [dropped('产品规划 与 公司已有项目资料.pdf')];
  expect(missingLines(check(withoutPlan(), twofold))).toEqual([PLAN_LINE]);
  const linked = planning(PLANNING.filter((name) => !['产品规划', '公司已有项目资料'].includes(name)));
  linked.does(addLink('existingProjectMaterial', 'https://wiki.example.com'));
  expect(missingLines(check(linked, twofold))).toEqual([PLAN_LINE]);
  const waived = planning(PLANNING.filter((name) => !['产品规划', '公司已有项目资料'].includes(name)));
  waived.does(waive('existingProjectMaterial'));
  expect(missingLines(check(waived, twofold))).toEqual([PLAN_LINE]);
});

test('a name that also says something of another stage is clear', () => {
  expect(check(withoutPlan(), [dropped('产品规划 与 产品退市计划.pdf')])).toBe(true);
});

test('links and dates satisfy without a file', () => {
  const product = planning(['产品调研分析报告', '竞品资料', '行业分析资料', '产品规划']);
  product.does(addLink('existingProjectMaterial', 'https://wiki.example.com'));
  product.does(stateDates('planningSchedule', '2026-04-15'));
  expect(check(product)).toBe(true);
  expect(recordOf(product).need).toHaveLength(4);
});

test('what a link has settled stays settled when its file is deleted', () => {
  const product = planning();
  product.does(addLink('existingProjectMaterial', 'https://wiki.example.com'));
  const rest = product.files().filter(({ filename }) => filename !== '公司已有项目资料.pdf');
  expect(answerOf('deliverables-attached', recordOf(product), rest.map(live))).toBe(true);
});

test('what is no file is told as a line of its own, and no file name settles it', () => {
  const product = paperProduct('initiation');
  for (const name of ['会议纪要', '市场预测', '产品相关资料', '产品调研分析报告'])
    product.attach(`${name}.pdf`);
  product.does({ type: 'followFiles' }, null);
  expect(missingLines(check(product, [dropped('产品预立项.pdf'), dropped('委任产品经理.pdf')]))).toEqual([
    '产品预立项（产品部，§6.2）：由公司管理层 或 产品部确认',
    '委任产品经理（产品部，§6.2）：填写',
    '产品调研分析报告（产品部，§3.1）：清单未完成（市场调研、竞品调研分析、可行性研究）',
  ]);
});

test('one of several alternatives is enough, by judgement or by name', () => {
  const product = paperProduct('initiation');
  const choice = '市场预测分析结果 或 产品推广会议（运营部，§6.2）';
  expect(missingLines(check(product))).toContain(choice);
  expect(missingLines(check(product, [dropped('推广会议.docx')]))).not.toContain(choice);
  product.attach('市场预测.xlsx');
  product.does({ type: 'followFiles' }, null);
  expect(missingLines(check(product))).not.toContain(choice);
});

test.each<[string, (product: PaperProduct) => void]>([
  ['taken off', (product) => product.does(unlink('productPlan', '2.6'))],
  ['set aside', (product) => product.does(setAside('6'))],
  ['linked to something else', (product) => product.does(link('competitorMaterial', '6'))],
])('a file that was %s never passes by its name', (_how, change) => {
  const product = planning();
  change(product);
  expect(missingLines(check(product))).toEqual([PLAN_LINE]);
});

test('a superseded file never passes by its name once the current one is deleted', () => {
  const product = planning();
  product.attach('产品规划 v2.pdf');
  product.does({ type: 'followFiles' }, null);
  const rest = product.files().filter(({ filename }) => filename !== '产品规划 v2.pdf');
  expect(missingLines(answerOf('deliverables-attached', recordOf(product), rest.map(live)))).toEqual([
    PLAN_LINE,
  ]);
});

test('a file that was empty when the app saw it does not pass by its name', () => {
  const product = withoutPlan();
  product.attach('产品规划.pdf', 0);
  expect(missingLines(check(product))).toEqual([PLAN_LINE]);
});

test('what is waived is neither needed nor told', () => {
  const product = withoutPlan();
  product.does(waive('productPlan'));
  expect(check(product)).toBe(true);
});

test.each([
  ['of another issue, as in a clone', { issue: 10002 }],
  ['of another gate, as while an event is under way', { gate: 'launchGate' }],
])('a record %s settles nothing', (_what, change) => {
  expect(check(planning(), [], change)).toBe(false);
});

test.each(['deliverables-attached', 'gate-approved'] as const)(
  'without a record %s fails, which Jira takes as a refusal',
  (rule) => {
    expect(evaluateRule(rule, null, []).ok).toBe(false);
    expect(evaluateRule(rule, null, [], { text: RULE_TEXTS[rule].literal }).ok).toBe(false);
  },
);
