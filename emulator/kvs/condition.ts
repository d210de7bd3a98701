import { isObject, problem, type KvsProblem } from './answer';
import { hasAttributeType } from './check-entity';
import type { EntityAttributeType, EntityDefinition } from './entity-definition';
import { KVS_LIMITS } from './limits';

/** One checked condition on an attribute. */
export interface Condition {
  readonly property: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** Checked conditions: all of them (`and`) or any (`or`) must hold. */
export interface Conditions {
  readonly operator: 'and' | 'or';
  readonly items: readonly Condition[];
}

const VALUE_COUNTS: Readonly<Record<string, number>> = {
  BETWEEN: 2,
  BEGINS_WITH: 1,
  EXISTS: 1,
  NOT_EXISTS: 1,
  GREATER_THAN: 1,
  GREATER_THAN_EQUAL_TO: 1,
  LESS_THAN: 1,
  LESS_THAN_EQUAL_TO: 1,
  CONTAINS: 1,
  NOT_CONTAINS: 1,
  EQUAL_TO: 1,
  NOT_EQUAL_TO: 1,
};
const RANGE_CONDITIONS: ReadonlySet<string> = new Set([
  'BETWEEN',
  'BEGINS_WITH',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
  'EQUAL_TO',
]);

type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: KvsProblem };
const refused = (code: string, message: string) => ({ ok: false as const, problem: problem(code, message) });

/** Reads `{and: […]}` or `{or: […]}` against an entity's attributes. */
export function readConditions(entity: EntityDefinition, raw: unknown): Read<Conditions> {
  if (!isObject(raw)) return refused('BAD_REQUEST', 'Conditions must be an object');
  const operators = Object.keys(raw).filter((name) => raw[name] !== undefined);
  if (operators.length > 1)
    return refused('INVALID_FILTER_OPERATORS_COMBINATION', "'and' and 'or' cannot be combined");
  const operator = operators[0];
  if (operator !== 'and' && operator !== 'or')
    return refused('EMPTY_FILTER_OPERATOR', "Either 'and' or 'or' is needed");
  const list = raw[operator];
  if (!Array.isArray(list) || list.length === 0) {
    return refused('EMPTY_FILTER_OPERATOR', `'${operator}' must have at least one condition`);
  }
  if (list.length > KVS_LIMITS.queryConditions) {
    return refused(
      'INVALID_FILTER_CONDITION',
      `At most ${KVS_LIMITS.queryConditions} conditions are allowed`,
    );
  }
  const items: Condition[] = [];
  for (const item of list as unknown[]) {
    const property = isObject(item) ? item['property'] : undefined;
    const attribute =
      typeof property === 'string' && Object.hasOwn(entity.attributes, property)
        ? entity.attributes[property]
        : undefined;
    if (typeof property !== 'string' || !attribute) {
      return refused(
        'INVALID_ENTITY_ATTRIBUTE',
        `Attribute '${String(property)}' is not defined for entity '${entity.name}'`,
      );
    }
    const read = readCondition(property, item, attribute.type);
    if (!read.ok) return read;
    items.push(read.value);
  }
  return { ok: true, value: { operator, items } };
}

/** Reads the `range` of an entity query or the `where` of a plain one. */
export function readRange(property: string, raw: unknown, type: EntityAttributeType): Read<Condition> {
  const name = isObject(raw) ? raw['condition'] : undefined;
  if (typeof name !== 'string' || !RANGE_CONDITIONS.has(name)) {
    return refused('INVALID_FILTER_CONDITION', `Condition '${String(name)}' is not supported in where()`);
  }
  return readCondition(property, raw, type);
}

function readCondition(property: string, raw: unknown, type: EntityAttributeType): Read<Condition> {
  if (!isObject(raw)) return refused('INVALID_FILTER_CONDITION', 'A condition must be an object');
  const { condition, values } = raw;
  const count =
    typeof condition === 'string' && Object.hasOwn(VALUE_COUNTS, condition)
      ? VALUE_COUNTS[condition]
      : undefined;
  if (typeof condition !== 'string' || count === undefined) {
    return refused('INVALID_FILTER_CONDITION', `Condition '${String(condition)}' does not exist`);
  }
  if (!Array.isArray(values) || values.length < count) {
    return refused('INSUFFICIENT_FILTER_VALUES', `Condition ${condition} needs ${count} value(s)`);
  }
  if (values.length > count || !values.every((value) => hasConditionType(condition, value, type))) {
    return refused(
      'INVALID_FILTER_VALUES',
      `Values of condition ${condition} do not fit attribute '${property}' of type ${type}`,
    );
  }
  return { ok: true, value: { property, condition, values } };
}

function hasConditionType(condition: string, value: unknown, type: EntityAttributeType): boolean {
  switch (condition) {
    case 'EXISTS':
    case 'NOT_EXISTS':
      return value === true;
    case 'CONTAINS':
    case 'NOT_CONTAINS':
      return typeof value === 'string' && (type === 'string' || type === 'any');
    case 'BEGINS_WITH':
      return typeof value === 'string' && (type === 'string' || type === 'any');
    case 'EQUAL_TO':
    case 'NOT_EQUAL_TO':
      return ['string', 'number', 'boolean'].includes(typeof value) && hasAttributeType(value, type);
    default:
      return ['string', 'number'].includes(typeof value) && hasAttributeType(value, type);
  }
}
