import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { PROJECT_DIR } from '../../emulator/build/build';
import type { LocalSite } from '../../emulator/local-site';

/** Pictures of the stories, to be looked at. */
const PICTURES_DIR = join(PROJECT_DIR, '.build/screenshots');

export interface BrowserPerson {
  readonly page: Page;
  /** Everything the console complained of. */
  readonly complaints: readonly string[];
  open(path: string): Promise<void>;
  /** The app's frame with that title. */
  frame(title: string): Promise<Frame>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Somebody at a browser, acting as the person with that address. */
export async function sitDown(
  browser: Browser,
  site: LocalSite,
  email: string,
  options: { readonly isDark?: boolean; readonly widthPixels?: number } = {},
): Promise<BrowserPerson> {
  const user = site
    .world()
    .jira.store.users.all()
    .find(({ emailAddress }) => emailAddress === email);
  if (!user) throw new Error(`Nobody has the address ${email}.`);
  const context = await browser.newContext({
    viewport: { width: options.widthPixels ?? 1280, height: 900 },
    colorScheme: options.isDark ? 'dark' : 'light',
  });
  await context.addCookies([{ name: 'acting-as', value: encodeURIComponent(user.accountId), url: site.url }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    complaints,
    open: async (path) => {
      await page.goto(site.url + path, { waitUntil: 'networkidle' });
    },
    frame: async (title) => {
      const element = await page.waitForSelector(`iframe[title="${title}"][src]`);
      const frame = await element.contentFrame();
      if (!frame) throw new Error(`The frame "${title}" has no document.`);
      return frame;
    },
    picture: async (name) => {
      mkdirSync(PICTURES_DIR, { recursive: true });
      await page.screenshot({ path: join(PICTURES_DIR, `${name}.png`), fullPage: true });
    },
    close: () => context.close(),
  };
}
