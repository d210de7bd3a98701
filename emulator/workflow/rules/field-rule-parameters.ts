import { z } from 'zod';
import type { Store } from '../../store/store';
import { COMPARATORS } from './compare-values';
import { isReadable } from './field-values';

const key = z.string().min(1);
const flag = z.enum(['true', 'false']).optional();
const errorMessage = z.string().optional();

/** Parameters of `system:validate-field-value`, by rule type. */
export const fieldRuleSchema = z.discriminatedUnion('ruleType', [
  z.strictObject({
    ruleType: z.literal('fieldRequired'),
    fieldsRequired: key,
    ignoreContext: flag,
    errorMessage,
  }),
  z.strictObject({
    ruleType: z.literal('fieldChanged'),
    fieldKey: key,
    groupsExemptFromValidation: z.string().optional(),
    errorMessage,
  }),
  z.strictObject({
    ruleType: z.literal('fieldHasSingleValue'),
    fieldKey: key,
    excludeSubtasks: flag,
    errorMessage,
  }),
  z.strictObject({
    ruleType: z.literal('fieldMatchesRegularExpression'),
    fieldKey: key,
    regexp: z.string().refine(isRegularExpression, { error: 'is not a regular expression' }),
    errorMessage,
  }),
  z.strictObject({
    ruleType: z.literal('dateFieldComparison'),
    date1FieldKey: key,
    date2FieldKey: key,
    includeTime: flag,
    conditionSelected: z.enum(COMPARATORS),
    errorMessage,
  }),
  z.strictObject({
    ruleType: z.literal('windowDateComparison'),
    date1FieldKey: key,
    date2FieldKey: key,
    numberOfDays: z.string().regex(/^\d+$/),
    errorMessage,
  }),
]);

/** What is wrong with well-shaped parameters; null when nothing is. */
export function fieldRuleProblem(
  store: Store,
  parameters: Readonly<Record<string, string | undefined>>,
): string | null {
  const { fieldsRequired = '', fieldKey, date1FieldKey, date2FieldKey } = parameters;
  const named = [...fieldsRequired.split(','), fieldKey, date1FieldKey, date2FieldKey];
  const unknown = named.find((id) => id !== undefined && id !== '' && !isReadable(store, id.trim()));
  return unknown === undefined ? null : `The field '${unknown}' does not exist.`;
}

function isRegularExpression(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}
