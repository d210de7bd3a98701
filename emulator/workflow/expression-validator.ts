import { z } from 'zod';
import { evaluationFailed, type ExpressionOutcome } from './expression-outcome';
import { fromJson } from '../expressions/json';
import { issueBean } from '../expressions/jira-beans';
import { runExpression } from '../expressions/run-expression';
import type { Value } from '../expressions/values';
import { translate } from '../fields/translate';
import { extensionAri, type AppDescription, type AppWorkflowValidator } from '../forge/app-description';
import type { Requester } from '../permissions/requester';
import type { Jira } from '../rest/jira';
import type { Issue } from '../store/issues';
import type { Workflow, WorkflowRule, WorkflowTransition } from '../store/workflows';
import { issueData, jiraSource, type Uncommitted } from './expression-data';
import { parseConfig, ruleVariables } from './expression-variables';
import { publishFailedExpression } from './issue-events';

/** Rule key of an app's validator, whether it is an expression or a function. */
export const EXPRESSION_VALIDATOR = 'forge:expression-validator';

/** What Jira says for a validator without a message, and for one whose app is gone; the wording is assumed. */
const DEFAULT_MESSAGE = 'A validator added by an app stopped this transition.';
const replacement = z.object({ expression: z.string() });

/** One attempt to move an issue. */
export interface Attempt {
  readonly requester: Requester;
  readonly workflow: Workflow;
  readonly transition: WorkflowTransition;
  /** The issue as it is saved; null on the initial transition. */
  readonly before: Issue | null;
  /** The issue with the fields of the transition screen, its status not moved yet. */
  readonly after: Issue;
  readonly uncommitted: Uncommitted;
}

/**
 * Runs one expression validator; null means it lets the transition pass, a text is why not.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export function refusalOf(jira: Jira, rule: WorkflowRule, attempt: Attempt): string | null {
  const reader = jira.store.users.need(attempt.requester.accountId);
  const app = jira.app;
  const validator = app?.workflowValidators.find(
    (one) => extensionAri(app, one.key) === rule.parameters['key'],
  );
  if (app === null || validator === undefined) return DEFAULT_MESSAGE;
  const config = parseConfig(rule.parameters['config']);
  const replaced = replacement.safeParse(config);
  const expression = replaced.success ? replaced.data.expression : validator.expression;
  const outcome = evaluate(jira, expression, config, attempt);
  if (outcome.kind === 'passed') return null;
  if (outcome.kind === 'message') return outcome.text;
  if (outcome.kind === 'failed')
    reportFailure(jira, app, validator, rule, attempt, expression, outcome.error);
  return validator.errorMessage === undefined
    ? DEFAULT_MESSAGE
    : translate(app, validator.errorMessage, reader.locale);
}

function evaluate(jira: Jira, expression: string, config: unknown, attempt: Attempt): ExpressionOutcome {
  const { store } = jira;
  const reader = store.users.need(attempt.requester.accountId);
  const evaluation = runExpression(expression, {
    variables: { ...variablesOf(jira, attempt), config: fromJson(config) },
    source: jiraSource(jira, reader.accountId),
    nowMs: jira.clock.nowMs(),
    timeZone: reader.timeZone,
  });
  if (!evaluation.ok) return evaluationFailed(evaluation.message);
  if (evaluation.value === true) return { kind: 'passed' };
  return typeof evaluation.value === 'string'
    ? { kind: 'message', text: evaluation.value }
    : { kind: 'refused' };
}

function variablesOf(jira: Jira, attempt: Attempt): Record<string, Value> {
  const { requester, transition, workflow, before, after } = attempt;
  const { accountId } = requester;
  const fromStatusId = before === null ? null : before.statusId;
  const subject = { accountId, workflow, transition, issue: after, fromStatusId };
  const shown = ruleVariables(jira, subject, attempt.uncommitted);
  if (before === null) return shown;
  const originalIssue = issueBean(issueData(jira, before, accountId), jiraSource(jira, accountId));
  return { ...shown, originalIssue };
}

function reportFailure(
  jira: Jira,
  app: AppDescription,
  validator: AppWorkflowValidator,
  rule: WorkflowRule,
  attempt: Attempt,
  expression: string,
  error: string,
): void {
  publishFailedExpression(jira, {
    extensionId: extensionAri(app, validator.key),
    workflowId: attempt.workflow.id,
    workflowName: attempt.workflow.name,
    validatorId: rule.id,
    expression,
    errorMessages: [error],
    context: {
      user: { accountId: attempt.requester.accountId },
      issue: { id: attempt.after.id, key: attempt.after.key },
      project: { id: attempt.after.projectId },
      transition: { id: attempt.transition.id },
    },
  });
}
