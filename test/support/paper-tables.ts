import type { Prepared } from '../../src/domain/dossier/decide/decision';
import type { Command } from '../../src/domain/dossier/command';
import type { DossierState } from '../../src/domain/dossier/state';
import { findDeliverable, type ProcessDefinition } from '../../src/domain/process/process-definition';
import { isTableCommand } from '../../src/domain/retirement/retirement-command';
import { tableEditOf } from '../../src/domain/retirement/table-edit-of';
import { editTable } from '../../src/domain/table/edit-table';
import { cellOf, emptyIndex, type TableRow } from '../../src/domain/table/table-index';

/** Rows of tables without a storage. */
export interface PaperTables {
  /** The table as a command would leave it, as the app prepares it. */
  readonly prepare: (process: ProcessDefinition, state: DossierState, command: Command) => Prepared;
  /** Rows of a table by id. */
  readonly rows: (
    state: DossierState,
    deliverable: string,
  ) => Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Every chunk ever written. */
  readonly chunks: ReadonlyMap<string, readonly TableRow[]>;
}

/** Chunks on paper: written once, read by whoever asks. */
export function paperTables(): PaperTables {
  const chunks = new Map<string, readonly TableRow[]>();
  let writes = 0;
  return {
    chunks,
    prepare(process, state, command) {
      if (!isTableCommand(command)) return {};
      const table = findDeliverable(process, command.deliverable)?.table;
      if (!table) return {};
      if (command.type === 'importRows') throw new Error('Nothing is imported on paper.');
      writes += 1;
      const index = state.tables[command.deliverable]?.index ?? emptyIndex;
      const edited = editTable(table, index, chunks, tableEditOf(command), (number) => `${writes}.${number}`);
      if (edited.ok) for (const { id, rows } of edited.written) chunks.set(id, rows);
      const marked = command.type === 'markRows' ? command.rows : [];
      const rowOwners = [...chunks.values()]
        .flat()
        .filter(({ id }) => marked.includes(id))
        .map(({ cells }) => cellOf(cells, table.ownerColumn));
      return { table: edited, rowOwners: [...new Set(rowOwners)] };
    },
    rows(state, deliverable) {
      const refs = state.tables[deliverable]?.index?.chunks ?? [];
      const rows = refs.flatMap(({ id }) => chunks.get(id) ?? []);
      return Object.fromEntries(rows.map(({ id, cells }) => [id, cells]));
    },
  };
}
