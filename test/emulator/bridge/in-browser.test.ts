import type { Browser, Frame, Page } from 'playwright-core';
import { startLocalSite, type LocalSite } from '../../../emulator/local-site';
import { startBrowser } from '../../support/browser';
import { sitDown, type BrowserPerson } from '../../support/browser-person';
import type { bridge as Client } from './app/page';
import { buildBridgeApp, type BridgeApp } from './build-bridge-app';

declare const bridge: typeof Client;
declare const heard: unknown[];

let app: BridgeApp;
let site: LocalSite;
let browser: Browser;
let person: BrowserPerson;
let page: Page;

beforeAll(async () => {
  app = buildBridgeApp();
  [site, browser] = await Promise.all([
    startLocalSite({ appDir: app.folder, port: 0, seed: 'empty' }),
    startBrowser(),
  ]);
  person = await sitDown(browser, site, 'admin@example.com');
  page = person.page;
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
  app.remove();
});

async function ready(frame: Frame): Promise<Frame> {
  await frame.waitForFunction(() => 'bridge' in globalThis);
  return frame;
}

async function openPage(path = '/admin/app'): Promise<Frame> {
  await person.open(path);
  return ready(await person.frame('Bridge page'));
}

async function dialogFrame(): Promise<Frame> {
  const element = await page.getByRole('dialog').locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The dialog has no frame.');
  return ready(frame);
}

/** Closes the dialog from inside, a moment later: the frame is gone before its own answer could come back. */
const leave = (frame: Frame, payload?: { readonly vote: string }): Promise<void> =>
  frame.evaluate((said) => void setTimeout(() => void bridge.view.close(said), 0), payload);

const heardBy = (frame: Frame) => frame.evaluate(() => heard);

test('a dialog gets its context, and what it closes with reaches the page that opened it', async () => {
  const frame = await openPage();
  await frame.evaluate(() =>
    new bridge.Modal({
      size: 'small',
      title: 'Vote',
      context: { round: 2 },
      onClose: (payload) => heard.push(payload),
    }).open(),
  );
  await page.getByRole('dialog').getByRole('heading', { name: 'Vote' }).waitFor();
  const inside = await dialogFrame();
  const { extension } = await inside.evaluate(() => bridge.view.getContext());
  expect(extension).toEqual({ type: 'jira:adminPage', modal: { round: 2 } });
  await leave(inside, { vote: 'approve' });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await heardBy(frame)).toEqual([{ vote: 'approve' }]);
});

test('Escape closes a dialog with nothing, unless the app forbids it', async () => {
  const frame = await openPage();
  const open = (closeOnEscape: boolean) =>
    frame.evaluate(
      (isAllowed) =>
        new bridge.Modal({
          closeOnEscape: isAllowed,
          onClose: (payload) => heard.push(payload ?? 'nothing'),
        }).open(),
      closeOnEscape,
    );
  await open(false);
  await dialogFrame();
  await page.locator('header').first().press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(1);
  await leave(await dialogFrame());
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await open(true);
  await dialogFrame();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await heardBy(frame)).toEqual(['nothing', 'nothing']);
});

test('frames of one page hear each other', async () => {
  const frame = await openPage();
  await frame.evaluate(() => bridge.events.on('voted', (payload) => heard.push(payload)));
  await frame.evaluate(() => new bridge.Modal({ size: { width: '500px', height: '300px' } }).open());
  const inside = await dialogFrame();
  await inside.evaluate(() => bridge.events.emit('voted', { by: 'chair' }));
  await frame.waitForFunction(() => heard.length > 0);
  expect(await heardBy(frame)).toEqual([{ by: 'chair' }]);
});

test('a page of the app has addresses of its own, which survive a reload and go back', async () => {
  const frame = await openPage('/admin/app/first?x=1');
  const readLocation = (where: Frame) =>
    where.evaluate(async () => {
      const history = await bridge.view.createHistory();
      return [history.location.pathname, history.location.search];
    });
  expect(await readLocation(frame)).toEqual(['/first', '?x=1']);
  await frame.evaluate(async () => {
    const history = await bridge.view.createHistory();
    history.listen((location, action) => heard.push([location.pathname, action]));
    history.push('/second');
  });
  await page.waitForURL('**/admin/app/second');
  await page.goBack();
  await frame.waitForFunction(() => heard.length === 2);
  expect(await heardBy(frame)).toEqual([
    ['/second', 'PUSH'],
    ['/first', 'POP'],
  ]);
});

test('a flag shows its action, which runs in the page of the app', async () => {
  const frame = await openPage();
  await frame.evaluate(() => {
    bridge.showFlag({
      id: 'saved',
      title: 'Saved',
      type: 'success',
      actions: [{ text: 'Undo', onClick: () => void heard.push('undone') }],
    });
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await frame.waitForFunction(() => heard.length > 0);
  expect(await heardBy(frame)).toEqual(['undone']);
});

test('the router knows where issues and modules are, and leads there', async () => {
  const frame = await openPage();
  const urls = await frame.evaluate(async () => [
    String(await bridge.router.getUrl({ target: 'issue', issueKey: 'PROD-1' })),
    String(await bridge.router.getUrl({ target: 'module', moduleKey: 'bridge-page' })),
  ]);
  expect(urls).toEqual([`${site.url}/browse/PROD-1`, `${site.url}/admin/app`]);
  await frame.evaluate(() => void bridge.router.navigate('/projects'));
  await page.waitForURL('**/projects');
});

test('what this site does not simulate says so to the developer', async () => {
  const frame = await openPage();
  await expect(
    frame.evaluate(() => bridge.router.getUrl({ target: 'dashboard', dashboardId: '1' })),
  ).rejects.toThrow('"dashboard" is not simulated');
  await page.getByText('"dashboard" is not simulated').waitFor();
});
