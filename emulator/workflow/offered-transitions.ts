import { hasIssuePermission } from '../permissions/has-permission';
import type { Jira } from '../rest/jira';
import type { Issue } from '../store/issues';
import { workflowOf } from '../store/workflow-of';
import type { WorkflowTransition } from '../store/workflows';
import { allConditionsHold, type Actor } from './rules/conditions';

/** Transitions that somebody is offered for an issue, in the order of the workflow. */
export function offeredTransitions(jira: Jira, actor: Actor, issue: Issue): readonly WorkflowTransition[] {
  if (!hasIssuePermission(jira.store, actor.accountId, issue, 'TRANSITION_ISSUES')) return [];
  const workflow = workflowOf(jira.store, issue);
  return workflow.transitions.filter(
    (transition) =>
      leadsFrom(transition, issue.statusId) &&
      allConditionsHold(jira, transition.conditions, { actor, issue, workflow, transition }),
  );
}

/** A global transition leads from everywhere, but Jira does not offer the way to where one already is. */
function leadsFrom(transition: WorkflowTransition, statusId: string): boolean {
  if (transition.type === 'GLOBAL') return transition.toStatusId !== statusId;
  return transition.type === 'DIRECTED' && transition.links.some((link) => link.fromStatusId === statusId);
}
