import type { JsonObject } from './json';
import type { RoleActors } from './roles';
import type { Scope } from './scope';

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly leadId: string;
  /** Who gets a new issue that names nobody. */
  readonly assigneeType: 'PROJECT_LEAD' | 'UNASSIGNED';
  readonly style: 'classic' | 'next-gen';
  readonly issueTypeSchemeId: string;
  readonly workflowSchemeId: string;
  readonly issueTypeScreenSchemeId: string;
  readonly permissionSchemeId: string;
  readonly roleActors: Readonly<Record<string, RoleActors>>;
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
  readonly scope: Scope;
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
