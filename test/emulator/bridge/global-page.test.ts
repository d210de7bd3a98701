import type { Browser, Frame } from 'playwright-core';
import { startLocalSite, type LocalSite } from '../../../emulator/local-site';
import { startBrowser } from '../../support/browser';
import { sitDown, type BrowserPerson } from '../../support/browser-person';
import { accessibilityProblems } from '../../support/check-accessibility';
import type { bridge as Client } from './app/page';
import { buildBridgeApp, type BridgeApp } from './build-bridge-app';

declare const bridge: typeof Client;
declare const heard: unknown[];

const PAGE = '/jira/apps/0c1f6c0e-5f3e-4f43-8f0e-2d1f4be0a001/7c1c2b4e-0f0e-4f7b-9d3c-5a8e1f2d3b40';

let app: BridgeApp;
let site: LocalSite;
let browser: Browser;

beforeAll(async () => {
  app = buildBridgeApp();
  [site, browser] = await Promise.all([
    startLocalSite({ appDir: app.folder, port: 0, seed: 'empty' }),
    startBrowser(),
  ]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
  app.remove();
});

async function ready(person: BrowserPerson, title = 'Portfolio'): Promise<Frame> {
  const frame = await person.frame(title);
  await frame.waitForFunction(() => 'bridge' in globalThis);
  return frame;
}

const historyOf = (frame: Frame) =>
  frame.evaluate(async () => {
    const history = await bridge.view.createHistory();
    history.listen((location, action) => heard.push([location.pathname, action]));
    return history.location.pathname;
  });

test('anybody finds the app’s page in the navigation, under its title in their language', async () => {
  for (const [email, apps, title, subpage] of [
    ['smith@example.com', 'Apps', 'Portfolio', 'Archive'],
    ['li.na@example.com', '应用', '产品组合', '归档'],
  ] as const) {
    const person = await sitDown(browser, site, email);
    await person.open('/projects');
    await person.page.getByRole('button', { name: apps }).click();
    expect(await accessibilityProblems(person.page)).toEqual([]);
    await person.page.getByRole('menuitem', { name: title }).click();
    await person.page.waitForURL(`**${PAGE}`);
    await person.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await person.page.getByRole('navigation', { name: title }).getByRole('link', { name: subpage }).waitFor();
    const frame = await ready(person, title);
    const { extension } = await frame.evaluate(() => bridge.view.getContext());
    expect(extension).toEqual({ type: 'jira:globalPage', location: site.url + PAGE });
    expect(await accessibilityProblems(person.page)).toEqual([]);
    expect(person.complaints).toEqual([]);
    await person.picture(`global-page-${title}`);
    await person.close();
  }
});

test('the frame fills what is left of the window, and grows with its content', async () => {
  const person = await sitDown(browser, site, 'smith@example.com');
  await person.open(PAGE);
  const frame = await ready(person);
  const heights = async () => {
    const box = await person.page.locator('iframe').boundingBox();
    return { bottom: (box?.y ?? 0) + (box?.height ?? 0), height: box?.height ?? 0 };
  };
  expect((await heights()).bottom).toBeGreaterThan(850);
  expect((await heights()).bottom).toBeLessThanOrEqual(900);
  await frame.evaluate(() => void (document.body.style.height = '2000px'));
  await person.page.waitForFunction(
    () => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) >= 2000,
  );
  await person.close();
});

test('the app has addresses below its page, and hears the links beside it', async () => {
  const person = await sitDown(browser, site, 'smith@example.com');
  await person.open(`${PAGE}/products?sort=name`);
  const frame = await ready(person);
  expect(await historyOf(frame)).toBe('/products');
  const navigation = person.page.getByRole('navigation', { name: 'Portfolio' });
  expect(await navigation.getByRole('link', { name: 'Products' }).getAttribute('aria-current')).toBe('page');
  await navigation.getByRole('link', { name: 'Archive' }).click();
  await person.page.waitForURL(`**${PAGE}/archive`);
  await frame.evaluate(async () => (await bridge.view.createHistory()).push('/archive/2026'));
  await person.page.waitForURL(`**${PAGE}/archive/2026`);
  await person.page.goBack();
  await person.page.goBack();
  await frame.waitForFunction(() => heard.length >= 3);
  expect(await frame.evaluate(() => heard)).toEqual([
    ['/archive', 'PUSH'],
    ['/archive', 'POP'],
    ['/products', 'POP'],
  ]);
  await person.close();
});

test('the router leads to the page and away from it', async () => {
  const person = await sitDown(browser, site, 'smith@example.com');
  await person.open(PAGE);
  const frame = await ready(person);
  const url = await frame.evaluate(async () =>
    String(await bridge.router.getUrl({ target: 'module', moduleKey: 'portfolio' })),
  );
  expect(url).toBe(site.url + PAGE);
  const opened = person.page.context().waitForEvent('page');
  await frame.evaluate(() => void bridge.router.open('/outbox'));
  expect((await opened).url()).toBe(`${site.url}/outbox`);
  await frame.evaluate(() => void bridge.router.navigate('/projects'));
  await person.page.waitForURL('**/projects');
  await person.close();
});

test('an address of another app is no page', async () => {
  const person = await sitDown(browser, site, 'smith@example.com');
  await person.open('/jira/apps/another/one');
  await person.page.getByRole('heading', { name: 'The site has no such page' }).waitFor();
  await person.close();
});
