import { findDeliverable } from '../domain/process/process-definition';
import type { TableDefinition } from '../domain/process/deliverable';
import { chunksNeeded, editTable, type TableEdit, type TableEdited } from '../domain/table/edit-table';
import { readTableText } from '../domain/table/read-table-text';
import { cellOf, emptyIndex } from '../domain/table/table-index';
import { tableEditOf } from '../domain/retirement/table-edit-of';
import type { TableCommand } from '../domain/retirement/retirement-command';
import type { ActDeps, PersonalRequest } from './act-on-product';
import type { Product } from './locate-product';
import { stateOf, type Ready } from './prepare-command';

/**
 * Works out the table as a command would leave it, and writes its new chunks: nobody sees them before the dossier's head
 * names them, and those that no head ever names are deleted later.
 */
export async function prepareTable(
  deps: ActDeps,
  product: Product,
  request: PersonalRequest,
  command: TableCommand,
): Promise<Ready> {
  const table = findDeliverable(product.process, command.deliverable)?.table;
  if (!table) return { ok: true, value: { prepared: {} } };
  const edit = await editOf(deps, product, request, command, table);
  if (!edit) return { ok: false, code: 'BAD_IMPORT' };
  const index = stateOf(product).tables[command.deliverable]?.index ?? emptyIndex;
  const { issue, dossier } = product;
  const loaded = await deps.tables.load(issue.id, chunksNeeded(index, edit.edit));
  // Unlike any other attempt's: by place in the stream, and by click.
  const mark = `${(dossier?.chain.sequence ?? 0) + 1}.${deps.hash(request.id).slice(0, 16)}`;
  const edited = editTable(table, index, loaded, edit.edit, (number) => `${mark}.${number}`);
  await writeChunks(deps, product, edited);
  const rowOwners = command.type === 'markRows' ? ownersOf(table, loaded, new Set(command.rows)) : undefined;
  return {
    ok: true,
    value: {
      prepared: {
        table: edited,
        ...(edit.sha256 === undefined ? {} : { sha256: edit.sha256 }),
        ...(rowOwners === undefined ? {} : { rowOwners }),
      },
    },
  };
}

async function writeChunks(deps: ActDeps, { issue }: Product, edited: TableEdited): Promise<void> {
  if (edited.ok && edited.written.length > 0)
    await deps.tables.write(issue.id, edited.written, deps.clock.now());
}

/** Null when the text of an import is not there, or has mistakes. */
async function editOf(
  deps: ActDeps,
  { issue }: Product,
  { actor }: PersonalRequest,
  command: TableCommand,
  table: TableDefinition,
): Promise<{ readonly edit: TableEdit; readonly sha256?: string } | null> {
  if (command.type !== 'importRows') return { edit: tableEditOf(command) };
  const text = await deps.tables.staged(
    { issue: issue.id, account: actor, id: command.upload },
    command.parts,
  );
  if (text === null) return null;
  const { rows, problemCount } = readTableText(table, text);
  return problemCount > 0 ? null : { edit: { kind: command.how, rows }, sha256: deps.hash(text) };
}

function ownersOf(
  { ownerColumn }: TableDefinition,
  loaded: Awaited<ReturnType<ActDeps['tables']['load']>>,
  wanted: ReadonlySet<string>,
): readonly string[] {
  const rows = [...loaded.values()].flat().filter(({ id }) => wanted.has(id));
  return [...new Set(rows.map(({ cells }) => cellOf(cells, ownerColumn)))];
}
