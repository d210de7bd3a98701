import { z } from 'zod';
import { playsRole } from '../permissions/has-permission';
import { findGroupByName } from '../store/find';
import type { Project } from '../store/projects';
import { bad, good, type Result } from '../store/result';
import { NO_ACTORS, type ProjectRole, type RoleActors } from '../store/roles';
import { administersProject, refusedAdministration } from './administer';
import { answer, badRequest, jiraError, noContent } from './answers';
import { roleActorBeans, roleBean } from './beans/role-bean';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { visibleProject } from './visible';

const names = z.array(z.string()).readonly().optional();
const actorsSchema = z.strictObject({ user: names, group: names, groupId: names });
type Actors = z.infer<typeof actorsSchema>;

function administered(jira: Jira, request: RestRequest): Result<Project, Response> {
  const project = visibleProject(jira, request);
  if (!project.ok || administersProject(jira, request, project.value)) return project;
  return bad(jiraError(404, ['You cannot administer this project.']));
}

function found(
  jira: Jira,
  request: RestRequest,
): Result<{ readonly project: Project; readonly role: ProjectRole }, Response> {
  const project = administered(jira, request);
  if (!project.ok) return project;
  const role = jira.store.projectRoles.get(request.param('id'));
  if (role !== undefined) return good({ project: project.value, role });
  return bad(jiraError(404, [`Can not retrieve a role actor for a null project role.`]));
}

function shown(jira: Jira, request: RestRequest, project: Project, role: ProjectRole): Response {
  const { origin } = request.url;
  const actors = project.roleActors[role.id] ?? NO_ACTORS;
  return answer({
    ...roleBean(origin, role, project),
    actors: roleActorBeans(origin, jira.store, actors),
  });
}

/** Account and group ids that a request names, or who is unknown. */
function named(
  { store }: Jira,
  { user = [], group = [], groupId = [] }: Actors,
): Result<RoleActors, Response> {
  const noUser = user.find((id) => store.users.get(id)?.isActive !== true);
  if (noUser !== undefined) return bad(jiraError(404, [`User '${noUser}' was not found or is not active.`]));
  const byName = group.map((name) => findGroupByName(store, name)?.groupId);
  const ids = [...byName, ...groupId.map((id) => store.groups.get(id)?.groupId)];
  if (ids.includes(undefined)) return bad(jiraError(404, ['The group was not found.']));
  return good({ accountIds: user, groupIds: ids.filter((id) => id !== undefined) });
}

function save(jira: Jira, project: Project, role: ProjectRole, actors: RoleActors): Project {
  const unique = {
    accountIds: [...new Set(actors.accountIds)],
    groupIds: [...new Set(actors.groupIds)],
  };
  const changed = { ...project, roleActors: { ...project.roleActors, [role.id]: unique } };
  jira.store.projects.put(changed);
  return changed;
}

async function add(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(actorsSchema);
  if (!body.ok) return body.problem;
  const place = found(jira, request);
  if (!place.ok) return place.problem;
  const actors = named(jira, body.value);
  if (!actors.ok) return actors.problem;
  const { project, role } = place.value;
  const present = project.roleActors[role.id] ?? NO_ACTORS;
  const changed = save(jira, project, role, {
    accountIds: [...present.accountIds, ...actors.value.accountIds],
    groupIds: [...present.groupIds, ...actors.value.groupIds],
  });
  return shown(jira, request, changed, role);
}

function remove(jira: Jira, request: RestRequest): Response {
  const place = found(jira, request);
  if (!place.ok) return place.problem;
  const asked = {
    user: request.queryAll('user'),
    group: request.queryAll('group'),
    groupId: request.queryAll('groupId'),
  };
  const actors = named(jira, asked);
  if (!actors.ok) return actors.problem;
  const { accountIds, groupIds } = actors.value;
  if (accountIds.length + groupIds.length === 0) return badRequest('A user or a group is required.');
  const { project, role } = place.value;
  const present = project.roleActors[role.id] ?? NO_ACTORS;
  save(jira, project, role, {
    accountIds: present.accountIds.filter((id) => !accountIds.includes(id)),
    groupIds: present.groupIds.filter((id) => !groupIds.includes(id)),
  });
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-roles/ */
export function roleRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const read = { scopes: ['read:jira-work'] };
  const path = '/rest/api/3/project/:projectIdOrKey/role';
  route(jira, router, 'GET', '/rest/api/3/role', { scopes: ['manage:jira-configuration'] }, (request) => {
    const refused = refusedAdministration(jira, request, 403);
    if (refused !== null) return refused;
    return answer(
      store.projectRoles.all().map((role) => ({ ...roleBean(request.url.origin, role, null), actors: [] })),
    );
  });
  route(jira, router, 'GET', path, read, (request) => {
    const project = administered(jira, request);
    if (!project.ok) return project.problem;
    const address = `${request.url.origin}/rest/api/3/project/${project.value.id}/role`;
    return answer(
      Object.fromEntries(store.projectRoles.all().map((role) => [role.name, `${address}/${role.id}`])),
    );
  });
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/project/:projectIdOrKey/roledetails',
    { ...read, query: ['currentMember'], ignoredQuery: ['excludeConnectAddons'] },
    (request) => {
      const project = visibleProject(jira, request);
      if (!project.ok) return project.problem;
      const { accountId } = request.requester;
      const roles = store.projectRoles
        .all()
        .filter(
          (role) =>
            request.query('currentMember') !== 'true' || playsRole(store, accountId, project.value, role.id),
        );
      return answer(roles.map((role) => roleBean(request.url.origin, role, project.value)));
    },
  );
  const reading = { ...read, ignoredQuery: ['excludeInactiveUsers'] };
  route(jira, router, 'GET', `${path}/:id`, reading, (request) => {
    const place = found(jira, request);
    return place.ok ? shown(jira, request, place.value.project, place.value.role) : place.problem;
  });
  route(jira, router, 'POST', `${path}/:id`, { scopes: ['manage:jira-configuration'] }, (request) =>
    add(jira, request),
  );
  const removing = { scopes: ['manage:jira-project'], query: ['user', 'group', 'groupId'] };
  route(jira, router, 'DELETE', `${path}/:id`, removing, (request) => remove(jira, request));
}
