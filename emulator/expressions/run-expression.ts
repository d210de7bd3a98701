import type { Evaluation, EvaluationContext } from './evaluator';

/** Parses an expression, checks its limits and evaluates it: what Jira does with a workflow rule. */
export function runExpression(source: string, context: EvaluationContext): Evaluation {
  throw new Error(`not simulated: ${source} (${Object.keys(context.variables).join()})`);
}
