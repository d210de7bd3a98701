import type { Browser, Page } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { createProduct, moveTo } from '../support/product';
import { personOf, settle, startTestSite } from '../support/test-site';

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

const file = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`Content of ${name}`),
});

/** Opens the transition's screen, drops files on it and confirms. */
async function transition(page: Page, name: string, files: readonly string[] = []): Promise<void> {
  await page.getByRole('button', { name: /^状态：/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name} →`) }).click();
  const dialog = page.getByRole('dialog');
  if (files.length > 0) await dialog.locator('input[type=file]').setInputFiles(files.map(file));
  await dialog.getByRole('button', { name, exact: true }).click();
}

/** Waits until the issue has that status, then lets the app hear of it. */
async function arriveAt(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: `状态： ${status}` }).waitFor();
  await settle(site);
  await page.reload({ waitUntil: 'networkidle' });
}

/** Uploads a file for a deliverable in the panel and waits until its row says that it is there. */
async function uploadInPanel(deliverable: string, filename: string): Promise<void> {
  const panel = await liNa.frame('生命周期');
  await panel.getByLabel(`上传“${deliverable}”的文件`).setInputFiles(file(filename));
  const row = panel.getByRole('article', { name: deliverable, exact: true });
  await row.getByText(filename).waitFor();
  await row.getByText('已具备').waitFor();
}

test('李娜 takes a product through its whole life in the browser', async () => {
  const { key } = await createProduct(personOf(site, 'li.na@example.com'), '车间安全帽识别系统');
  await settle(site);
  const { page } = liNa;
  await liNa.open(`/browse/${key}`);

  await transition(page, 'Start initiation');
  await arriveAt(page, 'Initiation');
  const panel = await liNa.frame('生命周期');
  await panel.getByText('离“产品规划”还差 4 项').waitFor();
  await liNa.picture('zh-01-initiation-missing');

  await transition(page, 'Start planning');
  const alert = page.getByRole('dialog').getByText('产品调研分析报告');
  await alert.waitFor();
  await liNa.picture('zh-02-gate-refuses');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

  await uploadInPanel('会议纪要', 'scan-0001.pdf');
  await uploadInPanel('产品推广会议', 'scan-0002.pdf');
  await liNa.picture('zh-03-linked-in-panel');
  await transition(page, 'Start planning', ['产品相关资料.zip', '产品调研分析报告.pdf']);
  await arriveAt(page, 'Planning');

  await transition(page, 'Start development', [
    '竞品资料.pdf',
    '行业分析资料.pdf',
    '公司已有项目资料.pdf',
    '产品规划计划.pdf',
  ]);
  await page
    .getByRole('dialog')
    .getByText(/还缺以下交付物[^]*产品规划$/)
    .waitFor();
  await liNa.picture('zh-04-plan-missing');
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles([file('产品规划 v1.pdf')]);
  await page.getByRole('dialog').getByRole('button', { name: 'Start development', exact: true }).click();
  await arriveAt(page, 'Development');

  for (const [name, status] of [
    ['Start acceptance', 'Acceptance'],
    ['Start launch', 'Launch'],
  ] as const) {
    await transition(page, name);
    await arriveAt(page, status);
  }
  await transition(
    page,
    'Go to market',
    '产品功能列表 产品原型 产品需求说明书 产品部署说明文档 产品实施说明文档 产品宣传资料 产品宣传视频 产品操作视频 产品宣传PPT 产品说明 产品培训'
      .split(' ')
      .map((name) => `${name}.pdf`),
  );
  await arriveAt(page, 'In market');
  await transition(page, 'Start retirement');
  await arriveAt(page, 'Retirement');

  const retirement = await liNa.frame('生命周期');
  await retirement.getByLabel('退市原因').selectOption({ label: '无市场商机' });
  await retirement.getByRole('button', { name: '保存' }).click();
  await retirement.getByText('离“已退市”还差 3 项').waitFor();
  await liNa.picture('zh-05-retirement-reason');
  await transition(page, 'Retire', ['产品退市计划.pdf', '产品退市通知书.pdf', '产品无市场商机说明.pdf']);
  await arriveAt(page, 'Retired');
  await liNa.picture('zh-06-retired');

  await liNa.open(`/issues/?jql=${encodeURIComponent('"Lifecycle stage" = Retired')}`);
  await page.getByRole('link', { name: key }).waitFor();
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
    .getByText(/these deliverables are still missing[^]*Product plan$/)
    .waitFor();
  await smith.picture('en-gate-refuses');
  await smith.close();
}, 60_000);

test('a product moved over REST shows its new stage in an open panel without a reload', async () => {
  const person = personOf(site, 'li.na@example.com');
  const { key } = await createProduct(person, '实时刷新');
  await settle(site);
  await liNa.open(`/browse/${key}`);
  const panel = await liNa.frame('生命周期');
  await panel.locator('[aria-current=step]').getByText('产品战略').waitFor();
  await moveTo(person, key, 'Initiation');
  await settle(site);
  await panel.locator('[aria-current=step]').getByText('产品立项').waitFor({ timeout: 15_000 });
}, 60_000);
