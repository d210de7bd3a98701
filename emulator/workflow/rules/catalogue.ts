import { z } from 'zod';
import { isGlobalPermission, isProjectPermission } from '../../permissions/permission-key';
import type { Store } from '../../store/store';
import { COMPARATORS, COMPARISON_TYPES } from './compare-values';
import { fieldRuleProblem, fieldRuleSchema } from './field-rule-parameters';
import { isReadable } from './field-values';
import { ESSENTIAL_FUNCTION } from './post-functions';
import { isWritable } from './writable-field';

export type RuleType = 'Validator' | 'Condition' | 'Function' | 'Screen';

/** A rule that Jira itself offers. */
export interface SystemRule {
  readonly ruleKey: string;
  readonly ruleType: RuleType;
  readonly name: string;
  readonly description: string;
  readonly isAvailableForInitialTransition: boolean;
  /** Shape of its parameters; null when the site does not simulate the rule. */
  readonly parameters: z.ZodType<Readonly<Record<string, string | undefined>>> | null;
  /** What is wrong with well-shaped parameters; null when nothing is. */
  check?(store: Store, parameters: Readonly<Record<string, string | undefined>>): string | null;
}

const flag = z.enum(['true', 'false']).optional();
const list = z.string().optional();
const idsOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
const unknownStatus = (store: Store, text: string | undefined): string | null => {
  const missing = idsOf(text).find((id) => store.statuses.get(id) === undefined);
  return missing === undefined ? null : `The status with id '${missing}' does not exist.`;
};
const unknownPermission = (key: string): string | null =>
  isProjectPermission(key) || isGlobalPermission(key) ? null : `The permission '${key}' does not exist.`;
const isJsonList = (text: string): boolean => {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
};

function rule(
  ruleType: RuleType,
  ruleKey: string,
  name: string,
  parameters: SystemRule['parameters'],
  check?: NonNullable<SystemRule['check']>,
): SystemRule {
  return {
    ruleKey: `system:${ruleKey}`,
    ruleType,
    name,
    description: name,
    isAvailableForInitialTransition: ruleType !== 'Condition' && !ruleKey.startsWith('previous-status'),
    parameters,
    ...(check === undefined ? {} : { check }),
  };
}

/**
 * Jira's own rules with their parameters, in the order of its documentation.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-capabilities-get
 */
export const SYSTEM_RULES: readonly SystemRule[] = [
  rule(
    'Validator',
    'check-permission-validator',
    'Check user permissions',
    z.strictObject({ permissionKey: z.string().min(1) }),
    (_store, { permissionKey = '' }) => unknownPermission(permissionKey),
  ),
  rule('Validator', 'parent-or-child-blocking-validator', 'Require parent statuses', null),
  rule(
    'Validator',
    'previous-status-validator',
    'Require a previous status',
    z.strictObject({ previousStatusIds: z.string().min(1), mostRecentStatusOnly: flag }),
    (store, { previousStatusIds }) => unknownStatus(store, previousStatusIds),
  ),
  rule('Validator', 'validate-field-value', 'Validate a field', fieldRuleSchema, fieldRuleProblem),
  rule('Validator', 'proforma-forms-attached', 'Forms attached', null),
  rule('Validator', 'proforma-forms-submitted', 'Forms submitted', null),
  rule(
    'Condition',
    'check-field-value',
    'Check a field value',
    z.strictObject({
      fieldId: z.string().min(1),
      fieldValue: z.string().refine(isJsonList, { error: 'must be a JSON list' }),
      comparator: z.enum(COMPARATORS),
      comparisonType: z.enum(COMPARISON_TYPES),
    }),
    (store, { fieldId = '' }) => unreadable(store, fieldId),
  ),
  rule(
    'Condition',
    'restrict-issue-transition',
    'Restrict who can move a work item',
    z.strictObject({
      accountIds: list,
      roleIds: list,
      groupIds: list,
      permissionKeys: list,
      groupCustomFields: list,
      allowUserCustomFields: list,
      denyUserCustomFields: list,
    }),
    restrictionProblem,
  ),
  rule(
    'Condition',
    'previous-status-condition',
    'Require or forbid a previous status',
    z.strictObject({
      previousStatusIds: z.string().min(1),
      not: flag,
      mostRecentStatusOnly: flag,
      includeCurrentStatus: flag,
      ignoreLoopTransitions: flag,
    }),
    (store, { previousStatusIds }) => unknownStatus(store, previousStatusIds),
  ),
  rule('Condition', 'parent-or-child-blocking-condition', 'Block by subtask status', null),
  rule(
    'Condition',
    'separation-of-duties',
    'Separation of duties',
    z.strictObject({ fromStatusId: list, toStatusId: list }),
    (store, { fromStatusId, toStatusId }) =>
      unknownStatus(store, fromStatusId) ?? unknownStatus(store, toStatusId),
  ),
  rule(
    'Condition',
    'restrict-from-all-users',
    'Hide from all users',
    z.strictObject({ restrictMode: z.enum(['users', 'usersAndAPI']) }),
  ),
  rule('Condition', 'jsd-approvals-block-until-approved', 'Block until approved', null),
  rule('Condition', 'jsd-approvals-block-until-rejected', 'Block until rejected', null),
  rule('Condition', 'block-in-progress-approval', 'Block while an approval is pending', null),
  rule(
    'Function',
    'change-assignee',
    'Assign a work item',
    z.strictObject({
      type: z.enum(['to-selected-user', 'to-unassigned', 'to-current-user', 'to-default-user']),
      accountId: list,
    }),
    (store, { type, accountId = '' }) =>
      type === 'to-selected-user' && store.users.get(accountId) === undefined
        ? `The user '${accountId}' does not exist.`
        : null,
  ),
  rule(
    'Function',
    'copy-value-from-other-field',
    'Copy the value of one field to another',
    z.strictObject({
      sourceFieldKey: z.string().min(1),
      targetFieldKey: z.string().min(1),
      issueSource: z.enum(['SAME', '']).optional(),
    }),
    (store, { sourceFieldKey = '', targetFieldKey = '' }) =>
      unreadable(store, sourceFieldKey) ?? unwritable(store, targetFieldKey),
  ),
  rule(
    'Function',
    'update-field',
    'Update a field',
    z.strictObject({
      field: z.string().min(1),
      value: z.string().optional(),
      mode: z.enum(['append', 'replace']).optional(),
    }),
    (store, { field = '' }) => unwritable(store, field),
  ),
  {
    ...rule('Function', 'update-issue-status', 'Update the status', z.strictObject({})),
    ruleKey: ESSENTIAL_FUNCTION,
  },
  rule('Function', 'trigger-webhook', 'Trigger a webhook', null),
  rule('Function', 'trigger-agent', 'Trigger an agent', null),
  rule('Screen', 'remind-people-to-update-fields', 'Remind people to update fields', null),
  rule(
    'Screen',
    'transition-screen',
    'Show a screen',
    z.strictObject({ screenId: z.string().min(1) }),
    (store, { screenId = '' }) =>
      store.screens.get(screenId) === undefined ? `The screen with id '${screenId}' does not exist.` : null,
  ),
];

function unreadable(store: Store, fieldId: string): string | null {
  return isReadable(store, fieldId) ? null : `The field '${fieldId}' does not exist.`;
}

function unwritable(store: Store, fieldId: string): string | null {
  return isWritable(store, fieldId) ? null : `The field '${fieldId}' cannot be set by a workflow.`;
}

function restrictionProblem(
  store: Store,
  parameters: Readonly<Record<string, string | undefined>>,
): string | null {
  const missing = (name: string, isThere: (id: string) => boolean, what: string): string | null => {
    const unknown = idsOf(parameters[name]).find((id) => !isThere(id));
    return unknown === undefined ? null : `The ${what} '${unknown}' does not exist.`;
  };
  const isPerson = (id: string): boolean =>
    id === 'allow-assignee' || id === 'allow-reporter' || store.users.get(id) !== undefined;
  const isField = (id: string): boolean => isReadable(store, id);
  return (
    missing('accountIds', isPerson, 'user') ??
    missing('roleIds', (id) => store.projectRoles.get(id) !== undefined, 'project role') ??
    missing('groupIds', (id) => store.groups.get(id) !== undefined, 'group') ??
    missing('permissionKeys', (key) => unknownPermission(key) === null, 'permission') ??
    missing('groupCustomFields', isField, 'field') ??
    missing('allowUserCustomFields', isField, 'field') ??
    missing('denyUserCustomFields', isField, 'field')
  );
}
