import type { Browser, Page } from 'playwright-core';
import type { LocalSite } from '../../../emulator/local-site';
import { startBrowser } from '../../support/browser';
import { sitDown, type BrowserPerson } from '../../support/browser-person';
import { accessibilityProblems } from '../../support/check-accessibility';
import { FILES, settleRecords } from '../../support/lifecycle';
import { createProduct } from '../../support/product';
import { personOf, settle, startTestSite } from '../../support/test-site';

const MADE_ISSUES = 110;
const SEEDED_ISSUES = 14;

let site: LocalSite;
let browser: Browser;
let smith: BrowserPerson;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  const liNa = personOf(site, 'li.na@example.com');
  for (let number = 1; number <= MADE_ISSUES; number += 1) await createProduct(liNa, `Made ${number}`);
  await settle(site);
  smith = await sitDown(browser, site, 'smith@example.com');
  page = smith.page;
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test('a query is written with the keyboard alone', async () => {
  await smith.open('/issues/');
  const field = page.getByRole('combobox', { name: 'JQL query' });
  await field.fill('');
  await field.pressSequentially('stat');
  await page.getByRole('option', { name: 'status', exact: true }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await field.press('ArrowDown');
  await field.press('Enter');
  expect(await field.inputValue()).toBe('status ');
  await page.getByRole('option', { name: 'not in', exact: true }).waitFor();
  await field.pressSequentially('= "In m');
  await page.getByRole('option', { name: 'In market' }).waitFor();
  await field.press('ArrowDown');
  await page.getByRole('option', { name: 'In market', selected: true }).waitFor();
  await field.press('Enter');
  expect(await field.inputValue()).toBe('status = "In market" ');
  const and = page.getByRole('option', { name: 'AND', exact: true });
  await and.waitFor();
  await field.press('Escape');
  await and.waitFor({ state: 'detached' });
  await field.press('Enter');
  await page.getByText('Found: 2').waitFor();
});

test('a search beyond a page leads on and back, and a column sorts it', async () => {
  await smith.open(`/issues/?jql=${encodeURIComponent('project = PROD ORDER BY key')}`);
  await page.getByText(`Found: ${MADE_ISSUES + SEEDED_ISSUES}`).waitFor();
  await page.getByRole('link', { name: 'PROD-1', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByRole('link', { name: 'PROD-51', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByRole('link', { name: 'PROD-124', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Next page' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Previous page' }).click();
  await page.getByRole('link', { name: 'PROD-51', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Key' }).click();
  await page.getByRole('columnheader', { name: 'Key' }).and(page.locator('[aria-sort=descending]')).waitFor();
  await page.getByRole('link', { name: 'PROD-124', exact: true }).waitFor();
});

test('a query with several faults shows each in Jira’s words', async () => {
  await smith.open(`/issues/?jql=${encodeURIComponent('foo = 1 AND bar = 2')}`);
  for (const name of ['foo', 'bar'])
    await page
      .getByText(`Field '${name}' does not exist or you do not have permission to view it.`)
      .waitFor();
});

/** Gives a product what the gate before it asks for. */
async function openFirstGate(key: string): Promise<void> {
  const person = personOf(site, 'li.na@example.com');
  const { id }: { id: string } = (await person.get(`/rest/api/3/issue/${key}`)).body;
  for (const name of FILES.Strategy) await person.attach(key, `${name}.pdf`);
  await settleRecords(site, { id, key }, 'Strategy');
  await settle(site);
}

test('the board has every column and every issue, and moving a card offers the transition', async () => {
  await openFirstGate('PROD-15');
  const liNa = await sitDown(browser, site, 'li.na@example.com');
  await liNa.open('/board/PROD');
  await liNa.page.getByRole('listitem').getByText(`Made ${MADE_ISSUES}`, { exact: true }).waitFor();
  expect(await liNa.page.locator('section[aria-label]').count()).toBe(10);
  await liNa.page.getByRole('button', { name: '移动 PROD-15', exact: true }).click();
  await liNa.page.getByRole('menuitem', { name: /^Start initiation →/ }).click();
  await liNa.page.getByRole('dialog').getByRole('button', { name: 'Start initiation' }).click();
  await liNa.page.locator('section[aria-label=Initiation]').getByText('Made 1', { exact: true }).waitFor();
  expect(liNa.complaints).toEqual([]);
  await liNa.close();
});

test('an issue is created, renamed and described in the browser', async () => {
  const admin = await sitDown(browser, site, 'admin@example.com');
  await admin.open('/board/PROD');
  await admin.page.getByRole('button', { name: 'Create' }).click();
  const dialog = admin.page.getByRole('dialog');
  await dialog.getByLabel('Summary (required)').fill('Edge gateway');
  expect(await accessibilityProblems(admin.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await admin.page.getByRole('listitem').getByText('Edge gateway', { exact: true }).waitFor();
  await admin.page.getByRole('button', { name: 'Open it' }).click();
  await admin.page.getByRole('button', { name: 'Edit the summary' }).click();
  await admin.page.getByLabel('Summary', { exact: true }).fill('Edge gateway 2');
  await admin.page.getByRole('button', { name: 'Save' }).click();
  await admin.page.getByRole('heading', { name: 'Edge gateway 2' }).waitFor();
  await admin.page.getByRole('button', { name: 'Edit the description' }).click();
  await admin.page.getByRole('textbox', { name: 'Description' }).fill('For small plants.\nWorks offline.');
  await admin.page.getByRole('button', { name: 'Save' }).click();
  const description = admin.page.getByRole('region', { name: 'Description' });
  await description.getByText(/Works offline/).waitFor();
  expect(await admin.page.getByText('Gate record').isVisible()).toBe(false);
  expect(admin.complaints).toEqual([]);
  await admin.close();
});

test('the inspector shows what opening an issue did, and what is stored', async () => {
  await smith.open('/browse/PROD-8');
  await smith.frame('Lifecycle');
  await smith.open('/inspector');
  await page.getByText('panel/open').first().click();
  await page
    .getByText(/^GET \/rest\/api\/3\/issue/)
    .first()
    .waitFor();
  await page.getByLabel('Filter').fill('settings');
  await page.getByText('settings', { exact: true }).click();
  await page.getByRole('region', { name: 'Value of settings' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('the inspector moves the clock on, and asks before it resets the site', async () => {
  await smith.open('/inspector');
  await page.getByRole('button', { name: '+ 1 day' }).click();
  await page.getByText('1 day ahead of this machine').waitFor();
  await page.getByRole('button', { name: 'Empty site' }).click();
  await page
    .getByRole('dialog')
    .getByText(/are lost. This cannot be undone.$/)
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect(site.world().jira.store.issues.all().length).toBeGreaterThan(MADE_ISSUES);
});

test.each([
  ['English, light', 'smith@example.com', false],
  ['Chinese, dark', 'li.na@example.com', true],
])('every page is free of accessibility problems: %s', async (_look, email, isDark) => {
  const person = await sitDown(browser, site, email, { isDark });
  await person.open('/projects');
  expect(await person.page.locator(`html[data-color-mode=${isDark ? 'dark' : 'light'}]`).count()).toBe(1);
  for (const path of ['/projects', '/issues/', '/admin/app', '/outbox', '/inspector', '/nowhere']) {
    await person.open(path);
    expect([path, await accessibilityProblems(person.page)]).toEqual([path, []]);
  }
  expect(person.complaints).toEqual([]);
  await person.close();
});
