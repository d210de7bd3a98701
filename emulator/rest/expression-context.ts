import { z } from 'zod';
import { issueBean, projectBean, userBean } from '../expressions/jira-beans';
import { fromJson } from '../expressions/json';
import { list } from '../expressions/type-name';
import type { Value } from '../expressions/values';
import type { Issue } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import { issueData, jiraSource, projectData, userData } from '../workflow/expression-data';
import { jiraError } from './answers';
import type { Jira } from './jira';
import type { RestRequest } from './route';
import { visibleIssue, visibleProject } from './visible';

const id = z.union([z.number().int(), z.string()]).transform(String);
const ref = z.union([z.object({ id }), z.object({ key: z.string() })]);
const single = z.union([
  z.strictObject({ type: z.literal('json'), value: z.json().default(null) }),
  z.strictObject({ type: z.literal('user'), accountId: z.string() }),
  z.strictObject({ type: z.literal('issue'), id }),
  z.strictObject({ type: z.literal('issue'), key: z.string() }),
]);
const custom = z.union([
  single,
  z.array(single),
  z.strictObject({ type: z.literal('list'), value: z.array(single) }),
]);
type Single = z.infer<typeof single>;

/** The `context` of an evaluation; `issues` differs between the operations. */
export const contextShape = {
  issue: ref.optional(),
  project: ref.optional(),
  sprint: z.number().int().optional(),
  board: z.number().int().optional(),
  serviceDesk: z.number().int().optional(),
  customerRequest: z.number().int().optional(),
  custom: z.record(z.string(), custom).optional(),
};
type Context = z.infer<z.ZodObject<typeof contextShape>>;

const idOrKey = (one: z.infer<typeof ref>): string => ('id' in one ? one.id : one.key);

/** Kinds of things the site never has. */
const ABSENT = ['sprint', 'board', 'serviceDesk', 'customerRequest'] as const;

/** Builds the variables of an evaluation, or the answer that says what was not found. */
export function contextVariables(
  jira: Jira,
  request: RestRequest,
  context: Context,
): Result<Record<string, Value>, Response> {
  const { store } = jira;
  const { accountId } = request.requester;
  const source = jiraSource(jira, accountId);
  const absent = ABSENT.find((name) => context[name] !== undefined);
  if (absent !== undefined)
    return bad(jiraError(404, [`The ${absent} with ID '${context[absent] ?? ''}' was not found.`]));
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
  for (const [name, given] of Object.entries(context.custom ?? {})) {
    const isList = Array.isArray(given) || given.type === 'list';
    const parts = Array.isArray(given) ? given : given.type === 'list' ? given.value : [given];
    const values: Value[] = [];
    for (const part of parts) {
      const value = customValue(jira, request, part);
      if (!value.ok) return value;
      values.push(value.value);
    }
    variables[name] = isList ? list(values) : (values[0] ?? null);
  }
  return good(variables);
}

/** Issues found by a query, loaded together as `issues`. */
export function issueList(jira: Jira, request: RestRequest, issues: readonly Issue[]): Value {
  const { accountId } = request.requester;
  const source = jiraSource(jira, accountId);
  const batch = {};
  return list(issues.map((issue) => issueBean(issueData(jira, issue, accountId), source, batch)));
}

function customValue(jira: Jira, request: RestRequest, part: Single): Result<Value, Response> {
  const { accountId } = request.requester;
  const source = jiraSource(jira, accountId);
  switch (part.type) {
    case 'json':
      return good(fromJson(part.value));
    case 'user': {
      const user = jira.store.users.get(part.accountId);
      if (user === undefined)
        return bad(jiraError(404, [`User '${part.accountId}' was not found in the system.`]));
      return good(userBean(userData(jira.store, user), source));
    }
    case 'issue': {
      const issue = visibleIssue(jira, request, idOrKey(part));
      return issue.ok ? good(issueBean(issueData(jira, issue.value, accountId), source)) : issue;
    }
  }
}
