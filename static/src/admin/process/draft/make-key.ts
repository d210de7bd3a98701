const LONGEST = 40;
/** What a status means besides a stage. */
const RESERVED = ['terminated'];

/**
 * A key that nothing has yet, made from an English name, e.g. `deploymentGuide`.
 * @param otherwise for a name without letters
 */
export function makeKey(english: string, taken: readonly string[], otherwise: string): string {
  const words = english
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words
    .map((word, index) => (index === 0 ? lower(word) : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^[0-9]+/, '');
  const stem = (joined === '' ? otherwise : joined).slice(0, LONGEST);
  if (isFree(stem, taken)) return stem;
  for (let number = 2; ; number += 1) {
    const key = `${stem.slice(0, LONGEST - String(number).length)}${number}`;
    if (isFree(key, taken)) return key;
  }
}

/** `URL` becomes `url`, and `Launch` `launch`. */
function lower(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function isFree(key: string, taken: readonly string[]): boolean {
  // Names of every object's own members would be found in any record.
  return !taken.includes(key) && !RESERVED.includes(key) && !(key in {});
}
