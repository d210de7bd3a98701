import { hasGlobalPermission, hasIssuePermission } from '../../permissions/has-permission';
import { isGlobalPermission, isProjectPermission } from '../../permissions/permission-key';
import type { Jira } from '../../rest/jira';
import { screenFieldIds } from '../../store/screens';
import type { WorkflowRule } from '../../store/workflows';
import { EXPRESSION_VALIDATOR, refusalOf, type Attempt } from '../expression-validator';
import { fieldProblems } from './field-validators';
import { isDisabled, isOn, listParameter } from './parameters';
import { hasBeenIn } from './status-path';

/** Why a transition is refused; a problem of a field on the screen stands beside that field. */
export interface Refusals {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

/** Whether anything was refused. */
export function isRefusal({ errorMessages, errors }: Refusals): boolean {
  return errorMessages.length > 0 || Object.keys(errors).length > 0;
}

/** One reason, and the field it is about. */
export interface Problem {
  readonly fieldId: string | null;
  readonly message: string;
}

/** Every validator is asked, so that a person learns of all that is missing at once. */
export function refusalsOf(jira: Jira, attempt: Attempt): Refusals {
  const { screenId } = attempt.transition;
  const shown = screenId === null ? [] : screenFieldIds(jira.store.screens.need(screenId));
  const problems = attempt.transition.validators
    .filter((rule) => !isDisabled(rule))
    .flatMap((rule) => problemsOf(jira, rule, attempt));
  const isBesideField = ({ fieldId }: Problem): boolean => fieldId !== null && shown.includes(fieldId);
  return {
    errorMessages: problems.filter((one) => !isBesideField(one)).map((one) => one.message),
    errors: Object.fromEntries(
      problems.filter(isBesideField).map((one) => [one.fieldId ?? '', one.message] as const),
    ),
  };
}

function problemsOf(jira: Jira, rule: WorkflowRule, attempt: Attempt): readonly Problem[] {
  const general = (message: string | null): readonly Problem[] =>
    message === null ? [] : [{ fieldId: null, message }];
  switch (rule.ruleKey) {
    case EXPRESSION_VALIDATOR:
      return general(refusalOf(jira, rule, attempt));
    case 'system:check-permission-validator':
      return general(permissionProblem(jira, rule, attempt));
    case 'system:previous-status-validator':
      return general(previousStatusProblem(jira, rule, attempt));
    case 'system:validate-field-value':
      return fieldProblems(jira.store, rule, attempt);
    default:
      throw new Error(`Not simulated by the local Jira site: workflow validator "${rule.ruleKey}"`);
  }
}

function permissionProblem({ store }: Jira, rule: WorkflowRule, attempt: Attempt): string | null {
  const { accountId } = attempt.requester;
  const key = rule.parameters['permissionKey'] ?? '';
  const isHeld = isProjectPermission(key)
    ? hasIssuePermission(store, accountId, attempt.after, key)
    : isGlobalPermission(key) && hasGlobalPermission(store, accountId, key);
  const name = store.users.need(accountId).displayName;
  return isHeld ? null : `User '${name}' doesn't have the '${key}' permission`;
}

function previousStatusProblem({ store }: Jira, rule: WorkflowRule, { before }: Attempt): string | null {
  const previousStatusIds = listParameter(rule, 'previousStatusIds');
  const hasBeen =
    before !== null &&
    hasBeenIn(before, {
      previousStatusIds,
      mostRecentStatusOnly: isOn(rule, 'mostRecentStatusOnly'),
      includeCurrentStatus: false,
      ignoreLoopTransitions: false,
    });
  if (hasBeen) return null;
  const names = previousStatusIds.map((id) => store.statuses.get(id)?.name ?? id).join(', ');
  return `The issue has not been in the status ${names}.`;
}
