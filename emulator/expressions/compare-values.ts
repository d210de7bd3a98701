import type { BinaryOperator } from './ast';
import { fault } from './fault';
import type { Run } from './run';
import { isObjectValue, typeName } from './type-name';
import type { Value } from './values';

/** Equality by value. Values of different types are never equal here; `==` refuses them before. */
export function areEqual(a: Value, b: Value, run: Run): boolean {
  run.work(1);
  if (!isObjectValue(a) || !isObjectValue(b)) return a === b;
  if (a.kind === 'List' && b.kind === 'List') {
    return (
      a.items.length === b.items.length &&
      a.items.every((item, at) => areEqual(item, b.items[at] ?? null, run))
    );
  }
  if (a.kind === 'Map' && b.kind === 'Map') {
    if (a.entries.size !== b.entries.size) return false;
    return [...a.entries].every(
      ([key, value]) => b.entries.has(key) && areEqual(value, b.entries.get(key) ?? null, run),
    );
  }
  if (a.kind === 'Date' && b.kind === 'Date') return a.atMs === b.atMs;
  if (a.kind === 'CalendarDate' && b.kind === 'CalendarDate') return a.day === b.day;
  if (a.kind === 'Bean' && b.kind === 'Bean') return a.type === b.type && a.identity === b.identity;
  if (a.kind === 'RichText' && b.kind === 'RichText')
    return JSON.stringify(a.document) === JSON.stringify(b.document);
  return a === b;
}

/**
 * `==`, `!=`, `<`, `>`, `<=`, `>=`. Types must be the same, except that anything may be tested against null.
 * Refusing `==` between all different types is assumed; Jira's wording is known for Number and String.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions/
 */
export function compareValues(operator: BinaryOperator, a: Value, b: Value, run: Run): boolean {
  const isEquality = operator === '==' || operator === '!=';
  const hasNull = a === null || b === null;
  if (typeName(a) !== typeName(b) && !(isEquality && hasNull)) {
    throw fault(`Can't compare ${typeName(a)} to ${typeName(b)}.`);
  }
  if (operator === '==') return areEqual(a, b, run);
  if (operator === '!=') return !areEqual(a, b, run);
  const order = orderOf(a, b);
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

function orderOf(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (isObjectValue(a) && isObjectValue(b)) {
    if (a.kind === 'Date' && b.kind === 'Date') return a.atMs - b.atMs;
    if (a.kind === 'CalendarDate' && b.kind === 'CalendarDate')
      return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
  }
  throw fault(`Can't compare ${typeName(a)} to ${typeName(b)}.`);
}
