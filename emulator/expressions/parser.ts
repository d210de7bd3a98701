import type { Ast } from './ast';
import type { Dialect } from './dialect';
import { EXPRESSION_LIMITS } from './limits';
import { parseStatements } from './parse-block';
import { positionOf } from './position';
import type { ExpressionProblem } from './problem';
import { SyntaxFault } from './syntax-error';
import { createTokenStream, expected } from './token-stream';
import { tokenize } from './tokenizer';

export type Parsed =
  | { readonly ok: true; readonly ast: Ast }
  | { readonly ok: false; readonly errors: readonly ExpressionProblem[] };

/**
 * Parses an expression. Sources longer than the dialect allows are refused unread; any text gives an answer.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-grammar
 */
export function parseExpression(source: string, dialect: Dialect = 'jira'): Parsed {
  const limitChars =
    dialect === 'jira' ? EXPRESSION_LIMITS.jiraLengthChars : EXPRESSION_LIMITS.eventFilterLengthChars;
  if (source.length > limitChars) {
    const message = `Jira expression is too long (${source.length}), limit: ${limitChars} characters`;
    return { ok: false, errors: [{ type: 'other', message }] };
  }
  try {
    const stream = createTokenStream(tokenize(source));
    const root = parseStatements(stream);
    if (stream.peek().type !== 'end') throw expected('EOF', stream.peek());
    return { ok: true, ast: { source, root } };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return {
      ok: false,
      errors: [{ type: error.type, message: error.message, ...positionOf(source, error.offset) }],
    };
  }
}
