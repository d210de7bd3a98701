import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { exportState, importState } from './snapshot';
import type { Store } from './store';

const FILE_NAME = 'site.json';

/** What was found in the folder. */
export type Loaded =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'nothing' }
  /** The file is left as it is: somebody may want to rescue it. */
  | { readonly kind: 'damaged'; readonly message: string };

/** Fills a store from a folder, if there is a snapshot in it. */
export async function loadSnapshot(store: Store, folder: string): Promise<Loaded> {
  const file = path.join(folder, FILE_NAME);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return { kind: 'nothing' };
    return damaged(file, error instanceof Error ? error.message : String(error));
  }
  let snapshot: unknown;
  try {
    snapshot = JSON.parse(text);
  } catch {
    return damaged(file, 'it is not JSON.');
  }
  const imported = importState(store, snapshot);
  return imported.ok ? { kind: 'loaded' } : damaged(file, imported.message);
}

/** Saves a store in one step: whoever is killed meanwhile finds the last snapshot whole. */
export async function saveSnapshot(store: Store, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, FILE_NAME);
  const draft = `${file}.${process.pid}.tmp`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(JSON.stringify(exportState(store)));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

function damaged(file: string, why: string): Loaded {
  return {
    kind: 'damaged',
    message: `The saved site in ${file} cannot be read: ${why} It was left untouched. Move it away, or start with another --data folder.`,
  };
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
