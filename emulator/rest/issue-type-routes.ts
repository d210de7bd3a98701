import { z } from 'zod';
import { LIMITS } from '../limits';
import { hasProjectPermission } from '../permissions/has-permission';
import { addToDefaultScheme, issueTypeIdsOf } from '../store/issue-type-schemes';
import type { IssueType } from '../store/projects';
import { bad, good, type Result } from '../store/result';
import { GLOBAL_SCOPE } from '../store/scope';
import type { Store } from '../store/store';
import { isAdministrator, refusedAdministration } from './administer';
import { answer, badRequest, jiraError, noContent } from './answers';
import { issueTypeBean } from './beans/project-bean';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { visibleProject } from './visible';

const READ = { scopes: ['read:jira-work'] };
const ADMINISTER = { scopes: ['manage:jira-configuration'] };
const name = z.string().trim().min(1).max(LIMITS.issueTypeNameCharacters);
const SUBTASK_LEVEL = -1;
const createSchema = z.strictObject({
  name,
  description: z.string().default(''),
  type: z.enum(['standard', 'subtask']).optional(),
  hierarchyLevel: z.union([z.literal(0), z.literal(SUBTASK_LEVEL)]).optional(),
});

function refusedName(jira: Jira, wanted: string, ownId?: string): Response | null {
  const isTaken = jira.store.issueTypes
    .all()
    .some(
      ({ id, name: taken, scope }) =>
        id !== ownId && scope.type === 'GLOBAL' && taken.toLowerCase() === wanted.toLowerCase(),
    );
  return isTaken ? jiraError(409, [`An issue type with the name '${wanted}' already exists.`]) : null;
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, 403) ?? refusedName(jira, body.value.name);
  if (refused !== null) return refused;
  const isSubtask = body.value.type === 'subtask' || body.value.hierarchyLevel === SUBTASK_LEVEL;
  const type: IssueType = {
    id: jira.store.nextId('issueType'),
    name: body.value.name,
    description: body.value.description,
    hierarchyLevel: isSubtask ? SUBTASK_LEVEL : 0,
    isSubtask,
    scope: GLOBAL_SCOPE,
  };
  jira.store.issueTypes.put(type);
  addToDefaultScheme(jira.store, type.id);
  return answer(issueTypeBean(request.url.origin, type), 201);
}

function findType(jira: Jira, request: RestRequest): Result<IssueType, Response> {
  const type = jira.store.issueTypes.get(request.param('id'));
  return type === undefined ? bad(jiraError(404, ['The issue type does not exist.'])) : good(type);
}

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(
    z.strictObject({ name: name.optional(), description: z.string().optional() }),
  );
  if (!body.ok) return body.problem;
  const type = findType(jira, request);
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  if (!type.ok) return type.problem;
  const changed = {
    ...type.value,
    name: body.value.name ?? type.value.name,
    description: body.value.description ?? type.value.description,
  };
  const taken = refusedName(jira, changed.name, changed.id);
  if (taken !== null) return taken;
  jira.store.issueTypes.put(changed);
  return answer(issueTypeBean(request.url.origin, changed));
}

function remove(jira: Jira, request: RestRequest): Response {
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  const type = findType(jira, request);
  if (!type.ok) return type.problem;
  const { id } = type.value;
  const { issues, issueTypes } = jira.store;
  if (issues.all().some((issue) => issue.issueTypeId === id))
    return jiraError(404, ['The issue type is in use, and no alternative is given.']);
  leaveSchemes(jira.store, id);
  issueTypes.remove(id);
  return noContent();
}

/** Takes an issue type that goes out of every scheme; that only issues count as its use is assumed. */
function leaveSchemes(
  { issueTypeSchemes, workflowSchemes, issueTypeScreenSchemes }: Store,
  id: string,
): void {
  const without = (mapping: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(mapping).filter(([typeId]) => typeId !== id));
  for (const scheme of issueTypeSchemes.all())
    issueTypeSchemes.put({
      ...scheme,
      issueTypeIds: scheme.issueTypeIds.filter((typeId) => typeId !== id),
      defaultIssueTypeId: scheme.defaultIssueTypeId === id ? null : scheme.defaultIssueTypeId,
    });
  for (const scheme of workflowSchemes.all())
    workflowSchemes.put({
      ...scheme,
      workflowIdByIssueTypeId: without(scheme.workflowIdByIssueTypeId),
    });
  for (const scheme of issueTypeScreenSchemes.all())
    issueTypeScreenSchemes.put({
      ...scheme,
      screenSchemeIdByIssueTypeId: without(scheme.screenSchemeIdByIssueTypeId),
    });
}

/** Administrators see every issue type; others those of the projects they may browse. */
function seenTypes(jira: Jira, request: RestRequest): readonly IssueType[] {
  const { store } = jira;
  if (isAdministrator(jira, request)) return store.issueTypes.all();
  const { accountId } = request.requester;
  const ids = new Set(
    store.projects
      .all()
      .filter((project) => hasProjectPermission(store, accountId, project, 'BROWSE_PROJECTS'))
      .flatMap((project) => issueTypeIdsOf(store, project)),
  );
  return store.issueTypes.all().filter(({ id }) => ids.has(id));
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-types/ */
export function issueTypeRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const path = '/rest/api/3/issuetype';
  route(jira, router, 'GET', path, READ, (request) =>
    answer(seenTypes(jira, request).map((type) => issueTypeBean(request.url.origin, type))),
  );
  const ofProject = { ...READ, query: ['projectId', 'level'] };
  route(jira, router, 'GET', `${path}/project`, ofProject, (request) => {
    const projectId = request.query('projectId');
    if (projectId === undefined) return badRequest('The projectId is required.');
    const project = visibleProject(jira, request, projectId);
    if (!project.ok) return project.problem;
    const level = request.query('level');
    const types = issueTypeIdsOf(store, project.value).map((id) => store.issueTypes.need(id));
    const wanted = types.filter((type) => level === undefined || String(type.hierarchyLevel) === level);
    return answer(wanted.map((type) => issueTypeBean(request.url.origin, type)));
  });
  route(jira, router, 'GET', `${path}/:id`, READ, (request) => {
    const type = findType(jira, request);
    return type.ok ? answer(issueTypeBean(request.url.origin, type.value)) : type.problem;
  });
  route(jira, router, 'POST', path, ADMINISTER, (request) => create(jira, request));
  route(jira, router, 'PUT', `${path}/:id`, ADMINISTER, (request) => update(jira, request));
  route(jira, router, 'DELETE', `${path}/:id`, ADMINISTER, (request) => remove(jira, request));
}
