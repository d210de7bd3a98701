import type { Value } from '../expressions/values';
import { LIMITS } from '../limits';
import { badRequest } from './answers';
import { issueList } from './expression-context';
import type { Jira } from './jira';
import { readPageToken, writePageToken } from './page-token';
import type { RestRequest } from './route';
import { allIssues, askAppFunctions, searchIssues } from './run-jql';

/** The variable `issues` and what `meta` tells of its query. */
export interface FoundIssues {
  readonly variables: Readonly<Record<string, Value>>;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** `context.issues.jql` of `/expression/evaluate`. */
export async function pageOfIssues(
  jira: Jira,
  request: RestRequest,
  jql: { query: string; maxResults?: number | undefined; nextPageToken?: string | null | undefined },
): Promise<FoundIssues | Response> {
  const startAt = readPageToken(jql.nextPageToken, jql.query);
  if (startAt === null) return badRequest('The provided nextPageToken is invalid or has expired.');
  await askAppFunctions(jira, request.requester.accountId, jql.query);
  const found = searchIssues(jira, request.requester.accountId, jql.query);
  if (!found.ok) return found.problem;
  const page = found.value.slice(startAt, startAt + pageSize(jql.maxResults));
  const nextAt = startAt + page.length;
  const isLast = nextAt >= found.value.length;
  const more = isLast ? {} : { nextPageToken: writePageToken(jql.query, nextAt) };
  return {
    variables: { issues: issueList(jira, request, page) },
    meta: { issues: { jql: { isLast, ...more } } },
  };
}

/** `context.issues.jql` of the deprecated `/expression/eval`: any query, with an offset and a total. */
export async function startedIssues(
  jira: Jira,
  request: RestRequest,
  jql: {
    query: string;
    maxResults?: number | undefined;
    startAt: number;
    validation: 'strict' | 'warn' | 'none';
  },
): Promise<FoundIssues | Response> {
  const { startAt, validation } = jql;
  const maxResults = pageSize(jql.maxResults);
  await askAppFunctions(jira, request.requester.accountId, jql.query);
  const found = allIssues(jira, request.requester.accountId, jql.query);
  if (!found.ok && validation === 'strict') return badRequest(...found.problem);
  const all = found.ok ? found.value : [];
  const page = all.slice(startAt, startAt + maxResults);
  const warnings = !found.ok && validation === 'warn' ? { validationWarnings: found.problem } : {};
  const told = { startAt, maxResults, count: page.length, totalCount: all.length, ...warnings };
  return { variables: { issues: issueList(jira, request, page) }, meta: { issues: { jql: told } } };
}

function pageSize(maxResults: number | undefined): number {
  return Math.min(maxResults ?? LIMITS.searchPageIssuesDefault, LIMITS.expressionIssues);
}
