import type { Condition, Conditions } from './condition';

/** True when a value (absent: undefined) satisfies a condition; values of different types never do. */
export function matchesCondition(actual: unknown, { condition, values }: Condition): boolean {
  const [first, second] = values;
  switch (condition) {
    case 'EXISTS':
      return actual !== undefined;
    case 'NOT_EXISTS':
      return actual === undefined;
    case 'EQUAL_TO':
      return actual === first;
    case 'NOT_EQUAL_TO':
      // Assumed: like DynamoDB, an absent attribute differs from every value.
      return actual !== first;
    case 'CONTAINS':
      return contains(actual, first);
    case 'NOT_CONTAINS':
      return !contains(actual, first);
    case 'BEGINS_WITH':
      return typeof actual === 'string' && typeof first === 'string' && actual.startsWith(first);
    case 'BETWEEN':
      return compare(actual, first) >= 0 && compare(actual, second) <= 0;
    case 'GREATER_THAN':
      return compare(actual, first) > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return compare(actual, first) >= 0;
    case 'LESS_THAN':
      return compare(actual, first) < 0;
    case 'LESS_THAN_EQUAL_TO':
      return compare(actual, first) <= 0;
    default:
      throw new Error(`not simulated: condition ${condition}`);
  }
}

/** True when an entity's value (absent: null) satisfies the conditions. */
export function matchesConditions(value: unknown, { operator, items }: Conditions): boolean {
  const attributes = (value ?? {}) as Record<string, unknown>;
  const matches = (item: Condition): boolean => matchesCondition(attributes[item.property], item);
  return operator === 'and' ? items.every(matches) : items.some(matches);
}

/** Orders two values of one type: texts by UTF-8 bytes, numbers by size; NaN for anything else. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return Number.NaN;
}

function contains(actual: unknown, wanted: unknown): boolean {
  if (typeof actual === 'string') return typeof wanted === 'string' && actual.includes(wanted);
  return Array.isArray(actual) && actual.includes(wanted);
}
