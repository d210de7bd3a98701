import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Translation tables by locale, flattened: `{ panel: { title } }` becomes `panel.title`. */
export function readTranslations(
  appDir: string,
  resources: readonly { readonly key: string; readonly path: string }[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    resources.map(({ key, path }) => [key, flatten(JSON.parse(readFileSync(join(appDir, path), 'utf8')))]),
  );
}

function flatten(value: unknown, prefix = ''): Record<string, string> {
  if (typeof value === 'string') return { [prefix]: value };
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`Translation "${prefix}" is not a text.`);
  const flat: Record<string, string> = {};
  for (const [key, each] of Object.entries(value))
    Object.assign(flat, flatten(each, prefix ? `${prefix}.${key}` : key));
  return flat;
}
