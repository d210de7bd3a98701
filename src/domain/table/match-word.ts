import { MAX_CELL_LENGTH } from './table-limits';

/** A bracketed remark at the end: `(必填)`, `【必填】`. */
const REMARK = /[([【][^([【]*[)\]】]$/;

/** Things by the words that people write for them. */
export type Words<T> = ReadonlyMap<string, T>;

/** Makes things found by their words; the first one of a word has it. */
export function wordsFor<T>(pairs: Iterable<readonly [string, T]>): Words<T> {
  const words = new Map<string, T>();
  for (const [text, thing] of pairs) {
    const word = plainWord(text);
    if (word !== '' && !words.has(word)) words.set(word, thing);
  }
  return words;
}

/** What a text means, without regard to case, width, blanks, marks like `*` and `：`, or a bracketed remark. */
export function matchWord<T>(words: Words<T>, text: string): T | undefined {
  if (text.length > MAX_CELL_LENGTH) return undefined;
  const word = plainWord(text);
  return words.get(word) ?? words.get(plainWord(word.replace(REMARK, '')));
}

function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^\*+|[*:]+$/g, '');
}
