import { checkExpression } from './checker';
import { complexityOf, type Complexity } from './complexity';
import type { ExpressionProblem } from './problem';
import { readExpression } from './run-expression';

/** What is asked about an expression. Types and complexity need its syntax, and check it too. */
export type ExpressionCheck = 'syntax' | 'type' | 'complexity';

/** What can be told of an expression without evaluating it. */
export interface ExpressionAnalysis {
  readonly expression: string;
  readonly valid: boolean;
  /** With `type` alone. */
  readonly type?: string;
  readonly errors?: readonly ExpressionProblem[];
  /** With `complexity` alone. */
  readonly complexity?: Complexity;
}

/** Context variables that the type checker takes for granted. */
const COMMON_VARIABLES: Readonly<Record<string, string>> = {
  user: 'User',
  app: 'App',
  issue: 'Issue',
  issues: 'List<Issue>',
  project: 'Project',
  sprint: 'Sprint',
  board: 'Board',
  serviceDesk: 'ServiceDesk',
  customerRequest: 'CustomerRequest',
};

/**
 * Analyses an expression as `POST /rest/api/3/expression/analyse` does.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/#api-rest-api-3-expression-analyse-post
 */
export function analyseExpression(
  expression: string,
  check: ExpressionCheck,
  contextVariables: Readonly<Record<string, string>> = {},
): ExpressionAnalysis {
  const read = readExpression(expression);
  if (!read.ok) return { expression, valid: false, errors: [read.problem] };
  const variables = { ...COMMON_VARIABLES, ...contextVariables };
  if (check === 'complexity')
    return { expression, valid: true, complexity: complexityOf(read.ast, variables) };
  if (check === 'syntax') return { expression, valid: true };
  const { type, problems } = checkExpression(read.ast, { variables });
  if (problems.length > 0) return { expression, valid: false, type, errors: problems };
  return { expression, valid: true, type };
}
