import type { JqlField, JqlFieldType } from './field-registry';

const EQUALITY = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const ORDER = ['<', '<=', '>', '>='];
const HISTORY = ['was', 'was not', 'was in', 'was not in', 'changed'];

/** Types whose values can be compared by size. */
const ORDERED: ReadonlySet<JqlFieldType> = new Set([
  'number',
  'duration',
  'date',
  'datetime',
  'priority',
  'version',
  'issuekey',
]);

/**
 * Operators of a field. `~` is for texts alone; a Forge string field has exact comparison only.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export function operatorsOf<I>(field: JqlField<I>): readonly string[] {
  if (field.operators) return [...field.operators, ...(field.history ? HISTORY : [])];
  if (field.type === 'text') return ['~', '!~', 'is', 'is not'];
  return [...EQUALITY, ...(ORDERED.has(field.type) ? ORDER : []), ...(field.history ? HISTORY : [])];
}

/** True for `was`, `changed` and their kin. */
export function isHistoryOperator(operator: string): boolean {
  return HISTORY.includes(operator);
}
