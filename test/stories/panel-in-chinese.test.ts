import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { createProduct, moveTo } from '../support/product';
import { personOf, settle, startTestSite } from '../support/test-site';
import { file, pictureOf, rowOf } from './panel-page';

/** Longer than anything takes that works. */
const PATIENCE_MS = 20_000;

let site: LocalSite;
let browser: Browser;
let liNa: BrowserPerson;
let panel: Frame;
let key: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  liNa = await sitDown(browser, site, 'li.na@example.com');
  liNa.page.setDefaultTimeout(PATIENCE_MS);
  ({ key } = await createProduct(personOf(site, 'li.na@example.com'), '车间安全帽识别系统'));
  await settle(site);
  await open();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(): Promise<void> {
  await liNa.open(`/browse/${key}`);
  panel = await liNa.frame('生命周期');
  await panel.getByRole('heading', { level: 1 }).waitFor();
  // Names of people come after the first paint and move what stands below them.
  await panel.getByText('赵敏', { exact: true }).first().waitFor();
}

const press = (name: string) => panel.getByRole('button', { name, exact: true }).click();
const save = (form: string) =>
  panel.getByRole('form', { name: form }).getByRole('button', { name: '保存', exact: true }).click();

/** Waits until the row has the focus, so that the keyboard goes on from there. */
const focusOn = (requirement: string) => rowOf(panel, requirement).and(panel.locator(':focus')).waitFor();

test('the product goal is filled in, and the origin of the strategy decides what else is asked for', async () => {
  await panel.getByRole('heading', { name: '离“产品立项”还差 2 项' }).waitFor();
  await press('填写：产品目标');
  await panel.getByRole('textbox', { name: '产品目标' }).fill('一年内覆盖华东二十家工厂');
  await save('填写“产品目标”');
  await rowOf(panel, '产品目标').getByText('一年内覆盖华东二十家工厂').waitFor();
  await focusOn('产品目标');
  await press('填写：战略来源');
  await panel.getByRole('combobox', { name: '战略来源' }).selectOption({ label: '市场需求' });
  await panel.getByRole('textbox', { name: '原因（可不填）' }).fill('三家客户提出同样的需求');
  await pictureOf(liNa, 'zh-panel-1-form');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await save('填写“战略来源”');
  await rowOf(panel, '战略来源').getByText('原因：三家客户提出同样的需求').waitFor();
  await rowOf(panel, '市场预测分析结果').getByText('缺失', { exact: true }).waitFor();
});

test('a file is uploaded, replaced by a new version, and the one before stays at hand', async () => {
  await panel.getByLabel('上传“市场预测分析结果”的文件').setInputFiles(file('scan-1.pdf'));
  await panel.getByRole('heading', { name: '关口已满足，可以进入“产品立项”' }).waitFor();
  await panel.getByLabel('上传“scan-1.pdf”的新版本').setInputFiles(file('scan-2.pdf'));
  const row = rowOf(panel, '市场预测分析结果');
  await row.getByText('scan-2.pdf').waitFor();
  await row.getByText('v2', { exact: true }).waitFor();
  await focusOn('市场预测分析结果');
  await row.getByText('1 个历史版本').click();
  await row.getByText('scan-1.pdf').waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await row.getByRole('button', { name: '恢复使用“scan-1.pdf”的第 1 版' }).click();
  await panel.getByLabel('上传“scan-1.pdf”的新版本').waitFor({ state: 'attached' });
});

test('in the next stage a manager is appointed, a link added, the pre-initiation confirmed and the report checked', async () => {
  expect((await moveTo(personOf(site, 'li.na@example.com'), key, 'Initiation')).status).toBe(204);
  await settle(site);
  await open();
  await panel.getByRole('heading', { name: /^离“产品规划”还差/ }).waitFor();
  await pictureOf(liNa, 'zh-panel-2-missing');
  expect(await accessibilityProblems(panel)).toEqual([]);

  await press('委任：委任产品经理');
  const search = panel.getByRole('combobox', { name: '产品经理' });
  await search.fill('王');
  await panel.getByRole('option', { name: '王磊' }).waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await search.press('Enter');
  await save('填写“产品经理”');
  await rowOf(panel, '委任产品经理').getByText('王磊', { exact: true }).waitFor();

  await press('添加链接：产品相关资料');
  await panel.getByLabel('链接地址').fill('https://wiki.example.com/helmet');
  await panel.getByRole('textbox', { name: '标题' }).fill('安全帽识别资料库');
  await panel.getByRole('form').getByRole('button', { name: '添加链接' }).click();
  await rowOf(panel, '产品相关资料').getByRole('button', { name: '打开“安全帽识别资料库”' }).waitFor();

  await press('确认：产品预立项');
  await panel.getByRole('textbox', { name: '说明（可不填）' }).fill('同意预立项');
  await panel.getByRole('form').getByRole('button', { name: '确认', exact: true }).click();
  await rowOf(panel, '产品预立项').getByText('同意预立项').waitFor();

  await panel.getByLabel('上传“产品调研分析报告”的文件').setInputFiles(file('报告.pdf'));
  const report = rowOf(panel, '产品调研分析报告');
  await report.getByRole('button', { name: '打开“报告.pdf”' }).waitFor();
  await press('清单：产品调研分析报告');
  for (const item of ['市场调研', '竞品调研分析', '可行性研究'])
    await report.getByRole('checkbox', { name: item, exact: true }).check();
  await report.getByText('已完成 3/3 项').waitFor();
  await report.getByText('已具备', { exact: true }).waitFor();
  await pictureOf(liNa, 'zh-panel-3-filled-in');
});

test('the department that owes something is nudged once a day', async () => {
  await press('催办：公司管理层');
  await panel.getByText(/李娜 于 .+ 催办过。 每天最多催办一次。/).waitFor();
  expect(await panel.getByRole('button', { name: '催办：公司管理层' }).isDisabled()).toBe(true);
});

test('the words of a clause open in the row', async () => {
  const row = rowOf(panel, '会议纪要');
  await row.getByRole('button', { name: '流程文件第 6.2 条' }).click();
  await row.getByText(/并委任产品经理/).waitFor();
  await pictureOf(liNa, 'zh-panel-4-clause');
});

test('the chair waives what is missing, with a reason that everybody sees', async () => {
  expect(await panel.getByRole('button', { name: /^豁免/ }).count()).toBe(0);
  const zhaoMin = await sitDown(browser, site, 'zhao.min@example.com');
  await zhaoMin.open(`/browse/${key}`);
  const hers = await zhaoMin.frame('生命周期');
  await hers.getByRole('button', { name: '豁免：会议纪要' }).click();
  await hers.getByRole('textbox', { name: '豁免理由' }).fill('战略会议由董事会秘书另行存档');
  await hers.getByRole('form').getByRole('button', { name: '豁免', exact: true }).click();
  await rowOf(hers, '会议纪要').getByText('已豁免').waitFor();
  expect(await accessibilityProblems(hers)).toEqual([]);
  await pictureOf(zhaoMin, 'zh-panel-5-waived');
  await rowOf(hers, '会议纪要').getByRole('button', { name: '撤回豁免：会议纪要' }).waitFor();
  expect(zhaoMin.complaints).toEqual([]);
  await zhaoMin.close();
});

test('the history tells it all in sentences', async () => {
  await open();
  await press('历史记录');
  for (const sentence of [
    /^豁免“会议纪要”，理由：战略会议由董事会秘书另行存档$/,
    /^“产品经理”：王磊$/,
    /^“产品相关资料”添加了链接“安全帽识别资料库”$/,
    /^“市场预测分析结果”有了新版本“scan-2.pdf”$/,
    /^“战略来源”：市场需求。原因：三家客户提出同样的需求$/,
    /^催办公司管理层$/,
    /^进入“产品立项”阶段$/,
  ])
    await panel.getByText(sentence).waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await pictureOf(liNa, 'zh-panel-6-history');
  expect(liNa.complaints).toEqual([]);
});

test('at 320 pixels nothing is cut off', async () => {
  const narrow = await sitDown(browser, site, 'li.na@example.com', { widthPixels: 360 });
  await narrow.open(`/browse/${key}`);
  const small = await narrow.frame('生命周期');
  await small.getByRole('heading', { level: 1 }).waitFor();
  expect(await small.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(328);
  expect(
    await small.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await accessibilityProblems(small)).toEqual([]);
  await pictureOf(narrow, 'zh-panel-7-narrow');
  await narrow.close();
});
