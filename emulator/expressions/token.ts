import type { Span } from './ast';

/** A piece of an expression's source. */
export type Token = Span &
  (
    | { readonly type: 'number'; readonly value: number }
    | { readonly type: 'string'; readonly value: string }
    /** Text of a template literal up to `${` (then `isTail` is false) or to the closing backtick. */
    | {
        readonly type: 'template';
        readonly value: string;
        readonly isHead: boolean;
        readonly isTail: boolean;
      }
    | { readonly type: 'name'; readonly value: string }
    | { readonly type: 'keyword'; readonly value: string }
    | { readonly type: 'mark'; readonly value: string }
    | { readonly type: 'end'; readonly value: 'EOF' }
  );

/** Words that are no variable names. They may still follow a dot. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  'null',
  'true',
  'false',
  'new',
  'typeof',
  'let',
  'if',
  'else',
  'return',
  'try',
  'catch',
  'throw',
]);

/** Marks, longest first so that the tokenizer takes the longest. */
export const MARKS: readonly string[] = [
  ...['=>', '==', '!=', '<=', '>=', '&&', '||', '??', '?.'],
  ...['(', ')', '[', ']', '{', '}', '.', ',', ';', ':', '?', '=', '<', '>', '+', '-', '*', '/', '%', '!'],
];
