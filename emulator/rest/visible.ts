import { hasIssuePermission, hasProjectPermission } from '../permissions/has-permission';
import type { PermissionKey } from '../permissions/permission-key';
import { findIssue, findProject } from '../store/find';
import type { Issue } from '../store/issues';
import type { Project } from '../store/projects';
import { bad, good, type Result } from '../store/result';
import { issueNotFound, jiraError } from './answers';
import type { Jira } from './jira';
import type { RestRequest } from './route';

/** The issue of the path, if the requester may see it. */
export function visibleIssue(
  jira: Jira,
  request: RestRequest,
  idOrKey = request.param('issueIdOrKey'),
): Result<Issue, Response> {
  const issue = findIssue(jira.store, idOrKey);
  if (
    issue === undefined ||
    !hasIssuePermission(jira.store, request.requester.accountId, issue, 'BROWSE_PROJECTS')
  )
    return bad(issueNotFound());
  return good(issue);
}

/** The project of the path, if the requester may see it. */
export function visibleProject(
  jira: Jira,
  request: RestRequest,
  idOrKey = request.param('projectIdOrKey'),
): Result<Project, Response> {
  const project = findProject(jira.store, idOrKey);
  if (
    project === undefined ||
    !hasProjectPermission(jira.store, request.requester.accountId, project, 'BROWSE_PROJECTS')
  ) {
    const how = /^\d+$/.test(idOrKey) ? 'id' : 'key';
    return bad(jiraError(404, [`No project could be found with ${how} '${idOrKey}'.`]));
  }
  return good(project);
}

/** Whether the requester may do something with an issue. */
export function may(jira: Jira, request: RestRequest, issue: Issue, permission: PermissionKey): boolean {
  return hasIssuePermission(jira.store, request.requester.accountId, issue, permission);
}
