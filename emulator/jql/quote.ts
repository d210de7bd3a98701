import { RESERVED_WORDS } from '@atlaskit/jql-ast';

/** True for a word that JQL reads as something else unless it is quoted. */
export function isReserved(word: string): boolean {
  return RESERVED_WORDS.has(word.toLowerCase());
}

/** Writes a name or value so that it can stand in a query: in quotes unless it is one plain word. */
export function quoted(text: string): string {
  const isPlain = /^(?:[\p{L}_][\p{L}\p{N}_.-]*|-?\d+|cf\[\d+\])$/u.test(text) && !isReserved(text);
  return isPlain ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
