import type { Browser } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { personOf, startTestSite } from '../support/test-site';
import { rewriteWorkflow, withoutApp, workflowOf } from '../support/workflow-of';

const ADMIN = 'admin@example.com';

let site: LocalSite;
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
beforeEach(async () => {
  site = await startTestSite();
});
afterAll(() => browser.close());
afterEach(() => site.stop());

/** Takes every rule of the app out of the demo company's workflow by hand. */
async function takeRulesOut(): Promise<void> {
  const admin = personOf(site, ADMIN);
  const found = await workflowOf(admin, 'PROD');
  await rewriteWorkflow(admin, found, withoutApp(found.workflow['transitions']));
}

test('health says that all is well, finds rules that were taken out, and puts them back', async () => {
  const admin = await sitDown(browser, site, ADMIN);
  await admin.open('/admin/app');
  const page = await admin.frame('Lifecycle Gates');
  await page.getByRole('tab', { name: 'Health' }).click();
  await page.getByText('Everything is in order').waitFor();
  await takeRulesOut();
  await page.getByRole('button', { name: 'Check again' }).click();
  const mend = page.getByRole('button', { name: /^Put the rules back/ });
  await mend.waitFor();
  expect(await page.getByText('Everything is in order').count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await admin.picture('en-health-rules');
  await mend.click();
  await page.getByText('The rules are back. Everything is in order').waitFor();
  expect(admin.complaints).toEqual([]);
  await admin.close();
}, 60_000);

test('safe mode is asked about, shown on every part of the page, and switched off again', async () => {
  const admin = await sitDown(browser, site, ADMIN, { isDark: true });
  await admin.open('/admin/app');
  const page = await admin.frame('Lifecycle Gates');
  await page.getByRole('tab', { name: 'Health' }).click();
  await page.getByRole('button', { name: 'Switch safe mode on' }).click();
  await page.getByText('Every gate will only advise').waitFor();
  await page.getByRole('button', { name: 'Let every gate only advise' }).click();
  await page.getByRole('heading', { name: 'Safe mode is on: every gate only advises' }).waitFor();
  await page.getByText(/^Switched on by Admin, /).waitFor();
  await page.getByText('Who has switched it when (1)').click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await admin.picture('en-dark-safe-mode');
  await page.getByRole('tab', { name: 'Set up' }).click();
  await page.getByRole('button', { name: 'Switch safe mode off' }).click();
  await page.getByRole('heading', { name: /^Safe mode is on/ }).waitFor({ state: 'detached' });
  expect(admin.complaints).toEqual([]);
  await admin.close();
}, 60_000);

test('a workflow without gates is adopted: what changes is said, written, and nothing else is changed', async () => {
  await takeRulesOut();
  const admin = await sitDown(browser, site, ADMIN);
  await admin.open('/admin/app');
  const page = await admin.frame('Lifecycle Gates');
  await page.getByRole('button', { name: /\(PROD\)/ }).click();
  await page.getByRole('button', { name: 'Gates in the workflow: Product' }).click();
  const first = page.getByText('Start initiation: adds “Deliverables attached” for Strategy gate.');
  await first.waitFor();
  await page.getByText('Everything else in the workflow stays as it is.').waitFor();
  const choice = page.getByRole('combobox', { name: 'Gate of the transition Start initiation' });
  await choice.selectOption('No gate');
  await first.waitFor({ state: 'detached' });
  await choice.selectOption('Strategy gate');
  await first.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await admin.picture('en-adopt');
  await page.getByRole('button', { name: 'Write the workflow' }).click();
  await page.getByText('Written. The project follows the process').waitFor();
  await page.getByText('Nothing: the rules of the chosen gates are all in place.').waitFor();
  await admin.picture('en-adopt-written');
  await page.getByRole('tab', { name: 'Health' }).click();
  await page.getByText('Everything is in order').waitFor();
  expect(admin.complaints).toEqual([]);
  await admin.close();
}, 60_000);
