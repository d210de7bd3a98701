import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { COMMITTEE, type Product } from '../support/lifecycle';
import { beforeCommittee, voted } from '../support/review';
import { personOf, settle, startTestSite } from '../support/test-site';
import { pictureOf } from './panel-page';

/** Longer than anything takes that works. */
const PATIENCE_MS = 20_000;

let site: LocalSite;
let browser: Browser;
let liNa: BrowserPerson;
let zhaoMin: BrowserPerson;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  liNa = await sitDown(browser, site, 'li.na@example.com');
  zhaoMin = await sitDown(browser, site, 'zhao.min@example.com');
  for (const { page } of [liNa, zhaoMin]) page.setDefaultTimeout(PATIENCE_MS);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(person: BrowserPerson, { key }: Product): Promise<Frame> {
  await settle(site);
  await person.open(`/browse/${key}`);
  const panel = await person.frame('生命周期');
  await panel.getByRole('heading', { level: 1 }).waitFor();
  return panel;
}

/** A product on which the committee but for its chair has voted. */
async function votedOn(choice: 'for' | 'against'): Promise<Product> {
  const product = await beforeCommittee(site);
  for (const email of COMMITTEE.slice(1))
    await voted(personOf(site, email), product.id, choice, choice === 'for' ? {} : { text: '市场太小' });
  return product;
}

const handInAgain = (panel: Frame) => panel.getByRole('button', { name: '再次提交评审' });

test('a hold has a date; until then the author cannot hand in, unless the chair ends it early', async () => {
  const product = await votedOn('for');
  const theirs = await open(zhaoMin, product);
  await theirs.getByRole('heading', { name: '委员会评审中，待主任委员裁决，另有 1 人未投票' }).waitFor();
  await theirs.getByRole('button', { name: '搁置', exact: true }).click();
  const form = theirs.getByRole('form', { name: '作出结论：搁置' });
  await form.getByText('请选择今天之后的日期。').waitFor();
  await form.getByLabel('搁置至').fill('2099-12-31');
  await form.getByText('请填写理由。').waitFor();
  await form.getByRole('textbox', { name: '理由' }).fill('等待年度预算');
  expect(await accessibilityProblems(theirs)).toEqual([]);
  await form.getByRole('button', { name: '搁置', exact: true }).click();
  await theirs.getByRole('heading', { name: '评审搁置至 2099年12月31日' }).waitFor();
  const own = await open(liNa, product);
  await own.getByText('理由：等待年度预算').waitFor();
  await expect(handInAgain(own).isDisabled()).resolves.toBe(true);
  await pictureOf(liNa, 'zh-review-10-hold');
  await theirs.getByRole('button', { name: '提前结束搁置' }).click();
  await theirs.getByRole('heading', { name: '搁置已结束，请再次提交评审' }).waitFor();
  await handInAgain(await open(liNa, product)).click();
  await (await open(liNa, product)).getByRole('heading', { name: '初审中，还差 1 票' }).waitFor();
}, 60_000);

test('an approval rests on what was decided on: a new version shuts the gate again and says why', async () => {
  const product = await votedOn('for');
  await voted(personOf(site, COMMITTEE[0]), product.id, 'for');
  await personOf(site, 'li.na@example.com').attach(product.key, '产品规划 v2.pdf');
  const panel = await open(liNa, product);
  await panel.getByRole('heading', { name: '评审后材料有变，请再次提交评审' }).waitFor();
  await panel.getByText('产品规划：产品规划.pdf v1 → 产品规划 v2.pdf v2').waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await pictureOf(liNa, 'zh-review-11-stale');
  await expect(handInAgain(panel).isEnabled()).resolves.toBe(true);
}, 60_000);

test('a review is withdrawn after saying what that means, and can be handed in again', async () => {
  const product = await beforeCommittee(site);
  const panel = await open(liNa, product);
  await panel.getByRole('button', { name: '撤回评审' }).click();
  await panel.getByText(/^撤回后，本轮评审不作结论/).waitFor();
  await panel.getByRole('form').getByRole('button', { name: '撤回评审' }).click();
  await handInAgain(panel).waitFor();
  await expect(handInAgain(panel).isEnabled()).resolves.toBe(true);
}, 60_000);

test('ending a product is final, and says so before and after', async () => {
  const product = await votedOn('against');
  const theirs = await open(zhaoMin, product);
  await theirs.getByRole('button', { name: '终止', exact: true }).click();
  const form = theirs.getByRole('form', { name: '作出结论：终止' });
  await form.getByText(/此操作无法撤销/).waitFor();
  await form.getByRole('textbox', { name: '理由' }).fill('没有市场');
  await form.getByRole('button', { name: '终止产品' }).click();
  await theirs.getByRole('heading', { name: '评审结论：终止' }).waitFor();
  const own = await open(liNa, product);
  await own.getByText('终止为最终结论，不能再次提交。').waitFor();
  await expect(handInAgain(own).isDisabled()).resolves.toBe(true);
  await pictureOf(liNa, 'zh-review-12-kill');
  for (const person of [liNa, zhaoMin]) expect(person.complaints).toEqual([]);
}, 60_000);
