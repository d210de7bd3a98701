import type { LocalSite } from '../../emulator/local-site';
import type { AdminView } from '../../src/contract/admin-view';
import { exportState } from '../../emulator/store/snapshot';
import { FILES } from '../support/lifecycle';
import { missingIn, moveTo, statusOf } from '../support/product';
import { callAdmin, finishSetUp, setUp, WISH } from '../support/set-up';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let admin: Person;

beforeEach(async () => {
  site = await startTestSite({ seed: 'empty' });
  admin = personOf(site, 'admin@example.com');
});
afterEach(() => site.stop());

/** Everything that Jira and the app keep. */
const everything = () => {
  const { jira, kvs } = site.world();
  return JSON.stringify([exportState(jira.store), kvs.exportState()]);
};

async function createProductIn(
  person: Person,
  project: string,
  summary: string,
): Promise<{ readonly id: string; readonly key: string }> {
  const created = await person.post('/rest/api/3/issue', {
    fields: { project: { key: project }, issuetype: { name: 'Product' }, summary },
  });
  return { id: created.body['id'], key: created.body['key'] };
}

/** Calls that changed something in Jira since the log was cleared. */
const writes = () =>
  site
    .world()
    .host.log.all()
    .flatMap(({ restCalls }) => restCalls)
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/rest/api/3/permissions/check'));

test('a dry run lists every write, and writes nothing', async () => {
  const before = everything();
  const { steps } = await setUp(admin, 'setup/plan');
  expect(steps.map(({ key, isDone }) => [key, isDone])).toContainEqual(['workflow', false]);
  expect(everything()).toBe(before);
  const planned = steps.flatMap((step) => step.writes).filter(({ path }) => path.startsWith('/rest/'));
  site.world().host.log.clear();
  await finishSetUp(admin);
  const shape = (path: string) => path.replace(/\{\w+\}|\d+/g, '#');
  expect(writes().map(({ method, path }) => `${method} ${shape(path)}`)).toEqual(
    planned.map(({ method, path }) => `${method} ${shape(path)}`),
  );
});

test('on an empty site it ends with a product that a gate refuses and then lets pass', async () => {
  await finishSetUp(admin);
  const { id, key } = await createProductIn(admin, 'NEW', 'First');
  await settle(site);
  expect(await statusOf(admin, key)).toBe('Strategy');
  const refused = await moveTo(admin, key, 'Initiation');
  expect(refused.status).toBe(400);
  expect(missingIn(refused)).toEqual(expect.arrayContaining([expect.stringContaining('Product goal')]));
  for (const [fact, value] of [
    ['strategyOrigin', 'marketDemand'],
    ['productGoal', 'Half the price'],
  ])
    await admin.invoke('fact/set', { commandId: fact, fact, value, reason: null }, id);
  for (const name of FILES.Strategy) await admin.attach(key, `${name}.pdf`);
  await settle(site);
  expect((await moveTo(admin, key, 'Initiation')).status).toBe(204);
});

test('run again it changes nothing', async () => {
  await finishSetUp(admin);
  const before = everything();
  expect(await finishSetUp(admin)).toBe(0);
  await setUp(admin, 'setup/run');
  expect(everything()).toBe(before);
});

test('what it has made can be taken back, last things first, until there is something in it', async () => {
  await finishSetUp(admin);
  const all = (await setUp(admin, 'setup/plan')).steps;
  expect(all.every(({ isDone }) => isDone)).toBe(true);
  for (let count = 0; count < 20; count += 1) {
    const { refused } = await setUp(admin, 'setup/undo');
    expect(refused).toBeNull();
  }
  const left = await setUp(admin, 'setup/plan');
  expect(left.projectId).toBeNull();
  // Others may use them by now.
  expect(left.steps.filter(({ isDone }) => isDone).map(({ key }) => key)).toEqual(['issueType']);
  await finishSetUp(admin);
  await createProductIn(admin, 'NEW', 'First');
  expect(await callAdmin(admin, 'setup/undo', WISH)).toMatchObject({ ok: false, code: 'NOT_UNDOABLE' });
});

test('a project that somebody else has made is not touched', async () => {
  await finishSetUp(admin, { ...WISH, projectKey: 'OTHER' });
  const { workflowSchemes } = site.world().jira.store;
  for (const scheme of workflowSchemes.all())
    if (scheme.name.startsWith('OTHER')) workflowSchemes.put({ ...scheme, name: 'Somebody else’s' });
  const before = everything();
  expect(await callAdmin(admin, 'setup/run', { ...WISH, projectKey: 'OTHER' })).toMatchObject({
    ok: false,
    code: 'PROJECT_TAKEN',
  });
  expect(everything()).toBe(before);
});

test('where Jira does not take the call that pins the panel, the one click is named until it is done', async () => {
  const { faults } = site.world();
  faults.plan({ faults: [{ at: 'rest', match: '/forge/panel', do: { kind: 'serverError', status: 503 } }] });
  await finishSetUp(admin);
  faults.plan({ faults: [] });
  const { projectId, isPinnedByHand } = await setUp(admin, 'setup/plan');
  expect(isPinnedByHand).toBe(true);
  const opened = await callAdmin<AdminView>(admin, 'admin/open', {});
  expect(opened.ok && opened.value.pinnedByHand).toEqual([projectId]);
  expect(await callAdmin(admin, 'panel/pinned', { projectId })).toMatchObject({
    ok: true,
    value: { pinnedByHand: [] },
  });
});

test.each([
  ['a key of one letter', { projectKey: 'A' }],
  ['a key in small letters', { projectKey: 'new' }],
  ['a key with a path in it', { projectKey: 'A/../B' }],
  ['no name', { projectName: '' }],
  ['a name of spaces', { projectName: '  ' }],
  ['a type that is too long', { issueTypeName: 'x'.repeat(61) }],
])('%s is refused before anything is asked', async (_what, change) => {
  expect(await callAdmin(admin, 'setup/run', { ...WISH, ...change })).toMatchObject({
    ok: false,
    code: 'BAD_SETUP',
  });
});
