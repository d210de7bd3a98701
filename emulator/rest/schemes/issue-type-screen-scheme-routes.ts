import { z } from 'zod';
import { LIMITS } from '../../limits';
import { bad, good, type Result } from '../../store/result';
import { GLOBAL_SCOPE } from '../../store/scope';
import { DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID, type IssueTypeScreenScheme } from '../../store/screen-schemes';
import type { Store } from '../../store/store';
import { answer, badRequest, jiraError, noContent } from '../answers';
import { projectBean } from '../beans/project-bean';
import { issueTypeScreenSchemeBean } from '../beans/scheme-beans';
import { idText } from '../id-text';
import type { Jira } from '../jira';
import { pageBean, pageOf } from '../paging';
import { route, type RestRequest, type SiteRouter } from '../route';
import { sortedBy, wantedOf } from '../sorted-by';
import { refusedSchemes } from './refused-schemes';
import { schemeContext } from './scheme-context';
import { addMappings, readMappings, removeMappings, updateDefault } from './screen-mappings';

const RULES = { scopes: ['manage:jira-configuration'] };
const name = z.string().trim().min(1).max(LIMITS.schemeNameCharacters);
const description = z.string().max(LIMITS.schemeNameCharacters);
const createSchema = z.strictObject({
  name,
  description: description.default(''),
  issueTypeMappings: z.array(z.strictObject({ issueTypeId: idText, screenSchemeId: idText })).min(1),
});
const updateSchema = z.strictObject({ name: name.optional(), description: description.optional() });
const assignSchema = z.strictObject({ issueTypeScreenSchemeId: idText, projectId: idText });

const refusedScheme = (jira: Jira, request: RestRequest): Response | null =>
  refusedSchemes(jira, request, 'issue type screen schemes');

/** The schemes that company-managed projects use or may use. */
function sharedSchemes(store: Store): readonly IssueTypeScreenScheme[] {
  return store.issueTypeScreenSchemes.all().filter(({ scope }) => scope.type === 'GLOBAL');
}

function takenName(store: Store, wanted: string, ownId: string | null): Response | null {
  const isTaken = sharedSchemes(store).some((one) => one.id !== ownId && one.name === wanted);
  return isTaken ? badRequest('The issue type screen scheme name is in use.') : null;
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const { issueTypeMappings, ...frame } = body.value;
  const refused = refusedScheme(jira, request) ?? takenName(jira.store, frame.name, null);
  if (refused !== null) return refused;
  const mappings = readMappings(jira.store, issueTypeMappings);
  if (!mappings.ok) return mappings.problem;
  const { defaultScreenSchemeId, screenSchemeIdByIssueTypeId } = mappings.value;
  if (defaultScreenSchemeId === null)
    return badRequest('A default mapping is required to create an issue type screen scheme.');
  const id = jira.store.nextId('issueTypeScreenScheme');
  jira.store.issueTypeScreenSchemes.put({
    ...frame,
    id,
    defaultScreenSchemeId,
    screenSchemeIdByIssueTypeId,
    scope: GLOBAL_SCOPE,
  });
  return answer({ id }, 201);
}

function findScheme(jira: Jira, request: RestRequest): Result<IssueTypeScreenScheme, Response> {
  const refused = refusedScheme(jira, request);
  if (refused !== null) return bad(refused);
  const scheme = jira.store.issueTypeScreenSchemes.get(request.param('issueTypeScreenSchemeId'));
  if (scheme?.scope.type === 'GLOBAL') return good(scheme);
  return bad(jiraError(404, ['The issue type screen scheme was not found.']));
}

async function update(jira: Jira, request: RestRequest, scheme: IssueTypeScreenScheme): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const changed = {
    ...scheme,
    name: body.value.name ?? scheme.name,
    description: body.value.description ?? scheme.description,
  };
  const refused = takenName(jira.store, changed.name, scheme.id);
  if (refused !== null) return refused;
  jira.store.issueTypeScreenSchemes.put(changed);
  return noContent();
}

function remove({ store }: Jira, _request: RestRequest, { id }: IssueTypeScreenScheme): Response {
  if (store.projects.all().some((project) => project.issueTypeScreenSchemeId === id))
    return badRequest(
      'The issue type screen scheme cannot be deleted because it is assigned to one or more projects.',
    );
  if (id === DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID)
    return badRequest("The default issue type screen scheme can't be deleted.");
  store.issueTypeScreenSchemes.remove(id);
  return noContent();
}

async function assign(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(assignSchema);
  if (!body.ok) return body.problem;
  const refused = refusedScheme(jira, request);
  if (refused !== null) return refused;
  const { projects, issueTypeScreenSchemes } = jira.store;
  const scheme = issueTypeScreenSchemes.get(body.value.issueTypeScreenSchemeId);
  if (scheme?.scope.type !== 'GLOBAL') return jiraError(404, ['The issue type screen scheme was not found.']);
  const project = projects.get(body.value.projectId);
  if (project === undefined) return jiraError(404, ['The project was not found.']);
  if (project.style !== 'classic')
    return badRequest('Only classic projects can have issue type screen schemes assigned.');
  projects.put({ ...project, issueTypeScreenSchemeId: scheme.id });
  return noContent();
}

function paged(request: RestRequest, items: readonly Record<string, unknown>[]): Response {
  const page = pageOf(request, items, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  return page.ok ? answer(pageBean(request, page.value, (item) => item)) : page.problem;
}

function mapping(jira: Jira, request: RestRequest): Response {
  const ids = request.queryAll('issueTypeScreenSchemeId');
  const items = sharedSchemes(jira.store)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ id, defaultScreenSchemeId, screenSchemeIdByIssueTypeId }) =>
      [...Object.entries(screenSchemeIdByIssueTypeId), ['default', defaultScreenSchemeId] as const].map(
        ([issueTypeId, screenSchemeId]) => ({ issueTypeId, issueTypeScreenSchemeId: id, screenSchemeId }),
      ),
    );
  return paged(request, items);
}

function ofProjects(jira: Jira, request: RestRequest): Response {
  const ids = request.queryAll('projectId');
  if (ids.length === 0) return badRequest('The projectId is required.');
  const { projects } = jira.store;
  const asked = ids.flatMap((id) => projects.get(id) ?? []).filter(({ style }) => style === 'classic');
  const used = sharedSchemes(jira.store)
    .map((scheme) => ({
      issueTypeScreenScheme: issueTypeScreenSchemeBean(schemeContext(jira, request), scheme),
      projectIds: asked.filter((one) => one.issueTypeScreenSchemeId === scheme.id).map((one) => one.id),
    }))
    .filter(({ projectIds }) => projectIds.length > 0);
  return paged(request, used);
}

function list(jira: Jira, request: RestRequest): Response {
  const found = sortedBy(request, wantedOf(request, sharedSchemes(jira.store)));
  if (!found.ok) return found.problem;
  const context = schemeContext(jira, request, ['projects']);
  return paged(
    request,
    found.value.map((scheme) => issueTypeScreenSchemeBean(context, scheme)),
  );
}

function usedBy(jira: Jira, request: RestRequest, { id }: IssueTypeScreenScheme): Response {
  const wanted = (request.query('query') ?? '').toLowerCase();
  const users = jira.store.projects
    .all()
    .filter(
      (project) =>
        project.issueTypeScreenSchemeId === id &&
        (project.name.toLowerCase().includes(wanted) || project.key.toLowerCase().includes(wanted)),
    );
  return paged(
    request,
    users.map((project) => projectBean(request.url.origin, project)),
  );
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-type-screen-schemes/ */
export function issueTypeScreenSchemeRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issuetypescreenscheme';
  const one = `${path}/:issueTypeScreenSchemeId`;
  const reading = (...query: readonly string[]) => ({
    ...RULES,
    query: ['startAt', 'maxResults', ...query],
  });
  type OnOne = (
    jira: Jira,
    request: RestRequest,
    scheme: IssueTypeScreenScheme,
  ) => Response | Promise<Response>;
  const onOne =
    (handle: OnOne) =>
    (request: RestRequest): Response | Promise<Response> => {
      const scheme = findScheme(jira, request);
      return scheme.ok ? handle(jira, request, scheme.value) : scheme.problem;
    };
  const onAll =
    (handle: (jira: Jira, request: RestRequest) => Response) =>
    (request: RestRequest): Response =>
      refusedScheme(jira, request) ?? handle(jira, request);
  route(jira, router, 'GET', path, reading('id', 'queryString', 'orderBy', 'expand'), onAll(list));
  route(jira, router, 'POST', path, RULES, (request) => create(jira, request));
  route(jira, router, 'GET', `${path}/mapping`, reading('issueTypeScreenSchemeId'), onAll(mapping));
  route(jira, router, 'GET', `${path}/project`, reading('projectId'), onAll(ofProjects));
  route(jira, router, 'PUT', `${path}/project`, RULES, (request) => assign(jira, request));
  route(jira, router, 'PUT', one, RULES, onOne(update));
  route(jira, router, 'DELETE', one, RULES, onOne(remove));
  route(jira, router, 'PUT', `${one}/mapping`, RULES, onOne(addMappings));
  route(jira, router, 'PUT', `${one}/mapping/default`, RULES, onOne(updateDefault));
  route(jira, router, 'POST', `${one}/mapping/remove`, RULES, onOne(removeMappings));
  route(jira, router, 'GET', `${one}/project`, reading('query'), onOne(usedBy));
}
