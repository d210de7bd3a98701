import { z } from 'zod';
import { createNativeField, nativeTypeProblem } from '../fields/native-fields';
import { LIMITS } from '../limits';
import { refusedAdministration } from './administer';
import { answer, badRequest, notSimulated } from './answers';
import { fieldBean } from './catalogue-routes';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
import { route, type RestRequest, type SiteRouter } from './route';

const createSchema = z.strictObject({
  name: z.string().trim().min(1).max(LIMITS.fieldNameCharacters),
  description: z.string().default(''),
  type: z.string(),
  searcherKey: z.string().optional(),
});

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  const { name, description, type, searcherKey } = body.value;
  const problem = nativeTypeProblem(type, searcherKey);
  if (problem?.kind === 'notSimulated') return notSimulated(`custom fields of type "${type}"`);
  if (problem?.kind === 'unknown') return badRequest(`Custom field type '${type}' is not valid.`);
  const field = createNativeField(jira.store, type, name, description);
  if (problem !== null || field === null)
    return badRequest(`The searcher '${searcherKey ?? ''}' is not valid for the field type.`);
  return answer(fieldBean(field), 201);
}

function search(jira: Jira, request: RestRequest): Response {
  const [ids, types] = [request.queryAll('id'), request.queryAll('type')];
  const wanted = (request.query('query') ?? '').toLowerCase();
  const found = jira.store.fields
    .all()
    .filter(
      (field) =>
        field.schema !== null &&
        (ids.length === 0 || ids.includes(field.id)) &&
        (types.length === 0 || types.includes(field.custom === null ? 'system' : 'custom')) &&
        field.name.toLowerCase().includes(wanted),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
  const page = pageOf(request, found, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  return page.ok
    ? answer(
        pageBean(request, page.value, ({ id, name, key, description, schema, owner }) => ({
          id,
          name,
          schema,
          description,
          key,
          isLocked: owner !== null,
        })),
      )
    : page.problem;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/ */
export function fieldRoutes(jira: Jira, router: SiteRouter): void {
  const [path, scopes] = ['/rest/api/3/field', ['manage:jira-configuration']];
  route(jira, router, 'GET', path, { scopes: ['read:jira-work'] }, () =>
    answer(jira.store.fields.all().map(fieldBean)),
  );
  const query = ['startAt', 'maxResults', 'type', 'id', 'query'];
  route(jira, router, 'GET', `${path}/search`, { scopes: ['read:jira-work'], query }, (request) =>
    search(jira, request),
  );
  route(jira, router, 'POST', path, { scopes }, (request) => create(jira, request));
}
