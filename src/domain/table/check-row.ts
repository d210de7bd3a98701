import type { TableColumn, TableDefinition } from '../process/deliverable';
import type { Text } from '../text';
import { cleanCell } from './clean-cell';
import type { Cells } from './table-index';
import { MAX_CELL_LENGTH, MAX_CLASS_LENGTH } from './table-limits';

export type TableRefusalCode =
  'UNKNOWN_ITEM' | 'BAD_VALUE' | 'TEXT_TOO_LONG' | 'TABLE_FULL' | 'TOO_MANY_CLASSES';

export interface TableRefusal {
  readonly ok: false;
  readonly code: TableRefusalCode;
  readonly facts: Readonly<Record<string, string | Text>>;
}

/** A refusal with the facts that explain it. */
export function refuseEdit(code: TableRefusalCode, facts: TableRefusal['facts']): TableRefusal {
  return { ok: false, code, facts };
}

/** The column without which a row says nothing: the first that is required. */
export function leadingColumn({ columns }: TableDefinition): TableColumn | undefined {
  return columns.find(({ isRequired }) => isRequired);
}

/** Longest text of a column, in characters. */
export function maxLengthOf({ classifiedBy }: TableDefinition, column: string): number {
  return column === classifiedBy[0] ? MAX_CLASS_LENGTH : MAX_CELL_LENGTH;
}

/** A cell as it is stored; refused with BAD_VALUE or TEXT_TOO_LONG. */
export function checkCell(
  table: TableDefinition,
  column: string,
  text: string,
): { readonly ok: true; readonly value: string; readonly name: Text } | TableRefusal {
  const definition = table.columns.find(({ key }) => key === column);
  if (!definition) return refuseEdit('BAD_VALUE', { fact: column });
  const { name, options } = definition;
  const value = cleanCell(text);
  const max = maxLengthOf(table, column);
  if (value.length > max) return refuseEdit('TEXT_TOO_LONG', { max: String(max) });
  return value === '' || options.length === 0 || options.some((option) => option.value === value)
    ? { ok: true, value, name }
    : refuseEdit('BAD_VALUE', { fact: name });
}

/** The cells of a row as they are stored; refused with BAD_VALUE or TEXT_TOO_LONG. */
export function checkRow(
  table: TableDefinition,
  cells: Cells,
): { readonly ok: true; readonly cells: Cells } | TableRefusal {
  const filled: [string, string][] = [];
  for (const [column, text] of Object.entries(cells)) {
    const checked = checkCell(table, column, text);
    if (!checked.ok) return checked;
    if (checked.value !== '') filled.push([column, checked.value]);
  }
  // Assigning `__proto__` would be lost; an entry is not.
  return filled.length > 0
    ? { ok: true, cells: Object.fromEntries(filled) }
    : refuseEdit('BAD_VALUE', { fact: leadingColumn(table)?.name ?? '' });
}
