import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { startTestSite } from '../support/test-site';
import { openArchivePage } from './archive-page';
import { lookAt } from './panel-page';
import { press } from './retirement-panel';

let site: LocalSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Waits until the table of retired products has exactly these. */
async function retiredAre(page: Frame, keys: readonly string[]): Promise<void> {
  const links = page.getByRole('table').locator('tbody td:first-child');
  for (const key of keys) await links.getByText(key, { exact: true }).waitFor();
  await page
    .getByRole('table')
    .locator(`tbody tr:nth-child(${keys.length + 1})`)
    .waitFor({ state: 'detached' });
  expect((await links.allTextContents()).sort()).toEqual([...keys].sort());
}

test('retired products are narrowed down by reason, region and archive, and the same query opens in Jira’s search', async () => {
  const smith = await sitDown(browser, site, 'smith@example.com', { isDark: true });
  const seen = await openArchivePage(smith, 'en');
  const page = seen.panel;
  await retiredAre(page, ['PROD-2', 'PROD-3']);
  await lookAt(seen, 'en-portfolio-1-retired');
  await page.getByLabel('Not archived yet').check();
  await retiredAre(page, ['PROD-3']);
  await page.getByLabel('Not archived yet').uncheck();
  await page.getByLabel('Region, as written in the inventory').fill('华北');
  await retiredAre(page, ['PROD-2']);
  await page.getByLabel('Region, as written in the inventory').fill('');
  await retiredAre(page, ['PROD-2', 'PROD-3']);
  await page.getByLabel('Reason').selectOption({ label: 'Superseded by new product' });
  await retiredAre(page, ['PROD-3']);
  const [search] = await Promise.all([
    smith.page.context().waitForEvent('page'),
    press(page, 'Open in Jira search: Retired'),
  ]);
  await search.getByRole('link', { name: 'PROD-3', exact: true }).waitFor();
  await expect(search.getByRole('link', { name: 'PROD-2', exact: true }).count()).resolves.toBe(0);
  expect(smith.complaints).toEqual([]);
  await smith.close();
}, 60_000);

test('the archive lists what there is to look for, and opens any other product by its key', async () => {
  const zhouTing = await sitDown(browser, site, 'zhou.ting@example.com');
  const seen = await openArchivePage(zhouTing, 'zh');
  const page = seen.panel;
  await page.getByRole('tab', { name: '归档', exact: true }).click();
  const archived = page.getByRole('region', { name: '已退市和已归档的产品' });
  await archived.getByRole('button', { name: /^打开 PROD-2 移动审批助手/ }).waitFor();
  await page.getByText('目前没有授权给您的资料。获得授权后会显示在这里，直至到期。').waitFor();
  await expect(page.getByRole('heading', { name: '待您审批' }).count()).resolves.toBe(0);
  await lookAt(seen, 'zh-portfolio-2-archive');
  const key = page.getByRole('textbox', { name: '其他产品' });
  await key.fill('prod-999');
  await press(page, '打开档案');
  await page.getByRole('alert').waitFor();
  await key.fill('prod-6');
  await press(page, '打开档案');
  await page.getByRole('heading', { level: 2, name: 'PROD-6 供应链协同门户' }).waitFor();
  await page.getByRole('table').getByText('产品规划 v2.pdf').waitFor();
  await lookAt(seen, 'zh-portfolio-3-product');
  await zhouTing.page.goBack();
  await archived.waitFor();
  expect(await accessibilityProblems(zhouTing.page)).toEqual([]);
  // The key that nobody has.
  expect(zhouTing.complaints.filter((text) => !text.includes('status of 404'))).toEqual([]);
  await zhouTing.close();
}, 60_000);

test('somebody who sees no product finds none here either', async () => {
  const guest = await sitDown(browser, site, 'guest@example.com');
  const { panel } = await openArchivePage(guest, 'en');
  await panel.getByText(/^No product has retired yet\./).waitFor();
  expect(guest.complaints).toEqual([]);
  await guest.close();
}, 30_000);
