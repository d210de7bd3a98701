import { groupsOf } from '../../store/find';
import type { Store } from '../../store/store';
import type { WorkflowRule } from '../../store/workflows';
import type { Attempt } from '../expression-validator';
import { compares, dayOf, momentOf, type Comparator } from './compare-values';
import { fieldValues } from './field-values';
import { isOn, listParameter } from './parameters';
import type { Problem } from './validators';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * `system:validate-field-value` in all its rule types.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-capabilities-get
 */
export function fieldProblems(store: Store, rule: WorkflowRule, attempt: Attempt): readonly Problem[] {
  const { ruleType = '', fieldKey = '' } = rule.parameters;
  switch (ruleType) {
    case 'fieldRequired':
      return listParameter(rule, 'fieldsRequired')
        .filter((fieldId) => fieldValues(store, attempt.after, fieldId, attempt.uncommitted).length === 0)
        .map((fieldId) => problem(rule, fieldId, `${nameOf(store, fieldId)} is required.`));
    case 'fieldChanged':
      return isExempt(store, rule, attempt) || hasChanged(store, fieldKey, attempt)
        ? []
        : [problem(rule, fieldKey, `${nameOf(store, fieldKey)} must be changed.`)];
    case 'fieldHasSingleValue':
      return fieldValues(store, attempt.after, fieldKey, attempt.uncommitted).length <= 1
        ? []
        : [problem(rule, fieldKey, `${nameOf(store, fieldKey)} must have a single value.`)];
    case 'fieldMatchesRegularExpression': {
      const text = fieldValues(store, attempt.after, fieldKey, attempt.uncommitted)
        .map((value) => value.text)
        .join(' ');
      const message = `${nameOf(store, fieldKey)} is not valid.`;
      return new RegExp(rule.parameters['regexp'] ?? '').test(text) ? [] : [problem(rule, fieldKey, message)];
    }
    case 'dateFieldComparison':
    case 'windowDateComparison':
      return dateProblems(store, rule, attempt, ruleType);
    default:
      throw new Error(`Not simulated by the local Jira site: validate-field-value "${ruleType}"`);
  }
}

function nameOf(store: Store, fieldId: string): string {
  return store.fields.get(fieldId)?.name ?? fieldId;
}

function problem(rule: WorkflowRule, fieldId: string, usual: string): Problem {
  const own = rule.parameters['errorMessage'] ?? '';
  return { fieldId, message: own === '' ? usual : own };
}

function isExempt(store: Store, rule: WorkflowRule, { requester }: Attempt): boolean {
  const exempt = listParameter(rule, 'groupsExemptFromValidation');
  return groupsOf(store, requester.accountId).some((group) => exempt.includes(group.groupId));
}

function hasChanged(store: Store, fieldId: string, { before, after, uncommitted }: Attempt): boolean {
  const now = fieldValues(store, after, fieldId, uncommitted);
  const then = before === null ? [] : fieldValues(store, before, fieldId);
  return JSON.stringify(now) !== JSON.stringify(then);
}

/** A date that is missing is nobody's mistake here: another rule may require it. */
function dateProblems(
  store: Store,
  rule: WorkflowRule,
  { after }: Attempt,
  ruleType: 'dateFieldComparison' | 'windowDateComparison',
): readonly Problem[] {
  const { date1FieldKey = '', date2FieldKey = '', conditionSelected = '=' } = rule.parameters;
  const [first] = fieldValues(store, after, date1FieldKey);
  const [second] = fieldValues(store, after, date2FieldKey);
  if (first === undefined || second === undefined) return [];
  const [name1, name2] = [nameOf(store, date1FieldKey), nameOf(store, date2FieldKey)];
  if (ruleType === 'windowDateComparison') {
    const days = Number(rule.parameters['numberOfDays']);
    const [from, given] = [dayOf(second.text), dayOf(first.text)];
    const isWithin = given >= from && given <= from + days * DAY_MS;
    return isWithin
      ? []
      : [problem(rule, date1FieldKey, `${name1} must be within ${days} days after ${name2}.`)];
  }
  const read = isOn(rule, 'includeTime') ? momentOf : dayOf;
  return compares(read(first.text), conditionSelected as Comparator, read(second.text))
    ? []
    : [problem(rule, date1FieldKey, `${name1} must be ${conditionSelected} ${name2}.`)];
}
