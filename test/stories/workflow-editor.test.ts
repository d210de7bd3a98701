import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { personOf, settle, startTestSite, type Answer } from '../support/test-site';

/** A product that waits for its plan, and the way that its plan opens. */
const PRODUCT = 'PROD-8';
const WAY = 'Start development';
const RULE = 'Deliverables attached';

let site: LocalSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Tries to move the product on, as its product manager. */
async function tryToMove(): Promise<Answer> {
  const liNa = personOf(site, 'li.na@example.com');
  await settle(site);
  const offered: { readonly transitions: readonly { readonly id: string; readonly name: string }[] } = (
    await liNa.get(`/rest/api/3/issue/${PRODUCT}/transitions`)
  ).body;
  const way = offered.transitions.find(({ name }) => name === WAY);
  return liNa.post(`/rest/api/3/issue/${PRODUCT}/transitions`, { transition: { id: way?.id } });
}

/** The card of a transition in the workflow editor. */
function card({ page }: BrowserPerson, transition: string) {
  return page.getByRole('listitem', { name: transition, exact: true });
}

async function openWorkflow(person: BrowserPerson, name: string): Promise<void> {
  await person.open('/admin/workflows');
  await person.page.getByRole('link', { name }).click();
  await person.page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Chooses the app's rule for a transition; gives the page of the app that opens. */
async function addRule(person: BrowserPerson, transition: string): Promise<Frame> {
  const { page } = person;
  await page.getByRole('button', { name: `Add rule to ${transition}` }).click();
  await page.getByRole('dialog').getByRole('radio', { name: RULE }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Select' }).click();
  return person.frame(RULE);
}

test('an administrator puts a gate on a transition, changes it, looks at it and takes it away', async () => {
  const admin = await sitDown(browser, site, 'admin@example.com');
  const { page } = admin;
  const dialog = page.getByRole('dialog');
  const rule = (task: string) => page.getByRole('button', { name: `${task}: ${RULE} (${WAY})`, exact: true });
  await openWorkflow(admin, 'Product lifecycle');
  await admin.picture('en-workflow');

  await rule('Remove').click();
  await admin.picture('en-workflow-remove');
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await rule('Remove').waitFor({ state: 'detached' });

  const form = await addRule(admin, WAY);
  const suggestion = form.getByRole('radio', { checked: true });
  await suggestion.waitFor();
  expect(await suggestion.getAttribute('value')).toBe('planningGate');
  await form.getByText('Suggested').waitFor();
  await form.getByText(/Product plan \(/).waitFor();
  await form.getByText(/产品规划（/).waitFor();
  await admin.picture('en-rule-create');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await card(admin, WAY).getByText('规划评审关口 / Planning gate').last().waitFor();

  const refused = await tryToMove();
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain('产品规划');

  await rule('Edit').click();
  const edited = await admin.frame(RULE);
  await edited.getByRole('radio', { checked: true }).waitFor();
  await edited.locator('input[value=launchGate]').check();
  await admin.picture('en-rule-edit');
  await dialog.getByRole('button', { name: 'Update', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  // The product stands before another gate than the rule asks about, so it cannot be judged.
  const unsettled = await tryToMove();
  expect(unsettled.status).toBe(400);
  expect(JSON.stringify(unsettled.body)).not.toContain('产品规划');

  await rule('View').click();
  const shown = await admin.frame(RULE);
  await shown.getByRole('heading', { level: 2 }).waitFor();
  expect(await shown.getByRole('radio').count()).toBe(0);
  expect(await accessibilityProblems(shown)).toEqual([]);
  await admin.picture('en-rule-view');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

  await rule('Remove').click();
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await rule('Remove').waitFor({ state: 'detached' });
  // What is left is the rule that waits for the committee.
  const unreviewed = await tryToMove();
  expect(JSON.stringify(unreviewed.body)).toContain('评审尚未通过');
  expect(admin.complaints).toEqual([]);
  await admin.close();
}, 60_000);

test.each([
  ['zh light', 'zh_CN', false],
  ['en dark', 'en_US', true],
])(
  'the editor and the app’s page in it are free of accessibility problems: %s',
  async (look, locale, isDark) => {
    const { users } = site.world().jira.store;
    const known = users.all().find(({ emailAddress }) => emailAddress === 'admin@example.com');
    if (known === undefined) throw new Error('The demo has an administrator.');
    users.put({ ...known, locale });
    const admin = await sitDown(browser, site, 'admin@example.com', { isDark });
    const { page } = admin;
    await admin.open('/admin/workflows');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Product lifecycle' }).click();
    await page
      .getByRole('button', { name: /Start planning/ })
      .first()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await admin.picture(`${look.replace(' ', '-')}-workflow`);
    await page
      .getByRole('button', { name: /Start planning/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('radio').first().check();
    expect(await accessibilityProblems(page)).toEqual([]);
    await admin.picture(`${look.replace(' ', '-')}-rule-choose`);
    await page.getByRole('dialog').locator('button[type=submit]').click();
    const frame = await admin.frame(locale === 'zh_CN' ? '交付物齐备' : RULE);
    await frame.getByRole('radio', { checked: true }).waitFor();
    expect(await accessibilityProblems(frame)).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await admin.picture(`${look.replace(' ', '-')}-rule-create`);
    expect(admin.complaints).toEqual([]);
    users.put(known);
    await admin.close();
  },
  60_000,
);

test('before any project is bound, the page says so and keeps the rule from being saved', async () => {
  const fresh = await startTestSite({ seed: 'empty' });
  const { accountId } = (await personOf(fresh, 'admin@example.com').get('/rest/api/3/myself')).body;
  const made = await personOf(fresh, 'admin@example.com').post('/rest/api/3/project', {
    key: 'NEW',
    name: 'New',
    projectTypeKey: 'software',
    leadAccountId: accountId,
  });
  expect(made.status).toBe(201);
  const admin = await sitDown(browser, fresh, 'admin@example.com');
  const { page } = admin;
  await admin.open('/admin/workflows');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page
    .getByRole('button', { name: /^Add rule to / })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('radio', { name: RULE }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Select' }).click();
  const form = await admin.frame(RULE);
  await form.getByText(/binds a project/).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await form
    .getByRole('alert')
    .getByText(/Nothing was saved/)
    .waitFor();
  await admin.picture('en-rule-not-set-up');
  expect(await page.getByRole('dialog').count()).toBe(1);
  await admin.close();
  await fresh.stop();
}, 60_000);

test('people who administer nothing find no workflows to change', async () => {
  const liNa = await sitDown(browser, site, 'li.na@example.com');
  await liNa.open('/admin/workflows');
  await liNa.page.getByText('Only Jira administrators can perform this operation.').waitFor();
  await liNa.close();
}, 30_000);
