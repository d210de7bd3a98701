import { findGroupByName } from '../../store/find';
import type { Grant, PermissionScheme } from '../../store/permission-schemes';
import type { Store } from '../../store/store';

/** Who holds a permission, in Jira's words; an application role without a parameter is everybody who is signed in. */
function holderBean(store: Store, grant: Grant): Record<string, unknown> {
  switch (grant.kind) {
    case 'signedIn':
      return { type: 'applicationRole' };
    case 'projectRole':
      return { type: 'projectRole', parameter: grant.roleId, value: grant.roleId, expand: 'projectRole' };
    case 'group': {
      const groupId = findGroupByName(store, grant.groupName)?.groupId;
      return {
        type: 'group',
        parameter: grant.groupName,
        ...(groupId === undefined ? {} : { value: groupId }),
        expand: 'group',
      };
    }
  }
}

/** A permission scheme; with who holds which permission, if asked. */
export function permissionSchemeBean(
  origin: string,
  store: Store,
  scheme: PermissionScheme,
  withGrants: boolean,
): Record<string, unknown> {
  const { id, name, description, grants } = scheme;
  const path = `${origin}/rest/api/3/permissionscheme`;
  const held = Object.entries(grants).flatMap(([permission, holders]) =>
    holders.map((grant) => ({ permission, grant })),
  );
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    id: Number(id),
    self: `${path}/${id}`,
    name,
    description,
    ...(withGrants
      ? {
          permissions: held.map(({ permission, grant }, index) => ({
            id: Number(id) * 1000 + index,
            self: `${path}/${id}/permission/${Number(id) * 1000 + index}`,
            holder: holderBean(store, grant),
            permission,
          })),
        }
      : {}),
  };
}
