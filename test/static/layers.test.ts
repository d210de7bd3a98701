import { readSources } from './source-files';

const sources = readSources('static/src', ['.ts', '.tsx']);

it('Only one file of Custom UI knows the bridge', () => {
  expect(sources.filter((source) => source.includes("from '@forge/bridge'"))).toHaveLength(1);
});

it('Custom UI takes nothing but types from the backend, and the limits that both sides keep', () => {
  const imports = sources.flatMap(
    (source) => source.match(/import [^;]*from '(?:\.\.\/)+src\/[^']*'/g) ?? [],
  );
  expect(imports.length).toBeGreaterThan(0);
  const values = imports.filter((line) => !line.startsWith('import type'));
  expect(values.filter((line) => !line.endsWith("/src/contract/table-limits'"))).toEqual([]);
});
