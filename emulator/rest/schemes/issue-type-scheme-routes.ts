import { z } from 'zod';
import { LIMITS } from '../../limits';
import { DEFAULT_ISSUE_TYPE_SCHEME_ID, type IssueTypeScheme } from '../../store/issue-type-schemes';
import { bad, good, type Result } from '../../store/result';
import { GLOBAL_SCOPE } from '../../store/scope';
import type { Store } from '../../store/store';
import { answer, badRequest, jiraError, noContent } from '../answers';
import { issueTypeSchemeBean } from '../beans/scheme-beans';
import { idText } from '../id-text';
import type { Jira } from '../jira';
import { pageBean, pageOf } from '../paging';
import { route, type RestRequest, type SiteRouter } from '../route';
import { sortedBy, wantedOf } from '../sorted-by';
import { addTypes, moveTypes, removeType } from './issue-types-of-scheme';
import { assignIssueTypeScheme } from './assign-issue-type-scheme';
import { refusedSchemes } from './refused-schemes';
import { schemeContext } from './scheme-context';

const SCOPES = ['manage:jira-configuration'];
const text = z.string().max(LIMITS.issueTypeSchemeDescriptionCharacters);
const name = z.string().trim().min(1).max(LIMITS.schemeNameCharacters);
const createSchema = z.strictObject({
  name,
  description: text.default(''),
  issueTypeIds: z.array(idText).min(1),
  defaultIssueTypeId: idText.optional(),
});
const updateSchema = z.strictObject({
  name: name.optional(),
  description: text.optional(),
  defaultIssueTypeId: idText.optional(),
});

const refusedScheme = (jira: Jira, request: RestRequest): Response | null =>
  refusedSchemes(jira, request, 'issue type schemes');

/** The schemes that company-managed projects use or may use. */
function sharedSchemes(store: Store): readonly IssueTypeScheme[] {
  return store.issueTypeSchemes.all().filter(({ scope }) => scope.type === 'GLOBAL');
}

function takenName(store: Store, wanted: string, ownId: string | null): Response | null {
  const isTaken = sharedSchemes(store).some((one) => one.id !== ownId && one.name === wanted);
  return isTaken ? jiraError(409, ['The name is used by another scheme.']) : null;
}

function typesProblem(store: Store, ids: readonly string[]): Response | null {
  const missing = ids.filter((id) => store.issueTypes.get(id)?.scope.type !== 'GLOBAL');
  if (missing.length > 0) return badRequest(`These issue types were not found: ${missing.join(', ')}`);
  if (new Set(ids).size < ids.length) return badRequest('The issueTypeIds must not contain duplicates.');
  const hasStandard = ids.some((id) => !store.issueTypes.need(id).isSubtask);
  return hasStandard ? null : badRequest('At least one standard issue type ID is required.');
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const { store } = jira;
  const { issueTypeIds, defaultIssueTypeId = null, ...frame } = body.value;
  const refused =
    refusedScheme(jira, request) ?? typesProblem(store, issueTypeIds) ?? takenName(store, frame.name, null);
  if (refused !== null) return refused;
  if (defaultIssueTypeId !== null && !issueTypeIds.includes(defaultIssueTypeId))
    return badRequest('The default issue type ID has to be present in issue type IDs list.');
  const id = store.nextId('issueTypeScheme');
  store.issueTypeSchemes.put({ ...frame, id, issueTypeIds, defaultIssueTypeId, scope: GLOBAL_SCOPE });
  return answer({ issueTypeSchemeId: id }, 201);
}

function findScheme(jira: Jira, request: RestRequest): Result<IssueTypeScheme, Response> {
  const refused = refusedScheme(jira, request);
  if (refused !== null) return bad(refused);
  const scheme = jira.store.issueTypeSchemes.get(request.param('issueTypeSchemeId'));
  if (scheme?.scope.type === 'GLOBAL') return good(scheme);
  return bad(jiraError(404, ['The issue type scheme was not found.']));
}

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const scheme = findScheme(jira, request);
  if (!scheme.ok) return scheme.problem;
  const changed = {
    ...scheme.value,
    name: body.value.name ?? scheme.value.name,
    description: body.value.description ?? scheme.value.description,
    defaultIssueTypeId: body.value.defaultIssueTypeId ?? scheme.value.defaultIssueTypeId,
  };
  const refused = takenName(jira.store, changed.name, changed.id);
  if (refused !== null) return badRequest('The name is used by another scheme.');
  const { defaultIssueTypeId, issueTypeIds } = changed;
  if (defaultIssueTypeId !== null && !issueTypeIds.includes(defaultIssueTypeId))
    return badRequest('The default issue type has to be one of the issue types of the scheme.');
  jira.store.issueTypeSchemes.put(changed);
  return noContent();
}

/** Projects of a scheme that goes get the default one. */
function remove(jira: Jira, request: RestRequest): Response {
  const scheme = findScheme(jira, request);
  if (!scheme.ok) return scheme.problem;
  const { id } = scheme.value;
  if (id === DEFAULT_ISSUE_TYPE_SCHEME_ID)
    return badRequest("The default issue type scheme can't be removed.");
  const { projects, issueTypeSchemes } = jira.store;
  for (const project of projects.all())
    if (project.issueTypeSchemeId === id)
      projects.put({ ...project, issueTypeSchemeId: DEFAULT_ISSUE_TYPE_SCHEME_ID });
  issueTypeSchemes.remove(id);
  return noContent();
}

function list(jira: Jira, request: RestRequest): Response {
  const refused = refusedScheme(jira, request);
  if (refused !== null) return refused;
  const found = sortedBy(request, wantedOf(request, sharedSchemes(jira.store)));
  if (!found.ok) return found.problem;
  const page = pageOf(request, found.value, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  const context = schemeContext(jira, request, ['projects', 'issueTypes']);
  return page.ok
    ? answer(pageBean(request, page.value, (scheme) => issueTypeSchemeBean(context, scheme)))
    : page.problem;
}

function mapping(jira: Jira, request: RestRequest): Response {
  const refused = refusedScheme(jira, request);
  if (refused !== null) return refused;
  const ids = request.queryAll('issueTypeSchemeId');
  const items = sharedSchemes(jira.store)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ id, issueTypeIds }) =>
      issueTypeIds.map((issueTypeId) => ({ issueTypeSchemeId: id, issueTypeId })),
    );
  const page = pageOf(request, items, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  return page.ok ? answer(pageBean(request, page.value, (item) => item)) : page.problem;
}

function ofProjects(jira: Jira, request: RestRequest): Response {
  const refused = refusedScheme(jira, request);
  if (refused !== null) return refused;
  const ids = request.queryAll('projectId');
  if (ids.length === 0) return badRequest('The projectId is required.');
  const { projects } = jira.store;
  const asked = ids.flatMap((id) => projects.get(id) ?? []).filter(({ style }) => style === 'classic');
  const used = sharedSchemes(jira.store)
    .map((scheme) => ({
      issueTypeScheme: issueTypeSchemeBean(schemeContext(jira, request), scheme),
      projectIds: asked.filter((one) => one.issueTypeSchemeId === scheme.id).map((one) => one.id),
    }))
    .filter(({ projectIds }) => projectIds.length > 0);
  const page = pageOf(request, used, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  return page.ok ? answer(pageBean(request, page.value, (item) => item)) : page.problem;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-type-schemes/ */
export function issueTypeSchemeRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issuetypescheme';
  const rules = { scopes: SCOPES };
  const paged = (...query: readonly string[]) => ({
    scopes: SCOPES,
    query: ['startAt', 'maxResults', ...query],
  });
  const one = `${path}/:issueTypeSchemeId`;
  const onOne =
    (handle: (jira: Jira, request: RestRequest, scheme: IssueTypeScheme) => Response | Promise<Response>) =>
    (request: RestRequest): Response | Promise<Response> => {
      const scheme = findScheme(jira, request);
      return scheme.ok ? handle(jira, request, scheme.value) : scheme.problem;
    };
  route(jira, router, 'GET', path, paged('id', 'orderBy', 'queryString', 'expand'), (request) =>
    list(jira, request),
  );
  route(jira, router, 'POST', path, rules, (request) => create(jira, request));
  route(jira, router, 'GET', `${path}/mapping`, paged('issueTypeSchemeId'), (request) =>
    mapping(jira, request),
  );
  route(jira, router, 'GET', `${path}/project`, paged('projectId'), (request) => ofProjects(jira, request));
  route(jira, router, 'PUT', `${path}/project`, rules, (request) => assignIssueTypeScheme(jira, request));
  route(jira, router, 'PUT', one, rules, (request) => update(jira, request));
  route(jira, router, 'DELETE', one, rules, (request) => remove(jira, request));
  route(jira, router, 'PUT', `${one}/issuetype`, rules, onOne(addTypes));
  route(jira, router, 'PUT', `${one}/issuetype/move`, rules, onOne(moveTypes));
  route(jira, router, 'DELETE', `${one}/issuetype/:issueTypeId`, rules, onOne(removeType));
}
