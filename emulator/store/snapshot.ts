import { z } from 'zod';
import type { SavedPart } from './snapshot-file';
import type { Store, Tables } from './store';
import type { Table } from './table';

const FORMAT = 'lifecycle-gates-site';
const VERSION = 3;

const tableNames = [
  'users',
  'groups',
  'projects',
  'issueTypes',
  'priorities',
  'resolutions',
  'projectRoles',
  'versions',
  'statuses',
  'workflows',
  'workflowSchemes',
  'screens',
  'screenSchemes',
  'issueTypeSchemes',
  'issueTypeScreenSchemes',
  'permissionSchemes',
  'pinnedPanels',
  'openedPanels',
  'tasks',
  'fields',
  'issues',
  'attachments',
  'issueLinkTypes',
  'issueLinks',
  'outbox',
  'uninstalledApps',
  'absentFields',
] as const satisfies readonly (keyof Tables)[];

const rows = z.array(z.record(z.string(), z.unknown()));
const snapshotSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  sequences: z.array(z.object({ name: z.string(), last: z.number().int() })),
  files: z.array(z.object({ attachmentId: z.string(), base64: z.string() })),
  tables: z.record(z.enum(tableNames), rows),
});

/** The whole site as plain JSON; file contents as base64. */
export type SiteSnapshot = z.infer<typeof snapshotSchema>;

/** Takes the state out of a store. */
export function exportState(store: Store): SiteSnapshot {
  const tables = Object.fromEntries(tableNames.map((name) => [name, store[name].all()]));
  return snapshotSchema.parse({
    format: FORMAT,
    version: VERSION,
    sequences: store.sequences.all(),
    files: store.files.all().map((file) => ({
      attachmentId: file.attachmentId,
      base64: Buffer.from(file.bytes).toString('base64'),
    })),
    tables: JSON.parse(JSON.stringify(tables)) as unknown,
  });
}

function fill<Row>(table: Table<Row>, keyOf: (row: Row) => string, values: readonly Row[]): void {
  for (const row of table.all()) table.remove(keyOf(row));
  for (const row of values) table.put(row);
}

/** Replaces a store's contents by a snapshot; refuses, and changes nothing, when it is not one. */
export function importState(
  store: Store,
  snapshot: unknown,
): { readonly ok: true } | { readonly ok: false; readonly message: string } {
  const parsed = snapshotSchema.safeParse(snapshot);
  if (!parsed.success)
    return { ok: false, message: `This is not a snapshot of the site: ${z.prettifyError(parsed.error)}` };
  for (const name of tableNames) {
    const keyOf = (row: unknown): string => keyOfRow(name, row);
    // The snapshot was written by exportState from rows of this very table.
    fill(store[name] as Table<unknown>, keyOf, parsed.data.tables[name]);
  }
  fill(store.sequences, (row) => row.name, parsed.data.sequences);
  const files = parsed.data.files.map((file) => ({
    attachmentId: file.attachmentId,
    bytes: new Uint8Array(Buffer.from(file.base64, 'base64')),
  }));
  fill(store.files, (row) => row.attachmentId, files);
  return { ok: true };
}

function keyOfRow(name: keyof Tables, row: unknown): string {
  const keyProperty = name === 'users' ? 'accountId' : name === 'groups' ? 'groupId' : 'id';
  return z.record(z.string(), z.unknown()).parse(row)[keyProperty] as string;
}

/** The store as a part of what `--data` saves. */
export function storePart(store: Store): SavedPart {
  return { exportState: () => exportState(store), importState: (state) => importState(store, state) };
}
