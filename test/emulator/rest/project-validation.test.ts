import { startTestSite } from '../site-fixture';

const jira = startTestSite();
const ask = async (path: string): Promise<unknown> =>
  (await jira.call('li.na', 'GET', `projectvalidate/${path}`)).body;

test.each([
  ['IDEA', undefined],
  ['PROD', "Project '产品 Products' uses this project key."],
  ['idea', expect.stringContaining('uppercase letter')],
  ['I', expect.stringContaining('uppercase letter')],
  ['I_D', expect.stringContaining('uppercase letter')],
  ['ABCDEFGHIJK', expect.stringContaining('10 characters')],
  ['', expect.stringContaining('uppercase letter')],
])('the key "%s" is judged', async (key, problem) => {
  const errors = problem === undefined ? {} : { projectKey: problem };
  expect(await ask(`key?key=${key}`)).toEqual({ errorMessages: [], errors });
});

test('a key that cannot be had is replaced by one that can, and a name by its next number', async () => {
  expect(await ask('validProjectKey?key=IDEA')).toBe('IDEA');
  expect(await ask('validProjectKey?key=PROD')).toMatch(/^[A-Z]{4}$/);
  expect(await ask('validProjectName?name=Ideas')).toBe('Ideas');
  expect(await ask(`validProjectName?name=${encodeURIComponent('产品 Products')}`)).toBe('产品 Products 2');
});

test('administrators find projects that they may not browse', async () => {
  const own = startTestSite();
  const { store } = own.site;
  for (const scheme of store.permissionSchemes.all())
    store.permissionSchemes.put({ ...scheme, grants: { ...scheme.grants, BROWSE_PROJECTS: [] } });
  const found = async (who: string, action = ''): Promise<unknown> =>
    (await own.call(who, 'GET', `project/search${action}`)).body;
  expect(await found('admin')).toMatchObject({ total: 1 });
  expect(await found('admin', '?action=browse')).toMatchObject({ total: 0 });
  expect(await found('li.na')).toMatchObject({ total: 0 });
});
