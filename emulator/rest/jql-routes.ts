import { z } from 'zod';
import { jqlFields } from '../fields/jql-fields';
import { namedValues } from '../fields/jql-names';
import type { JqlField } from '../jql/field-registry';
import { operatorsOf } from '../jql/operators';
import type { Issue } from '../store/issues';
import { answer, jiraError } from './answers';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { compileFor } from './run-jql';

const RESERVED_WORDS = [
  'and',
  'or',
  'not',
  'in',
  'is',
  'was',
  'changed',
  'empty',
  'null',
  'order',
  'by',
  'asc',
  'desc',
  'after',
  'before',
  'during',
  'from',
  'to',
  'on',
];

/** Quotes a name that is not one plain word. */
function quoted(name: string): string {
  return /^[A-Za-z][\w.]*$/.test(name) && !RESERVED_WORDS.includes(name.toLowerCase())
    ? name
    : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

function autocompleteData(jira: Jira, request: RestRequest): Response {
  const fields = jqlFields(jira, request.requester.accountId);
  return answer({
    visibleFieldNames: fields.map((field) => {
      const name = field.clauseNames[0] ?? field.id;
      const cfid = field.clauseNames.find((clause) => clause.startsWith('cf['));
      return {
        value: quoted(name),
        displayName: cfid === undefined ? name : `${name} - ${cfid}`,
        orderable: field.isOrderable ? 'true' : 'false',
        searchable: 'true',
        ...(cfid === undefined ? {} : { cfid }),
        operators: operatorsOf(field),
        types: [field.type],
      };
    }),
    visibleFunctionNames: [
      'currentUser()',
      'membersOf("")',
      'now()',
      'startOfDay()',
      'endOfDay()',
      'startOfWeek()',
      'endOfWeek()',
    ].map((value) => ({
      value,
      displayName: value,
      isList: value.startsWith('membersOf') ? 'true' : 'false',
    })),
    jqlReservedWords: RESERVED_WORDS,
  });
}

function suggestions(jira: Jira, request: RestRequest): Response {
  const { store } = jira;
  const wanted = (request.query('fieldName') ?? '').replace(/^"|"$/g, '').toLowerCase();
  const field = jqlFields(jira, request.requester.accountId).find((one) =>
    one.clauseNames.some((name) => name.toLowerCase() === wanted),
  );
  if (field === undefined)
    return jiraError(400, [`Field '${wanted}' does not exist or you do not have permission to view it.`]);
  const typed = (request.query('fieldValue') ?? '').replace(/^"/, '').toLowerCase();
  const names = namedValues(store, field.type)?.map((one) => one.name) ?? usedTexts(jira, field);
  const fitting = [...new Set(names)].filter((name) => name.toLowerCase().includes(typed)).slice(0, 15);
  return answer({ results: fitting.map((name) => ({ value: quoted(name), displayName: name })) });
}

function usedTexts(jira: Jira, field: JqlField<Issue>): readonly string[] {
  if (field.type !== 'string' && field.type !== 'label') return [];
  return jira.store.issues
    .all()
    .flatMap((issue) => field.read(issue).map(String))
    .sort();
}

async function parse(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(z.object({ queries: z.array(z.string()).min(1) }));
  if (!body.ok) return body.problem;
  return answer({
    queries: body.value.queries.map((query) => {
      const compiled = compileFor(jira, request.requester.accountId, query);
      return compiled.ok ? { query } : { query, errors: compiled.errorMessages };
    }),
  });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql/ */
export function jqlRoutes(jira: Jira, router: SiteRouter): void {
  const scopes = ['read:jira-work'];
  route(jira, router, 'POST', '/rest/api/3/jql/parse', { scopes, ignoredQuery: ['validation'] }, (request) =>
    parse(jira, request),
  );
  route(jira, router, 'GET', '/rest/api/3/jql/autocompletedata', { scopes }, (request) =>
    autocompleteData(jira, request),
  );
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/jql/autocompletedata/suggestions',
    { scopes, query: ['fieldName', 'fieldValue'] },
    (request) => suggestions(jira, request),
  );
}
