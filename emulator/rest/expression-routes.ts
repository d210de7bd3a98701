import { z } from 'zod';
import { fromJson, toJson } from '../expressions/json';
import { issueBean, projectBean, userBean } from '../expressions/jira-beans';
import { EXPRESSION_LIMITS } from '../expressions/limits';
import { runExpression } from '../expressions/run-expression';
import type { Value } from '../expressions/values';
import { bad, good, type Result } from '../store/result';
import { issueData, jiraSource, projectData, userData } from '../workflow/expression-data';
import { answer, badRequest, notSimulated } from './answers';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { visibleIssue, visibleProject } from './visible';

const ref = z.union([z.object({ id: z.coerce.string() }), z.object({ key: z.string() })]);
const custom = z.union([
  z.object({ type: z.literal('json'), value: z.json().default(null) }),
  z.object({ type: z.literal('user'), accountId: z.string() }),
]);
const evaluateSchema = z.object({
  expression: z.string(),
  context: z
    .strictObject({
      issue: ref.optional(),
      project: ref.optional(),
      custom: z.record(z.string(), custom).optional(),
    })
    .optional(),
});
type Context = NonNullable<z.infer<typeof evaluateSchema>['context']>;

const idOrKey = (one: z.infer<typeof ref>): string => ('id' in one ? one.id : one.key);

function variablesOf(
  jira: Jira,
  request: RestRequest,
  context: Context,
): Result<Record<string, Value>, Response> {
  const { store } = jira;
  const { accountId } = request.requester;
  const source = jiraSource(jira, accountId);
  const variables: Record<string, Value> = {
    user: userBean(userData(store, store.users.need(accountId)), source),
  };
  if (context.issue !== undefined) {
    const issue = visibleIssue(jira, request, idOrKey(context.issue));
    if (!issue.ok) return issue;
    variables['issue'] = issueBean(issueData(jira, issue.value, accountId), source);
  }
  if (context.project !== undefined) {
    const project = visibleProject(jira, request, idOrKey(context.project));
    if (!project.ok) return project;
    variables['project'] = projectBean(projectData(project.value), source);
  }
  for (const [name, value] of Object.entries(context.custom ?? {})) {
    if (value.type === 'json') {
      variables[name] = fromJson(value.value);
      continue;
    }
    const user = store.users.get(value.accountId);
    if (user === undefined) return bad(badRequest(`User '${value.accountId}' was not found in the system.`));
    variables[name] = userBean(userData(store, user), source);
  }
  return good(variables);
}

async function evaluate(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(evaluateSchema);
  if (!body.ok) return body.problem;
  const refusedExpand = request.queryAll('expand').find((name) => name !== 'meta.complexity');
  if (refusedExpand !== undefined) return notSimulated(`expand "${refusedExpand}" of expressions`);
  const variables = variablesOf(jira, request, body.value.context ?? {});
  if (!variables.ok) return variables.problem;
  const { accountId } = request.requester;
  const evaluation = runExpression(body.value.expression, {
    variables: variables.value,
    source: jiraSource(jira, accountId),
    nowMs: jira.clock.nowMs(),
    timeZone: jira.store.users.need(accountId).timeZone,
  });
  if (!evaluation.ok) return badRequest(evaluation.message);
  const { jiraSteps, jiraExpensiveOperations } = EXPRESSION_LIMITS;
  const complexity = {
    steps: { value: evaluation.steps, limit: jiraSteps },
    expensiveOperations: { value: evaluation.expensiveOperations, limit: jiraExpensiveOperations },
  };
  const meta = request.queryAll('expand').includes('meta.complexity') ? { meta: { complexity } } : {};
  return answer({ value: toJson(evaluation.value), ...meta });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/ */
export function expressionRoutes(jira: Jira, router: SiteRouter): void {
  const rules = { scopes: ['read:jira-work', 'read:jira-user'], query: ['expand'] };
  route(jira, router, 'POST', '/rest/api/3/expression/evaluate', rules, (request) => evaluate(jira, request));
}
