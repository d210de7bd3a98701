import type { Frame, Locator } from 'playwright-core';
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

/** A picture of the whole page. A browser draws only what of a frame stands in its window, so the window grows first. */
export async function pictureOf(person: BrowserPerson, name: string): Promise<void> {
  const before = person.page.viewportSize();
  const height = await person.page.evaluate(() => document.documentElement.scrollHeight);
  if (before) await person.page.setViewportSize({ width: before.width, height });
  await person.picture(name);
  if (before) await person.page.setViewportSize(before);
}
