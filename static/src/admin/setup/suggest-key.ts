const FALLBACK = 'PROD';
const MOST_LETTERS = 10;

/** What Jira takes for the key of a project. */
export const KEY_PATTERN = /^[A-Z][A-Z0-9]{1,9}$/;

/**
 * A key for a project of that name: the first letters of its words, or the beginning of the only one. A name without Latin
 * letters gets a general one; a key that is taken gets a number.
 */
export function suggestKey(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase();
  const words = letters.match(/[A-Z][A-Z0-9]*/g) ?? [];
  const [only = ''] = words;
  const short = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : only.slice(0, 4);
  const key = short.length < 2 ? FALLBACK : short.slice(0, MOST_LETTERS);
  if (!taken.includes(key)) return key;
  for (let number = 2; ; number += 1) {
    const numbered = `${key.slice(0, MOST_LETTERS - String(number).length)}${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
