import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { FILES } from '../support/lifecycle';
import { personOf, settle, startTestSite } from '../support/test-site';
import { arriveAt, transition } from './issue-page';

const ADMIN = 'admin@example.com';

let site: LocalSite;
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser.close());
afterEach(() => site.stop());

/** The administrator at a browser, who reads Chinese. */
async function chineseAdmin(options?: { readonly widthPixels: number }): Promise<BrowserPerson> {
  const { users } = site.world().jira.store;
  const known = users.all().find(({ emailAddress }) => emailAddress === ADMIN);
  if (!known) throw new Error('Every site has an administrator.');
  users.put({ ...known, locale: 'zh_CN' });
  return sitDown(browser, site, ADMIN, options);
}

/** Fills in the form of the wizard and looks at the dry run. */
async function planInChinese(page: Frame): Promise<void> {
  await page.getByLabel('项目名称').fill('新产品');
  await page.getByLabel('项目关键字').fill('new');
  await page.getByRole('button', { name: '查看将要执行的步骤' }).click();
  await page.getByRole('heading', { name: '为“新产品”（NEW）执行的步骤' }).waitFor();
}

test('an administrator alone sets an empty site up, and its first gate stops a product until it has everything', async () => {
  site = await startTestSite({ seed: 'empty' });
  const admin = await chineseAdmin();
  await admin.open('/admin/app');
  const page = await admin.frame('产品生命周期关口');
  await page.getByRole('heading', { name: '新建产品项目' }).waitFor();
  await page.getByRole('button', { name: '查看将要执行的步骤' }).click();
  await page.getByText('请填写项目名称。').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await admin.picture('zh-set-up-form');

  await planInChinese(page);
  await page.getByText('还需写入 Jira').waitFor();
  await page
    .getByText(/^写入 1 次/)
    .first()
    .click();
  await page.getByText('POST /rest/api/3/issuetype', { exact: true }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await admin.picture('zh-set-up-dry-run');
  expect(site.world().jira.store.projects.all()).toEqual([]);

  await page.getByRole('button', { name: '立即安装' }).click();
  await page.getByRole('heading', { name: '“新产品”安装完成' }).waitFor({ timeout: 60_000 });
  expect(await accessibilityProblems(page)).toEqual([]);
  await admin.picture('zh-set-up-finished');
  await page.getByRole('button', { name: '指定人员' }).click();
  await page.getByRole('heading', { name: '部门和角色' }).waitFor();
  expect(await page.getByRole('tab', { name: '项目和人员' }).getAttribute('aria-selected')).toBe('true');

  const person = personOf(site, ADMIN);
  const created = await person.post('/rest/api/3/issue', {
    fields: { project: { key: 'NEW' }, issuetype: { name: '产品' }, summary: '智能电表网关' },
  });
  const { id, key }: { id: string; key: string } = { id: created.body['id'], key: created.body['key'] };
  await settle(site);
  await admin.open(`/browse/${key}`);
  await transition(admin.page, '进入产品立项');
  await admin.page.getByRole('dialog').getByText('产品目标').first().waitFor();
  await admin.picture('zh-set-up-gate-refuses');
  await admin.page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  for (const [fact, value] of [
    ['strategyOrigin', 'marketDemand'],
    ['productGoal', '成本减半'],
  ])
    await person.invoke('fact/set', { commandId: fact, fact, value, reason: null }, id);
  await settle(site);
  await admin.open(`/browse/${key}`);
  await transition(
    admin.page,
    '进入产品立项',
    FILES.Strategy.map((name) => `${name}.pdf`),
  );
  await arriveAt(site, admin.page, '产品立项');
  // The browser itself complains of the refused transition.
  expect(admin.complaints.filter((words) => !words.includes('status of 400'))).toEqual([]);
  await admin.close();
}, 120_000);

test('where Jira refuses, its words are shown, the set-up goes on from there, and can be taken back', async () => {
  site = await startTestSite({ seed: 'empty' });
  const admin = await chineseAdmin({ widthPixels: 420 });
  await admin.open('/admin/app');
  const page = await admin.frame('产品生命周期关口');
  await planInChinese(page);
  const person = personOf(site, ADMIN);
  const { users } = site.world().jira.store;
  await person.post('/rest/api/3/project', {
    key: 'TWIN',
    name: '新产品',
    projectTypeKey: 'software',
    projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic',
    leadAccountId: users.all().find(({ emailAddress }) => emailAddress === ADMIN)?.accountId,
  });
  await page.getByRole('button', { name: '立即安装' }).click();
  await page.getByRole('alert').getByText('Jira 拒绝了这一步：项目。').waitFor({ timeout: 60_000 });
  expect(await accessibilityProblems(page)).toEqual([]);
  await admin.picture('zh-set-up-refused');
  await page.getByText('A project with that name already exists.').waitFor();
  await person.delete('/rest/api/3/project/TWIN');
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { name: '“新产品”安装完成' }).waitFor({ timeout: 60_000 });

  await page.getByRole('button', { name: '撤销安装' }).click();
  await page.getByRole('group', { name: /^将删除项目“新产品”/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '全部删除' }).click();
  await page.getByText('已全部撤销。').waitFor({ timeout: 60_000 });
  expect(site.world().jira.store.projects.all()).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await admin.close();
}, 120_000);
