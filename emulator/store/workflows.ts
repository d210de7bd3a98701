export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly categoryKey: StatusCategoryKey;
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

export interface WorkflowTransition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  readonly fromStatusIds: readonly string[];
  readonly toStatusId: string;
  readonly screenId: string | null;
  readonly conditions: ConditionGroup | null;
  readonly validators: readonly WorkflowRule[];
  readonly actions: readonly WorkflowRule[];
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly versionNumber: number;
  readonly statusIds: readonly string[];
  readonly transitions: readonly WorkflowTransition[];
}

export interface Screen {
  readonly id: string;
  readonly name: string;
  readonly fieldIds: readonly string[];
}
