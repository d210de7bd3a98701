import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import type { Product } from '../support/lifecycle';
import { readyForReview } from '../support/review';
import { settle, startTestSite } from '../support/test-site';
import { file, lieStill, lookAt, rowOf } from './panel-page';

/** Longer than anything takes that works. */
const PATIENCE_MS = 20_000;

let site: LocalSite;
let browser: Browser;
let product: Product;
const seated = new Map<string, BrowserPerson>();

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  product = await readyForReview(site);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The person at a browser of their own, with the product open. */
async function at(name: string): Promise<{ readonly person: BrowserPerson; readonly panel: Frame }> {
  await settle(site);
  const person = seated.get(name) ?? (await sitDown(browser, site, `${name}@example.com`));
  seated.set(name, person);
  person.page.setDefaultTimeout(PATIENCE_MS);
  await person.open(`/browse/${product.key}`);
  const panel = await person.frame('生命周期');
  await panel.getByRole('heading', { level: 1 }).waitFor();
  return { person, panel };
}

const review = (panel: Frame) => panel.getByRole('region', { name: '评审', exact: true });
const press = (panel: Frame, name: string) => panel.getByRole('button', { name, exact: true }).click();
const heading = (panel: Frame, name: string) => panel.getByRole('heading', { level: 1, name }).waitFor();

/** Casts a vote with words, perhaps about one deliverable. */
async function vote(
  name: string,
  choice: string,
  words: { readonly text: string; readonly about?: string },
): Promise<void> {
  const { panel } = await at(name);
  const ballot = panel.getByRole('article', { name: '您的投票' });
  await ballot.getByRole('button', { name: choice, exact: true }).click();
  const form = ballot.getByRole('form', { name: `投票：${choice}` });
  await form.getByRole('textbox').fill(words.text);
  if (words.about) await form.getByLabel('针对').selectOption({ label: words.about });
  await form.getByRole('button', { name: `提交：${choice}` }).click();
  await review(panel).getByRole('listitem').getByText(words.text).first().waitFor();
}

test('before anybody hands in, the panel says what the review will be; 李娜 hands in', async () => {
  const liNa = await at('li.na');
  const { panel } = liNa;
  await heading(panel, '材料已齐备，请提交评审');
  await review(panel).getByText('“规划评审关口”须经评审，依次为：').waitFor();
  await review(panel).getByText('产品委员会，过半数同意即通过，法定人数 60%').waitFor();
  await lookAt(liNa, 'zh-review-1-before');
  await press(panel, '提交评审');
  await heading(panel, '初审中，还差 1 票');
  await panel
    .getByText('您参与了材料编制或担任产品经理，按规定不参加本次表决。')
    .waitFor({ state: 'detached' });
  await review(panel).getByText('第 1 轮').waitFor();
  await lookAt(liNa, 'zh-review-2-handed-in');
}, 60_000);

test('王磊 sees what he decides on and passes the first review', async () => {
  const wangLei = await at('wang.lei');
  const ballot = wangLei.panel.getByRole('article', { name: '您的投票' });
  await ballot.getByText('产品规划.pdf v1').waitFor();
  await ballot.getByRole('button', { name: '反对', exact: true }).click();
  await ballot.getByText('请填写理由，以便答复。').waitFor();
  await lookAt(wangLei, 'zh-review-3-first-review');
  await ballot.getByRole('button', { name: '取消', exact: true }).click();
  await vote('wang.lei', '同意', { text: '规划完整，建议上会' });
  await heading((await at('wang.lei')).panel, '委员会评审中，还差 4 票');
}, 60_000);

test('the committee reads the first review, raises points, and its chair sends the plan back', async () => {
  const chenJie = await at('chen.jie');
  await review(chenJie.panel).getByText('规划完整，建议上会').waitFor();
  await vote('chen.jie', '反对', { text: '缺少竞品定价分析', about: '产品规划' });
  await vote('liu.yang', '反对', { text: '同意陈洁意见' });
  const early = await at('zhao.min');
  await early.panel.getByText('达到 3 票后可以作出结论。').waitFor();
  await vote('zhao.min', '弃权', { text: '待补充后再议' });
  const zhaoMin = await at('zhao.min');
  await review(zhaoMin.panel).getByText('已达法定人数（3/3 票）').waitFor();
  await expect(zhaoMin.panel.getByRole('button', { name: '通过', exact: true }).count()).resolves.toBe(0);
  await press(zhaoMin.panel, '终止');
  await zhaoMin.panel.getByText(/^终止后，此产品不能在此关口再次提交评审/).waitFor();
  await lookAt(zhaoMin, 'zh-review-4-chair');
  await press(zhaoMin.panel, '取消');
  await press(zhaoMin.panel, '退回修改');
  const form = zhaoMin.panel.getByRole('form', { name: '作出结论：退回修改' });
  await form.getByRole('textbox', { name: '理由' }).fill('请补充竞品定价');
  await form.getByRole('button', { name: '退回修改' }).click();
  await heading(zhaoMin.panel, '评审退回修改，请答复意见后再次提交');
}, 60_000);

test('李娜 answers every point, brings a new version and hands in again', async () => {
  const liNa = await at('li.na');
  const { panel } = liNa;
  const again = panel.getByRole('button', { name: '再次提交评审' });
  await panel.getByText('还有 2 条意见待答复。').waitFor();
  await expect(again.isDisabled()).resolves.toBe(true);
  await press(panel, '答复“已修改”：缺少竞品定价分析');
  await panel.getByRole('form').getByRole('textbox').fill('已增加第四章“竞品定价”');
  await press(panel, '保存答复');
  await panel.getByText('还有 1 条意见待答复。').waitFor();
  await press(panel, '答复“未修改”：同意陈洁意见');
  await panel.getByText('请填写不修改的理由。').waitFor();
  await lookAt(liNa, 'zh-review-5-answers');
  await panel.getByRole('form').getByRole('textbox').fill('见对陈洁意见的答复');
  await press(panel, '保存答复');
  await panel.getByText('请先在“就绪度”中上传修改后的新版本。').waitFor();
  await panel.getByLabel('上传“产品规划.pdf”的新版本').setInputFiles(file('产品规划 修订.pdf'));
  await rowOf(panel, '产品规划').getByText('v2', { exact: true }).waitFor();
  await again.click();
  await review(panel).getByText('第 2 轮').waitFor();
  await lieStill(liNa.person.page);
  await press(panel, '第 1 轮');
  await review(panel).getByText('理由：请补充竞品定价').waitFor();
  await review(panel).getByText('已增加第四章“竞品定价”').waitFor();
  await lookAt(liNa, 'zh-review-6-round-two');
}, 60_000);

test('the committee is for it, and 赵敏 lets it pass on one condition', async () => {
  await vote('wang.lei', '同意', { text: '已按意见修改' });
  await vote('chen.jie', '同意', { text: '定价分析已补充' });
  await vote('liu.yang', '同意', { text: '没有其他意见' });
  await vote('zhao.min', '同意', { text: '同意立项' });
  const zhaoMin = await at('zhao.min');
  const { panel } = zhaoMin;
  await press(panel, '有条件通过');
  const form = panel.getByRole('form', { name: '作出结论：有条件通过' });
  await form.getByRole('textbox', { name: '条件 1', exact: true }).fill('完成安全评估');
  await form.getByRole('combobox', { name: /^条件 1 的负责人/ }).fill('吴');
  await form.getByRole('option', { name: '吴斌' }).click();
  await form.getByLabel('条件 1 的完成日期').fill('2099-12-31');
  await form.getByRole('button', { name: '添加条件' }).click();
  await form.getByText('每项条件须填写内容和不早于今天的完成日期。').waitFor();
  await form.getByRole('button', { name: '移除条件 2' }).click();
  await lookAt(zhaoMin, 'zh-review-7-conditional-go');
  await form.getByRole('button', { name: '有条件通过', exact: true }).click();
  await heading(panel, '关口已满足，可以进入“设计研发”');
  await panel.getByText(/^研发立项：/).waitFor();
}, 60_000);

test('the way is open: 李娜 starts development, and the condition stays in sight with its work item', async () => {
  const liNa = await at('li.na');
  const { page } = liNa.person;
  await liNa.panel.getByRole('button', { name: /^打开事务 PROD-/ }).waitFor();
  await lookAt(liNa, 'zh-review-8-approved');
  await page.getByRole('button', { name: /^状态：/ }).click();
  await page.getByRole('menuitem', { name: /^Start development →/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start development', exact: true }).click();
  await page.getByRole('button', { name: '状态： Development' }).waitFor();
  const zhaoMin = await at('zhao.min');
  const conditions = zhaoMin.panel.getByRole('region', { name: '通过条件' });
  await conditions.getByText('负责人：吴斌').waitFor();
  await zhaoMin.panel.getByRole('listitem').getByRole('link', { name: '完成安全评估' }).waitFor();
  await press(zhaoMin.panel, '豁免条件“完成安全评估”');
  await conditions.getByRole('textbox', { name: '豁免理由' }).fill('安全评估并入下一版本');
  await lookAt(zhaoMin, 'zh-review-9-condition');
  await conditions.getByRole('form').getByRole('button', { name: '豁免', exact: true }).click();
  const waived = conditions.getByText('豁免理由：安全评估并入下一版本');
  const refused = zhaoMin.panel.getByRole('alert');
  await waived.or(refused).first().waitFor();
  expect(await refused.allTextContents()).toEqual([]);
  for (const person of seated.values()) expect(person.complaints).toEqual([]);
}, 60_000);
