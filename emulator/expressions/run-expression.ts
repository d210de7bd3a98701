import type { Ast } from './ast';
import { checkLimits } from './checker';
import type { Dialect } from './dialect';
import { evaluateExpression, type Evaluation, type EvaluationContext } from './evaluator';
import { parseExpression } from './parser';
import type { ExpressionProblem } from './problem';

/** An expression ready to be evaluated any number of times, or why it cannot be. */
export type ReadExpression =
  { readonly ok: true; readonly ast: Ast } | { readonly ok: false; readonly problem: ExpressionProblem };

/** Parses an expression and checks the limits of its text. */
export function readExpression(source: string, dialect?: Dialect): ReadExpression {
  const parsed = parseExpression(source, dialect);
  const [problem] = parsed.ok ? checkLimits(parsed.ast, dialect) : parsed.errors;
  if (problem) return { ok: false, problem };
  if (!parsed.ok) return { ok: false, problem: { type: 'other', message: 'The expression is empty.' } };
  return { ok: true, ast: parsed.ast };
}

/**
 * Parses an expression, checks its limits and evaluates it: what Jira does with a workflow rule. Problems of the text
 * are a failed evaluation without steps.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions/
 */
export function runExpression(source: string, context: EvaluationContext): Evaluation {
  const read = readExpression(source, context.dialect);
  if (read.ok) return evaluateExpression(read.ast, context);
  const { message, line = 1, column = 1 } = read.problem;
  return { ok: false, message, line, column, steps: 0, expensiveOperations: 0 };
}
