import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const FILE_NAME = 'site.json';
const partsSchema = z.record(z.string(), z.unknown());

/** A part of the site that can be saved: Jira's store, the app's storage, the clock. */
export interface SavedPart {
  exportState(): unknown;
  /** Refuses what it did not write itself. */
  importState(state: unknown): { readonly ok: true } | { readonly ok: false; readonly message: string };
  /** A site of an older version has not saved it, and starts without. */
  readonly isOptional?: boolean;
}

export type SavedParts = Readonly<Record<string, SavedPart>>;

/** What was found in the folder. */
export type Loaded =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'nothing' }
  /** The file is left as it is: somebody may want to rescue it. The site must not start from half of it. */
  | { readonly kind: 'damaged'; readonly message: string };

/** Fills the parts of a site from a folder, if there is a snapshot in it. */
export function loadSnapshot(parts: SavedParts, folder: string): Loaded {
  const file = path.join(folder, FILE_NAME);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return isMissing(error) ? { kind: 'nothing' } : damaged(file, String(error));
  }
  const saved = parse(text);
  if (saved === null) return damaged(file, 'it is not JSON.');
  for (const [name, part] of Object.entries(parts)) {
    const isThere = Object.hasOwn(saved, name);
    if (!isThere && part.isOptional === true) continue;
    if (!isThere) return damaged(file, `its part "${name}" is missing.`);
    const imported = part.importState(saved[name]);
    if (!imported.ok) return damaged(file, imported.message);
  }
  return { kind: 'loaded' };
}

/**
 * Saves a site in one step: whoever is killed meanwhile finds the last snapshot whole.
 * Synchronous, so that a request is answered only after what it changed is on the disk.
 */
export function saveSnapshot(parts: SavedParts, folder: string): void {
  const saved = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.exportState()]));
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, FILE_NAME);
  const draft = `${file}.${process.pid}.tmp`;
  const handle = openSync(draft, 'w');
  try {
    writeSync(handle, JSON.stringify(saved));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return partsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function damaged(file: string, why: string): Loaded {
  const remedy = 'It was left untouched. Move it away, or start with another --data folder.';
  return { kind: 'damaged', message: `The saved site in ${file} cannot be read: ${why} ${remedy}` };
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
