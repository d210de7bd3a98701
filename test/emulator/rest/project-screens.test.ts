import { findAppField } from '../../../emulator/fields/app-fields';
import { newProduct, startTestSite, testApp, type TestSite } from '../site-fixture';
import { addToScreen, fieldsOfScreen } from './screen-fixture';

const SCREEN = 'PROD: Default Issue Screen';
const NUMBER = 'com.atlassian.jira.plugin.system.customfieldtypes:float';

const keysOf = (fields: object): readonly string[] => Object.keys(fields);

async function editable(jira: TestSite, key: string): Promise<readonly string[]> {
  const { body } = await jira.call('li.na', 'GET', `issue/${key}/editmeta`);
  return keysOf((body as { fields: object }).fields);
}

async function creatable(jira: TestSite, type: string): Promise<readonly string[]> {
  const typeId = jira.site.store.issueTypes.all().find(({ name }) => name === type)?.id;
  const { body } = await jira.call('li.na', 'GET', `issue/createmeta/PROD/issuetypes/${typeId}`);
  return (body as { fields: readonly { fieldId: string }[] }).fields.map(({ fieldId }) => fieldId);
}

async function viewed(jira: TestSite, key: string): Promise<readonly string[]> {
  const { body } = await jira.call('li.na', 'GET', `/rest/internal/issue-view/${key}`);
  return (body as { fieldIds: readonly string[] }).fieldIds;
}

async function newField(jira: TestSite, name: string): Promise<string> {
  const made = await jira.call('admin', 'POST', 'field', { name, type: NUMBER });
  return (made.body as { id: string }).id;
}

/** A screen with the summary and some fields, alone in a screen scheme of its own. */
async function ownScreenScheme(jira: TestSite, name: string, fieldIds: readonly string[]): Promise<string> {
  const screen = await jira.call('admin', 'POST', 'screens', { name });
  const { id } = screen.body as { id: number };
  for (const fieldId of ['summary', ...fieldIds]) await addToScreen(jira, name, fieldId);
  const scheme = await jira.call('admin', 'POST', 'screenscheme', { name, screens: { default: id } });
  return String((scheme.body as { id: number }).id);
}

/** Gives the demo project other screens for products. */
async function giveProducts(jira: TestSite, screenSchemeId: string): Promise<void> {
  const productId = jira.site.store.issueTypes.all().find(({ name }) => name === 'Product')?.id ?? '';
  const made = await jira.call('admin', 'POST', 'issuetypescreenscheme', {
    name: 'Screens of products',
    issueTypeMappings: [
      { issueTypeId: 'default', screenSchemeId: '1' },
      { issueTypeId: productId, screenSchemeId },
    ],
  });
  const [project] = jira.site.store.projects.all();
  const assigned = await jira.call('admin', 'PUT', 'issuetypescreenscheme/project', {
    issueTypeScreenSchemeId: (made.body as { id: string }).id,
    projectId: project?.id,
  });
  expect(assigned.status).toBe(204);
}

describe('the screens of a project', () => {
  test('show a field that is put on them, when an issue is created, edited and viewed', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const cost = await newField(jira, 'Cost');
    expect(await editable(jira, key)).not.toContain(cost);
    expect(await creatable(jira, 'Product')).not.toContain(cost);
    expect(await viewed(jira, key)).not.toContain(cost);
    expect((await addToScreen(jira, SCREEN, cost)).status).toBe(200);
    expect(await editable(jira, key)).toContain(cost);
    expect(await creatable(jira, 'Product')).toContain(cost);
    expect(await viewed(jira, key)).toContain(cost);
    const { key: priced } = await newProduct(jira, 'li.na', { [cost]: 7 });
    const read = await jira.call('li.na', 'GET', `issue/${priced}?fields=${cost}`);
    expect(read.body).toMatchObject({ fields: { [cost]: 7 } });
  });

  test('no longer show a field that is taken off, and keep what it held', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira, 'li.na', { labels: ['kept'] });
    const path = await fieldsOfScreen(jira, SCREEN);
    expect((await jira.call('admin', 'DELETE', `${path}/labels`)).status).toBe(204);
    expect(await editable(jira, key)).not.toContain('labels');
    expect(await creatable(jira, 'Product')).not.toContain('labels');
    const edit = await jira.call('li.na', 'PUT', `issue/${key}`, { fields: { labels: ['lost'] } });
    expect([edit.status, edit.text]).toEqual([400, expect.stringContaining('not on the appropriate screen')]);
    const read = await jira.call('li.na', 'GET', `issue/${key}?fields=labels`);
    expect(read.body).toMatchObject({ fields: { labels: ['kept'] } });
  });

  test('show fields of the app that only the app writes, and let nobody edit them', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const stage = findAppField(jira.site.store, testApp.appId, 'lifecycle-stage')?.id ?? '';
    expect(await viewed(jira, key)).toContain(stage);
    expect(await editable(jira, key)).not.toContain(stage);
    const path = await fieldsOfScreen(jira, SCREEN);
    await jira.call('admin', 'DELETE', `${path}/${stage}`);
    expect(await viewed(jira, key)).not.toContain(stage);
  });

  test('differ by issue type and by operation', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const scheme = await ownScreenScheme(jira, 'Products', ['duedate']);
    await giveProducts(jira, scheme);
    expect(await creatable(jira, 'Product')).toEqual(['issuetype', 'project', 'summary', 'duedate']);
    expect(await creatable(jira, 'Task')).toContain('labels');
    const editing = await jira.call('admin', 'POST', 'screens', { name: 'Editing products' });
    const edit = String((editing.body as { id: number }).id);
    await addToScreen(jira, 'Editing products', 'priority');
    const changed = await jira.call('admin', 'PUT', `screenscheme/${scheme}`, { screens: { edit } });
    expect(changed.status).toBe(204);
    expect(await editable(jira, key)).toEqual(['issuetype', 'project', 'priority']);
    expect(await creatable(jira, 'Product')).toContain('duedate');
    await jira.call('admin', 'PUT', `screenscheme/${scheme}`, { screens: { edit: null } });
    expect(await editable(jira, key)).toContain('duedate');
  });

  test('of a new project show no field of an app and no custom field', async () => {
    const jira = startTestSite();
    await newField(jira, 'Cost');
    const made = await jira.call('admin', 'POST', 'project', {
      key: 'IDEA',
      name: 'Ideas',
      projectTypeKey: 'software',
      leadAccountId: jira.site.store.projects.all()[0]?.leadId,
    });
    expect(made.status).toBe(201);
    const found = await jira.call('admin', 'GET', await fieldsOfScreen(jira, 'IDEA: Kanban'));
    expect(found.text).toContain('"summary"');
    expect(found.text).not.toContain('customfield');
  });
});

describe('fields of a tab', () => {
  const namesOf = async (jira: TestSite, path: string): Promise<readonly string[]> =>
    ((await jira.call('admin', 'GET', path)).body as readonly { id: string }[]).map(({ id }) => id);

  test('are moved behind another, by one, and to either end', async () => {
    const jira = startTestSite();
    const path = await fieldsOfScreen(jira, 'Resolve Issue Screen');
    const move = async (fieldId: string, body: object): Promise<number> =>
      (await jira.call('admin', 'POST', `${path}/${fieldId}/move`, body)).status;
    expect(await namesOf(jira, path)).toEqual(['resolution', 'fixVersions', 'assignee']);
    expect(await move('resolution', { after: 'assignee' })).toBe(204);
    expect(await namesOf(jira, path)).toEqual(['fixVersions', 'assignee', 'resolution']);
    expect(await move('resolution', { position: 'Earlier' })).toBe(204);
    expect(await move('assignee', { position: 'First' })).toBe(204);
    expect(await namesOf(jira, path)).toEqual(['assignee', 'fixVersions', 'resolution']);
    expect(await move('assignee', { position: 'Earlier' })).toBe(404);
    expect(await move('assignee', { after: 'nothing' })).toBe(404);
    expect(await move('assignee', {})).toBe(400);
    expect(await move('nothing', { position: 'Last' })).toBe(404);
  });

  test('are found from the field, with the tab if asked', async () => {
    const jira = startTestSite();
    const found = await jira.call('admin', 'GET', 'field/resolution/screens?expand=tab');
    expect(found.body).toMatchObject({
      total: 2,
      values: [
        { name: 'Resolve Issue Screen', tab: { name: 'Field Tab' } },
        { name: SCREEN, tab: { name: 'Field Tab' } },
      ],
    });
    expect((await jira.call('li.na', 'GET', 'field/resolution/screens')).status).toBe(403);
  });

  test('may be put on the default screen by name, once', async () => {
    const jira = startTestSite();
    expect((await jira.call('admin', 'POST', 'screens/addToDefault/resolution')).status).toBe(200);
    expect((await jira.call('admin', 'POST', 'screens/addToDefault/resolution')).status).toBe(404);
  });

  test('are read by administrators of a project that shows the screen, when they name it', async () => {
    const jira = startTestSite();
    const [project] = jira.site.store.projects.all();
    const path = await fieldsOfScreen(jira, SCREEN);
    expect((await jira.call('li.na', 'GET', `${path}?projectKey=PROD`)).status).toBe(403);
    const user = [jira.site.store.users.all().find(({ displayName }) => displayName === '李娜')?.accountId];
    const role = jira.site.store.projectRoles.all().find(({ isAdmin }) => isAdmin);
    await jira.call('admin', 'POST', `project/${project?.id}/role/${role?.id}`, { user });
    expect((await jira.call('li.na', 'GET', `${path}?projectKey=PROD`)).status).toBe(403);
    await jira.call('admin', 'PUT', 'project/PROD/permissionscheme', { id: 0 });
    expect((await jira.call('li.na', 'GET', `${path}?projectKey=PROD`)).status).toBe(200);
    expect((await jira.call('li.na', 'GET', path)).status).toBe(403);
    const gate = await fieldsOfScreen(jira, 'Gate screen');
    expect((await jira.call('li.na', 'GET', `${gate}?projectKey=PROD`)).status).toBe(403);
  });
});
