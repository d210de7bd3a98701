import type { Browser, Page } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { FILES, passGate, passReview, settleRecords, type Stage } from '../support/lifecycle';
import { createProduct } from '../support/product';
import { personOf, settle, startTestSite } from '../support/test-site';
import { arriveAt, transition } from './issue-page';
import { file, rowOf } from './panel-page';

let site: LocalSite;
let browser: Browser;
let liNa: BrowserPerson;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  liNa = await sitDown(browser, site, 'li.na@example.com');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Uploads a file for a deliverable in the panel and waits until its row shows it. */
async function uploadInPanel(deliverable: string, filename: string): Promise<void> {
  const panel = await liNa.frame('生命周期');
  await panel.getByLabel(`上传“${deliverable}”的文件`).setInputFiles(file(filename));
  await rowOf(panel, deliverable).getByText(filename).waitFor();
}

/** Decides one of the product's dates in the panel. */
async function fillInDate(fact: string, day: string): Promise<void> {
  const panel = await liNa.frame('生命周期');
  await panel.getByRole('button', { name: `填写：${fact}`, exact: true }).click();
  const form = panel.getByRole('form', { name: `填写“${fact}”` });
  await form.getByLabel(fact).fill(day);
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await rowOf(panel, fact).getByText('已具备', { exact: true }).waitFor();
}

/** What the dialog of a refused transition says. */
const refusal = (page: Page) => page.getByRole('dialog').getByText(/以下各项尚未齐备/);

const filesOf = (stage: Stage) => FILES[stage].map((name) => `${name}.pdf`);

test('李娜 takes a product through its whole life in the browser', async () => {
  const product = await createProduct(personOf(site, 'li.na@example.com'), '车间安全帽识别系统');
  await settle(site);
  const { page } = liNa;
  await liNa.open(`/browse/${product.key}`);

  await settleRecords(site, product, 'Strategy');
  await transition(page, 'Start initiation', filesOf('Strategy'));
  await arriveAt(site, page, 'Initiation');
  const panel = await liNa.frame('生命周期');
  await panel.getByRole('heading', { name: /^离“产品规划”还差/ }).waitFor();
  await liNa.picture('zh-01-initiation-missing');

  await transition(page, 'Start planning');
  await refusal(page)
    .getByText(/产品调研分析报告（产品部，§6\.2）/)
    .waitFor();
  await liNa.picture('zh-02-gate-refuses');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

  await uploadInPanel('会议纪要', 'scan-0001.pdf');
  await uploadInPanel('产品推广会议', 'scan-0002.pdf');
  await liNa.picture('zh-03-linked-in-panel');
  await settleRecords(site, product, 'Initiation');
  await transition(page, 'Start planning', ['产品相关资料.zip', '产品调研分析报告.pdf']);
  await arriveAt(site, page, 'Planning');

  await transition(
    page,
    'Start development',
    filesOf('Planning').filter((name) => name !== '产品规划.pdf'),
  );
  await refusal(page)
    .getByText(/产品规划（产品部，§6\.3）/)
    .waitFor();
  await liNa.picture('zh-04-plan-missing');
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles([file('产品规划 v1.pdf')]);
  await page.getByRole('dialog').getByRole('button', { name: 'Start development', exact: true }).click();
  // The files are complete now, but what is dropped on a screen has been reviewed by nobody.
  await page
    .getByRole('dialog')
    .getByText(/评审尚未通过/)
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  for (const name of filesOf('Planning')) await personOf(site, 'li.na@example.com').attach(product.key, name);
  await settle(site);
  await passReview(site, product, 'Planning');
  await transition(page, 'Start development');
  await arriveAt(site, page, 'Development');

  await settleRecords(site, product, 'Development');
  await transition(page, 'Start acceptance');
  await arriveAt(site, page, 'Acceptance');
  const acceptance = await liNa.frame('生命周期');
  await acceptance.getByRole('button', { name: `验收：${product.key} 1.0` }).click();
  await acceptance.getByRole('form').getByRole('button', { name: '保存', exact: true }).click();
  await acceptance.getByRole('heading', { name: '关口已满足，可以进入“产品上市”' }).waitFor();
  await transition(page, 'Start launch');
  await arriveAt(site, page, 'Launch');
  await settleRecords(site, product, 'Launch');
  for (const name of filesOf('Launch')) await personOf(site, 'li.na@example.com').attach(product.key, name);
  await settle(site);
  await passReview(site, product, 'Launch');
  await transition(page, 'Go to market');
  await arriveAt(site, page, 'In market');
  await settleRecords(site, product, 'In market');
  await settle(site);
  await transition(page, 'Start retirement');
  await arriveAt(site, page, 'Retirement');

  const retirement = await liNa.frame('生命周期');
  await rowOf(retirement, '产品无市场商机说明').getByText('缺失', { exact: true }).waitFor();
  await fillInDate('停止销售日期', '2027-06-30');
  await fillInDate('停止服务与支持日期', '2028-06-30');
  await retirement.getByRole('button', { name: '表格：存量客户清单' }).click();
  await retirement.getByRole('button', { name: '没有需要列出的内容' }).click();
  await rowOf(retirement, '存量客户清单').getByText('已具备', { exact: true }).waitFor();
  await liNa.picture('zh-05-retirement-reason');
  await transition(page, 'Retire', filesOf('Retirement'));
  await arriveAt(site, page, 'Retired');
  await liNa.picture('zh-06-retired');

  await liNa.open(`/issues/?jql=${encodeURIComponent('"Lifecycle stage" = Retired')}`);
  await page.getByRole('link', { name: product.key }).waitFor();
  await liNa.picture('zh-07-search');
  expect(liNa.complaints.filter((text) => !text.includes('status of 400'))).toEqual([]);
}, 120_000);

test.each([
  ['zh light', 'li.na@example.com', false, '生命周期'],
  ['en dark', 'smith@example.com', true, 'Lifecycle'],
])(
  'pages and panel are free of accessibility problems: %s',
  async (look, email, isDark, panelTitle) => {
    const person = await sitDown(browser, site, email, { isDark });
    for (const [name, path] of [
      ['issue', '/browse/PROD-8'],
      ['search', '/issues/?jql=project%20%3D%20PROD'],
      ['board', '/board/PROD'],
    ] as const) {
      await person.open(path);
      expect(await accessibilityProblems(person.page)).toEqual([]);
      if (name === 'issue') {
        const panel = await person.frame(panelTitle);
        await panel.getByRole('article').first().waitFor();
        expect(await accessibilityProblems(panel)).toEqual([]);
      }
      await person.picture(`${look.replace(' ', '-')}-${name}`);
    }
    expect(person.complaints).toEqual([]);
    await person.close();
  },
  60_000,
);

test('a refusal speaks English to an English reader', async () => {
  const smith = await sitDown(browser, site, 'smith@example.com');
  await smith.open('/browse/PROD-8');
  await smith.page.getByRole('button', { name: /^Status:/ }).click();
  await smith.page.getByRole('menuitem', { name: /^Start development/ }).click();
  await smith.page
    .getByRole('dialog')
    .getByRole('button', { name: 'Start development', exact: true })
    .click();
  await smith.page
    .getByRole('dialog')
    .getByText(/the following is still missing[^]*Product plan \(Product department, §6\.3\)/)
    .waitFor();
  await smith.picture('en-gate-refuses');
  await smith.close();
}, 60_000);

test('a product moved over REST shows its new stage in an open panel without a reload', async () => {
  const person = personOf(site, 'li.na@example.com');
  const product = await createProduct(person, '实时刷新');
  const { key } = product;
  await settle(site);
  await liNa.open(`/browse/${key}`);
  const panel = await liNa.frame('生命周期');
  await panel.locator('[aria-current=step]').getByText('产品战略').waitFor();
  await passGate(site, product, 'Strategy');
  await panel.locator('[aria-current=step]').getByText('产品立项').waitFor({ timeout: 15_000 });
}, 60_000);
