import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readManifest } from '../../../emulator/forge/read-manifest';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'manifest-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const PAGE = { key: 'portfolio', title: { i18n: 'portfolio.title' }, resource: 'main' };
const FUNCTION = {
  key: 'in-stage',
  name: 'productsInStage',
  function: 'main',
  arguments: [{ name: 'stage', required: true }],
  types: ['issue'],
  operators: ['in', 'not in'],
};

/** What the site makes of an app with these modules. */
function described(modules: object) {
  const manifest = {
    app: { id: 'ari:cloud:ecosystem::app/0c1f6c0e', runtime: { name: 'nodejs22.x' } },
    permissions: { scopes: [] },
    resources: [{ key: 'main', path: 'static' }],
    modules: { function: [{ key: 'main', handler: 'index.main' }], ...modules },
  };
  writeFileSync(join(folder, 'manifest.yml'), stringify(manifest));
  return readManifest(folder).description;
}

const withPages = (...pages: object[]) => described({ 'jira:globalPage': pages });
const withFunctions = (...functions: object[]) => described({ 'jira:jqlFunction': functions });

test('a page of its own has a title, a layout and entries beside it', () => {
  const icon = 'https://example.com/icon.svg';
  const pages = [{ title: 'Products', route: 'products', icon }];
  expect(withPages({ ...PAGE, icon, layout: 'blank', pages }).surfaces).toEqual([
    {
      moduleType: 'jira:globalPage',
      key: 'portfolio',
      title: { i18n: 'portfolio.title' },
      resourcePath: 'static',
      page: 'index.html',
      layout: 'blank',
      subpages: [{ pages: [{ title: 'Products', route: 'products' }] }],
    },
  ]);
  const sections = [{ header: { i18n: 'archive' }, pages }, { pages: [] }];
  expect(withPages({ ...PAGE, sections }).surfaces).toMatchObject([
    {
      layout: 'native',
      subpages: [
        { header: { i18n: 'archive' }, pages: [{ title: 'Products', route: 'products' }] },
        { pages: [] },
      ],
    },
  ]);
});

test('an app may have one page of its own', () => {
  expect(() => withPages(PAGE, { ...PAGE, key: 'second' })).toThrow('a single jira:globalPage');
});

test.each([
  [{ pages: [], sections: [] }, 'but not both'],
  [{ layout: 'basic' }, 'basic is deprecated'],
  [{ render: 'native' }, 'UI Kit are not simulated'],
  [{ resource: undefined, function: 'main' }, 'UI Kit 1 is not simulated'],
  [{ resource: 'other' }, 'unknown resource "other"'],
  [{ resolver: { endpoint: 'far' } }, 'on a remote are not simulated'],
  [{ displayConditions: { isAdmin: true } }, 'Display conditions are not simulated'],
  [{ pages: [{ title: 'x', route: 'x', displayConditions: {} }] }, 'Display conditions are not simulated'],
  [{ pages: [{ title: 'x' }] }, 'route'],
  [{ viewportSize: 'large' }, 'viewportSize'],
])('a page with %j is refused by name', (change, part) => {
  expect(() => withPages({ ...PAGE, ...change })).toThrow(part);
});

test('a JQL function is known by its kinds of fields, operators and arguments', () => {
  expect(
    withFunctions(FUNCTION, { ...FUNCTION, key: 'two', name: 'two', arguments: undefined }).jqlFunctions,
  ).toEqual([
    {
      key: 'in-stage',
      name: 'productsInStage',
      functionKey: 'main',
      types: ['issue'],
      operators: ['in', 'not in'],
      arguments: [{ name: 'stage', isRequired: true }],
    },
    expect.objectContaining({ key: 'two', arguments: [] }),
  ]);
});

test('two functions of one name, in whatever case, are refused', () => {
  expect(() => withFunctions(FUNCTION, { ...FUNCTION, key: 'two', name: 'PRODUCTSinStage' })).toThrow(
    'have the same name',
  );
});

test.each([
  [{ function: undefined, endpoint: 'far' }, 'on a remote are not simulated'],
  [{ types: ['sprint'] }, 'types'],
  [{ operators: ['was'] }, 'operators'],
  [{ name: 'x'.repeat(256) }, 'name'],
  [{ arguments: [{ name: 'stage' }] }, 'required'],
  [{ cached: true }, 'cached'],
])('a JQL function with %j is refused by name', (change, part) => {
  expect(() => withFunctions({ ...FUNCTION, ...change })).toThrow(part);
});

test('a kind of module that the site does not know is refused by name', () => {
  expect(() => described({ 'jira:projectPage': [PAGE] })).toThrow('"jira:projectPage" are not simulated');
});

test('what is called before the app goes is a function, and nothing on a remote', () => {
  const { preUninstall } = described({ preUninstall: [{ key: 'tidy', function: 'main' }] });
  expect(preUninstall).toEqual([{ key: 'tidy', functionKey: 'main' }]);
  expect(described({}).preUninstall).toEqual([]);
  expect(() => described({ preUninstall: [{ key: 'tidy', endpoint: 'main' }] })).toThrow(/not simulated/);
});
