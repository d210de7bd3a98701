import type { FieldValue } from './field-values';

export const COMPARATORS = ['>', '>=', '=', '<=', '<', '!='] as const;
export const COMPARISON_TYPES = ['STRING', 'NUMBER', 'DATE', 'DATE_WITHOUT_TIME', 'OPTIONID'] as const;

export type Comparator = (typeof COMPARATORS)[number];
export type ComparisonType = (typeof COMPARISON_TYPES)[number];

const DAY_CHARACTERS = 10;

/** Milliseconds of a day or moment as fields hold it; NaN when it is neither. */
export function momentOf(text: string): number {
  return Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}

/** The calendar day of a moment, in milliseconds. */
export function dayOf(text: string): number {
  return Date.parse(text.slice(0, DAY_CHARACTERS));
}

/** Whether `left <comparator> right` holds, for two numbers or two texts. */
export function compares<Operand extends number | string>(
  left: Operand,
  comparator: Comparator,
  right: Operand,
): boolean {
  switch (comparator) {
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '=':
      return left === right;
    case '<=':
      return left <= right;
    case '<':
      return left < right;
    case '!=':
      return left !== right;
  }
}

function comparesOne(
  value: FieldValue,
  comparator: Comparator,
  wanted: string,
  type: ComparisonType,
): boolean {
  switch (type) {
    case 'STRING':
      return compares(value.text, comparator, wanted);
    case 'OPTIONID':
      return compares(Number(value.id), comparator, Number(wanted));
    case 'NUMBER':
      return compares(Number(value.text), comparator, Number(wanted));
    case 'DATE':
      return compares(momentOf(value.text), comparator, momentOf(wanted));
    case 'DATE_WITHOUT_TIME':
      return compares(dayOf(value.text), comparator, dayOf(wanted));
  }
}

/** Whether any value of a field stands to any wanted one as asked; an empty field equals an empty wish. */
export function anyCompares(
  values: readonly FieldValue[],
  comparator: Comparator,
  wanted: readonly string[],
  type: ComparisonType,
): boolean {
  if (comparator === '!=') return !anyCompares(values, '=', wanted, type);
  const wishes = wanted.filter((text) => text !== '');
  if (values.length === 0 || wishes.length === 0)
    return comparator === '=' && values.length === 0 && wishes.length === 0;
  return values.some((value) => wishes.some((wish) => comparesOne(value, comparator, wish, type)));
}
