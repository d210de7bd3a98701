import type { Browser } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown } from '../support/browser-person';
import { productIn, type Product, type Stage } from '../support/lifecycle';
import { statusOf } from '../support/product';
import { personOf, settle, startTestSite } from '../support/test-site';
import { lieStill, lookAt } from './panel-page';

let site: LocalSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** A product whose status somebody has moved on without its gate. */
async function bypassing(
  summary: string,
  from: Stage = 'Initiation',
  to: Stage = 'Planning',
): Promise<Product> {
  const product = await productIn(site, from, summary);
  const { store } = site.world().jira;
  const status = store.statuses.all().find(({ name }) => name === to)!;
  store.issues.put({ ...store.issues.need(product.id), statusId: status.id });
  await personOf(site, 'li.na@example.com').attach(product.key, 'notes.txt');
  await settle(site);
  return product;
}

async function openAs(email: string, { key }: Product) {
  const person = await sitDown(browser, site, email);
  await person.open(`/browse/${key}`);
  const panel = await person.frame('生命周期');
  const card = panel.getByRole('region', { name: '未通过评审关口' });
  await card.waitFor();
  return { person, panel, card };
}

test('the chair sees what was missing, and answers for it with a reason', async () => {
  const { person, panel, card } = await openAs('zhao.min@example.com', await bypassing('补评审'));
  await card.getByText('会议纪要').first().waitFor();
  await lookAt({ person, panel }, 'zh-bypass-1-card');
  await card.getByRole('button', { name: '追认', exact: true }).click();
  await card.getByLabel('追认理由').fill('已在线下评审通过');
  await lieStill(person.page);
  await card.getByRole('button', { name: '提交追认' }).click();
  await card.waitFor({ state: 'detached' });
}, 60_000);

test('whoever leads the product moves it back, and the note goes away', async () => {
  const product = await bypassing('退回去', 'Development', 'Acceptance');
  const { card } = await openAs('li.na@example.com', product);
  await card.getByRole('button', { name: '退回“设计研发”' }).click();
  await card.waitFor({ state: 'detached' });
  expect(await statusOf(personOf(site, 'admin@example.com'), product.key)).toBe('Development');
}, 60_000);

test('where the workflow has no way back, it is said who can make one', async () => {
  const { card } = await openAs('li.na@example.com', await bypassing('无路可退'));
  await card.getByRole('button', { name: '退回“产品立项”' }).click();
  await card.getByText('Jira 没有为您提供退回的转换', { exact: false }).waitFor();
}, 60_000);

test('anybody else is told who may', async () => {
  const { card } = await openAs('chen.jie@example.com', await bypassing('等待追认'));
  expect(await card.getByRole('button').count()).toBe(0);
  await card.getByText('说明理由后追认', { exact: false }).waitFor();
}, 60_000);
