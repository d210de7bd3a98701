import { readSources } from './source-files';

const sources = readSources('static/src', ['.ts', '.tsx']);

it('Only one file of Custom UI knows the bridge', () => {
  expect(sources.filter((source) => source.includes("from '@forge/bridge'"))).toHaveLength(1);
});

it('Custom UI takes nothing but types from the backend', () => {
  const imports = sources.flatMap(
    (source) => source.match(/import [^;]*from '(?:\.\.\/)+src\/[^']*'/g) ?? [],
  );
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((line) => !line.startsWith('import type'))).toEqual([]);
});
