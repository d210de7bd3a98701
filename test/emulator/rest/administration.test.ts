import { demoAccountId } from '../../../emulator/seed/demo-people';
import { asApp, startTestSite, type TestSite } from '../site-fixture';
import { addToScreen } from './screen-fixture';

const created = (answer: { readonly body: never }): { readonly id: string | number } => answer.body;
const LEAD = demoAccountId('wang.lei');

const KANBAN = 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic';
const IDEAS = { key: 'IDEA', name: 'Ideas', leadAccountId: LEAD, projectTypeKey: 'software' };

async function newProject(jira: TestSite, more: object = {}): Promise<{ id: number; key: string }> {
  const answer = await jira.call('admin', 'POST', 'project', { ...IDEAS, ...more });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

const newIssue = (jira: TestSite, who: string): ReturnType<TestSite['call']> =>
  jira.call(who, 'POST', 'issue', {
    fields: { project: { key: 'IDEA' }, issuetype: { name: 'Task' }, summary: 'x' },
  });

describe('statuses', () => {
  const global = { type: 'GLOBAL' };

  test('are made, renamed, found and removed', async () => {
    const jira = startTestSite();
    const made = await jira.call('admin', 'POST', 'statuses', {
      scope: global,
      statuses: [{ name: 'Parked', statusCategory: 'TODO' }],
    });
    expect([made.status, made.body]).toEqual([
      200,
      [{ id: expect.any(String), name: 'Parked', description: '', statusCategory: 'TODO', scope: global }],
    ]);
    const [{ id }] = made.body as readonly [{ id: string }];
    const change = { statuses: [{ id, name: 'On hold', statusCategory: 'IN_PROGRESS' }] };
    expect((await jira.call('admin', 'PUT', 'statuses', change)).status).toBe(204);
    const found = await jira.call('admin', 'GET', 'statuses/search?searchString=hold');
    expect(found.body).toMatchObject({
      total: 1,
      values: [{ name: 'On hold', statusCategory: 'IN_PROGRESS' }],
    });
    expect((await jira.call('admin', 'GET', 'statuses/byNames?name=On%20hold')).body).toHaveLength(1);
    expect((await jira.call('admin', 'DELETE', `statuses?id=${id}`)).status).toBe(204);
    expect((await jira.call('admin', 'GET', `statuses?id=${id}`)).body).toEqual([]);
  });

  test('with a name that is taken, or in use by a workflow, are refused', async () => {
    const jira = startTestSite();
    const taken = { scope: global, statuses: [{ name: 'planning', statusCategory: 'TODO' }] };
    expect((await jira.call('admin', 'POST', 'statuses', taken)).status).toBe(400);
    const [status] = jira.site.store.statuses.all();
    expect((await jira.call('admin', 'DELETE', `statuses?id=${status?.id}`)).status).toBe(400);
    expect((await jira.call('li.na', 'POST', 'statuses', taken)).status).toBe(401);
  });
});

describe('screens', () => {
  test('get tabs and fields, and a transition can show them', async () => {
    const jira = startTestSite();
    const screen = created(await jira.call('admin', 'POST', 'screens', { name: 'Decision screen' }));
    const path = `screens/${screen.id}/tabs`;
    const tab = created(await jira.call('admin', 'POST', path, { name: 'Fields' }));
    const fields = `${path}/${tab.id}/fields`;
    const added = await jira.call('admin', 'POST', fields, { fieldId: 'duedate' });
    expect([added.status, added.body]).toEqual([200, { id: 'duedate', name: 'Due date' }]);
    expect((await jira.call('admin', 'POST', fields, { fieldId: 'duedate' })).status).toBe(400);
    expect((await jira.call('admin', 'POST', fields, { fieldId: 'nothing' })).status).toBe(404);
    expect((await jira.call('admin', 'GET', fields)).body).toEqual([{ id: 'duedate', name: 'Due date' }]);
    const free = await jira.call('admin', 'GET', `screens/${screen.id}/availableFields`);
    expect(free.text).not.toContain('"duedate"');
    expect((await jira.call('admin', 'DELETE', `${fields}/duedate`)).status).toBe(204);
    expect((await jira.call('admin', 'DELETE', `screens/${screen.id}`)).status).toBe(204);
  });

  test('that a workflow shows cannot be removed, and nobody else touches them', async () => {
    const jira = startTestSite();
    const found = await jira.call('admin', 'GET', 'screens?queryString=gate');
    expect(found.body).toMatchObject({ total: 1, values: [{ name: 'Gate screen' }] });
    const [{ id }] = (found.body as { values: readonly [{ id: number }] }).values;
    const refused = await jira.call('admin', 'DELETE', `screens/${id}`);
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('used in a workflow')]);
    expect((await jira.call('li.na', 'GET', 'screens')).status).toBe(403);
  });
});

describe('projects', () => {
  test('a company-managed one has types, statuses and roles, and issues can be made in it', async () => {
    const jira = startTestSite();
    const { id } = await newProject(jira);
    const shown = await jira.call('admin', 'GET', 'project/IDEA');
    expect(shown.body).toMatchObject({
      id: String(id),
      style: 'classic',
      simplified: false,
      lead: { accountId: LEAD },
    });
    expect((await newIssue(jira, 'zhao.min')).status).toBe(201);
    const offered = await jira.call('zhao.min', 'GET', 'issue/IDEA-1/transitions');
    expect(offered.body).toMatchObject({ transitions: [{ name: 'In Progress' }, { name: 'Done' }] });
    expect((await jira.call('zhao.min', 'DELETE', 'issue/IDEA-1')).status).toBe(403);
    expect(jira.events.map((event) => event.eventType)).toContain('avi:jira:created:project');
  });

  test('a team-managed one keeps its statuses and workflow to itself', async () => {
    const jira = startTestSite();
    const projectTemplateKey = 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban';
    const { id } = await newProject(jira, { projectTemplateKey });
    const read = await jira.call('admin', 'GET', `workflows/search?projectId=${id}&scope=PROJECT`);
    expect(read.body).toMatchObject({
      total: 1,
      values: [{ scope: { type: 'PROJECT', project: { id: String(id) } } }],
    });
    expect((await jira.call('li.na', 'GET', 'workflows/search')).status).toBe(401);
    await jira.call('admin', 'POST', 'project/IDEA/role/10002', { user: [demoAccountId('li.na')] });
    const own = await jira.call('li.na', 'GET', 'workflows/search');
    expect(own.body).toMatchObject({ total: 1, values: [{ scope: { type: 'PROJECT' } }] });
    expect((await jira.call('admin', 'GET', 'statuses/search?searchString=To%20Do')).body).toMatchObject({
      values: [{ scope: { type: 'GLOBAL' } }],
    });
    expect((await jira.call('admin', 'GET', 'project/IDEA')).body).toMatchObject({
      style: 'next-gen',
      simplified: true,
    });
  });

  test.each([
    ['a key that is taken', { key: 'PROD' }, 400, 'uses this project key'],
    ['a key in small letters', { key: 'idea' }, 400, 'uppercase'],
    ['an unknown lead', { leadAccountId: 'nobody' }, 400, 'valid project lead'],
    ['a service desk', { projectTypeKey: 'service_desk' }, 501, 'Not simulated'],
    ['a permission scheme that is not there', { permissionScheme: 99_999 }, 400, 'does not exist'],
    ['a notification scheme', { notificationScheme: 10_000 }, 400, 'Not simulated'],
    ['schemes beside a template', { projectTemplateKey: KANBAN, workflowScheme: 10_001 }, 400, 'both'],
    ['a scheme that is not there', { workflowScheme: 99_999 }, 400, 'does not exist'],
    ['schemes without one for workflows', { issueTypeScheme: 10_000 }, 501, 'system workflow'],
    ['a name of one letter', { name: 'I' }, 400, 'valid project name'],
    ['neither a type nor a template', { projectTypeKey: undefined }, 400, 'projectTypeKey'],
  ])('with %s are refused', async (_what, more, status, text) => {
    const jira = startTestSite();
    const answer = await jira.call('admin', 'POST', 'project', { ...IDEAS, ...more });
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(text)]);
  });

  test('are made by administrators alone, and by an app only within its scopes', async () => {
    const jira = startTestSite();
    expect((await jira.call('li.na', 'POST', 'project', IDEAS)).status).toBe(403);
    expect((await jira.call(asApp, 'POST', 'project', IDEAS)).status).toBe(401);
  });

  test('go with everything in them', async () => {
    const jira = startTestSite();
    await newProject(jira);
    await newIssue(jira, 'li.na');
    expect((await jira.call('admin', 'DELETE', 'project/IDEA')).status).toBe(204);
    expect((await jira.call('li.na', 'GET', 'issue/IDEA-1')).status).toBe(404);
  });
});

describe('workflow schemes', () => {
  test('are assigned to projects without issues, and to no others', async () => {
    const jira = startTestSite();
    const { id } = await newProject(jira);
    const scheme = await jira.call('admin', 'POST', 'workflowscheme', {
      name: 'Ideas on the lifecycle',
      defaultWorkflow: 'Product lifecycle',
    });
    expect(scheme.status).toBe(201);
    const workflowSchemeId = String(created(scheme).id);
    const assign = (projectId: string): ReturnType<TestSite['call']> =>
      jira.call('admin', 'PUT', 'workflowscheme/project', { workflowSchemeId, projectId });
    expect((await assign(String(id))).status).toBe(204);
    await newIssue(jira, 'li.na');
    const issue = await jira.call('li.na', 'GET', 'issue/IDEA-1?fields=status');
    expect(issue.body).toMatchObject({ fields: { status: { name: 'Strategy' } } });
    const [product] = jira.site.store.projects.all();
    expect((await assign(product?.id ?? '')).status).toBe(400);
    const used = await jira.call('admin', 'GET', `workflowscheme/project?projectId=${id}`);
    expect(used.body).toMatchObject({
      values: [{ projectIds: [String(id)], workflowScheme: { name: 'Ideas on the lifecycle' } }],
    });
    expect((await jira.call('admin', 'DELETE', `workflowscheme/${workflowSchemeId}`)).status).toBe(400);
  });

  test('name workflows that exist', async () => {
    const jira = startTestSite();
    const body = { name: 'x', defaultWorkflow: 'No such workflow' };
    expect((await jira.call('admin', 'POST', 'workflowscheme', body)).status).toBe(400);
    expect((await jira.call('li.na', 'POST', 'workflowscheme', body)).status).toBe(403);
  });
});

describe('issue types and fields', () => {
  test('an issue type is made once, renamed, and removed while nobody uses it', async () => {
    const jira = startTestSite();
    const made = await jira.call('admin', 'POST', 'issuetype', { name: 'Feature' });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ name: 'Feature', subtask: false }),
    ]);
    expect((await jira.call('admin', 'POST', 'issuetype', { name: 'feature' })).status).toBe(409);
    const { id } = created(made);
    const renamed = await jira.call('admin', 'PUT', `issuetype/${id}`, { name: 'Capability' });
    expect(renamed.body).toMatchObject({ name: 'Capability' });
    expect((await jira.call('admin', 'DELETE', `issuetype/${id}`)).status).toBe(204);
    const used = jira.site.store.issueTypes.all().find((type) => type.name === 'Product');
    expect((await jira.call('admin', 'DELETE', `issuetype/${used?.id}`)).status).toBe(404);
  });

  test('a custom field of Jira holds values like any other', async () => {
    const jira = startTestSite();
    const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:';
    const field = await jira.call('admin', 'POST', 'field', { name: 'Cost', type: `${prefix}float` });
    const { id } = created(field);
    expect(field.body).toMatchObject({ custom: true, schema: { type: 'number', custom: `${prefix}float` } });
    await newProject(jira);
    await newIssue(jira, 'li.na');
    const write = (): ReturnType<TestSite['call']> =>
      jira.call('li.na', 'PUT', 'issue/IDEA-1', { fields: { [id]: 12.5 } });
    const hidden = await write();
    expect([hidden.status, hidden.text]).toEqual([
      400,
      expect.stringContaining('not on the appropriate screen'),
    ]);
    await addToScreen(jira, 'IDEA: Kanban Default Issue Screen', String(id));
    expect((await write()).status).toBe(204);
    expect((await jira.call('li.na', 'PUT', 'issue/IDEA-1', { fields: { [id]: 'much' } })).status).toBe(400);
    const found = await jira.call('li.na', 'GET', `search/jql?jql=Cost%20%3E%2012&fields=${id}`);
    expect(found.body).toMatchObject({ issues: [{ fields: { [id]: 12.5 } }] });
    const select = await jira.call('admin', 'POST', 'field', { name: 'Choice', type: `${prefix}select` });
    expect(select.status).toBe(501);
    expect((await jira.call('admin', 'POST', 'field', { name: 'X', type: 'y' })).status).toBe(400);
  });
});

describe('project roles', () => {
  test('administrators of a project see who plays which, and add actors', async () => {
    const jira = startTestSite();
    const roles = await jira.call('admin', 'GET', 'project/PROD/role');
    const address = (roles.body as Record<string, string>)['Administrators'] ?? '';
    const path = new URL(address).pathname;
    expect((await jira.call('admin', 'GET', path)).body).toMatchObject({
      name: 'Administrators',
      actors: [{ actorGroup: { name: 'jira-administrators' } }],
    });
    expect((await jira.call('li.na', 'GET', path)).status).toBe(404);
    const added = await jira.call('admin', 'POST', path, { user: [demoAccountId('li.na')] });
    expect(added.text).toContain(demoAccountId('li.na'));
    const user = encodeURIComponent(demoAccountId('li.na'));
    expect((await jira.call('admin', 'DELETE', `${path}?user=${user}`)).status).toBe(204);
    expect((await jira.call('admin', 'POST', path, { user: ['nobody'] })).status).toBe(404);
  });

  test('whoever plays a role that may do something may do it', async () => {
    const jira = startTestSite();
    await newProject(jira);
    expect((await jira.call('li.na', 'GET', 'project/IDEA/role')).status).toBe(404);
    await jira.call('admin', 'POST', 'project/IDEA/role/10002', { user: [demoAccountId('li.na')] });
    expect((await jira.call('li.na', 'GET', 'project/IDEA/role')).status).toBe(200);
  });
});
