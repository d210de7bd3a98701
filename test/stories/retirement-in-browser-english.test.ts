import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accountOf } from '../support/lifecycle';
import { clicked } from '../support/panel';
import { noticesOf } from '../support/retirement';
import { personOf, settle, startTestSite } from '../support/test-site';
import { arriveAt, transition } from './issue-page';
import { file, lieStill, lookAt, pictureOf, rowOf } from './panel-page';
import { fillInFact, press, step, unfold } from './retirement-panel';

/** A product that is sold. */
const PRODUCT = { id: '10001', key: 'PROD-1' };

/** A spreadsheet with a contract in a state that no contract has, and what it becomes once that is mended. */
const WRONG = 'Customer,Region,Contract,Owner,Turnover\nNordwerk GmbH,Europe,Running,Alex Smith,12\n';
const MENDED = [
  'Customer,Region,Contract,Owner,Support plan',
  'Nordwerk GmbH,Europe,Maintenance,Alex Smith,Maintained until the end of support',
  'Fjord Shipping,Europe,Expired,Ms. Berg,Reports exported',
].join('\n');

let site: LocalSite;
let browser: Browser;
let smith: BrowserPerson;
let panel: Frame;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  const value = await accountOf(site, 'smith@example.com');
  const appointed = { fact: 'productManager', value, reason: null };
  await clicked(personOf(site, 'admin@example.com'), PRODUCT.id, 'fact/set', appointed);
  smith = await sitDown(browser, site, 'smith@example.com', { isDark: true });
  await open();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(): Promise<void> {
  await settle(site);
  await smith.open(`/browse/${PRODUCT.key}`);
  panel = await smith.frame('Lifecycle');
  await panel.getByRole('heading', { level: 1 }).waitFor();
}

const heading = (name: string) => panel.getByRole('heading', { level: 1, name }).waitFor();
const inventory = () => panel.getByRole('group', { name: 'Rows of Impact inventory' });
const look = (picture: string) => lookAt({ person: smith, panel }, picture);

const setDate = (fact: string, day: string, isKnown = false) =>
  fillInFact(panel, fact, (form) => form.getByLabel(fact).fill(day), { language: 'en', isKnown });

/** Sends the notice as it stands. */
async function send(number: number): Promise<void> {
  await unfold(panel, 'retirement-notice');
  await press(panel, 'Send to everyone');
  await press(panel, 'Send now');
  await panel.getByText(new RegExp(`^Notice ${number}, sent by Alex Smith, `)).waitFor();
  await settle(site);
}

test('that a product has no market is raised by operations, and not by the manager who retires it', async () => {
  const reason = 'Retirement reason';
  await fillInFact(
    panel,
    reason,
    (form) => form.getByRole('combobox', { name: reason }).selectOption({ label: 'No market opportunity' }),
    { language: 'en' },
  );
  await heading('1 thing missing before Retirement');
  await press(panel, 'Fill in: Retirement request');
  const form = panel.getByRole('form', { name: 'Fill in Retirement request' });
  await form.getByRole('textbox').fill('Nobody buys it.');
  await press(form, 'Save');
  await panel
    .getByRole('alert')
    .getByText(/^This is up to: Operations/)
    .waitFor();
  await look('en-retirement-1-up-to-operations');
  const raised = { fact: 'retirementRequest', value: 'No new customer within a year.', reason: null };
  await clicked(personOf(site, 'zhou.ting@example.com'), PRODUCT.id, 'fact/set', raised);
  await open();
  await heading('Gate open: the product can move to Retirement');
  await transition(smith.page, 'Start retirement');
  await arriveAt(site, smith.page, 'Retirement');
}, 60_000);

test('a spreadsheet with mistakes is refused line by line, and imported once it is mended', async () => {
  await open();
  await setDate('End of sale', '2027-06-30');
  await setDate('End of support', '2028-06-30');
  await unfold(panel, 'retirement-inventory');
  await press(inventory(), 'Import');
  const brought = panel.getByRole('region', { name: 'Import a spreadsheet' });
  const bring = (text: string) =>
    brought
      .getByLabel('Choose a spreadsheet file (CSV or text)')
      .setInputFiles({ name: 'Installed base.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await bring(WRONG);
  await brought.getByText('1 mistake to mend first').waitFor();
  await brought.getByText(/“Running” is not possible\. Use Signed, /).waitFor();
  await brought.getByText('Left out, because the list has no such column: Turnover.').waitFor();
  await look('en-retirement-2-mistakes');
  await press(brought, 'Another file');
  await bring(MENDED);
  await press(brought, 'Import 2 rows');
  await step(panel, 'Impact inventory').getByText('2 of 2 rows complete').waitFor();
}, 60_000);

test('plan and notice are drafted in both languages, owners are named, and the notice goes out', async () => {
  const statement = 'No-market-opportunity statement';
  await panel.getByLabel(`Upload a file for ${statement}`).setInputFiles(file('Statement.pdf'));
  await rowOf(panel, statement).getByText('In place', { exact: true }).waitFor();
  for (const [button, document] of [
    ['Draft the plan', 'Retirement plan'],
    ['Draft the notice', 'Retirement notice'],
  ] as const) {
    await press(panel, button);
    const draft = panel.getByRole('group', { name: `Draft: ${document}` });
    await draft.getByRole('button', { name: 'Attach it' }).waitFor();
    await lieStill(smith.page);
    await press(draft, 'Attach it');
    await rowOf(panel, document).getByText(`${document} ${PRODUCT.key}.html`).first().waitFor();
  }
  await heading('Gate open: the product can move to Retired');
  await unfold(panel, 'retirement-owners');
  await press(panel, 'Alex Smith: it is Alex Smith');
  await press(panel, 'Told by other means: Ms. Berg');
  await step(panel, 'Project owners').getByText('Done', { exact: true }).waitFor();
  await send(1);
  expect(noticesOf(site, PRODUCT).map(({ to }) => to)).toContainEqual(['smith@example.com']);
  await look('en-retirement-3-sent');
}, 60_000);

test('a notice that has changed since it was sent is sent again, and confirmed again', async () => {
  await open();
  await press(panel, 'I have read it');
  await panel.getByText('All project owners have confirmed that they have read it: 1.').waitFor();
  await setDate('End of support', '2029-06-30', true);
  await panel.getByText(/^Plan, notice or dates have changed since it was sent\./).waitFor();
  await panel.getByText(/^Confirmed an earlier version, /).waitFor();
  await send(2);
  await open();
  await press(panel, 'I have read it');
  await panel.getByText('All project owners have confirmed that they have read it: 1.').waitFor();
  expect(noticesOf(site, PRODUCT)).toHaveLength(4);
}, 60_000);

test('customers are marked, the product retires, and a search finds it by its reason', async () => {
  await unfold(panel, 'retirement-inventory');
  await inventory().getByLabel('Choose all rows on this page').check();
  await press(inventory(), 'Mark as “Informed”');
  await panel.getByText('Informed, or not needed: 2. Open: 0.').waitFor();
  await pictureOf(smith, 'en-retirement-4-informed');
  await transition(smith.page, 'Retire');
  await arriveAt(site, smith.page, 'Retired');
  await open();
  await heading('This product has retired');
  await look('en-retirement-5-retired');
  const jql = '"Lifecycle stage" = Retired AND "Retirement reason" = "No market opportunity"';
  await smith.open(`/issues/?jql=${encodeURIComponent(jql)}`);
  await smith.page.getByRole('link', { name: PRODUCT.key, exact: true }).waitFor();
  expect(smith.complaints).toEqual([]);
}, 60_000);
