/** The same in both languages, side by side; once where they are alike. */
export function pair(zh: string, en: string): string {
  return zh === en ? zh : `${zh} / ${en}`;
}
