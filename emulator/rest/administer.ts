import { hasGlobalPermission, hasProjectPermission } from '../permissions/has-permission';
import type { Project } from '../store/projects';
import type { Scope } from '../store/scope';
import { jiraError } from './answers';
import type { Jira } from './jira';
import type { RestRequest } from './route';

/** Whether the requester administers Jira; an installed app does, within its scopes. */
export function isAdministrator(jira: Jira, { requester }: RestRequest): boolean {
  return requester.isApp || hasGlobalPermission(jira.store, requester.accountId, 'ADMINISTER');
}

/** Whether the requester administers a project. */
export function administersProject(jira: Jira, request: RestRequest, project: Project): boolean {
  const { accountId } = request.requester;
  return (
    isAdministrator(jira, request) ||
    hasProjectPermission(jira.store, accountId, project, 'ADMINISTER_PROJECTS')
  );
}

/** Jira's answer to who may not administer, in the words of the operation if it has its own; null for who may. */
export function refusedAdministration(
  jira: Jira,
  request: RestRequest,
  status: 401 | 403 | 404,
  sentence = 'Only Jira administrators can perform this operation.',
): Response | null {
  return isAdministrator(jira, request) ? null : jiraError(status, [sentence]);
}

/** The same for a scope: a team-managed project's administrators have theirs to themselves. */
export function refusedScope(jira: Jira, request: RestRequest, scope: Scope): Response | null {
  if (scope.type === 'GLOBAL') return refusedAdministration(jira, request, 401);
  const project = jira.store.projects.get(scope.project.id);
  if (project === undefined || !administersProject(jira, request, project))
    return jiraError(401, ['Only administrators of the project can perform this operation.']);
  if (project.style === 'next-gen') return null;
  return jiraError(400, ['The scope PROJECT is for team-managed projects only.']);
}
