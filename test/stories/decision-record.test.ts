import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { PROJECT_DIR } from '../../emulator/build/build';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { voted } from '../support/review';
import { personOf, startTestSite } from '../support/test-site';

/** The product that lies before the committee. */
const PRODUCT = { key: 'PROD-7', id: '10007' };

let site: LocalSite;
let browser: Browser;
let chair: BrowserPerson;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  for (const email of ['zhao.min@example.com', 'sun.hao@example.com'])
    await voted(personOf(site, email), PRODUCT.id, 'for', { text: '=同意<b>' });
  chair = await sitDown(browser, site, 'zhao.min@example.com');
  await chair.open(`/browse/${PRODUCT.key}`);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Presses a button that hands over a file, and reads the file. */
async function fileFrom(
  panel: Frame,
  button: string,
): Promise<{ readonly path: string; readonly text: string }> {
  const [download] = await Promise.all([
    chair.page.waitForEvent('download'),
    panel.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = join(mkdtempSync(join(tmpdir(), 'record-')), download.suggestedFilename());
  await download.saveAs(path);
  return { path, text: readFileSync(path, 'utf8') };
}

test('a decision can be printed in both languages, and taken along as a table or as data', async () => {
  const panel = await chair.frame('生命周期');
  await panel.getByRole('button', { name: '打印版' }).waitFor();
  const page = await fileFrom(panel, '打印版');
  expect(page.text).toContain('决策记录 / Decision record');
  expect(page.text).toContain('通过 / Go');
  expect(page.text).toContain('=同意&lt;b&gt;');
  const table = await fileFrom(panel, '表格（CSV）');
  expect(table.text).toContain("'=同意<b>");
  const data = JSON.parse((await fileFrom(panel, '数据（JSON）')).text) as unknown;
  expect(data).toMatchObject({ round: 1, decision: { outcome: 'go' } });
}, 60_000);

test('the history can be checked in the panel, and by an auditor without the app', async () => {
  const panel = await chair.frame('生命周期');
  await panel.getByRole('button', { name: '历史记录' }).click();
  await panel.getByRole('button', { name: '核验记录' }).click();
  await panel.getByText(/条记录完整/).waitFor();
  const { path } = await fileFrom(panel, '导出记录');
  const said = execFileSync(process.execPath, [join(PROJECT_DIR, 'docs/tools/verify-audit.mjs'), path]);
  expect(String(said)).toContain('whole and in order');
  expect(chair.complaints).toEqual([]);
}, 60_000);
