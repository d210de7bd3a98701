const LONGEST = 100;
const MOST = 10;
/** As the process schema has it: words with alternatives and look-around, and nothing that repeats. */
const PATTERN = /^(?:[^\\*+{}[\]^$\p{Cc}]|\\[().d])+$/u;

/** What is wrong with patterns for file names; undefined when nothing is. */
export function whatIsWrong(
  hints: readonly string[],
): 'many' | 'long' | 'pattern' | 'capitals' | 'all' | undefined {
  if (hints.length > MOST) return 'many';
  if (hints.some((hint) => hint.length > LONGEST)) return 'long';
  if (hints.some((hint) => !PATTERN.test(hint))) return 'pattern';
  if (hints.some((hint) => hint !== hint.toLowerCase())) return 'capitals';
  try {
    return hints.some((hint) => new RegExp(hint).test('')) ? 'all' : undefined;
  } catch {
    return 'pattern';
  }
}

/** Patterns out of lines. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
