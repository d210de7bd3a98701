/**
 * The project permissions that the site simulates.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/
 */
export const PROJECT_PERMISSIONS = [
  'ADMINISTER_PROJECTS',
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'DELETE_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'LINK_ISSUES',
  'ADD_COMMENTS',
  'EDIT_ALL_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'CREATE_ATTACHMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'MANAGE_WATCHERS',
  'MODIFY_REPORTER',
] as const;

/** The global permissions that the site simulates. */
export const GLOBAL_PERMISSIONS = [
  'ADMINISTER',
  'USER_PICKER',
  'BULK_CHANGE',
  'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
  'CREATE_PROJECT',
] as const;

export type PermissionKey = (typeof PROJECT_PERMISSIONS)[number];
export type GlobalPermissionKey = (typeof GLOBAL_PERMISSIONS)[number];

/** Whether a text names a simulated project permission. */
export function isProjectPermission(key: string): key is PermissionKey {
  return PROJECT_PERMISSIONS.some((known) => known === key);
}

/** Whether a text names a simulated global permission. */
export function isGlobalPermission(key: string): key is GlobalPermissionKey {
  return GLOBAL_PERMISSIONS.some((known) => known === key);
}
