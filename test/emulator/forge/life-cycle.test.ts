import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionAri } from '../../../emulator/forge/app-description';
import { personOf, settle, type Answer, type Person } from '../../support/test-site';
import { startAppSite, type AppSite } from './start-app-site';

const APP = { appId: '5c1d3f0e-2b7a-4c9d-8e6f-0a1b2c3d4e05' };
const PRODUCT = { key: 'LIFE', name: 'Life', projectTypeKey: 'software' };

let started: AppSite;
let admin: Person;

beforeEach(async () => {
  started = await startAppSite('life-cycle-app');
  admin = personOf(started.site, 'admin@example.com');
});
afterEach(() => started.stop());

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ReadWorkflows {
  readonly statuses: readonly object[];
  readonly values: readonly { readonly id: string; readonly transitions: readonly Named[] }[];
}

const stored = (key: string): unknown => started.site.world().kvs.peek('value', key);
const accountId = async (): Promise<string> =>
  (await admin.get('/rest/api/3/myself')).body['accountId'] ?? '';
const invoke = (functionKey: string, payload: object, module = 'set-up', extension: object = {}) =>
  admin.post('/__site/invoke', { module, functionKey, payload, extension });

/** A project whose way to Done asks the app's validator, and an issue in it. */
async function gatedIssue(): Promise<string> {
  await admin.post('/rest/api/3/project', { ...PRODUCT, leadAccountId: await accountId() });
  const read = await admin.get('/rest/api/3/workflows/search?expand=values.transitions');
  const { statuses, values }: ReadWorkflows = read.body;
  const [workflow] = values;
  const { environmentId } = started.site.world().jira.jira.app ?? { environmentId: '' };
  const parameters = { key: extensionAri({ ...APP, environmentId }, 'breaking'), config: '{}' };
  const validators = [{ ruleKey: 'forge:expression-validator', parameters }];
  const transitions = workflow?.transitions.map((one) =>
    one.name === 'Done' ? { ...one, validators } : one,
  );
  const saved = await admin.post('/rest/api/3/workflows/update', {
    statuses,
    workflows: [{ ...workflow, transitions }],
  });
  expect(saved.status).toBe(200);
  const fields = { project: { key: 'LIFE' }, issuetype: { name: 'Task' }, summary: 'Gateway' };
  return (await admin.post('/rest/api/3/issue', { fields })).body['id'] ?? '';
}

async function moveToDone(issueId: string): Promise<Answer> {
  const path = `/rest/api/3/issue/${issueId}/transitions`;
  const { transitions }: { transitions: readonly Named[] } = (await admin.get(path)).body;
  const id = transitions.find(({ name }) => name === 'Done')?.id;
  return admin.post(path, { transition: { id } });
}

test('an app hears that it has been installed, by whom, and which version it is', async () => {
  await settle(started.site);
  expect(stored('avi.forge.installed.app')).toMatchObject({
    id: expect.any(String),
    installerAccountId: await accountId(),
    app: { id: APP.appId, version: '1.0.0' },
    environment: { id: expect.any(String) },
    selfGenerated: false,
  });
});

test('an app hears that an expression of its validator broke, with what was asked and why', async () => {
  const issueId = await gatedIssue();
  const moved = await moveToDone(issueId);
  expect([moved.status, moved.body['errorMessages']]).toEqual([400, ['Not like this.']]);
  await settle(started.site);
  expect(stored('avi.jira.failed.expression')).toEqual({
    eventType: 'avi:jira:failed:expression',
    timestamp: expect.any(String),
    selfGenerated: false,
    extensionId: expect.stringContaining('/static/breaking'),
    workflowId: expect.any(String),
    workflowName: expect.stringContaining('LIFE'),
    validatorId: expect.any(String),
    expression: 'issue.nothing.nowhere == 1',
    errorMessages: [expect.any(String)],
    context: {
      user: { accountId: await accountId() },
      issue: { id: issueId, key: 'LIFE-1' },
      project: { id: expect.any(String) },
      transition: { id: expect.any(String) },
    },
  });
});

describe('an app that is uninstalled', () => {
  test('is called before, in nobody’s name, and goes even if one of its functions throws', async () => {
    const answer = await admin.post('/__site/uninstall');
    expect([answer.status, answer.body]).toEqual([200, { installed: false }]);
    expect(stored('tidied')).toEqual({ principal: null });
    const { log } = started.site.world().host;
    expect(log.all().map(({ functionKey, outcome }) => [functionKey, outcome])).toEqual(
      expect.arrayContaining([
        ['tidy', 'ok'],
        ['break', 'Error'],
      ]),
    );
    expect((await admin.post('/__site/uninstall')).status).toBe(409);
  });

  test('refuses every transition that has a validator of its own', async () => {
    const issueId = await gatedIssue();
    await admin.post('/__site/uninstall');
    const moved = await moveToDone(issueId);
    expect([moved.status, moved.body['errorMessages']]).toEqual([
      400,
      ['A validator added by an app stopped this transition.'],
    ]);
  });

  test('has no page, no field, no events and no resolver any more', async () => {
    await gatedIssue();
    const before = await admin.get('/rest/api/3/field');
    expect(JSON.stringify(before.body)).toContain('"Stage"');
    await admin.post('/__site/uninstall');
    expect((await admin.get('/__site/app')).body['surfaces']).toEqual([]);
    expect(JSON.stringify((await admin.get('/rest/api/3/field')).body)).not.toContain('"Stage"');
    expect((await invoke('where', {})).status).toBe(404);
    await admin.put('/rest/api/3/issue/LIFE-1', { fields: { summary: 'Other' } });
    expect((await admin.get('/__site/metrics')).body).toMatchObject({ waitingEvents: [], waitingJobs: [] });
    await settle(started.site);
    const view = await admin.get('/rest/internal/issue-view/LIFE-1');
    expect(view.body['panels']).toEqual([]);
  });

  test('comes back with what its fields held, and hears that it has been installed', async () => {
    const issueId = await gatedIssue();
    const fields: readonly Named[] = (await admin.get('/rest/api/3/field')).body;
    const fieldId = fields.find(({ name }) => name === 'Stage')?.id ?? '';
    expect((await invoke('setStage', { fieldId, issueId })).body['body']).toBe(204);
    const stage = async (): Promise<unknown> =>
      (await admin.get(`/rest/api/3/issue/${issueId}?fields=${fieldId}`)).body['fields'];
    await settle(started.site);
    await admin.post('/__site/uninstall');
    expect(await stage()).toEqual({});
    expect((await admin.post('/__site/install')).status).toBe(200);
    expect(await stage()).toEqual({ [fieldId]: 'planning' });
    expect((await admin.get('/__site/metrics')).body['waitingEvents']).toMatchObject([
      { eventType: 'avi:forge:installed:app' },
    ]);
    expect((await admin.post('/__site/install')).status).toBe(409);
  });

  test('stays away when the site starts again', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'site-'));
    const first = await startAppSite('life-cycle-app', { dataFolder });
    await personOf(first.site, 'admin@example.com').post('/__site/uninstall');
    await first.stop();
    const second = await startAppSite('life-cycle-app', { dataFolder });
    const app = await personOf(second.site, 'admin@example.com').get('/__site/app');
    expect(app.body['surfaces']).toEqual([]);
    await second.stop();
    rmSync(dataFolder, { recursive: true });
  });
});

describe('a process that dies after one write in a person’s name', () => {
  const call = (method: string, path: string, body?: object): object => ({
    method,
    path: `/rest/api/3/${path}`,
    ...(body === undefined ? {} : { body }),
  });
  const crashAfter = (match: string): Promise<Answer> =>
    admin.post('/__site/faults', {
      faults: [{ at: 'rest', match, times: 1, do: { kind: 'crashAfter' } }],
    });
  const typeNames = async (): Promise<readonly string[]> => {
    const types: readonly Named[] = (await admin.get('/rest/api/3/issuetype')).body;
    return types.map(({ name }) => name);
  };

  test.each([
    ['POST', [call('POST', 'issuetype', { name: 'Made' })], ['Task', 'Made']],
    ['PUT', [call('PUT', 'issuetype/3', { name: 'Renamed' })], ['Renamed']],
    ['DELETE', [call('DELETE', 'issuetype/3')], []],
  ])('has written it, whatever the method (%s), and nothing after it', async (method, calls, names) => {
    await crashAfter(`user ${method} /rest/api/3/issuetype`);
    const answer = await invoke('calls', {
      calls: [...calls, call('POST', 'issuetype', { name: 'Later' })],
    });
    expect([answer.status, answer.body['error']]).toEqual([
      500,
      { message: 'There was an error invoking the function.' },
    ]);
    expect(await typeNames()).toEqual(names);
    const again = await invoke('calls', { calls: [call('POST', 'issuetype', { name: 'Later' })] });
    expect(again.body['body']).toMatchObject({ status: 201 });
  });

  test('passes by calls that the app makes in its own name', async () => {
    await crashAfter('app POST /rest/api/3/issuetype');
    const made = await invoke('calls', { calls: [call('POST', 'issuetype', { name: 'Made' })] });
    expect(made.status).toBe(200);
  });

  test('dies after what Jira does in the background, too: its redirect is followed inside', async () => {
    await gatedIssue();
    const { store } = started.site.world().jira;
    const [project] = store.projects.all();
    const [workflow] = store.workflows.all();
    const scheme = await admin.post('/rest/api/3/workflowscheme', {
      name: 'Other',
      defaultWorkflow: workflow?.name,
    });
    const targetSchemeId = String(scheme.body['id']);
    const order = { projectId: project?.id, targetSchemeId };
    const path = 'workflowscheme/project/switch';
    const followed = await invoke('calls', { calls: [call('POST', path, order)] });
    expect(followed.body['body']).toMatchObject({ status: 200, body: { status: 'RUNNING' } });
    await crashAfter(`user POST /rest/api/3/${path}`);
    expect((await invoke('calls', { calls: [call('POST', path, order)] })).status).toBe(500);
    expect(store.projects.all()[0]?.workflowSchemeId).toBe(targetSchemeId);
  });
});

test('a page that was just put on an issue knows it', async () => {
  const issueId = await gatedIssue();
  const where = async (more: object): Promise<unknown> =>
    (await invoke('where', {}, 'panel', { issue: { id: issueId }, ...more })).body['body'];
  expect(await where({})).toMatchObject({ type: 'jira:issuePanel', isNewToIssue: false });
  expect(await where({ isNewToIssue: true })).toMatchObject({ isNewToIssue: true });
});
