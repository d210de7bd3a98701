import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

export const PROJECT = resolve(__dirname, '../..');

/** Texts of all source files of a kind below a folder. */
export function readSources(folder: string, extensions: readonly string[]): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => extensions.includes(extname(file)))
    .map((file) => readFileSync(join(PROJECT, folder, file), 'utf8'));
}

/** A JSON file of the project. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(PROJECT, path), 'utf8')) as unknown;
}

/** Texts of a locale file by their dotted keys. */
export function flatTexts(tree: unknown, path = ''): Readonly<Record<string, string>> {
  if (typeof tree === 'string') return { [path]: tree };
  if (typeof tree !== 'object' || tree === null) throw new Error(`"${path}" is neither a text nor a group.`);
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, inner]) => flatTexts(inner, path === '' ? key : `${path}.${key}`)),
  ) as Record<string, string>;
}
