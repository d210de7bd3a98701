import { RESERVED_WORDS } from '@atlaskit/jql-ast';
import { z } from 'zod';
import { jqlFields } from '../fields/jql-fields';
import { namedValues } from '../fields/jql-names';
import type { JqlField } from '../jql/field-registry';
import { operatorsOf } from '../jql/operators';
import { parseJql } from '../jql/parse';
import { quoted } from '../jql/quote';
import { structureOf } from '../jql/structure';
import { TYPE_NAMES } from '../jql/type-names';
import type { Issue } from '../store/issues';
import { answer, badRequest } from './answers';
import type { Jira } from './jira';
import { functionReferences } from './jql-function-references';
import { suggestValues } from './jql-suggestions';
import { route, type RestRequest, type SiteRouter } from './route';
import { askAppFunctions, compileFor } from './run-jql';

function autocompleteData(jira: Jira, request: RestRequest): Response {
  const fields = jqlFields(jira, request.requester.accountId).filter((field) => !field.isNotSimulated);
  return answer({
    visibleFieldNames: fields.flatMap((field) =>
      listedNames(jira, field).map((name) => fieldReference(jira, field, name)),
    ),
    visibleFunctionNames: functionReferences(jira.app),
    jqlReservedWords: [...RESERVED_WORDS],
  });
}

/** That the issue itself is listed under each of its names, and every other field under one, is assumed. */
function listedNames({ store }: Jira, { id, clauseNames }: JqlField<Issue>): readonly string[] {
  return id === 'issuekey' ? store.fields.need(id).clauseNames : [clauseNames[0] ?? id];
}

function fieldReference({ store }: Jira, field: JqlField<Issue>, name: string): unknown {
  const cfid = field.clauseNames.find((clause) => clause.startsWith('cf['));
  const isSuggested =
    field.type === 'string' || field.type === 'label' || namedValues(store, field.type) !== null;
  return {
    value: quoted(name),
    displayName: cfid === undefined ? name : `${name} - ${cfid}`,
    ...(isSuggested ? { auto: 'true' } : {}),
    orderable: String(field.isOrderable),
    searchable: 'true',
    ...(cfid === undefined ? {} : { cfid }),
    operators: operatorsOf(field),
    types: [TYPE_NAMES[field.type]],
  };
}

const VALIDATIONS = z.enum(['strict', 'warn', 'none']);

/** That an app is asked for its functions when a query is only validated is assumed. */
async function parse(jira: Jira, request: RestRequest): Promise<Response> {
  const validation = VALIDATIONS.safeParse(request.query('validation') ?? 'strict');
  if (!validation.success)
    return badRequest(
      `The validation '${request.query('validation') ?? ''}' is not one of strict, warn, none.`,
    );
  const body = await request.body(z.strictObject({ queries: z.array(z.string()).min(1) }));
  if (!body.ok) return body.problem;
  if (validation.data !== 'none')
    for (const query of body.value.queries) await askAppFunctions(jira, request.requester.accountId, query);
  return answer({
    queries: body.value.queries.map((query) => parsed(jira, request, query, validation.data)),
  });
}

function parsed(
  jira: Jira,
  request: RestRequest,
  query: string,
  validation: z.infer<typeof VALIDATIONS>,
): unknown {
  const syntax = parseJql(query);
  if (!syntax.ok) return { query, errors: syntax.errorMessages };
  const structure = structureOf(syntax.where, syntax.orderBy);
  if (validation === 'none') return { query, structure };
  const compiled = compileFor(jira, request.requester.accountId, query);
  if (compiled.ok) return { query, structure };
  const errors = compiled.errorMessages;
  return validation === 'warn' ? { query, structure, errors } : { query, errors };
}

const narrowing = z.strictObject({
  projectIds: z.array(z.number().int()).default([]),
  includeCollapsedFields: z.boolean().default(false),
});

/** Fields are the same in every project of the site, and none shares its name with another. */
async function narrowedAutocompleteData(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(narrowing);
  return body.ok ? autocompleteData(jira, request) : body.problem;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql/ */
export function jqlRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/jql';
  const rules = { scopes: ['read:jira-work'] };
  route(jira, router, 'POST', `${path}/parse`, { ...rules, query: ['validation'] }, (request) =>
    parse(jira, request),
  );
  route(jira, router, 'GET', `${path}/autocompletedata`, rules, (request) => autocompleteData(jira, request));
  route(jira, router, 'POST', `${path}/autocompletedata`, rules, (request) =>
    narrowedAutocompleteData(jira, request),
  );
  const query = ['fieldName', 'fieldValue', 'predicateName', 'predicateValue'];
  route(jira, router, 'GET', `${path}/autocompletedata/suggestions`, { ...rules, query }, (request) =>
    suggestValues(jira, request),
  );
}
