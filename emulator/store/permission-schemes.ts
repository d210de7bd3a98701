import type { PermissionKey } from '../permissions/permission-key';
import type { Scope } from './scope';

/** Who holds a permission: a group by name, whoever plays a role, or everybody who is signed in. */
export type Grant =
  | { readonly kind: 'group'; readonly groupName: string }
  | { readonly kind: 'projectRole'; readonly roleId: string }
  | { readonly kind: 'signedIn' };

/** Who may do what in the projects that have the scheme. */
export interface PermissionScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly grants: Readonly<Partial<Record<PermissionKey, readonly Grant[]>>>;
  readonly scope: Scope;
}

/** The scheme that every site has. */
export const DEFAULT_PERMISSION_SCHEME_ID = '0';
