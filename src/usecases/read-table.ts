import type { TableDefinition } from '../domain/process/deliverable';
import { findDeliverable } from '../domain/process/process-definition';
import type { IssueId } from '../domain/ids';
import { readTableText } from '../domain/table/read-table-text';
import { tableAsCsv } from '../domain/table/table-as-csv';
import { emptyIndex, type TableIndex, type TableRow } from '../domain/table/table-index';
import type { TableReading } from '../domain/table/table-reading';
import type { Language } from '../domain/text';
import type { Tables, Upload } from '../ports';
import { locateProduct, type LocateDeps, type LocateRefusalCode, type Product } from './locate-product';
import { stateOf } from './prepare-command';

export interface TableDeps extends LocateDeps {
  readonly tables: Tables;
}

type Refused<Code extends string = never> = {
  readonly ok: false;
  readonly code: LocateRefusalCode | 'UNKNOWN_DELIVERABLE' | Code;
};

/** Rows of some chunks of a table, as whoever sees the product may read them. */
export async function readRows(
  deps: TableDeps,
  id: IssueId,
  deliverable: string,
  chunks: readonly string[],
): Promise<
  { readonly ok: true; readonly rows: ReadonlyMap<string, readonly TableRow[]> } | Refused<'UNKNOWN_ITEM'>
> {
  const found = await findTable(deps, id, deliverable);
  if (!found.ok) return found;
  // Only what the table holds right now: an older chunk may be gone the next moment.
  const isHeld = chunks.every((chunk) => found.index.chunks.some((each) => each.id === chunk));
  if (!isHeld) return { ok: false, code: 'UNKNOWN_ITEM' };
  return { ok: true, rows: await deps.tables.load(id, chunks) };
}

/** Chunks that are written into one part of an export. */
const CHUNKS_PER_PART = 12;

/** A part of a table as CSV; the texts of all parts, one after the other, are the file. */
export async function exportRows(
  deps: TableDeps,
  id: IssueId,
  deliverable: string,
  language: Language,
  from: number,
): Promise<{ readonly ok: true; readonly text: string; readonly next: number | null } | Refused> {
  const found = await findTable(deps, id, deliverable);
  if (!found.ok) return found;
  const { table, index } = found;
  const text = await csvPart(deps, id, table, index, language, from);
  const next = from + CHUNKS_PER_PART;
  return { ok: true, text, next: next < index.chunks.length ? next : null };
}

/** A whole table as CSV. */
export async function tableText(
  deps: Pick<TableDeps, 'tables'>,
  id: IssueId,
  table: TableDefinition,
  index: TableIndex,
  language: Language,
): Promise<string> {
  const parts: string[] = [];
  for (let from = 0; from === 0 || from < index.chunks.length; from += CHUNKS_PER_PART)
    parts.push(await csvPart(deps, id, table, index, language, from));
  return parts.join('');
}

async function csvPart(
  { tables }: Pick<TableDeps, 'tables'>,
  id: IssueId,
  table: TableDefinition,
  index: TableIndex,
  language: Language,
  from: number,
): Promise<string> {
  const chunks = index.chunks.slice(from, from + CHUNKS_PER_PART).map((chunk) => chunk.id);
  const loaded = await tables.load(id, chunks);
  const rows = chunks.flatMap((chunk) => loaded.get(chunk) ?? []);
  const text = tableAsCsv(table, rows, language);
  // The heading stands at the beginning of the file alone.
  return from === 0 ? text : text.slice(tableAsCsv(table, [], language).length);
}

/** What a text that was brought would become. Null when parts of it are not there any more. */
export async function previewImport(
  deps: TableDeps,
  upload: Upload,
  deliverable: string,
  parts: number,
): Promise<
  | { readonly ok: true; readonly reading: TableReading; readonly table: TableDefinition }
  | Refused<'BAD_IMPORT'>
> {
  const found = await findTable(deps, upload.issue, deliverable);
  if (!found.ok) return found;
  const text = await deps.tables.staged(upload, parts);
  if (text === null) return { ok: false, code: 'BAD_IMPORT' };
  return { ok: true, table: found.table, reading: readTableText(found.table, text) };
}

/** Keeps a part of a text for whoever sees the product; what becomes of it is decided with the import. */
export async function stageText(
  deps: TableDeps,
  upload: Upload,
  part: number,
  text: string,
): Promise<{ readonly ok: true } | Refused> {
  const located = await locateProduct(deps, upload.issue);
  if (!located.ok) return located;
  await deps.tables.stage(upload, part, text);
  return { ok: true };
}

/** Every row of a table, in order. */
export async function allRows(
  { tables }: Pick<TableDeps, 'tables'>,
  product: Product,
  deliverable: string,
): Promise<readonly TableRow[]> {
  const chunks = stateOf(product).tables[deliverable]?.index?.chunks ?? [];
  const loaded = await tables.load(
    product.issue.id,
    chunks.map(({ id }) => id),
  );
  return chunks.flatMap(({ id }) => loaded.get(id) ?? []);
}

async function findTable(
  deps: TableDeps,
  id: IssueId,
  deliverable: string,
): Promise<{ readonly ok: true; readonly table: TableDefinition; readonly index: TableIndex } | Refused> {
  const located = await locateProduct(deps, id);
  if (!located.ok) return located;
  const table = findDeliverable(located.product.process, deliverable)?.table;
  if (!table) return { ok: false, code: 'UNKNOWN_DELIVERABLE' };
  const tables = stateOf(located.product).tables;
  const index = (Object.hasOwn(tables, deliverable) ? tables[deliverable]?.index : null) ?? emptyIndex;
  return { ok: true, table, index };
}
