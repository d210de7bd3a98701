import { ADMINISTRATORS_GROUP } from '../permissions/has-permission';
import { PROJECT_PERMISSIONS } from '../permissions/permission-key';
import { ADMINISTRATORS_ROLE_ID } from '../permissions/role-ids';
import type { Grant, PermissionScheme } from '../store/permission-schemes';

const ADMINISTERING: readonly string[] = [
  'ADMINISTER_PROJECTS',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'DELETE_ISSUES',
  'MANAGE_WATCHERS',
  'MODIFY_REPORTER',
];

/** Administrators administer, everybody who is signed in works: Jira's default permission scheme. */
export function defaultGrants(): PermissionScheme['grants'] {
  const administrators: Grant = { kind: 'projectRole', roleId: ADMINISTRATORS_ROLE_ID };
  const group: Grant = { kind: 'group', groupName: ADMINISTRATORS_GROUP };
  return Object.fromEntries(
    PROJECT_PERMISSIONS.map((key) => [
      key,
      ADMINISTERING.includes(key) ? [administrators, group] : [{ kind: 'signedIn' } as const],
    ]),
  );
}
