const WORDS = /[\p{L}\p{N}_]+/gu;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Compiles the right side of `~`: every word must occur, `"…"` is a phrase, `*` and `?` stand for letters, case does not
 * matter. Words are not stemmed and ideographs match anywhere; assumed.
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/
 */
export function compileTextSearch(query: string): (texts: readonly string[]) => boolean {
  const terms = [...query.toLowerCase().matchAll(/"([^"]*)"|(\S+)/g)].map(([, phrase, word]) =>
    phrase !== undefined ? phraseTest(phrase) : wordTest(word ?? ''),
  );
  return (texts) => {
    const lower = texts.map((text) => text.toLowerCase());
    return terms.length > 0 && terms.every((holds) => lower.some(holds));
  };
}

function phraseTest(phrase: string): (text: string) => boolean {
  const wanted = (phrase.match(WORDS) ?? []).join(' ');
  return (text) =>
    ` ${(text.match(WORDS) ?? []).join(' ')} `.includes(IDEOGRAPH.test(wanted) ? wanted : ` ${wanted} `);
}

function wordTest(word: string): (text: string) => boolean {
  if (IDEOGRAPH.test(word)) {
    const plain = word.replace(/[*?]/g, '');
    return (text) => text.includes(plain);
  }
  if (!/[*?]/.test(word)) return phraseTest(word);
  const escaped = word
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  const pattern = new RegExp(`^${escaped}$`, 'u');
  return (text) => (text.match(WORDS) ?? []).some((each) => pattern.test(each));
}
