import type { ConditionGroup, Workflow, WorkflowRule } from '../../store/workflows';
import { describeRule } from '../../workflow/rules/describe-rule';
import { refusedScope } from '../administer';
import { answer, jiraError } from '../answers';
import type { Jira } from '../jira';
import { route, type SiteRouter } from '../route';

function rulesOf(group: ConditionGroup | null): readonly WorkflowRule[] {
  if (group === null) return [];
  return [...group.conditions, ...group.conditionGroups.flatMap(rulesOf)];
}

function allRules({ transitions }: Workflow): readonly WorkflowRule[] {
  return transitions.flatMap(({ conditions, validators, actions }) => [
    ...rulesOf(conditions),
    ...validators,
    ...actions,
  ]);
}

/** What Jira's workflow editor asks Jira and no published operation answers: what each saved rule says of itself. */
export function workflowEditorRoutes(jira: Jira, router: SiteRouter): void {
  const rules = { scopes: ['manage:jira-configuration'] };
  route(jira, router, 'GET', '/rest/internal/workflow-rules/:workflowId', rules, (request) => {
    const workflow = jira.store.workflows.get(request.param('workflowId'));
    if (workflow === undefined) return jiraError(404, ['The workflow was not found.']);
    const refused = refusedScope(jira, request, workflow.scope);
    if (refused !== null) return refused;
    const reader = jira.store.users.need(request.requester.accountId);
    const described = allRules(workflow).map((rule) => [rule.id, describeRule(jira, rule, reader)] as const);
    return answer({ rules: Object.fromEntries(described) });
  });
}
