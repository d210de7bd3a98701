import type { Page } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import { settle } from '../support/test-site';
import { file } from './panel-page';

/** Opens the transition's screen, drops files on it and confirms. */
export async function transition(page: Page, name: string, files: readonly string[] = []): Promise<void> {
  await page.getByRole('button', { name: /^(状态：|Status:)/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name} →`) }).click();
  const dialog = page.getByRole('dialog');
  if (files.length > 0) await dialog.locator('input[type=file]').setInputFiles(files.map(file));
  await dialog.getByRole('button', { name, exact: true }).click();
}

/** Waits until the issue has that status, then lets the app hear of it. */
export async function arriveAt(site: LocalSite, page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(状态：|Status:) ${status}$`) }).waitFor();
  await settle(site);
  await page.reload({ waitUntil: 'networkidle' });
}
