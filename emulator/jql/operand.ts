import type { Operand } from '@atlaskit/jql-ast';
import { dayMsOf, readMoment } from './date-operand';
import type { JqlContext, JqlField, JqlNamedValue, JqlRegistry, JqlValue } from './field-registry';
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
const PLAIN: ReadonlySet<string> = new Set(['string', 'text', 'label']);

/** Reads an operand for a field and reports every value that does not fit. */
export function readOperand<I>(operand: Operand, setting: ClauseSetting<I>): OperandValues {
  switch (operand.operandType) {
    case 'keyword':
      return { ...NOTHING, hasEmpty: true };
    case 'list': {
      const parts = operand.values.map((value) => readOperand(value, setting));
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
      );
    case 'value':
      return readValue(operand.value, setting);
  }
}

function readFunction<I>(name: string, args: readonly string[], setting: ClauseSetting<I>): OperandValues {
  const { field, operator, written, context, report } = setting;
  const result = callFunction(name, args, field.type, context);
  if (!result) {
    report(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
    return NOTHING;
  }
  if (result.kind === 'error') {
    report(result.message);
    return NOTHING;
  }
  if (result.kind === 'users') {
    const isListOperator = operator === 'in' || operator === 'not in' || operator.endsWith(' in');
    if (result.isList && !isListOperator)
      report(
        `Operator '${operator}' does not support the list-valued function '${name}' for field '${written}'.`,
      );
    return { ...NOTHING, values: result.accountIds };
  }
  if (field.type === 'date') return { ...NOTHING, values: [dayMsOf(result.atMs, context.timeZone)] };
  if (field.type === 'datetime') return { ...NOTHING, values: [result.atMs] };
  report(`The function '${name}' is not supported by the '${written}' field.`);
  return NOTHING;
}

function readValue<I>(text: string, setting: ClauseSetting<I>): OperandValues {
  const { field, written, registry, context, report } = setting;
  if (PLAIN.has(field.type)) return { ...NOTHING, values: [text] };
  if (field.type === 'number') {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) return { ...NOTHING, values: [number] };
    report(`'${text}' is an invalid value for the '${written}' field; a number is needed.`);
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
  if (named.length === 0) {
    report(
      field.type === 'issuekey'
        ? `An issue with key '${text}' does not exist for field '${written}'.`
        : `The value '${text}' does not exist for the field '${written}'.`,
    );
  }
  return { ...NOTHING, values: named.map(({ id }) => id), named };
}
