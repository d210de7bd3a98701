import type { BrowserPerson } from '../support/browser-person';
import type { Seen } from './panel-page';

const WORDS = {
  zh: { apps: '应用', title: '产品档案' },
  en: { apps: 'Apps', title: 'Product archive' },
} as const;

/** Opens the page Product archive as everybody does, from the menu of the apps. */
export async function openArchivePage(person: BrowserPerson, language: keyof typeof WORDS): Promise<Seen> {
  const { apps, title } = WORDS[language];
  await person.open('/projects');
  await person.page.getByRole('button', { name: apps, exact: true }).click();
  await person.page.getByRole('menuitem', { name: title }).click();
  const panel = await person.frame(title);
  await panel.getByRole('tab').first().waitFor();
  return { person, panel, place: '.site-app-page-frame' };
}
