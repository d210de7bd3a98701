import type { LocalSite } from '../../emulator/local-site';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';
import { openPanel } from '../support/panel';
import { createProduct } from '../support/product';

let site: LocalSite;
let admin: Person;
let projectId: string;

beforeAll(async () => {
  site = await startTestSite();
  admin = personOf(site, 'admin@example.com');
  const project = await admin.get('/rest/api/3/project/PROD');
  projectId = project.body['id'];
});
afterAll(() => site.stop());

/** The app's answer to a call of its admin page. */
const call = async (person: Person, functionKey: string, payload: unknown): Promise<unknown> =>
  (await person.invoke(functionKey, payload)).body['body'];

const save = (person: Person, change: Readonly<Record<string, unknown>>): Promise<unknown> =>
  call(person, 'binding/save', {
    projectId,
    productIssueTypeIds: ['10001'],
    stageByStatusId: { '10001': 'strategy' },
    ...change,
  });

test('the admin page lists the projects, the stages and the ids of the app’s fields', async () => {
  expect(await call(admin, 'admin/open', {})).toMatchObject({
    ok: true,
    value: {
      projects: [{ key: 'PROD', isBound: true }],
      storedLanguage: 'en',
      fields: { 'gate-record': expect.stringMatching(/^customfield_\d+$/) },
    },
  });
});

test('each status is shown with the stage it means and the stage its name suggests', async () => {
  const opened = await call(admin, 'binding/open', { projectId });
  expect(opened).toMatchObject({
    ok: true,
    value: {
      isBound: true,
      issueTypes: [
        { name: 'Product', isProduct: true },
        { name: 'Task', isProduct: false },
      ],
      statuses: expect.arrayContaining([
        { id: '10007', name: 'In market', stage: 'iteration', guess: 'iteration' },
        { id: '10010', name: 'Terminated', stage: 'terminated', guess: 'terminated' },
      ]),
    },
  });
});

test.each(['admin/open', 'binding/open', 'binding/save'])(
  '%s is for Jira administrators only',
  async (functionKey) => {
    const before = site.world().kvs.exportState();
    const payload = { projectId, productIssueTypeIds: ['10001'], stageByStatusId: {} };
    expect(await call(personOf(site, 'li.na@example.com'), functionKey, payload)).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED_TO_ADMINISTER',
    });
    expect(site.world().kvs.exportState()).toEqual(before);
  },
);

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['an unknown project', { projectId: '4242' }, 'project'],
  ['no issue type', { productIssueTypeIds: [] }, 'noIssueType'],
  ['an issue type of elsewhere', { productIssueTypeIds: ['999'] }, 'issueType'],
  ['a status of elsewhere', { stageByStatusId: { '999': 'strategy' } }, 'status'],
  ['a stage that the process does not have', { stageByStatusId: { '10001': 'dreaming' } }, 'stage'],
])('a binding with %s is refused with its reason, and nothing is written', async (_what, change, reason) => {
  const before = site.world().kvs.exportState();
  expect(await save(admin, change)).toMatchObject({ ok: false, code: 'BAD_BINDING', facts: { reason } });
  expect(site.world().kvs.exportState()).toEqual(before);
});

test.each([null, {}, { projectId: 7, productIssueTypeIds: 'all', stageByStatusId: [] }])(
  'a malformed binding is refused: %j',
  async (payload) => {
    expect(await call(admin, 'binding/save', payload)).toMatchObject({ ok: false, code: 'BAD_REQUEST' });
  },
);

test('in a project that is not bound the panel says so, and nothing is written', async () => {
  const other = await startTestSite();
  const liNa = personOf(other, 'li.na@example.com');
  const { kvs } = other.world();
  kvs.handle('/api/v1/delete', { key: 'settings' });
  const { id } = await createProduct(liNa, '未绑定');
  await settle(other);
  expect(await openPanel(liNa, id)).toMatchObject({ ok: false, code: 'PROJECT_NOT_BOUND' });
  expect(kvs.peek('entity', id, 'dossier')).toBeUndefined();
  await other.stop();
});
