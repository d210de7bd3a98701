import type { Browser } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { personOf, settle, startTestSite } from '../support/test-site';

const ADMIN = 'admin@example.com';

let site: LocalSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Opened {
  readonly body: {
    readonly value: {
      readonly roles: readonly {
        readonly key: string;
        readonly groups: readonly { readonly name: string }[];
        readonly people: readonly string[];
      }[];
    };
  };
}

/** Who stands for a department, as far as the app knows. */
async function holdersOf(role: string): Promise<{ groups: readonly string[]; people: number }> {
  const opened: Opened = (await personOf(site, ADMIN).invoke('admin/open', {})).body;
  const found = opened.body.value.roles.find(({ key }) => key === role);
  return { groups: found?.groups.map(({ name }) => name) ?? [], people: found?.people.length ?? 0 };
}

test('an administrator names a group and a person for a department, and takes them off again', async () => {
  const admin = await sitDown(browser, site, ADMIN);
  await admin.open('/admin/app');
  const page = await admin.frame('Lifecycle Gates');
  await page.getByRole('button', { name: 'Change Management' }).click();
  const form = page.getByRole('form', { name: 'Change Management' });
  for (const remove of await form.getByRole('button', { name: /^Remove / }).all()) await remove.click();

  const groups = form.getByRole('combobox', { name: 'Groups' });
  await groups.fill('COMMITTEE');
  await form.getByRole('option', { name: 'product-committee' }).waitFor();
  await admin.picture('en-admin-role-form');
  await groups.press('Enter');
  await groups.fill('no such group');
  await form.getByText('Nothing found for “no such group”.').waitFor();
  await form.getByRole('combobox', { name: 'People' }).fill('smith');
  await form.getByRole('option', { name: 'Alex Smith' }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('product-committee and Alex Smith').waitFor();
  await page.getByText('Saved.').waitFor();
  await admin.picture('en-admin-role-saved');
  expect(await holdersOf('management')).toEqual({ groups: ['product-committee'], people: 1 });

  await page.getByRole('button', { name: 'Change Management' }).click();
  await form.getByRole('button', { name: 'Remove Alex Smith' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  expect(await holdersOf('management')).toEqual({ groups: ['product-committee'], people: 0 });
  expect(admin.complaints).toEqual([]);
  await admin.close();
}, 60_000);

test('a gate that only advises lets a product pass that lacks something; made to block, it stops the next', async () => {
  const admin = await sitDown(browser, site, ADMIN);
  const liNa = personOf(site, 'li.na@example.com');
  const move = async () => {
    const way = { transition: { id: '31' } };
    return (await liNa.post('/rest/api/3/issue/PROD-8/transitions', way)).status;
  };
  expect(await move()).toBe(400);
  await admin.open('/admin/app');
  const page = await admin.frame('Lifecycle Gates');
  await page.getByRole('button', { name: 'Let it only advise: Planning gate' }).click();
  await page.getByText('Saved. Products under way follow within a few minutes.').waitFor();
  await page.getByRole('button', { name: 'Make it block: Planning gate' }).waitFor();
  await admin.picture('en-admin-gate-advises');
  await settle(site);
  expect(await move()).toBe(204);
  await page.getByRole('button', { name: 'Make it block: Planning gate' }).click();
  await page.getByRole('button', { name: 'Let it only advise: Planning gate' }).waitFor();
  expect(admin.complaints).toEqual([]);
  await admin.close();
}, 60_000);

test.each([
  ['zh light', 'zh_CN', false, '产品生命周期关口', '部门和角色'],
  ['en dark', 'en_US', true, 'Lifecycle Gates', 'Departments and roles'],
])(
  'the admin page is free of accessibility problems: %s',
  async (look, locale, isDark, title, section) => {
    const { users } = site.world().jira.store;
    const known = users.all().find(({ emailAddress }) => emailAddress === ADMIN);
    if (known === undefined) throw new Error('The demo has an administrator.');
    users.put({ ...known, locale });
    const admin = await sitDown(browser, site, ADMIN, { isDark });
    await admin.open('/admin/app');
    const page = await admin.frame(title);
    await page.getByRole('heading', { name: section }).waitFor();
    await page.locator('.lg-link-button').first().click();
    await page.getByRole('combobox').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await accessibilityProblems(admin.page)).toEqual([]);
    await admin.picture(`${look.replace(' ', '-')}-admin`);
    expect(admin.complaints).toEqual([]);
    users.put(known);
    await admin.close();
  },
  60_000,
);
