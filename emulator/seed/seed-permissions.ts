import { ADMINISTRATORS_GROUP } from '../permissions/has-permission';
import { PROJECT_PERMISSIONS, type PermissionKey } from '../permissions/permission-key';
import { ADMINISTRATORS_ROLE_ID, MEMBERS_ROLE_ID } from '../permissions/role-ids';
import { findGroupByName } from '../store/find';
import type { Grant, PermissionScheme } from '../store/permission-schemes';
import type { Project } from '../store/projects';
import type { Store } from '../store/store';
import type { DemoGroup } from './demo-people';

const WORKING: readonly DemoGroup[] = [
  'product-department',
  'operations',
  'research-and-development',
  'project-management',
];
const READING: readonly PermissionKey[] = [
  'BROWSE_PROJECTS',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
];
const ADMINISTERING: readonly PermissionKey[] = [
  'ADMINISTER_PROJECTS',
  'DELETE_ISSUES',
  'DELETE_ALL_ATTACHMENTS',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'MODIFY_REPORTER',
];

/** Administrators may do everything, departments work, the committee reads and comments, a guest sees nothing. */
export function demoGrants(): PermissionScheme['grants'] {
  const group = (groupName: string): Grant => ({ kind: 'group', groupName });
  return Object.fromEntries(
    PROJECT_PERMISSIONS.map((key) => {
      const grants = [group(ADMINISTRATORS_GROUP)];
      if (!ADMINISTERING.includes(key)) grants.push(...WORKING.map(group));
      if (READING.includes(key)) grants.push(group('product-committee'));
      return [key, grants];
    }),
  );
}

/** Administrators administer, departments are members. */
export function demoRoleActors(store: Store): Project['roleActors'] {
  const groupIds = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => findGroupByName(store, name)?.groupId ?? []);
  return {
    [ADMINISTRATORS_ROLE_ID]: { accountIds: [], groupIds: groupIds([ADMINISTRATORS_GROUP]) },
    [MEMBERS_ROLE_ID]: { accountIds: [], groupIds: groupIds(WORKING) },
  };
}
