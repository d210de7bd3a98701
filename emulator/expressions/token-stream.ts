import { EXPRESSION_LIMITS } from './limits';
import { SyntaxFault } from './syntax-error';
import type { Token } from './token';

/** A cursor over tokens, shared by the parts of the parser. */
export interface TokenStream {
  peek(ahead?: number): Token;
  next(): Token;
  /** True when the token is this mark or keyword. */
  isAt(value: string, ahead?: number): boolean;
  /** Takes the mark or keyword when it is next. */
  accept(value: string): boolean;
  expect(value: string): Token;
  expectName(): string;
  /** Offset where the last taken token ended. */
  lastEnd(): number;
  /** Runs a part that may recurse; fails instead of exhausting the stack. */
  nested<T>(body: () => T): T;
}

/** Builds a stream over tokens whose last one is `end`. */
export function createTokenStream(tokens: readonly Token[]): TokenStream {
  let at = 0;
  let levels = 0;
  const last = tokens.length - 1;
  const peek = (ahead = 0): Token => {
    const token = tokens[Math.min(at + ahead, last)];
    if (!token) throw new Error('A token stream needs at least its end.');
    return token;
  };
  const isAt = (value: string, ahead = 0): boolean => {
    const token = peek(ahead);
    return (token.type === 'mark' || token.type === 'keyword') && token.value === value;
  };
  const next = (): Token => {
    const token = peek();
    at++;
    return token;
  };
  return {
    peek,
    next,
    isAt,
    accept(value) {
      const isNext = isAt(value);
      if (isNext) at++;
      return isNext;
    },
    expect(value) {
      if (!isAt(value)) throw expected(value, peek());
      return next();
    },
    expectName() {
      const token = next();
      if (token.type !== 'name') throw expected('IDENTIFIER', token);
      return token.value;
    },
    lastEnd: () => tokens[at - 1]?.end ?? 0,
    nested(body) {
      if (levels >= EXPRESSION_LIMITS.nestingLevels) {
        throw new SyntaxFault('Jira expression is nested too deeply', peek().start, 'other');
      }
      levels++;
      try {
        return body();
      } finally {
        levels--;
      }
    },
  };
}

/** The fault Jira reports when one thing stands where another must, e.g. `) expected, EOF encountered.` */
export function expected(what: string, found: Token): SyntaxFault {
  const text = found.type === 'template' ? '`' : String(found.value);
  return new SyntaxFault(`${what} expected, ${text} encountered.`, found.start);
}
