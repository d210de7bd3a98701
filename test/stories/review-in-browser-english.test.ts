import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import type { Product } from '../support/lifecycle';
import { beforeCommittee } from '../support/review';
import { personOf, settle, startTestSite } from '../support/test-site';
import { pictureOf } from './panel-page';

/** Longer than anything takes that works. */
const PATIENCE_MS = 20_000;

let site: LocalSite;
let browser: Browser;
let product: Product;
let smith: BrowserPerson;
let panel: Frame;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  product = await beforeCommittee(site);
  smith = await sitDown(browser, site, 'smith@example.com', { isDark: true });
  smith.page.setDefaultTimeout(PATIENCE_MS);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(person: BrowserPerson): Promise<Frame> {
  await settle(site);
  await person.open(`/browse/${product.key}`);
  const frame = await person.frame('Lifecycle');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return frame;
}

const ballot = () => panel.getByRole('article', { name: 'Your vote' });

test('a project administrator adds a reviewer, who is asked for a vote', async () => {
  const admin = await sitDown(browser, site, 'admin@example.com');
  admin.page.setDefaultTimeout(PATIENCE_MS);
  const theirs = await open(admin);
  await theirs.getByRole('button', { name: 'Add a reviewer to Committee review' }).click();
  const form = theirs.getByRole('form', { name: 'Add a reviewer to Committee review' });
  await form.getByText('Choose a person from the list.').waitFor();
  await form.getByRole('combobox', { name: 'Reviewer' }).fill('Alex');
  await form.getByRole('option', { name: 'Alex Smith' }).click();
  await form.getByRole('button', { name: 'Add reviewer' }).click();
  await theirs.getByRole('button', { name: 'Remove Alex Smith as reviewer' }).waitFor();
  await theirs.getByRole('heading', { name: 'Committee review: waits for 5 votes' }).waitFor();
  expect(admin.complaints).toEqual([]);
  await admin.close();
}, 60_000);

test('a vote goes stale when the plan changes, says what has changed, and is cast again with one click', async () => {
  panel = await open(smith);
  await ballot().getByRole('button', { name: 'For', exact: true }).click();
  await ballot().getByRole('form', { name: 'Vote: For' }).getByRole('textbox').fill('The dates hold.');
  await ballot().getByRole('button', { name: 'Vote: For' }).click();
  await ballot().getByRole('button', { name: 'Retract vote' }).waitFor();
  await personOf(site, 'li.na@example.com').attach(product.key, '产品规划 v2.pdf');
  panel = await open(smith);
  await ballot().getByText('Changed since this vote:').waitFor();
  await ballot().getByText('Product plan: 产品规划.pdf v1 → 产品规划 v2.pdf v2').waitFor();
  await panel.getByText('Asked to vote again').waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await pictureOf(smith, 'en-review-1-stale');
  await smith.page.setViewportSize({ width: 360, height: 900 });
  const hidden = await panel.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(hidden).toBeLessThanOrEqual(0);
  await pictureOf(smith, 'en-review-1-stale-narrow');
  await smith.page.setViewportSize({ width: 1280, height: 900 });
  await ballot().getByRole('button', { name: 'Vote “For” again' }).click();
  await ballot().getByText('Changed since this vote:').waitFor({ state: 'detached' });
  await panel.getByRole('heading', { name: 'Committee review: waits for 4 votes' }).waitFor();
  await ballot().getByRole('button', { name: 'Retract vote' }).click();
  await panel.getByRole('heading', { name: 'Committee review: waits for 5 votes' }).waitFor();
}, 60_000);

test('who will be away names a stand-in with dates, and ends that again', async () => {
  await panel.getByRole('button', { name: 'Away? Name a stand-in' }).click();
  const form = panel.getByRole('form', { name: 'Name a stand-in' });
  await form.getByRole('combobox', { name: 'Stand-in' }).fill('Admin');
  await form.getByRole('option', { name: 'Admin' }).click();
  await form.getByText(/^Choose both days/).waitFor();
  await form.getByLabel('Until').fill('2099-12-31');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await form.getByRole('button', { name: 'Name stand-in' }).click();
  await panel.getByText(/^Admin stands in for you, .* to Dec 31, 2099\.$/).waitFor();
  const admin = await sitDown(browser, site, 'admin@example.com');
  const theirs = await open(admin);
  await theirs.getByRole('article', { name: 'Your vote for Alex Smith' }).waitFor();
  await pictureOf(admin, 'en-review-2-stand-in');
  await admin.close();
  await panel.getByRole('button', { name: 'End the stand-in' }).click();
  await panel.getByRole('button', { name: 'Away? Name a stand-in' }).waitFor();
  expect(smith.complaints).toEqual([]);
}, 60_000);
