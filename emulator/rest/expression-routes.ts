import { z } from 'zod';
import { analyseExpression } from '../expressions/analyse-expression';
import type { Evaluation } from '../expressions/evaluator';
import { toJson } from '../expressions/json';
import { EXPRESSION_LIMITS } from '../expressions/limits';
import { runExpression } from '../expressions/run-expression';
import type { Value } from '../expressions/values';
import { jiraSource } from '../workflow/expression-data';
import { answer, badRequest, notSimulated } from './answers';
import { contextShape, contextVariables } from './expression-context';
import { pageOfIssues, startedIssues, type FoundIssues } from './expression-issues';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';

const maxResults = z.number().int().min(0).optional();
const pagedIssues = z.strictObject({
  jql: z.strictObject({ query: z.string(), maxResults, nextPageToken: z.string().nullish() }).optional(),
});
const startedAt = z.strictObject({
  jql: z
    .strictObject({
      query: z.string(),
      maxResults,
      startAt: z.number().int().min(0).default(0),
      validation: z.enum(['strict', 'warn', 'none']).default('strict'),
    })
    .optional(),
});
const evaluateSchema = z.strictObject({
  expression: z.string(),
  context: z.strictObject({ ...contextShape, issues: pagedIssues.optional() }).optional(),
});
const evalSchema = z.strictObject({
  expression: z.string(),
  context: z.strictObject({ ...contextShape, issues: startedAt.optional() }).optional(),
});

const NO_ISSUES: FoundIssues = { variables: {}, meta: {} };

async function evaluate(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(evaluateSchema);
  if (!body.ok) return body.problem;
  const { expression, context = {} } = body.value;
  const jql = context.issues?.jql;
  const found = jql === undefined ? NO_ISSUES : await pageOfIssues(jira, request, jql);
  return found instanceof Response ? found : run(jira, request, expression, context, found);
}

async function evaluateDeprecated(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(evalSchema);
  if (!body.ok) return body.problem;
  const { expression, context = {} } = body.value;
  const jql = context.issues?.jql;
  const found = jql === undefined ? NO_ISSUES : await startedIssues(jira, request, jql);
  return found instanceof Response ? found : run(jira, request, expression, context, found);
}

function run(
  jira: Jira,
  request: RestRequest,
  expression: string,
  context: Parameters<typeof contextVariables>[2],
  found: FoundIssues,
): Response {
  const expand = request.queryAll('expand');
  const refusedExpand = expand.find((name) => name !== 'meta.complexity');
  if (refusedExpand !== undefined) return notSimulated(`expand "${refusedExpand}" of expressions`);
  const variables = contextVariables(jira, request, context);
  if (!variables.ok) return variables.problem;
  const { accountId } = request.requester;
  const { timeZone } = jira.store.users.need(accountId);
  const all: Record<string, Value> = { ...variables.value, ...found.variables };
  const source = jiraSource(jira, accountId);
  const evaluation = runExpression(expression, {
    variables: all,
    source,
    nowMs: jira.clock.nowMs(),
    timeZone,
  });
  if (!evaluation.ok) return badRequest(evaluation.message);
  const meta = {
    ...(expand.includes('meta.complexity') ? { complexity: spent(evaluation) } : {}),
    ...found.meta,
  };
  const value = toJson(evaluation.value, undefined, timeZone);
  return answer({ value, ...(Object.keys(meta).length === 0 ? {} : { meta }) });
}

function spent({ steps, expensiveOperations, size }: Extract<Evaluation, { ok: true }>): unknown {
  const { jiraSteps, jiraExpensiveOperations, resultBeans, resultPrimitives } = EXPRESSION_LIMITS;
  return {
    steps: { value: steps, limit: jiraSteps },
    expensiveOperations: { value: expensiveOperations, limit: jiraExpensiveOperations },
    beans: { value: size.beans, limit: resultBeans },
    primitiveValues: { value: size.primitives, limit: resultPrimitives },
  };
}

const analyseSchema = z.strictObject({
  expressions: z.array(z.string()).min(1),
  contextVariables: z.record(z.string(), z.string()).optional(),
});

async function analyse(jira: Jira, request: RestRequest): Promise<Response> {
  const check = z.enum(['syntax', 'type', 'complexity']).safeParse(request.query('check') ?? 'syntax');
  if (!check.success)
    return badRequest(`The check '${request.query('check') ?? ''}' is not one of syntax, type, complexity.`);
  const body = await request.body(analyseSchema);
  if (!body.ok) return body.problem;
  const { expressions, contextVariables: variables } = body.value;
  return answer({
    results: expressions.map((expression) => analyseExpression(expression, check.data, variables)),
  });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/ */
export function expressionRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/expression';
  const rules = { scopes: ['read:jira-work', 'read:jira-user'], query: ['expand'] };
  route(jira, router, 'POST', `${path}/evaluate`, rules, (request) => evaluate(jira, request));
  route(jira, router, 'POST', `${path}/eval`, rules, (request) => evaluateDeprecated(jira, request));
  route(jira, router, 'POST', `${path}/analyse`, { ...rules, query: ['check'] }, (request) =>
    analyse(jira, request),
  );
}
