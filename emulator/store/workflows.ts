import type { Scope } from './scope';

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly categoryKey: StatusCategoryKey;
  readonly scope: Scope;
}

/**
 * A rule as Jira's workflow API writes it; `config` in the parameters is a JSON string.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/
 */
export interface WorkflowRule {
  readonly id: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ConditionGroup {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly WorkflowRule[];
  readonly conditionGroups: readonly ConditionGroup[];
}

/** Where a directed transition leaves from, with the ports that the editor draws. */
export interface TransitionLink {
  readonly fromStatusId: string;
  readonly fromPort: number | null;
  readonly toPort: number | null;
}

export interface WorkflowTransition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  /** Only a directed transition has any. */
  readonly links: readonly TransitionLink[];
  readonly toStatusId: string;
  readonly screenId: string | null;
  readonly conditions: ConditionGroup | null;
  readonly validators: readonly WorkflowRule[];
  readonly actions: readonly WorkflowRule[];
  readonly properties: Readonly<Record<string, string>>;
}

/** A place on the editor's canvas. */
export interface LayoutPoint {
  readonly x: number;
  readonly y: number;
}

/** A status as one workflow uses it. */
export interface WorkflowStatus {
  readonly statusId: string;
  readonly layout: LayoutPoint | null;
  readonly properties: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly scope: Scope;
  /** Token and number of the version; both are new with every save. */
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly statuses: readonly WorkflowStatus[];
  readonly transitions: readonly WorkflowTransition[];
  readonly startPointLayout: LayoutPoint | null;
  readonly loopedTransitionContainerLayout: LayoutPoint | null;
}

/** Which workflow each issue type of a project follows. */
export interface WorkflowScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultWorkflowId: string;
  readonly workflowIdByIssueTypeId: Readonly<Record<string, string>>;
  readonly scope: Scope;
  readonly version: { readonly id: string; readonly versionNumber: number };
}
