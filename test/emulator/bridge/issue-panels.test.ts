import type { Browser } from 'playwright-core';
import { startLocalSite, type LocalSite } from '../../../emulator/local-site';
import { startBrowser } from '../../support/browser';
import { sitDown, type BrowserPerson } from '../../support/browser-person';
import { accessibilityProblems } from '../../support/check-accessibility';
import { personOf } from '../../support/test-site';
import type { bridge as Client } from './app/page';
import { buildBridgeApp, type BridgeApp } from './build-bridge-app';

declare const bridge: typeof Client;

const PANEL = 'Bridge panel';

let app: BridgeApp;
let site: LocalSite;
let browser: Browser;
let admin: BrowserPerson;

beforeAll(async () => {
  app = buildBridgeApp();
  [site, browser] = await Promise.all([
    startLocalSite({ appDir: app.folder, port: 0, seed: 'empty' }),
    startBrowser(),
  ]);
  admin = await sitDown(browser, site, 'admin@example.com');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
  app.remove();
});

const newIssue = async (summary: string): Promise<string> => {
  const fields = { project: { key: 'LIFE' }, issuetype: { name: 'Task' }, summary };
  const made = await personOf(site, 'admin@example.com').post('/rest/api/3/issue', { fields });
  return made.body['key'] ?? '';
};

test('on an empty site an administrator finds the app’s page, and creates a project', async () => {
  const { page } = admin;
  await admin.open('/admin/app');
  await admin.frame('Bridge page');
  await admin.open('/projects');
  await page.getByText('There is no project').waitFor();
  await page.getByRole('button', { name: 'New project' }).click();
  const dialog = page.getByRole('dialog');
  const suggestedKey = async (): Promise<string> => {
    await dialog.getByLabel('Key').focus();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => /^[A-Z]{4}$/.test(value)),
    );
    return dialog.getByLabel('Key').inputValue();
  };
  await dialog.getByLabel('Name').fill('Lifecycle');
  expect(await suggestedKey()).toBe('LIFE');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('heading', { name: 'Lifecycle' }).waitFor();
  await page.getByRole('button', { name: 'New project' }).click();
  await dialog.getByLabel('Name').fill('Lifecycle');
  expect(await suggestedKey()).not.toBe('LIFE');
  await dialog.getByLabel('Key').fill('LIFE');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await dialog.getByText('A project with that name already exists.').waitFor();
  await dialog.getByText("Project 'Lifecycle' uses this project key.").waitFor();
  expect(admin.complaints.filter((each) => !each.includes('400'))).toEqual([]);
}, 60_000);

test('only who administers Jira is offered to create a project', async () => {
  const liNa = await sitDown(browser, site, 'li.na@example.com');
  await liNa.open('/projects');
  await liNa.page.getByRole('heading', { name: 'Lifecycle' }).waitFor();
  expect(await liNa.page.getByRole('button', { name: /项目/ }).count()).toBe(0);
  await liNa.close();
}, 60_000);

test('where a panel is not pinned stands the app’s button, which puts the panel on this issue for everybody', async () => {
  const [first, second] = [await newIssue('First'), await newIssue('Second')];
  const { page } = admin;
  await admin.open(`/browse/${first}`);
  const button = page.getByRole('button', { name: PANEL, exact: true });
  await button.waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await button.click();
  const frame = await admin.frame(PANEL);
  await frame.waitForFunction(() => 'bridge' in globalThis);
  const context = await frame.evaluate(() => bridge.view.getContext());
  expect(context.extension).toMatchObject({ type: 'jira:issuePanel', isNewToIssue: true });
  await admin.open(`/browse/${first}`);
  await admin.frame(PANEL);
  expect(await button.count()).toBe(0);
  await admin.open(`/browse/${second}`);
  await button.waitFor();
}, 60_000);

test('an administrator shows a panel on all work items of the project, and no longer', async () => {
  const [first, second] = [await newIssue('Third'), await newIssue('Fourth')];
  const { page } = admin;
  await admin.open(`/browse/${first}`);
  await page.getByRole('button', { name: PANEL, exact: true }).click();
  const menu = page.getByRole('button', { name: `Menu of ${PANEL}` });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Show for all work items', exact: true }).click();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Stop showing for all work items' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const liNa = await sitDown(browser, site, 'li.na@example.com');
  await liNa.open(`/browse/${second}`);
  await liNa.frame(PANEL);
  expect(await liNa.page.getByRole('button', { name: /菜单/ }).count()).toBe(0);
  await page.getByRole('menuitem', { name: 'Stop showing for all work items' }).click();
  await page.getByRole('button', { name: `Menu of ${PANEL}` }).waitFor();
  await liNa.open(`/browse/${second}`);
  await liNa.page.getByRole('button', { name: PANEL, exact: true }).waitFor();
  await liNa.close();
}, 60_000);

test('the page of an issue shows the fields of its screens, and edits those that may be edited', async () => {
  const key = await newIssue('Fifth');
  const { page } = admin;
  const person = personOf(site, 'admin@example.com');
  await person.put(`/rest/api/3/issue/${key}`, { fields: { labels: ['urgent'] } });
  await admin.open(`/browse/${key}`);
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByText('urgent').waitFor();
  await page.getByRole('button', { name: 'Edit the description' }).waitFor();
  const { screens } = site.world().jira.store;
  for (const screen of screens.all())
    screens.put({
      ...screen,
      tabs: screen.tabs.map((tab) => ({
        ...tab,
        fieldIds: tab.fieldIds.filter((id) => !['labels', 'reporter', 'description'].includes(id)),
      })),
    });
  await admin.open(`/browse/${key}`);
  await details.getByText('Assignee').waitFor();
  expect(await details.getByText('urgent').count()).toBe(0);
  expect(await details.getByText('Reporter').count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Description' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Edit the summary' }).count()).toBe(1);
}, 60_000);
