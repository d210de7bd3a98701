import { checkLimits } from './checker';
import { evaluateExpression, type Evaluation, type EvaluationContext } from './evaluator';
import { parseExpression } from './parser';

/**
 * Parses an expression, checks its limits and evaluates it: what Jira does with a workflow rule. Problems of the text
 * are a failed evaluation without steps.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions/
 */
export function runExpression(source: string, context: EvaluationContext): Evaluation {
  const parsed = parseExpression(source, context.dialect);
  const [problem] = parsed.ok ? checkLimits(parsed.ast, context.dialect) : parsed.errors;
  if (parsed.ok && !problem) return evaluateExpression(parsed.ast, context);
  const { message, line = 1, column = 1 } = problem ?? { message: 'The expression is empty.' };
  return { ok: false, message, line, column, steps: 0, expensiveOperations: 0 };
}
