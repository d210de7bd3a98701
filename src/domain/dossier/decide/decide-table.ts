import type { TableDefinition } from '../../process/deliverable';
import { findDeliverable } from '../../process/process-definition';
import type { CommandOf } from '../command';
import { accept, refuse, refuseTooLong, type Decision, type DecisionContext } from './decision';

/** Rows that a dossier's head can carry. */
export const MAX_TABLE_ROWS = 100;
const MAX_CELL_LENGTH = 255;

/** A row of a table is added or changed. */
export function decidePutRow(
  { deliverable: key, row, cells }: CommandOf<'putRow'>,
  context: DecisionContext,
): Decision {
  const table = tableOf(context, key);
  if (!table) return refuse('UNKNOWN_DELIVERABLE', { deliverable: key });
  const rows = context.state.tables[key]?.rows ?? {};
  if (row !== null && !Object.hasOwn(rows, row)) return refuse('UNKNOWN_ITEM', { item: row });
  if (row === null && Object.keys(rows).length >= MAX_TABLE_ROWS)
    return refuse('TABLE_FULL', { max: String(MAX_TABLE_ROWS) });
  const filled: Record<string, string> = {};
  for (const [column, cell] of Object.entries(cells)) {
    const definition = table.columns.find((each) => each.key === column);
    if (!definition) return refuse('BAD_VALUE', { fact: column });
    const value = cell.trim();
    if (value === '') continue;
    const tooLong = refuseTooLong(value, MAX_CELL_LENGTH);
    if (tooLong) return tooLong;
    const isOption = definition.options.some((option) => option.value === value);
    if (definition.options.length > 0 && !isOption) return refuse('BAD_VALUE', { fact: definition.name });
    filled[column] = value;
  }
  if (Object.keys(filled).length === 0) return refuse('BAD_VALUE', { fact: key });
  const id = row ?? String(context.nextSequence);
  return accept({ type: 'tableRowPut', data: { deliverable: key, row: id, cells: filled } });
}

/** A row of a table is removed. */
export function decideRemoveRow(
  { deliverable: key, row }: CommandOf<'removeRow'>,
  context: DecisionContext,
): Decision {
  if (!tableOf(context, key)) return refuse('UNKNOWN_DELIVERABLE', { deliverable: key });
  if (!Object.hasOwn(context.state.tables[key]?.rows ?? {}, row)) return accept();
  return accept({ type: 'tableRowRemoved', data: { deliverable: key, row } });
}

/** Somebody says that there is nothing to list, or takes that back. */
export function decideNone(
  { deliverable: key, none }: CommandOf<'declareNone'>,
  context: DecisionContext,
): Decision {
  if (!tableOf(context, key)) return refuse('UNKNOWN_DELIVERABLE', { deliverable: key });
  const table = context.state.tables[key];
  if (none && Object.keys(table?.rows ?? {}).length > 0) return refuse('BAD_VALUE', { fact: key });
  if (((table?.none ?? null) !== null) === none) return accept();
  return accept({ type: 'tableDeclaredEmpty', data: { deliverable: key, none } });
}

function tableOf({ process }: DecisionContext, key: string): TableDefinition | undefined {
  return findDeliverable(process, key)?.table;
}
