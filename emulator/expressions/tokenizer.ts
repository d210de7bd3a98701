import { SyntaxFault } from './syntax-error';
import { readEscape } from './text-literal';
import { KEYWORDS, MARKS, type Token } from './token';

const BLANK = /(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*)+/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_$][A-Za-z0-9_$]*/y;

/**
 * Cuts a source into tokens, the last of which is `end`.
 * @throws SyntaxFault at a character that begins no token or a literal that does not end.
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  /** For each open template: how many braces are open inside its `${`. */
  const templateBraces: number[] = [];
  let at = 0;

  const matchAt = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? null;
  };
  const push = (token: Token): void => {
    tokens.push(token);
    at = token.end;
  };

  for (;;) {
    at += matchAt(BLANK)?.length ?? 0;
    if (at >= source.length) break;
    const start = at;
    const char = source.charAt(at);
    const openBraces = templateBraces.at(-1);
    if (char === '`') {
      const token = readTemplate(source, at, true);
      if (!token.isTail) templateBraces.push(0);
      push(token);
      continue;
    }
    if (char === '}' && openBraces === 0) {
      const token = readTemplate(source, at, false);
      if (token.isTail) templateBraces.pop();
      push(token);
      continue;
    }
    if (openBraces !== undefined && (char === '{' || char === '}')) {
      templateBraces[templateBraces.length - 1] = openBraces + (char === '{' ? 1 : -1);
    }
    if (char === "'" || char === '"') {
      push(readText(source, at));
      continue;
    }
    const digits = matchAt(NUMBER);
    if (digits !== null) {
      push({ type: 'number', value: Number(digits), start, end: start + digits.length });
      continue;
    }
    const word = matchAt(NAME);
    if (word !== null) {
      push({ type: KEYWORDS.has(word) ? 'keyword' : 'name', value: word, start, end: start + word.length });
      continue;
    }
    const mark = MARKS.find((candidate) => source.startsWith(candidate, at));
    if (mark === undefined) throw new SyntaxFault(`Unexpected character ${char}.`, at);
    push({ type: 'mark', value: mark, start, end: start + mark.length });
  }
  tokens.push({ type: 'end', value: 'EOF', start: source.length, end: source.length });
  return tokens;
}

function readText(source: string, start: number): Token {
  const quote = source.charAt(start);
  let value = '';
  for (let at = start + 1; at < source.length;) {
    const char = source.charAt(at);
    if (char === quote) return { type: 'string', value, start, end: at + 1 };
    if (char === '\n') break;
    if (char === '\\') {
      const escape = readEscape(source, at);
      value += escape.text;
      at = escape.end;
    } else {
      value += char;
      at++;
    }
  }
  throw new SyntaxFault(`${quote} expected, EOF encountered.`, start);
}

function readTemplate(source: string, start: number, isHead: boolean): Extract<Token, { type: 'template' }> {
  let value = '';
  for (let at = start + 1; at < source.length;) {
    if (source.startsWith('${', at))
      return { type: 'template', value, isHead, isTail: false, start, end: at + 2 };
    const char = source.charAt(at);
    if (char === '`') return { type: 'template', value, isHead, isTail: true, start, end: at + 1 };
    if (char === '\\') {
      const escape = readEscape(source, at);
      value += escape.text;
      at = escape.end;
    } else {
      value += char;
      at++;
    }
  }
  throw new SyntaxFault('` expected, EOF encountered.', start);
}
