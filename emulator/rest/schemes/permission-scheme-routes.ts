import { z } from 'zod';
import type { PermissionScheme } from '../../store/permission-schemes';
import type { Project } from '../../store/projects';
import { bad, good, type Result } from '../../store/result';
import { administersProject, refusedAdministration } from '../administer';
import { answer, badRequest, jiraError } from '../answers';
import { permissionSchemeBean } from '../beans/permission-scheme-bean';
import { idText } from '../id-text';
import type { Jira } from '../jira';
import { route, type RestRequest, type SiteRouter } from '../route';
import { visibleProject } from '../visible';

const READ = { scopes: ['read:jira-work'], query: ['expand'] };
/** Any of these makes the grants come along. */
const WITH_GRANTS: readonly string[] = ['permissions', 'user', 'group', 'projectRole', 'field', 'all'];

function shown({ store }: Jira, request: RestRequest, scheme: PermissionScheme): Record<string, unknown> {
  const withGrants = request.queryAll('expand').some((one) => WITH_GRANTS.includes(one));
  return permissionSchemeBean(request.url.origin, store, scheme, withGrants);
}

function findProject(jira: Jira, request: RestRequest): Result<Project, Response> {
  const project = visibleProject(jira, request, request.param('projectKeyOrId'));
  if (!project.ok || administersProject(jira, request, project.value)) return project;
  return bad(jiraError(403, ['You do not have permission to view the configuration of the project.']));
}

function findScheme({ store }: Jira, id: string): Result<PermissionScheme, Response> {
  const scheme = store.permissionSchemes.get(id);
  if (scheme?.scope.type === 'GLOBAL') return good(scheme);
  return bad(jiraError(404, [`The permission scheme with id '${id}' does not exist.`]));
}

async function assign(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(z.strictObject({ id: idText }));
  if (!body.ok) return body.problem;
  const project = findProject(jira, request);
  if (!project.ok) return project.problem;
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  const scheme = findScheme(jira, body.value.id);
  if (!scheme.ok) return scheme.problem;
  if (project.value.style !== 'classic')
    return badRequest('Only classic projects can have permission schemes assigned.');
  jira.store.projects.put({ ...project.value, permissionSchemeId: scheme.value.id });
  return answer(shown(jira, request, scheme.value));
}

/**
 * Reading permission schemes and giving one to a project. Making and changing them is answered as not simulated.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permission-schemes/
 */
export function permissionSchemeRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const path = '/rest/api/3/permissionscheme';
  const ofProject = '/rest/api/3/project/:projectKeyOrId/permissionscheme';
  route(jira, router, 'GET', path, READ, (request) => {
    const shared = store.permissionSchemes.all().filter(({ scope }) => scope.type === 'GLOBAL');
    return answer({ permissionSchemes: shared.map((scheme) => shown(jira, request, scheme)) });
  });
  route(jira, router, 'GET', `${path}/:schemeId`, READ, (request) => {
    const scheme = findScheme(jira, request.param('schemeId'));
    return scheme.ok ? answer(shown(jira, request, scheme.value)) : scheme.problem;
  });
  route(jira, router, 'GET', ofProject, READ, (request) => {
    const project = findProject(jira, request);
    if (!project.ok) return project.problem;
    return answer(shown(jira, request, store.permissionSchemes.need(project.value.permissionSchemeId)));
  });
  const assigning = { scopes: ['manage:jira-project'], query: ['expand'] };
  route(jira, router, 'PUT', ofProject, assigning, (request) => assign(jira, request));
}
