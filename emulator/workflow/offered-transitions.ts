import { hasIssuePermission } from '../permissions/has-permission';
import type { Jira } from '../rest/jira';
import { groupsOf } from '../store/find';
import type { Issue } from '../store/issues';
import type { Store } from '../store/store';
import type { ConditionGroup, Workflow, WorkflowRule, WorkflowTransition } from '../store/workflows';

/** The workflow that an issue follows. */
export function workflowOf(store: Store, issue: Pick<Issue, 'projectId' | 'issueTypeId'>): Workflow {
  const workflowId = store.projects.need(issue.projectId).workflowIdByIssueTypeId[issue.issueTypeId] ?? '';
  return store.workflows.need(workflowId);
}

/** Transitions that an account is offered for an issue, in the order of the workflow. */
export function offeredTransitions(
  jira: Jira,
  accountId: string,
  issue: Issue,
): readonly WorkflowTransition[] {
  const { store } = jira;
  if (!hasIssuePermission(store, accountId, issue, 'TRANSITION_ISSUES')) return [];
  return workflowOf(store, issue).transitions.filter(
    (transition) =>
      leadsFrom(transition, issue.statusId) && isAllowed(store, accountId, transition.conditions),
  );
}

/** A global transition leads from everywhere, but Jira does not offer the way to where one already is. */
function leadsFrom(transition: WorkflowTransition, statusId: string): boolean {
  if (transition.type === 'GLOBAL') return transition.toStatusId !== statusId;
  return transition.type === 'DIRECTED' && transition.fromStatusIds.includes(statusId);
}

function isAllowed(store: Store, accountId: string, group: ConditionGroup | null): boolean {
  if (group === null) return true;
  const outcomes = [
    ...group.conditions.map((rule) => holds(store, accountId, rule)),
    ...group.conditionGroups.map((inner) => isAllowed(store, accountId, inner)),
  ];
  if (outcomes.length === 0) return true;
  return group.operation === 'ALL' ? outcomes.every(Boolean) : outcomes.some(Boolean);
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/ */
function holds(store: Store, accountId: string, rule: WorkflowRule): boolean {
  if (rule.ruleKey !== 'system:restrict-issue-transition')
    throw new Error(`Not simulated by the local Jira site: workflow condition "${rule.ruleKey}"`);
  const listed = (name: string): readonly string[] =>
    (rule.parameters[name] ?? '').split(',').filter((id) => id !== '');
  if (listed('accountIds').includes(accountId)) return true;
  return groupsOf(store, accountId).some((group) => listed('groupIds').includes(group.groupId));
}
