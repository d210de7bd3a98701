import { findGroupByName, groupsOf } from '../store/find';
import type { Issue } from '../store/issues';
import type { User } from '../store/people';
import type { Grant } from '../store/permission-schemes';
import type { Project } from '../store/projects';
import type { Store } from '../store/store';
import type { GlobalPermissionKey, PermissionKey } from './permission-key';

/** Members of this group administer Jira. */
export const ADMINISTRATORS_GROUP = 'jira-administrators';

/** Somebody who administers Jira, if anybody does. */
export function administratorOf(store: Store): User | undefined {
  const group = findGroupByName(store, ADMINISTRATORS_GROUP);
  return group?.memberIds.map((id) => store.users.get(id)).find((user) => user?.isActive === true);
}

/** Whether an account plays a role in a project, itself or through a group. */
export function playsRole(store: Store, accountId: string, project: Project, roleId: string): boolean {
  const actors = project.roleActors[roleId];
  if (actors === undefined) return false;
  if (actors.accountIds.includes(accountId)) return true;
  return groupsOf(store, accountId).some((group) => actors.groupIds.includes(group.groupId));
}

function isGranted(store: Store, accountId: string, project: Project, grant: Grant): boolean {
  if (grant.kind === 'signedIn') return true;
  if (grant.kind === 'projectRole') return playsRole(store, accountId, project, grant.roleId);
  return groupsOf(store, accountId).some((group) => group.name === grant.groupName);
}

function isApp(store: Store, accountId: string): boolean {
  return store.users.get(accountId)?.accountType === 'app';
}

/**
 * Whether an account holds a permission in a project.
 * An installed app holds them all: Jira puts apps into the role `atlassian-addons-project-access`.
 * @see https://support.atlassian.com/jira-cloud-administration/docs/what-is-the-atlassian-addons-project-access-role/
 */
export function hasProjectPermission(
  store: Store,
  accountId: string,
  project: Project,
  permission: PermissionKey,
): boolean {
  if (isApp(store, accountId)) return true;
  const grants = store.permissionSchemes.need(project.permissionSchemeId).grants[permission] ?? [];
  if (!grants.some((grant) => isGranted(store, accountId, project, grant))) return false;
  return (
    permission === 'BROWSE_PROJECTS' || hasProjectPermission(store, accountId, project, 'BROWSE_PROJECTS')
  );
}

/** Whether an account holds a permission for an issue. */
export function hasIssuePermission(
  store: Store,
  accountId: string,
  issue: Issue,
  permission: PermissionKey,
): boolean {
  return hasProjectPermission(store, accountId, store.projects.need(issue.projectId), permission);
}

/** Whether an account holds a global permission. */
export function hasGlobalPermission(
  store: Store,
  accountId: string,
  permission: GlobalPermissionKey,
): boolean {
  if (
    permission === 'ADMINISTER' ||
    permission === 'MANAGE_GROUP_FILTER_SUBSCRIPTIONS' ||
    permission === 'CREATE_PROJECT'
  )
    return groupsOf(store, accountId).some((group) => group.name === ADMINISTRATORS_GROUP);
  return true;
}
