import type { Value } from './values';

/** Jira's name of a value's type: what `typeof` answers. `null` for null; assumed. */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'string') return 'String';
  return value.kind === 'Bean' ? value.type : value.kind;
}

/** True for values that hold further values or meaning, false for null, booleans, numbers and texts. */
export function isObjectValue(value: Value): value is Exclude<Value, null | boolean | number | string> {
  return typeof value === 'object' && value !== null;
}

/** JavaScript's truth: null, false, 0, NaN and '' are false; an empty list is true; assumed. */
export function isTruthy(value: Value): boolean {
  return value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);
}

/** Builds a list value. */
export function list(items: readonly Value[]): Value & { kind: 'List' } {
  return { kind: 'List', items };
}

/** Builds a map value. */
export function map(entries: Iterable<readonly [string, Value]>): Value & { kind: 'Map' } {
  return { kind: 'Map', entries: new Map(entries) };
}
