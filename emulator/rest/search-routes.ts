import { z } from 'zod';
import { LIMITS } from '../limits';
import type { Issue } from '../store/issues';
import { answer, badRequest, invalidPayload } from './answers';
import { expandedIssueBean, refusedExpand } from './issue-expand';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { readPageToken, writePageToken } from './page-token';
import { askAppFunctions, searchIssues } from './run-jql';
import { wantedFields } from './wanted-fields';

const searchSchema = z.strictObject({
  jql: z.string().default(''),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().min(0).default(LIMITS.searchPageIssuesDefault),
  fields: z.array(z.string()).default([]),
  expand: z.string().default(''),
  properties: z.array(z.string()).max(LIMITS.searchProperties).default([]),
  fieldsByKeys: z.boolean().default(false),
  failFast: z.boolean().optional(),
  /** Issues to be found as they are, even if the index is behind. */
  reconcileIssues: z.array(z.number().int()).max(LIMITS.searchReconciledIssues).default([]),
});
type Search = z.infer<typeof searchSchema>;

async function search(jira: Jira, request: RestRequest, asked: Search): Promise<Response> {
  const expand = asked.expand.split(',').filter((name) => name !== '');
  const refused = refusedExpand(expand);
  if (refused !== null) return refused;
  const startAt = readPageToken(asked.nextPageToken, asked.jql);
  if (startAt === null) return badRequest('The provided nextPageToken is invalid or has expired.');
  await askAppFunctions(jira, request.requester.accountId, asked.jql);
  const found = searchIssues(jira, request.requester.accountId, asked.jql, asked.reconcileIssues.map(String));
  if (!found.ok) return found.problem;
  const pageSize = Math.min(asked.maxResults, LIMITS.searchPageIssues);
  const page = found.value.slice(startAt, startAt + pageSize);
  const isLast = startAt + page.length >= found.value.length;
  const { names, schema, issues } = beans(jira, request, asked, expand, page);
  return answer({
    ...names,
    ...schema,
    issues,
    ...(isLast ? {} : { nextPageToken: writePageToken(asked.jql, startAt + page.length) }),
    isLast,
  });
}

interface Beans {
  readonly names: Record<string, unknown>;
  readonly schema: Record<string, unknown>;
  readonly issues: readonly unknown[];
}

/** The enhanced search gives ids alone unless fields are asked for. */
function beans(
  jira: Jira,
  request: RestRequest,
  asked: Search,
  expand: readonly string[],
  page: readonly Issue[],
): Beans {
  const isIdsOnly = asked.fields.length === 0;
  const wanted = wantedFields(jira.store, isIdsOnly ? ['id'] : asked.fields, asked.fieldsByKeys);
  const shown = wanted ?? [];
  const context = { origin: request.url.origin, store: jira.store, readerId: request.requester.accountId };
  const ofEach = expand.filter((name) => name !== 'names' && name !== 'schema');
  return {
    names: expand.includes('names')
      ? { names: Object.fromEntries(shown.map((field) => [field.id, field.name])) }
      : {},
    schema: expand.includes('schema')
      ? { schema: Object.fromEntries(shown.map((field) => [field.id, field.schema])) }
      : {},
    issues: page.map((issue) => {
      if (isIdsOnly && ofEach.length === 0 && asked.properties.length === 0) return { id: issue.id };
      return expandedIssueBean(jira, context, issue, wanted, ofEach, asked.properties);
    }),
  };
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
export function searchRoutes(jira: Jira, router: SiteRouter): void {
  const scopes = ['read:jira-work'];
  const query = [
    ...['jql', 'nextPageToken', 'maxResults', 'fields', 'expand', 'properties', 'fieldsByKeys'],
    'reconcileIssues',
  ];
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/search/jql',
    { scopes, query, ignoredQuery: ['failFast'] },
    (request) => {
      const maxResults = request.query('maxResults');
      const parsed = searchSchema.safeParse({
        jql: request.query('jql'),
        nextPageToken: request.query('nextPageToken'),
        ...(maxResults === undefined ? {} : { maxResults: Number(maxResults) }),
        fields: request.queryAll('fields'),
        expand: request.query('expand'),
        properties: request.queryAll('properties'),
        fieldsByKeys: request.query('fieldsByKeys') === 'true',
        reconcileIssues: request.queryAll('reconcileIssues').map(Number),
      });
      return parsed.success ? search(jira, request, parsed.data) : invalidPayload(parsed.error);
    },
  );
  route(jira, router, 'POST', '/rest/api/3/search/jql', { scopes }, async (request) => {
    const body = await request.body(searchSchema);
    return body.ok ? search(jira, request, body.value) : body.problem;
  });
  route(jira, router, 'POST', '/rest/api/3/search/approximate-count', { scopes }, async (request) => {
    const body = await request.body(z.strictObject({ jql: z.string().default('') }));
    if (!body.ok) return body.problem;
    await askAppFunctions(jira, request.requester.accountId, body.value.jql);
    const found = searchIssues(jira, request.requester.accountId, body.value.jql);
    return found.ok ? answer({ count: found.value.length }) : found.problem;
  });
}
