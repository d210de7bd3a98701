import { SyntaxFault } from './syntax-error';

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};
const QUOTES = '\'"`\\$/';

/**
 * Reads one escape at a backslash. An unknown escape keeps its backslash, so that `"\d+"` is a regular expression as
 * vendors' examples write it; assumed.
 */
export function readEscape(source: string, at: number): { readonly text: string; readonly end: number } {
  const mark = source.charAt(at + 1);
  if (mark === 'u' || mark === 'x') return readCodePoint(source, at, mark);
  if (Object.hasOwn(ESCAPES, mark)) return { text: ESCAPES[mark] ?? '', end: at + 2 };
  if (mark === '') throw new SyntaxFault('STRING expected, EOF encountered.', at);
  return { text: QUOTES.includes(mark) ? mark : `\\${mark}`, end: at + 2 };
}

function readCodePoint(
  source: string,
  at: number,
  mark: 'u' | 'x',
): { readonly text: string; readonly end: number } {
  const pattern = mark === 'x' ? /\\x([0-9a-fA-F]{2})/y : /\\u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]{1,6})\})/y;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  const code = Number.parseInt(match?.[1] ?? match?.[2] ?? '', 16);
  if (!match || code > 0x10ffff) throw new SyntaxFault(`\\${mark} is not followed by a code point.`, at);
  return {
    text: match[2] === undefined ? String.fromCharCode(code) : String.fromCodePoint(code),
    end: pattern.lastIndex,
  };
}
