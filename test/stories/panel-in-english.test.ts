import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { accountOf } from '../support/lifecycle';
import { clicked } from '../support/panel';
import { personOf, settle, startTestSite } from '../support/test-site';
import { pictureOf, rowOf } from './panel-page';

/** Longer than anything takes that works. */
const PATIENCE_MS = 20_000;

let site: LocalSite;
let browser: Browser;
let smith: BrowserPerson;
let panel: Frame;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  smith = await sitDown(browser, site, 'smith@example.com', { isDark: true });
  smith.page.setDefaultTimeout(PATIENCE_MS);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(key: string): Promise<void> {
  await smith.open(`/browse/${key}`);
  panel = await smith.frame('Lifecycle');
  await panel.getByRole('heading', { level: 1 }).waitFor();
}

const press = (name: string) => panel.getByRole('button', { name, exact: true }).click();

test('a file whose name says two things asks which it is, and can be said to be neither', async () => {
  const person = personOf(site, 'smith@example.com');
  await person.attach('PROD-8', 'Planning schedule and product plan.pdf');
  await person.attach('PROD-8', 'Competitor and industry analysis.pdf');
  await settle(site);
  await open('PROD-8');
  const question = panel.getByRole('group', {
    name: 'Which deliverable is Planning schedule and product plan.pdf?',
  });
  await question.waitFor();
  await pictureOf(smith, 'en-panel-1-questions');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await question.getByRole('button', { name: 'Product plan', exact: true }).click();
  await question.waitFor({ state: 'detached' });
  await rowOf(panel, 'Product plan').getByText('In place').waitFor();
  await panel
    .getByRole('group', { name: 'Which deliverable is Competitor and industry analysis.pdf?' })
    .getByRole('button', { name: 'None of these' })
    .click();
  await panel.getByText('Files that need a word from you').waitFor({ state: 'detached' });
});

test('a dropped file may be a new version; when it is deleted, the one before can be used again', async () => {
  const dropped = await panel.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['new words'], 'Plan, second try.pdf', { type: 'application/pdf' }));
    return data;
  });
  await rowOf(panel, 'Product plan').dispatchEvent('drop', { dataTransfer: dropped });
  await press('New version of Planning schedule and product plan.pdf');
  await rowOf(panel, 'Product plan').getByText('v2', { exact: true }).waitFor();
  const issue = await personOf(site, 'smith@example.com').get('/rest/api/3/issue/PROD-8?fields=attachment');
  const second = [...issue.body['fields']['attachment']].find(
    ({ filename }) => String(filename) === 'Plan, second try.pdf',
  );
  await personOf(site, 'smith@example.com').delete(`/rest/api/3/attachment/${String(second?.['id'])}`);
  await settle(site);
  await open('PROD-8');
  const row = rowOf(panel, 'Product plan');
  await row.getByText(/no longer attached to the work item/).waitFor();
  await panel.getByRole('heading', { name: '1 thing missing before Development' }).waitFor();
  await row.getByText('1 earlier version').click();
  await pictureOf(smith, 'en-panel-2-gone');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await press('Use again: Planning schedule and product plan.pdf, version 1');
  await row.getByText('In place').waitFor();
});

test('a member of a consulted department gives its opinion', async () => {
  await press('Give an opinion');
  await panel.getByRole('textbox', { name: 'Opinion of Project management' }).fill('The dates are tight.');
  await press('Add opinion');
  await panel.getByRole('list', { name: 'Opinions' }).getByText('The dates are tight.').waitFor();
  await panel
    .getByRole('list', { name: 'Opinions' })
    .getByText(/Alex Smith/)
    .waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
});

test('a version is judged with conditions by the product manager; others read whose decision it is', async () => {
  await open('PROD-5');
  await judge();
  await panel
    .getByRole('alert')
    .getByText(/^This is up to: Product manager. Ask/)
    .waitFor();
  await pictureOf(smith, 'en-panel-3-refused');
  await appoint('smith@example.com', 'PROD-5');
  await open('PROD-5');
  await judge();
  await panel.getByRole('form').waitFor({ state: 'detached' });
  await panel.getByRole('cell').getByText('Offline mode follows in 1.1.').waitFor();
  await panel.getByRole('heading', { name: 'Gate open: the product can move to Launch' }).waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await pictureOf(smith, 'en-panel-4-versions');
});

/** Makes somebody the manager of a product, as an administrator of the project. */
async function appoint(email: string, key: string): Promise<void> {
  const admin = personOf(site, 'admin@example.com');
  const issue = await admin.get(`/rest/api/3/issue/${key}?fields=status`);
  const value = await accountOf(site, email);
  await clicked(admin, issue.body['id'], 'fact/set', { fact: 'productManager', value, reason: null });
}

async function judge(): Promise<void> {
  await panel.getByRole('button', { name: 'Judge: PROD-5 1.0' }).click();
  await panel.getByLabel('Verdict').selectOption({ label: 'Accepted with conditions' });
  await panel.getByText('Say in the note which conditions, or why.').waitFor();
  await panel.getByRole('textbox', { name: 'Note' }).fill('Offline mode follows in 1.1.');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.getByRole('form').getByRole('button', { name: 'Save' }).click();
}

test('a table is filled in where it stands, and an incomplete row says so', async () => {
  await open('PROD-12');
  await press('Table: Impact inventory');
  const inventory = panel.getByRole('group', { name: 'Rows of Impact inventory' });
  const table = inventory.getByRole('table', { name: 'Impact inventory', exact: true });
  await inventory.getByText('500 of 500 rows complete').waitFor();
  await press('Add a row');
  await table.getByLabel('Region (required)').fill('Northern China');
  await pictureOf(smith, 'en-panel-5-table');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await table.getByRole('button', { name: 'Save', exact: true }).click();
  const added = table.getByRole('row').filter({ hasText: 'Northern China' });
  await added.getByText('Incomplete').waitFor();
  await press('Edit row 501');
  await table.getByLabel('Customer (required)').fill('Harbour Cranes');
  await table.getByLabel('Customer (required)').press('Enter');
  await added.getByText('Harbour Cranes').waitFor();
  await press('Remove row 501');
  await added.waitFor({ state: 'detached' });
  await inventory.getByText('500 of 500 rows complete').waitFor();
});

test('a refusal says what is wrong and who can mend it', async () => {
  await open('PROD-9');
  await press('Change: Product manager appointment');
  const search = panel.getByRole('combobox', { name: 'Product manager' });
  await search.fill('Alex');
  await panel.getByRole('option', { name: 'Alex Smith' }).click();
  await panel.getByRole('form').getByRole('button', { name: 'Save' }).click();
  await panel
    .getByRole('alert')
    .getByText(/^This is up to: .*Product department.* Ask one of them/)
    .waitFor();
  await pictureOf(smith, 'en-panel-6-refused');
  expect(await accessibilityProblems(panel)).toEqual([]);
});

test('a mail of which nobody knows whether it went out is sent again by a person', async () => {
  await open('PROD-4');
  site.world().planFaults({
    faults: [{ at: 'rest', match: '/notify', times: 1, do: { kind: 'serverError' } }],
  });
  await press('Nudge: Operations');
  await panel.getByText(/Nudged by Alex Smith/).waitFor();
  await settle(site);
  site.world().planFaults({ faults: [] });
  await open('PROD-4');
  const mails = panel.getByRole('list', { name: 'Mails that need you' });
  await mails.getByText(/^Nobody knows whether the mail about what a department owes went out/).waitFor();
  await pictureOf(smith, 'en-panel-9-mail');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await press('Send again: what a department owes');
  await mails.waitFor({ state: 'detached' });
});

test('at 320 pixels nothing is cut off', async () => {
  const narrow = await sitDown(browser, site, 'smith@example.com', { widthPixels: 360 });
  for (const [key, picture] of [
    ['PROD-14', 'en-panel-7-narrow-in-market'],
    ['PROD-12', 'en-panel-8-narrow-retirement'],
  ] as const) {
    await narrow.open(`/browse/${key}`);
    const small = await narrow.frame('Lifecycle');
    await small.getByRole('heading', { level: 1 }).waitFor();
    await small.getByRole('button', { name: 'History', exact: true }).click();
    await small
      .getByText(/^Entered the stage/)
      .first()
      .waitFor();
    const hidden = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await small.evaluate(hidden)).toBeLessThanOrEqual(0);
    expect(await accessibilityProblems(small)).toEqual([]);
    await pictureOf(narrow, picture);
  }
  expect(narrow.complaints).toEqual([]);
  await narrow.close();
});
