import { randomUUID } from 'node:crypto';
import type { PanelView } from '../../src/contract/panel-view';
import type { Reply } from '../../src/contract/reply';
import type { ImportPreview, RowView, TableView } from '../../src/contract/table-view';
import { MAX_CHUNKS_PER_CALL } from '../../src/contract/table-limits';
import { click, panelOf } from './panel';
import type { Person } from './test-site';

export const INVENTORY = 'impactInventory';

/** Characters of one part of a text, well below what one call takes. */
const PART_LENGTH = 40_000;

/** A call of the panel's resolver that is no command. */
export async function ask<T>(
  person: Person,
  issueId: string,
  call: string,
  payload: unknown,
): Promise<Reply<T>> {
  const answer = await person.invoke(call, payload, issueId);
  if (answer.status !== 200) throw new Error(`${call} answered ${answer.status}.`);
  return answer.body['body'];
}

/** Asks for something that has to be given. */
export async function asked<T>(person: Person, issueId: string, call: string, payload: unknown): Promise<T> {
  const reply = await ask<T>(person, issueId, call, payload);
  if (!reply.ok) throw new Error(`${call} was refused: ${JSON.stringify(reply)}`);
  return reply.value;
}

export interface Brought {
  readonly upload: string;
  readonly parts: number;
}

/** Brings a text in parts, as the browser does. */
export async function bring(person: Person, issueId: string, text: string): Promise<Brought> {
  const upload = randomUUID();
  const parts = Math.max(Math.ceil(text.length / PART_LENGTH), 1);
  for (let part = 0; part < parts; part += 1) {
    const piece = text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH);
    await asked(person, issueId, 'table/stage', { upload, part, text: piece });
  }
  return { upload, parts };
}

/** What importing a text would do. */
export async function preview(person: Person, issueId: string, text: string): Promise<ImportPreview> {
  const brought = await bring(person, issueId, text);
  return asked(person, issueId, 'table/preview', { deliverable: INVENTORY, ...brought });
}

/** Imports a text into the inventory. */
export async function importRows(
  person: Person,
  issueId: string,
  text: string,
  how: 'replace' | 'append' = 'replace',
): Promise<Reply<PanelView>> {
  const brought = await bring(person, issueId, text);
  return click(person, issueId, 'table/import', { deliverable: INVENTORY, how, ...brought });
}

/** The inventory of a product, without its rows. */
export async function inventoryOf(person: Person, issueId: string): Promise<TableView> {
  const { retirement } = await panelOf(person, issueId);
  if (!retirement?.table) throw new Error('The product has no inventory.');
  return retirement.table;
}

/** Every row of the inventory. */
export async function rowsOf(person: Person, issueId: string): Promise<readonly RowView[]> {
  const { chunks } = await inventoryOf(person, issueId);
  const rows: RowView[] = [];
  for (let from = 0; from < chunks.length; from += MAX_CHUNKS_PER_CALL) {
    const some = chunks.slice(from, from + MAX_CHUNKS_PER_CALL);
    const found = await asked<{ readonly rows: Readonly<Record<string, readonly RowView[]>> }>(
      person,
      issueId,
      'table/rows',
      { deliverable: INVENTORY, chunks: some },
    );
    rows.push(...some.flatMap((chunk) => found.rows[chunk] ?? []));
  }
  return rows;
}

/** The inventory as a file. */
export async function exportOf(person: Person, issueId: string, language: 'zh' | 'en'): Promise<string> {
  let text = '';
  for (let from: number | null = 0; from !== null;) {
    const part: { readonly text: string; readonly next: number | null } = await asked(
      person,
      issueId,
      'table/export',
      { deliverable: INVENTORY, language, from },
    );
    text += part.text;
    from = part.next;
  }
  return text;
}
