import type { JsonObject } from './json';
import type { PermissionKey } from '../permissions/permission-key';

/** Who holds a permission: a group by name, or everybody who is signed in. */
export type Grant = { readonly kind: 'group'; readonly groupName: string } | { readonly kind: 'signedIn' };

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly leadId: string;
  readonly style: 'classic' | 'next-gen';
  readonly issueTypeIds: readonly string[];
  readonly workflowIdByIssueTypeId: Readonly<Record<string, string>>;
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
