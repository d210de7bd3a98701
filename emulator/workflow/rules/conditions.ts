import { z } from 'zod';
import { hasGlobalPermission, hasIssuePermission, playsRole } from '../../permissions/has-permission';
import { isGlobalPermission, isProjectPermission } from '../../permissions/permission-key';
import type { Jira } from '../../rest/jira';
import { groupsOf } from '../../store/find';
import type { Issue } from '../../store/issues';
import type { ConditionGroup, Workflow, WorkflowRule, WorkflowTransition } from '../../store/workflows';
import { EXPRESSION_CONDITION, expressionHolds } from '../expression-condition';
import { anyCompares, COMPARATORS, COMPARISON_TYPES } from './compare-values';
import { fieldValues } from './field-values';
import { isDisabled, isOn, listParameter } from './parameters';
import { hasBeenIn, statusMoves } from './status-path';

/** Who looks at a transition. */
export interface Actor {
  readonly accountId: string;
  /** Through REST or an app, not on a page of Jira. */
  readonly isApi: boolean;
}

/** Everything a condition may ask. */
export interface Look {
  readonly actor: Actor;
  readonly issue: Issue;
  readonly workflow: Workflow;
  readonly transition: WorkflowTransition;
}

/** Whether a tree of conditions lets a transition be offered; an empty one does. */
export function allConditionsHold(jira: Jira, group: ConditionGroup | null, look: Look): boolean {
  if (group === null) return true;
  const outcomes = [
    ...group.conditions
      .filter((rule) => !isDisabled(rule))
      .map((rule) => holds(jira, rule, look, group.operation)),
    ...group.conditionGroups.map((inner) => allConditionsHold(jira, inner, look)),
  ];
  if (outcomes.length === 0) return true;
  return group.operation === 'ALL' ? outcomes.every(Boolean) : outcomes.some(Boolean);
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/ */
function holds(jira: Jira, rule: WorkflowRule, look: Look, operation: ConditionGroup['operation']): boolean {
  const { issue, actor } = look;
  switch (rule.ruleKey) {
    case EXPRESSION_CONDITION:
      return expressionHolds(jira, rule, look, operation === 'ALL' ? 'AND' : 'OR');
    case 'system:restrict-issue-transition':
      return isAmongAllowed(jira, rule, look);
    case 'system:restrict-from-all-users':
      return rule.parameters['restrictMode'] === 'users' && actor.isApi;
    case 'system:separation-of-duties':
      return !hasDoneBefore(rule, issue, actor.accountId);
    case 'system:previous-status-condition': {
      const hasBeen = hasBeenIn(issue, {
        previousStatusIds: listParameter(rule, 'previousStatusIds'),
        mostRecentStatusOnly: isOn(rule, 'mostRecentStatusOnly'),
        includeCurrentStatus: isOn(rule, 'includeCurrentStatus'),
        ignoreLoopTransitions: isOn(rule, 'ignoreLoopTransitions'),
      });
      return hasBeen !== isOn(rule, 'not');
    }
    case 'system:check-field-value':
      return checksFieldValue(jira, rule, issue);
    default:
      throw new Error(`Not simulated by the local Jira site: workflow condition "${rule.ruleKey}"`);
  }
}

/** Any one criterion is enough; a field of people to deny outweighs them all. */
function isAmongAllowed({ store }: Jira, rule: WorkflowRule, { issue, actor }: Look): boolean {
  const { accountId } = actor;
  const project = store.projects.need(issue.projectId);
  const groups = groupsOf(store, accountId).map((group) => group.groupId);
  const isIn = (fieldId: string): boolean =>
    fieldValues(store, issue, fieldId).some((value) => value.id === accountId);
  if (listParameter(rule, 'denyUserCustomFields').some(isIn)) return false;
  const criteria: readonly [string, (value: string) => boolean][] = [
    ['accountIds', (id) => id === accountId || isGenericAccount(id, issue, accountId)],
    ['roleIds', (id) => playsRole(store, accountId, project, id)],
    ['groupIds', (id) => groups.includes(id)],
    [
      'permissionKeys',
      (key) =>
        (isProjectPermission(key) && hasIssuePermission(store, accountId, issue, key)) ||
        (isGlobalPermission(key) && hasGlobalPermission(store, accountId, key)),
    ],
    ['groupCustomFields', (id) => fieldValues(store, issue, id).some((value) => groups.includes(value.id))],
    ['allowUserCustomFields', isIn],
  ];
  const asked = criteria.filter(([name]) => listParameter(rule, name).length > 0);
  if (asked.length === 0) return listParameter(rule, 'denyUserCustomFields').length > 0;
  return asked.some(([name, meets]) => listParameter(rule, name).some(meets));
}

function isGenericAccount(name: string, issue: Issue, accountId: string): boolean {
  if (name === 'allow-assignee') return issue.assigneeId === accountId;
  return name === 'allow-reporter' && issue.reporterId === accountId;
}

function hasDoneBefore({ parameters }: WorkflowRule, issue: Issue, accountId: string): boolean {
  const { fromStatusId = '', toStatusId = '' } = parameters;
  return statusMoves(issue).some(
    (move) =>
      move.authorId === accountId &&
      (fromStatusId === '' || move.from === fromStatusId) &&
      (toStatusId === '' || move.to === toStatusId),
  );
}

const comparisonSchema = z.object({
  fieldId: z.string(),
  fieldValue: z.string().transform((text) => z.array(z.coerce.string()).parse(JSON.parse(text))),
  comparator: z.enum(COMPARATORS),
  comparisonType: z.enum(COMPARISON_TYPES),
});

function checksFieldValue({ store }: Jira, rule: WorkflowRule, issue: Issue): boolean {
  const { fieldId, fieldValue, comparator, comparisonType } = comparisonSchema.parse(rule.parameters);
  return anyCompares(fieldValues(store, issue, fieldId), comparator, fieldValue, comparisonType);
}
