import type { Operand } from '@atlaskit/jql-ast';
import { dayMsOf, readMoment } from './date-operand';
import type { JqlContext, JqlField, JqlNamedValue, JqlRegistry, JqlValue } from './field-registry';
import { findFunction } from './function-catalogue';
import { callFunction } from './functions';

/** What the right side of a clause stands for. */
export interface OperandValues {
  readonly values: readonly JqlValue[];
  readonly hasEmpty: boolean;
  /** Named values, for comparisons by size. */
  readonly named: readonly JqlNamedValue[];
}

/** Where a clause is read: its field as written and everything it may ask. */
export interface ClauseSetting<I> {
  readonly field: JqlField<I>;
  readonly written: string;
  readonly operator: string;
  readonly registry: JqlRegistry<I>;
  readonly context: JqlContext;
  report(message: string): void;
}

const NOTHING: OperandValues = { values: [], hasEmpty: false, named: [] };
const DURATION = /^(?:\d+(?:\.\d+)?[wdhm]?\s*)+$/;
/** `resolution = Unresolved` means that there is none. */
const UNRESOLVED = 'unresolved';
const PLAIN: ReadonlySet<string> = new Set(['string', 'text', 'label']);

/** Reads an operand for a field and reports every value that does not fit. A function in a list may give one value. */
export function readOperand<I>(operand: Operand, setting: ClauseSetting<I>, isInList = false): OperandValues {
  switch (operand.operandType) {
    case 'keyword':
      return { ...NOTHING, hasEmpty: true };
    case 'list': {
      const parts = operand.values.map((value) => readOperand(value, setting, true));
      return {
        values: parts.flatMap(({ values }) => values),
        hasEmpty: parts.some(({ hasEmpty }) => hasEmpty),
        named: parts.flatMap(({ named }) => named),
      };
    }
    case 'function':
      return readFunction(
        operand.function.value,
        operand.arguments.map(({ value }) => value),
        setting,
        isInList,
      );
    case 'value':
      return readValue(operand.value, setting, operand.text === operand.value);
  }
}

function readFunction<I>(
  name: string,
  args: readonly string[],
  setting: ClauseSetting<I>,
  isInList: boolean,
): OperandValues {
  const { field, operator, written, context, report } = setting;
  const result = callFunction(name, args, context);
  const refuse = (message: string): OperandValues => {
    report(message);
    return NOTHING;
  };
  if (!result) return refuse(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
  if (result.kind === 'error') return refuse(result.message);
  const isFitting = findFunction(name)?.types.includes(field.type) ?? false;
  if (!isFitting)
    return refuse(`A value provided by the function '${name}' is invalid for the field '${written}'.`);
  const isList = result.kind === 'ids' && result.isList;
  if (operator.endsWith('in') && !isList && !isInList)
    return refuse(
      `Operator '${operator}' does not support the non-list value '${name}(${args.join(', ')})' for field '${written}'.`,
    );
  if (isList && !isInList && !operator.endsWith('in'))
    return refuse(
      `Operator '${operator}' does not support the list-valued function '${name}' for field '${written}'.`,
    );
  if (result.kind === 'ids')
    return { ...NOTHING, values: result.ids, named: result.ids.flatMap((id) => registryName(id, setting)) };
  return {
    ...NOTHING,
    values: [field.type === 'date' ? dayMsOf(result.atMs, context.timeZone) : result.atMs],
  };
}

function registryName<I>(id: string, { registry, field }: ClauseSetting<I>): readonly JqlNamedValue[] {
  const named = registry.named?.(field, id) ?? null;
  return named === null ? [] : [named];
}

function readValue<I>(text: string, setting: ClauseSetting<I>, isUnquoted: boolean): OperandValues {
  const { field, written, registry, context, report } = setting;
  if (PLAIN.has(field.type)) return { ...NOTHING, values: [text] };
  if (field.type === 'resolution' && text.toLowerCase() === UNRESOLVED) return { ...NOTHING, hasEmpty: true };
  if (field.type === 'number') {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) return { ...NOTHING, values: [number] };
    report(`'${text}' is an invalid value for the '${written}' field; a number is needed.`);
    return NOTHING;
  }
  if (field.type === 'duration') {
    if (DURATION.test(text.trim())) return { ...NOTHING, values: [durationSeconds(text)] };
    report(
      `The value '${text}' for field '${written}' is not a valid duration. Valid units include 'w', 'd', 'h' and 'm', e.g. '4w 2d'.`,
    );
    return NOTHING;
  }
  if (field.type === 'date' || field.type === 'datetime') {
    const atMs = readMoment(text, context);
    if (atMs !== null)
      return { ...NOTHING, values: [field.type === 'date' ? dayMsOf(atMs, context.timeZone) : atMs] };
    report(
      `Date value '${text}' for field '${written}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
    return NOTHING;
  }
  const named = registry.resolve(field, text);
  if (named.length === 0) report(unknownValue(text, setting, isUnquoted));
  return { ...NOTHING, values: named.map(({ id }) => id), named };
}

function unknownValue<I>(text: string, { field, written }: ClauseSetting<I>, isUnquoted: boolean): string {
  if (field.type === 'issuekey') return `An issue with key '${text}' does not exist for field '${written}'.`;
  return isUnquoted && /^\d+$/.test(text)
    ? `A value with ID '${text}' does not exist for the field '${written}'.`
    : `The value '${text}' does not exist for the field '${written}'.`;
}

/** Jira's working time: a day has 8 hours and a week 5 days; a bare number counts minutes. */
const UNIT_SECONDS: Readonly<Record<string, number>> = { w: 144_000, d: 28_800, h: 3_600, m: 60 };

function durationSeconds(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)([wdhm]?)/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNIT_SECONDS[unit ?? ''] ?? 60), 0);
}
