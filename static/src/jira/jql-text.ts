/** A value as it stands in a query: always in quotes, so that no value is read as part of the query. */
export function quoteJql(value: string): string {
  // A line break ends a quoted text of JQL, whatever stands around it.
  return `"${value.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}

/** How a custom field is named in a query, whatever it is called in which language. */
export function clauseOf(fieldId: string): string {
  const number = /^customfield_(\d+)$/.exec(fieldId)?.[1];
  return number === undefined ? quoteJql(fieldId) : `cf[${number}]`;
}

/**
 * The words of a text as Jira searches for them in a summary; undefined when there are none. Signs with a meaning of
 * their own are left out. The end of a word may still be missing; ideographs are found as they stand.
 */
export function wordsToSearch(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (words.length === 0) return undefined;
  return words.map((word) => (/^\w+$/.test(word) ? `${word}*` : word)).join(' ');
}
