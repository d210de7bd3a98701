import { z } from 'zod';
import { hasGlobalPermission, hasProjectPermission } from '../permissions/has-permission';
import {
  GLOBAL_PERMISSIONS,
  isGlobalPermission,
  isProjectPermission,
  PROJECT_PERMISSIONS,
  type PermissionKey,
} from '../permissions/permission-key';
import { findIssue, findProject } from '../store/find';
import type { Project } from '../store/projects';
import { bad, good, type Result } from '../store/result';
import { answer, badRequest, issueNotFound, jiraError } from './answers';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';

function nameOf(key: string): string {
  const words = key.toLowerCase().split('_').join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The project a permission question is about; null means any project. */
function askedProject(jira: Jira, request: RestRequest): Result<Project | null, Response> {
  const { store } = jira;
  const canSee = (project: Project | undefined): project is Project =>
    project !== undefined &&
    hasProjectPermission(store, request.requester.accountId, project, 'BROWSE_PROJECTS');
  const issueRef = request.query('issueId') ?? request.query('issueKey');
  if (issueRef !== undefined) {
    const issue = findIssue(store, issueRef);
    const project = issue === undefined ? undefined : store.projects.need(issue.projectId);
    return canSee(project) ? good(project) : bad(issueNotFound());
  }
  const projectRef = request.query('projectId') ?? request.query('projectKey');
  if (projectRef === undefined) return good(null);
  const project = findProject(store, projectRef);
  return canSee(project)
    ? good(project)
    : bad(jiraError(404, [`No project could be found with key '${projectRef}'.`]));
}

function holds(jira: Jira, accountId: string, key: string, project: Project | null): boolean {
  if (isGlobalPermission(key)) return hasGlobalPermission(jira.store, accountId, key);
  if (!isProjectPermission(key)) return false;
  const projects = project === null ? jira.store.projects.all() : [project];
  return projects.some((one) => hasProjectPermission(jira.store, accountId, one, key));
}

function myPermissions(jira: Jira, request: RestRequest): Response {
  const keys = request.queryAll('permissions');
  if (keys.length === 0) return badRequest("The 'permissions' query parameter is required.");
  const unknown = keys.filter((key) => !isGlobalPermission(key) && !isProjectPermission(key));
  if (unknown.length > 0) return badRequest(...unknown.map((key) => `Unrecognized permission: ${key}`));
  const project = askedProject(jira, request);
  if (!project.ok) return project.problem;
  const entries = keys.map((key) => {
    const type = isGlobalPermission(key) ? 'GLOBAL' : 'PROJECT';
    const havePermission = holds(jira, request.requester.accountId, key, project.value);
    return [
      key,
      { id: key, key, name: nameOf(key), type, description: nameOf(key), havePermission },
    ] as const;
  });
  return answer({ permissions: Object.fromEntries(entries) });
}

const ids = z.array(z.union([z.number(), z.string()])).default([]);
const checkSchema = z.object({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(z.object({ permissions: z.array(z.string()), issues: ids, projects: ids }))
    .default([]),
});

async function check(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(checkSchema);
  if (!body.ok) return body.problem;
  const { globalPermissions, projectPermissions } = body.value;
  const accountId = body.value.accountId ?? request.requester.accountId;
  const isAboutOther = accountId !== request.requester.accountId;
  if (
    isAboutOther &&
    !request.requester.isApp &&
    !hasGlobalPermission(jira.store, request.requester.accountId, 'ADMINISTER')
  )
    return jiraError(403, ['Only Jira administrators can perform this operation.']);
  const named = [
    ...globalPermissions.filter((key) => !isGlobalPermission(key)),
    ...projectPermissions.flatMap((one) => one.permissions).filter((key) => !isProjectPermission(key)),
  ];
  if (named.length > 0)
    return jiraError(400, [], Object.fromEntries(named.map((key) => [key, 'Unrecognized permission'])));
  return answer({
    globalPermissions: globalPermissions.filter((key) => holds(jira, accountId, key, null)),
    projectPermissions: projectPermissions.flatMap((asked) =>
      asked.permissions
        .filter(isProjectPermission)
        .map((permission) => granted(jira, accountId, permission, asked)),
    ),
  });
}

function granted(
  jira: Jira,
  accountId: string,
  permission: PermissionKey,
  asked: { readonly issues: readonly (string | number)[]; readonly projects: readonly (string | number)[] },
): unknown {
  const { store } = jira;
  const inProject = (project: Project | undefined): boolean =>
    project !== undefined && hasProjectPermission(store, accountId, project, permission);
  return {
    permission,
    issues: asked.issues
      .filter((id) => {
        const issue = store.issues.get(String(id));
        return issue !== undefined && inProject(store.projects.get(issue.projectId));
      })
      .map(Number),
    projects: asked.projects.filter((id) => inProject(store.projects.get(String(id)))).map(Number),
  };
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
export function permissionRoutes(jira: Jira, router: SiteRouter): void {
  const query = ['permissions', 'projectKey', 'projectId', 'issueKey', 'issueId'];
  route(jira, router, 'GET', '/rest/api/3/mypermissions', { scopes: ['read:jira-work'], query }, (request) =>
    myPermissions(jira, request),
  );
  route(jira, router, 'POST', '/rest/api/3/permissions/check', { scopes: [] }, (request) =>
    check(jira, request),
  );
  route(jira, router, 'GET', '/rest/api/3/permissions', { scopes: ['manage:jira-configuration'] }, () => {
    const global = GLOBAL_PERMISSIONS.map((key) => ({
      key,
      name: nameOf(key),
      type: 'GLOBAL',
      description: nameOf(key),
    }));
    const project = PROJECT_PERMISSIONS.map((key) => ({
      key,
      name: nameOf(key),
      type: 'PROJECT',
      description: nameOf(key),
    }));
    return answer({ permissions: Object.fromEntries([...global, ...project].map((one) => [one.key, one])) });
  });
}
