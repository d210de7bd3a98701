import { createHash } from 'node:crypto';
import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { personOf, settle, startTestSite } from '../support/test-site';
import { openArchivePage } from './archive-page';
import { lookAt } from './panel-page';
import { press } from './retirement-panel';

/** A product that has retired and is not archived yet. */
const PRODUCT = 'PROD-3';

/** A file that was evidence, and that somebody has deleted. */
const LOST = 'Competitor material.csv';
/** Two of those that are left. */
const GRANTED = 'Product plan v2.pdf';
const REFUSED = 'Deployment guide.pdf';

let site: LocalSite;
let browser: Browser;
let wangLei: BrowserPerson;
let smith: BrowserPerson;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  const lost = (await attachments()).find(({ filename }) => filename === LOST);
  await personOf(site, 'admin@example.com').delete(`/rest/api/3/attachment/${lost?.id}`);
  await settle(site);
  wangLei = await sitDown(browser, site, 'wang.lei@example.com');
  smith = await sitDown(browser, site, 'smith@example.com', { isDark: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function attachments(): Promise<readonly { readonly id: string; readonly filename: string }[]> {
  const issue = await personOf(site, 'wang.lei@example.com').get(
    `/rest/api/3/issue/${PRODUCT}?fields=attachment`,
  );
  return [...issue.body['fields']['attachment']].map(({ id, filename }) => ({
    id: String(id),
    filename: String(filename),
  }));
}

/** What was attached, byte for byte. */
async function contentOf(attachment: string | undefined): Promise<string> {
  const authorization = `Basic ${Buffer.from('wang.lei@example.com:x').toString('base64')}`;
  const path = `/rest/api/3/attachment/content/${attachment}`;
  const answer = await fetch(site.url + path, { headers: { authorization } });
  return answer.text();
}

/** The subject and text of the last mail to a person. */
function lastMailTo(email: string): string {
  const { outbox, users } = site.world().jira.store;
  const mail = outbox
    .all()
    .filter(({ recipientIds }) => recipientIds.some((id) => users.need(id).emailAddress === email))
    .at(-1);
  return `${mail?.subject}\n${mail?.textBody}`;
}

/** The page Product archive with the product open, found in one of its lists. */
async function productOn(person: BrowserPerson, language: 'zh' | 'en', tab: string, list: string) {
  await settle(site);
  const seen = await openArchivePage(person, language);
  await seen.panel.getByRole('tab', { name: tab, exact: true }).click();
  await seen.panel
    .getByRole('region', { name: list })
    .getByRole('button', { name: new RegExp(`${PRODUCT} Data Gateway`) })
    .click();
  await seen.panel.getByRole('heading', { level: 2, name: `${PRODUCT} Data Gateway V1` }).waitFor();
  return seen;
}

const requestOf = (page: Frame, name: string) => page.getByRole('listitem', { name });

test('王磊 sees what is missing, puts the dossier together and archives it', async () => {
  await wangLei.open(`/browse/${PRODUCT}`);
  const panel = await wangLei.frame('生命周期');
  const lost = panel.getByRole('region', { name: /^缺失清单：/ });
  await lost.getByRole('heading', { name: '附件已被删除的文件' }).waitFor();
  await lost.getByText(LOST).waitFor();
  await press(panel, '汇总档案');
  const digest = await panel.getByText(/^目录的 SHA-256：/).textContent();
  await lookAt({ person: wangLei, panel }, 'zh-archive-1-assembled');
  await press(panel, '上传并归档');
  await panel.getByText(/^由王磊于 .+ 归档$/).waitFor();
  await lookAt({ person: wangLei, panel }, 'zh-archive-2-archived');
  const files = await attachments();
  for (const name of ['产品资料归档目录 PROD-3.html', '存量客户清单 PROD-3.csv'])
    expect(files.map(({ filename }) => filename)).toContain(name);
  const index = files.find(({ filename }) => filename === '产品资料归档目录 PROD-3.json');
  expect(digest).toContain(
    createHash('sha256')
      .update(await contentOf(index?.id))
      .digest('hex'),
  );
}, 60_000);

test('Alex Smith of another department asks for material', async () => {
  const seen = await productOn(smith, 'en', 'Archive', 'Retired and archived products');
  const page = seen.panel;
  await press(page, 'Ask for material');
  const form = page.getByRole('form', { name: 'Ask for material' });
  for (const name of [GRANTED, REFUSED])
    await form.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await form.getByText('Say what it is needed for.').waitFor();
  await form.getByLabel('What it is needed for').fill('A tender for a new gateway');
  await form.getByLabel('Until').fill(inDays(30));
  await lookAt(seen, 'en-archive-3-request');
  await press(form, 'Send request');
  await requestOf(page, 'Request of Alex Smith').getByText('Waits for a decision').waitFor();
  await settle(site);
  expect(lastMailTo('wang.lei@example.com')).toContain('A tender for a new gateway');
}, 60_000);

/** A day from now on, as a field for dates takes it. */
function inDays(days: number): string {
  return new Date(site.clock.nowMs() + days * 24 * 3_600_000).toISOString().slice(0, 10);
}

test('王磊 finds the request among those that wait, and decides on each thing', async () => {
  const seen = await productOn(wangLei, 'zh', '归档', '待您审批');
  const page = seen.panel;
  const request = requestOf(page, '申请人：Alex Smith');
  await press(request, '审批');
  await page.getByRole('group', { name: GRANTED }).getByLabel('准予', { exact: true }).check();
  await request.getByText('请逐项审批。').waitFor();
  const refused = page.getByRole('group', { name: REFUSED });
  await refused.getByLabel('不予批准').check();
  await refused.getByLabel('原因').fill('含客户的网络拓扑');
  await lookAt(seen, 'zh-archive-4-decision');
  await press(request, '提交审批结果');
  await request.getByText('已授权').waitFor();
  await settle(site);
  expect(lastMailTo('smith@example.com')).toContain('含客户的网络拓扑');
}, 60_000);

test('Alex Smith opens what was granted, on record, until it is taken back', async () => {
  const seen = await productOn(smith, 'en', 'Archive', 'What you may open');
  const page = seen.panel;
  const request = requestOf(page, 'Request of Alex Smith');
  await request.getByText('Reason: 含客户的网络拓扑').waitFor();
  await expect(request.getByRole('button', { name: `Open ${REFUSED}` }).count()).resolves.toBe(0);
  const granted = (await attachments()).find(({ filename }) => filename === GRANTED);
  await Promise.all([
    smith.page.context().waitForEvent('request', (asked) => asked.url().endsWith(`/content/${granted?.id}`)),
    press(request, `Open ${GRANTED}`),
  ]);
  await request.getByText(/opened 1 time/).waitFor();
  await lookAt(seen, 'en-archive-5-granted');

  const theirs = await productOn(wangLei, 'zh', '归档', '已退市和已归档的产品');
  await press(theirs.panel, '收回权限');
  const form = theirs.panel.getByRole('form', { name: '收回Alex Smith的资料权限' });
  await form.getByLabel('原因').fill('投标已经结束');
  await press(form, '收回权限');
  await requestOf(theirs.panel, '申请人：Alex Smith').getByText('已收回').waitFor();
  await settle(site);
  expect(lastMailTo('smith@example.com')).toContain('投标已经结束');
  const again = await productOn(smith, 'en', 'Archive', 'Retired and archived products');
  await requestOf(again.panel, 'Request of Alex Smith').getByText('Taken back').waitFor();
  await expect(again.panel.getByRole('button', { name: `Open ${GRANTED}` }).count()).resolves.toBe(0);
  for (const { complaints } of [wangLei, smith]) expect(complaints).toEqual([]);
}, 60_000);
