import type { Frame, Locator } from 'playwright-core';

type Place = Frame | Locator;

/** Presses a button by its whole name. */
export const press = (place: Place, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

/** A step of the retirement, by its heading. */
export const step = (panel: Frame, title: string): Locator =>
  panel.getByRole('listitem', { name: title, exact: true });

/** Opens a part that is folded away. */
export const unfold = (panel: Frame, id: string): Promise<void> => panel.locator(`#${id}`).click();

const WORDS = {
  zh: { fillIn: '填写：', change: '更改：', formOf: (fact: string) => `填写“${fact}”`, save: '保存' },
  en: { fillIn: 'Fill in: ', change: 'Change: ', formOf: (fact: string) => `Fill in ${fact}`, save: 'Save' },
} as const;

/** Decides a fact of the product under Readiness. */
export async function fillInFact(
  panel: Frame,
  fact: string,
  fill: (form: Locator) => Promise<unknown>,
  {
    language = 'zh',
    isKnown = false,
  }: { readonly language?: keyof typeof WORDS; readonly isKnown?: boolean } = {},
): Promise<void> {
  const { fillIn, change, formOf, save } = WORDS[language];
  await press(panel, (isKnown ? change : fillIn) + fact);
  const form = panel.getByRole('form', { name: formOf(fact) });
  await fill(form);
  await press(form, save);
  await form.waitFor({ state: 'detached' });
}
