const WORDS = /[\p{L}\p{N}_]+/gu;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Why Jira refuses a text to search for, in its words; null when it does not.
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/
 */
export function textQueryProblem(query: string, field: string): string | null {
  const first = query.trim().charAt(0);
  if (first === '') return `The field '${field}' does not support searching for an empty string.`;
  if (first === '*' || first === '?')
    return `The text query '${query}' for field '${field}' is not allowed to start with character '${first}'.`;
  const isOpen = (query.match(/"/g) ?? []).length % 2 === 1;
  return isOpen ? `Unable to parse the text '${query}' for field '${field}'.` : null;
}

type TextTest = (text: string) => boolean;

/**
 * Compiles the right side of `~`: every word must occur, `"…"` is a phrase, `*` and `?` stand for letters, `OR` parts
 * alternatives, `NOT` and `-` exclude; case does not matter. Words are not stemmed, ideographs match anywhere and
 * `AND` binds tighter than `OR`; assumed.
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/
 */
export function compileTextSearch(query: string): (texts: readonly string[]) => boolean {
  const alternatives = readAlternatives(query);
  return (texts) => {
    const lower = texts.map((text) => text.toLowerCase());
    return alternatives.some(
      ({ wanted, unwanted }) =>
        wanted.length + unwanted.length > 0 &&
        wanted.every((holds) => lower.some(holds)) &&
        !unwanted.some((holds) => lower.some(holds)),
    );
  };
}

interface Alternative {
  readonly wanted: TextTest[];
  readonly unwanted: TextTest[];
}

function readAlternatives(query: string): readonly Alternative[] {
  let open: Alternative = { wanted: [], unwanted: [] };
  const alternatives = [open];
  let isNegated = false;
  for (const [, sign, phrase, word = ''] of query.matchAll(/([+-]?)(?:"([^"]*)"|([^\s"]+))/g)) {
    if (sign === '' && (word === 'AND' || word === '&&')) continue;
    if (sign === '' && (word === 'OR' || word === '||')) {
      open = { wanted: [], unwanted: [] };
      alternatives.push(open);
    } else if (sign === '' && (word === 'NOT' || word === '!')) {
      isNegated = true;
    } else {
      const test = phrase === undefined ? wordTest(word.toLowerCase()) : phraseTest(phrase.toLowerCase());
      if (test) (isNegated || sign === '-' ? open.unwanted : open.wanted).push(test);
      isNegated = false;
    }
  }
  return alternatives;
}

function phraseTest(phrase: string): TextTest | null {
  const words = phrase.match(WORDS);
  if (!words) return null;
  const wanted = words.join(' ');
  const [first = ''] = words;
  const isIdeographic = IDEOGRAPH.test(wanted);
  return (text) =>
    text.includes(first) &&
    ` ${(text.match(WORDS) ?? []).join(' ')} `.includes(isIdeographic ? wanted : ` ${wanted} `);
}

function wordTest(word: string): TextTest | null {
  if (IDEOGRAPH.test(word)) {
    const plain = word.replace(/[*?]/g, '');
    return (text) => text.includes(plain);
  }
  if (!/[*?]/.test(word)) return phraseTest(word);
  return (text) => (text.match(WORDS) ?? []).some((each) => isWildcardMatch(each, word));
}

/** `*` stands for any letters and `?` for one; takes time in proportion to both lengths whatever they hold. */
function isWildcardMatch(word: string, pattern: string): boolean {
  let [at, patternAt, starAt, resumeAt] = [0, 0, -1, 0];
  while (at < word.length) {
    const mark = pattern[patternAt];
    if (mark === '*') {
      starAt = patternAt++;
      resumeAt = at;
    } else if (mark === '?' || mark === word[at]) {
      at++;
      patternAt++;
    } else if (starAt >= 0) {
      patternAt = starAt + 1;
      at = ++resumeAt;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(patternAt));
}
