import type { JsonObject } from './json';
import type { PermissionKey } from '../permissions/permission-key';
import type { RoleActors } from './roles';

/** Who holds a permission: a group by name, whoever plays a role, or everybody who is signed in. */
export type Grant =
  | { readonly kind: 'group'; readonly groupName: string }
  | { readonly kind: 'projectRole'; readonly roleId: string }
  | { readonly kind: 'signedIn' };

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly leadId: string;
  /** Who gets a new issue that names nobody. */
  readonly assigneeType: 'PROJECT_LEAD' | 'UNASSIGNED';
  readonly style: 'classic' | 'next-gen';
  readonly issueTypeIds: readonly string[];
  readonly workflowSchemeId: string;
  readonly roleActors: Readonly<Record<string, RoleActors>>;
  /** Fields of the create and edit screens. */
  readonly screenFieldIds: readonly string[];
  readonly permissions: Readonly<Partial<Record<PermissionKey, readonly Grant[]>>>;
  readonly properties: JsonObject;
  /** Number of the newest issue: keys are never used twice. */
  readonly lastIssueNumber: number;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly hierarchyLevel: number;
  readonly isSubtask: boolean;
}

export interface Priority {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusColor: string;
}

/** Why an issue needs no more work. */
export interface Resolution {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}
