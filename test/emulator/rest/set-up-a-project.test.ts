import type { Caller } from '../../../emulator/caller';
import { extensionAri } from '../../../emulator/forge/app-description';
import { demoAccountId } from '../../../emulator/seed/demo-people';
import { startTestSite, testApp, type TestSite } from '../site-fixture';
import { addToScreen } from './screen-fixture';

const ADMIN = demoAccountId('admin');

/** What a page of the app is: the administrator, within the app's scopes. */
const wizard: Caller = {
  kind: 'personThroughApp',
  accountId: ADMIN,
  appId: testApp.appId,
  scopes: [...testApp.scopes, 'manage:jira-configuration'],
};

async function made<Body>(jira: TestSite, path: string, body: object): Promise<Body> {
  const answer = await jira.call(wizard, 'POST', path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
}

interface Made {
  readonly typeId: string;
  readonly workflow: { readonly id: string; readonly name: string };
  readonly statusIds: Readonly<Record<string, string>>;
  readonly projectId: string;
}

/** Everything a project needs that is not there yet, in the order in which each needs the one before. */
async function setUp(jira: TestSite): Promise<Made> {
  const type = await made<{ id: string }>(jira, 'issuetype', { name: 'Product' });
  const statuses = await made<readonly { id: string; name: string }[]>(jira, 'statuses', {
    scope: { type: 'GLOBAL' },
    statuses: [
      { name: 'Strategy', statusCategory: 'TODO' },
      { name: 'Retired', statusCategory: 'DONE' },
    ],
  });
  const statusIds = Object.fromEntries(statuses.map(({ id, name }) => [name, id]));
  const [first = '', last = ''] = statuses.map(({ id }) => id);
  const rule = {
    ruleKey: 'forge:expression-validator',
    parameters: {
      key: extensionAri(testApp, 'deliverables-attached'),
      config: JSON.stringify({ expression: "issue.attachments.length > 0 ? true : 'Attach the plan.'" }),
      disabled: 'false',
      tag: '',
    },
  };
  const transition = (id: string, type: string, to: string, from?: string, more: object = {}): object => ({
    id,
    type,
    name: type === 'INITIAL' ? 'Create' : 'Retire',
    toStatusReference: to,
    links: from === undefined ? [] : [{ fromStatusReference: from }],
    ...more,
  });
  const payload = {
    scope: { type: 'GLOBAL' },
    statuses: statuses.map(({ id, name }, index) => ({
      id,
      name,
      statusReference: id,
      statusCategory: index === 0 ? 'TODO' : 'DONE',
    })),
    workflows: [
      {
        name: 'Lifecycle',
        statuses: [first, last].map((statusReference) => ({ statusReference, properties: {} })),
        transitions: [
          transition('1', 'INITIAL', first),
          transition('11', 'DIRECTED', last, first, { validators: [rule] }),
        ],
      },
    ],
  };
  expect(await made(jira, 'workflows/create/validation', { payload })).toEqual({ errors: [] });
  const created = await made<{ workflows: readonly [Made['workflow']] }>(jira, 'workflows/create', payload);
  const [workflow] = created.workflows;
  const workflowScheme = await made<{ id: number }>(jira, 'workflowscheme', {
    name: 'Lifecycle scheme',
    defaultWorkflow: workflow.name,
  });
  const screen = await made<{ id: number }>(jira, 'screens', { name: 'Product screen' });
  for (const fieldId of ['summary', 'attachment']) await addToScreen(jira, 'Product screen', fieldId);
  const screenScheme = await made<{ id: number }>(jira, 'screenscheme', {
    name: 'Product screen scheme',
    screens: { default: screen.id },
  });
  const screens = await made<{ id: string }>(jira, 'issuetypescreenscheme', {
    name: 'Product screens',
    issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: String(screenScheme.id) }],
  });
  const types = await made<{ issueTypeSchemeId: string }>(jira, 'issuetypescheme', {
    name: 'Product types',
    issueTypeIds: [type.id, '3'],
    defaultIssueTypeId: type.id,
  });
  const project = await made<{ id: number }>(jira, 'project', {
    key: 'LIFE',
    name: 'Lifecycle',
    projectTypeKey: 'software',
    leadAccountId: ADMIN,
    assigneeType: 'PROJECT_LEAD',
    workflowScheme: workflowScheme.id,
    issueTypeScheme: Number(types.issueTypeSchemeId),
    issueTypeScreenScheme: Number(screens.id),
    permissionScheme: 0,
  });
  return { typeId: type.id, workflow, statusIds, projectId: String(project.id) };
}

const newIssue = (jira: TestSite, typeId: string): ReturnType<TestSite['call']> =>
  jira.call('li.na', 'POST', 'issue', {
    fields: { project: { key: 'LIFE' }, issuetype: { id: typeId }, summary: 'Gateway' },
  });

test('an empty site has people, the default schemes and the issue type Task, and no project', async () => {
  const jira = startTestSite({ seed: 'empty' });
  expect((await jira.call('admin', 'GET', 'project/search')).body).toMatchObject({ total: 0 });
  expect((await jira.call('admin', 'GET', 'workflows/search')).body).toMatchObject({ total: 0 });
  expect((await jira.call('admin', 'GET', 'statuses/search')).body).toMatchObject({ total: 0 });
  expect((await jira.call('admin', 'GET', 'issuetype')).body).toMatchObject([{ name: 'Task' }]);
  expect((await jira.call('admin', 'POST', 'issuetype', { name: 'Task' })).status).toBe(409);
  const schemes = await jira.call('admin', 'GET', 'issuetypescreenscheme');
  expect(schemes.body).toMatchObject({ total: 1, values: [{ id: '1' }] });
});

test('the administrator sets up a whole project through an app, and it follows what was set up', async () => {
  const jira = startTestSite({ seed: 'empty' });
  const { typeId, workflow, statusIds, projectId } = await setUp(jira);
  const types = await jira.call('li.na', 'GET', 'issue/createmeta/LIFE/issuetypes');
  expect(types.body).toMatchObject({ total: 2, issueTypes: [{ name: 'Product' }, { name: 'Task' }] });
  const fields = await jira.call('li.na', 'GET', `issue/createmeta/LIFE/issuetypes/${typeId}`);
  expect(
    (fields.body as { fields: readonly { fieldId: string }[] }).fields.map((one) => one.fieldId),
  ).toEqual(['issuetype', 'project', 'summary', 'attachment']);
  const issue = await newIssue(jira, typeId);
  expect(issue.status).toBe(201);
  const read = await jira.call('li.na', 'GET', 'issue/LIFE-1?fields=status,assignee');
  expect(read.body).toMatchObject({
    fields: { status: { id: statusIds['Strategy'] }, assignee: { accountId: ADMIN } },
  });
  const refused = await jira.call('li.na', 'POST', 'issue/LIFE-1/transitions', { transition: { id: '11' } });
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Attach the plan.')]);
  const found = await jira.call(wizard, 'POST', 'workflows', {
    projectAndIssueTypes: [{ projectId, issueTypeId: typeId }],
  });
  expect(found.body).toMatchObject({ workflows: [{ id: workflow.id, isEditable: true }] });
});

test('each part is found again, so that what was interrupted can go on', async () => {
  const jira = startTestSite({ seed: 'empty' });
  const { projectId } = await setUp(jira);
  const find = async (path: string): Promise<unknown> => (await jira.call(wizard, 'GET', path)).body;
  expect(await find('statuses/search?searchString=Strategy')).toMatchObject({ total: 1 });
  expect(await find('workflows/search?queryString=Lifecycle')).toMatchObject({ total: 1 });
  expect(await find('screens?queryString=Product')).toMatchObject({ total: 1 });
  expect(await find('screenscheme?queryString=Product')).toMatchObject({ total: 1 });
  expect(await find('issuetypescheme?queryString=Product')).toMatchObject({ total: 1 });
  expect(await find(`issuetypescreenscheme/project?projectId=${projectId}`)).toMatchObject({
    values: [{ issueTypeScreenScheme: { name: 'Product screens' } }],
  });
  expect(await find(`workflowscheme/project?projectId=${projectId}`)).toMatchObject({
    values: [{ workflowScheme: { name: 'Lifecycle scheme' } }],
  });
  expect(await find('project/LIFE/permissionscheme?expand=permissions')).toMatchObject({
    id: 0,
    name: 'Default Permission Scheme',
  });
});

test('nothing of it is for an app without the scope, nor for people who administer nothing', async () => {
  const jira = startTestSite({ seed: 'empty' });
  const withoutScope: Caller = { ...wizard, scopes: ['read:jira-work'] };
  const liNa: Caller = { ...wizard, accountId: demoAccountId('li.na') };
  const paths = ['issuetypescheme', 'issuetypescreenscheme', 'screenscheme', 'screens', 'workflowscheme'];
  for (const path of paths) {
    expect([path, (await jira.call(withoutScope, 'GET', path)).status]).toEqual([path, 401]);
    expect([path, (await jira.call(liNa, 'GET', path)).status]).toEqual([path, 403]);
  }
});

test('a project can change its whole frame while it has no issues, and only then its workflow scheme', async () => {
  const jira = startTestSite({ seed: 'empty' });
  const { typeId } = await setUp(jira);
  const other = await made<{ id: number }>(jira, 'project', {
    key: 'OTHER',
    name: 'Other',
    projectTypeKey: 'software',
    leadAccountId: ADMIN,
  });
  const projectId = String(other.id);
  const { store } = jira.site;
  const scheme = store.workflowSchemes.all().find(({ name }) => name === 'Lifecycle scheme');
  const assign = async (workflowSchemeId: string | undefined): Promise<number> =>
    (await jira.call(wizard, 'PUT', 'workflowscheme/project', { projectId, workflowSchemeId })).status;
  const types = store.issueTypeSchemes.all().find(({ name }) => name === 'Product types');
  const given = await jira.call(wizard, 'PUT', 'issuetypescheme/project', {
    projectId,
    issueTypeSchemeId: types?.id,
  });
  expect([await assign(scheme?.id), given.status]).toEqual([204, 204]);
  const made1 = await jira.call('li.na', 'POST', 'issue', {
    fields: { project: { key: 'OTHER' }, issuetype: { id: typeId }, summary: 'x' },
  });
  expect(made1.status).toBe(201);
  expect(await assign(scheme?.id)).toBe(400);
});
