import type { Ast, Expression } from './ast';
import { countElements } from './count-elements';
import type { Dialect } from './dialect';
import { inferTypes } from './infer-types';
import { EXPRESSION_LIMITS } from './limits';
import { positionOf } from './position';
import type { ExpressionProblem } from './problem';

export interface CheckOptions {
  readonly dialect?: Dialect;
  /** Types of the context variables, e.g. `{ issue: 'Issue', config: 'Map' }`; `Any` when unknown. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Limits of the text that hold before evaluation: the elements (the parser has already held the length). */
export function checkLimits(ast: Ast, dialect: Dialect = 'jira'): ExpressionProblem[] {
  const elements = countElements(ast);
  // Assumed: event filters have no limit of elements; none is documented.
  if (dialect === 'eventFilter' || elements <= EXPRESSION_LIMITS.jiraLeaves) return [];
  const message = `Jira expression has too many nodes (${elements}), limit: ${EXPRESSION_LIMITS.jiraLeaves} leaves`;
  return [{ type: 'other', message }];
}

/**
 * Everything that can be told wrong without evaluating: limits, unknown variables, unknown members of known types,
 * comparisons of different types.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/#api-rest-api-3-expression-analyse-post
 */
export function checkExpression(
  ast: Ast,
  options: CheckOptions,
): { readonly type: string; readonly problems: ExpressionProblem[] } {
  const problems = checkLimits(ast, options.dialect);
  const report = (node: Expression, message: string): void => {
    const expression = ast.source.slice(node.start, node.end);
    problems.push({ type: 'type', message, expression, ...positionOf(ast.source, node.start) });
  };
  const type = inferTypes(ast, options.variables, report);
  return { type: problems.some((problem) => problem.type === 'type') ? 'TypeError' : type, problems };
}
