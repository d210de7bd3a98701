import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { PROJECT_DIR } from '../../emulator/build/build';
import type { BrowserPerson } from '../support/browser-person';

/** A small file of that name, as a file input takes it. */
export const file = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`Content of ${name}`),
});

/** The row of a requirement, by its name. */
export const rowOf = (panel: Frame, requirement: string): Locator =>
  panel.getByRole('article', { name: requirement, exact: true });

/** A picture of the whole panel. A browser draws only what of a frame stands in its window, so the window grows first. */
export async function pictureOf({ page }: BrowserPerson, name: string): Promise<void> {
  const before = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (before) await page.setViewportSize({ width: before.width, height });
  const path = join(PROJECT_DIR, '.build/screenshots', `${name}.png`);
  await page.locator('.site-panel').screenshot({ path });
  if (before) await page.setViewportSize(before);
}
