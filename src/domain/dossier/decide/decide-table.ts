import type { TableDefinition } from '../../process/deliverable';
import { findDeliverable } from '../../process/process-definition';
import type { TableCommand } from '../../retirement/retirement-command';
import type { TableEdited } from '../../table/edit-table';
import type { CommandOf } from '../command';
import type { DossierEvent } from '../event';
import { accept, refuse, type Decision, type DecisionContext } from './decision';

/** Rows of a table are added, changed, brought from a spreadsheet, or removed. The table has been worked out before. */
export function decideTable(command: TableCommand, context: DecisionContext): Decision {
  const { deliverable } = command;
  const table = tableOf(context, deliverable);
  if (!table) return refuse('UNKNOWN_DELIVERABLE', { deliverable });
  if (command.type === 'markRows') {
    const refused = refuseForeignRows(command, table, context);
    if (refused) return refused;
  }
  const edited = context.prepared.table;
  if (!edited) throw new Error('A table was to be changed without its rows at hand.');
  // Whoever comes second to remove a row finds it gone.
  if (!edited.ok && command.type === 'removeRow' && edited.code === 'UNKNOWN_ITEM') return accept();
  if (!edited.ok) return refuse(edited.code, edited.facts);
  if (edited.affected === 0) return accept();
  return accept(eventOf(command, edited, context));
}

/** Somebody says that there is nothing to list, or takes that back. */
export function decideNone(
  { deliverable: key, none }: CommandOf<'declareNone'>,
  context: DecisionContext,
): Decision {
  if (!tableOf(context, key)) return refuse('UNKNOWN_DELIVERABLE', { deliverable: key });
  const table = context.state.tables[key];
  if (none && (table?.index?.rowCount ?? 0) > 0) return refuse('BAD_VALUE', { fact: key });
  if (((table?.none ?? null) !== null) === none) return accept();
  return accept({ type: 'tableDeclaredEmpty', data: { deliverable: key, none } });
}

/** Whoever answers for a row says whether its customer has been told, and nothing else. */
function refuseForeignRows(
  { column }: Extract<TableCommand, { type: 'markRows' }>,
  table: TableDefinition,
  { canEdit, state, actor, prepared }: DecisionContext,
): Decision | null {
  // After its end nobody changes anything else in the table either.
  if (column !== table.toldColumn) return refuse('BAD_VALUE', { fact: column });
  if (canEdit) return null;
  const owners = prepared.rowOwners ?? [];
  const isOwn = owners.every((name) => {
    const account = Object.hasOwn(state.retirement.owners, name)
      ? state.retirement.owners[name]?.account
      : null;
    return account !== null && account === actor;
  });
  return isOwn && owners.length > 0 ? null : refuse('NOT_THE_OWNER');
}

function eventOf(
  command: TableCommand,
  { index, written, affected: rowCount }: Extract<TableEdited, { ok: true }>,
  { prepared, state }: DecisionContext,
): DossierEvent {
  const { deliverable } = command;
  switch (command.type) {
    case 'putRow': {
      const before = state.tables[deliverable]?.index?.nextRow ?? index.nextRow - 1;
      const row = command.row ?? String(before);
      const saved = written.flatMap(({ rows }) => rows).find(({ id }) => id === row);
      return { type: 'tableRowPut', data: { deliverable, row, cells: saved?.cells ?? {}, index } };
    }
    case 'removeRow':
      return { type: 'tableRowRemoved', data: { deliverable, row: command.row, index } };
    case 'importRows': {
      const { how } = command;
      return {
        type: 'tableImported',
        data: { deliverable, how, rowCount, sha256: prepared.sha256 ?? '', index },
      };
    }
    case 'fillRows':
    case 'markRows': {
      const { column, value } = command;
      return { type: 'tableFilled', data: { deliverable, column, value, rowCount, index } };
    }
  }
}

function tableOf({ process }: DecisionContext, key: string): TableDefinition | undefined {
  return findDeliverable(process, key)?.table;
}
