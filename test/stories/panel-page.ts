import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { PROJECT_DIR } from '../../emulator/build/build';
import type { BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';

/** A small file of that name, as a file input takes it. */
export const file = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`Content of ${name}`),
});

/** The row of a requirement, by its name. */
export const rowOf = (panel: Frame, requirement: string): Locator =>
  panel.getByRole('article', { name: requirement, exact: true });

/** What the panel stands in on the page of its work item. */
const PANEL = '.site-panel';

/** A page of the app in the browser of somebody who looks at it. */
export interface Seen {
  readonly person: BrowserPerson;
  readonly panel: Frame;
  /** What the page stands in, where it is not the panel. */
  readonly place?: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Waits until the frames of a page have stopped growing and shrinking: a click on what moves away hits nothing. */
export async function lieStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const heights = () =>
      [document.documentElement, ...document.querySelectorAll('iframe')]
        .map((each) => each.scrollHeight)
        .join();
    let known = heights();
    for (let still = 0; still < 8; still += 1) {
      await new Promise(requestAnimationFrame);
      if (heights() === known) continue;
      known = heights();
      still = 0;
    }
  });
}

/** Gives the window another size. */
async function resize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await lieStill(page);
}

/** A picture of a whole page of the app. A browser draws only what of a frame stands in its window, so the window grows first. */
export async function pictureOf({ page }: BrowserPerson, name: string, place = PANEL): Promise<void> {
  const before = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (before) await resize(page, { width: before.width, height });
  const path = join(PROJECT_DIR, '.build/screenshots', `${name}.png`);
  await page.locator(place).screenshot({ path });
  if (before) await resize(page, before);
}

/** Leaves pictures of the page, wide and at 320 pixels, and has axe look at both. */
export async function lookAt({ person, panel, place }: Seen, picture: string): Promise<void> {
  expect(await accessibilityProblems(panel)).toEqual([]);
  await pictureOf(person, picture, place);
  const wide = person.page.viewportSize();
  await resize(person.page, { width: 360, height: 900 });
  const hidden = await panel.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(hidden).toBeLessThanOrEqual(0);
  expect(await accessibilityProblems(panel)).toEqual([]);
  await pictureOf(person, `${picture}-narrow`, place);
  if (wide) await resize(person.page, wide);
}
