import { z } from 'zod';
import { fromJson } from '../expressions/json';
import { runExpression } from '../expressions/run-expression';
import { extensionAri } from '../forge/app-description';
import type { Jira } from '../rest/jira';
import type { WorkflowRule } from '../store/workflows';
import { jiraSource } from './expression-data';
import { parseConfig, ruleVariables } from './expression-variables';
import { publishFailedExpression } from './issue-events';
import type { Look } from './rules/conditions';

/** Rule key of an app's condition. */
export const EXPRESSION_CONDITION = 'forge:expression-condition';

const replacement = z.object({ expression: z.string() });

/**
 * Whether an app's condition lets a transition be offered: only `true` does.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-condition/
 */
export function expressionHolds(
  jira: Jira,
  rule: WorkflowRule,
  { actor, issue, workflow, transition }: Look,
  groupOperator: 'AND' | 'OR',
): boolean {
  const { app, store } = jira;
  const ari = rule.parameters['key'];
  const condition = app?.workflowConditions?.find((one) => extensionAri(app, one.key) === ari);
  if (condition === undefined) return false;
  const config = parseConfig(rule.parameters['config']);
  const replaced = replacement.safeParse(config);
  const expression = replaced.success ? replaced.data.expression : condition.expression;
  const { accountId } = actor;
  const subject = { accountId, workflow, transition, issue, fromStatusId: issue.statusId };
  const evaluation = runExpression(expression, {
    variables: { ...ruleVariables(jira, subject), config: fromJson(config), groupOperator },
    source: jiraSource(jira, accountId),
    nowMs: jira.clock.nowMs(),
    timeZone: store.users.need(accountId).timeZone,
  });
  if (!evaluation.ok)
    publishFailedExpression(jira, {
      extensionId: ari,
      workflowId: workflow.id,
      workflowName: workflow.name,
      conditionId: rule.id,
      expression,
      errorMessages: [evaluation.message],
      context: {
        user: { accountId },
        issue: { id: issue.id, key: issue.key },
        project: { id: issue.projectId },
        transition: { id: transition.id },
      },
    });
  return evaluation.ok && evaluation.value === true;
}
