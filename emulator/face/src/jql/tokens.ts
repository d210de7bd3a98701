/** A piece of a JQL text, with its place. */
export interface JqlToken {
  readonly kind: 'word' | 'quoted' | 'sign' | 'open' | 'close' | 'comma';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PIECE = /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[()]|,|!=|!~|<=|>=|[=~<>!]|[^\s()"',=~<>!]+/g;

/** Cuts a JQL text, also an unfinished one, into its pieces. */
export function jqlTokens(text: string): readonly JqlToken[] {
  return [...text.matchAll(PIECE)].map((match) => ({
    kind: kindOf(match[0]),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function kindOf(text: string): JqlToken['kind'] {
  if (text === '(') return 'open';
  if (text === ')') return 'close';
  if (text === ',') return 'comma';
  if (/^["']/.test(text)) return 'quoted';
  return /^[=~<>!]/.test(text) ? 'sign' : 'word';
}

/** A name without the quotes around it. */
export function unquoted(text: string): string {
  return text.replace(/^["']|["']$/g, '').replace(/\\(.)/g, '$1');
}
