import { startTestSite, type TestSite } from '../site-fixture';

const typeId = (jira: TestSite, name: string): string =>
  jira.site.store.issueTypes.all().find((type) => type.name === name)?.id ?? '';

async function newType(jira: TestSite, name: string, more: object = {}): Promise<string> {
  return ((await jira.call('admin', 'POST', 'issuetype', { name, ...more })).body as { id: string }).id;
}

async function newScheme(
  jira: TestSite,
  issueTypeIds: readonly string[],
  more: object = {},
): Promise<string> {
  const made = await jira.call('admin', 'POST', 'issuetypescheme', { name: 'Types', issueTypeIds, ...more });
  if (made.status !== 201) throw new Error(made.text);
  return (made.body as { issueTypeSchemeId: string }).issueTypeSchemeId;
}

const productScheme = (jira: TestSite): string => jira.site.store.projects.all()[0]?.issueTypeSchemeId ?? '';
const projectId = (jira: TestSite): string => jira.site.store.projects.all()[0]?.id ?? '';

const creatable = async (jira: TestSite): Promise<string> =>
  (await jira.call('li.na', 'GET', 'issue/createmeta/PROD/issuetypes')).text;

describe('issue type schemes', () => {
  test('every new issue type is in the default one, and in no other', async () => {
    const jira = startTestSite();
    const id = await newType(jira, 'Feature');
    const mapped = await jira.call('admin', 'GET', 'issuetypescheme/mapping?maxResults=100');
    const { values } = mapped.body as {
      values: readonly { issueTypeId: string; issueTypeSchemeId: string }[];
    };
    expect(values.filter(({ issueTypeId }) => issueTypeId === id)).toEqual([
      { issueTypeId: id, issueTypeSchemeId: '10000' },
    ]);
    expect(await creatable(jira)).not.toContain('Feature');
  });

  test('decide what can be created in a project', async () => {
    const jira = startTestSite();
    const id = await newType(jira, 'Feature');
    const path = `issuetypescheme/${productScheme(jira)}/issuetype`;
    const create = async (): Promise<number> =>
      (
        await jira.call('li.na', 'POST', 'issue', {
          fields: { project: { key: 'PROD' }, issuetype: { id }, summary: 'x' },
        })
      ).status;
    expect(await create()).toBe(400);
    expect((await jira.call('admin', 'PUT', path, { issueTypeIds: [id] })).status).toBe(204);
    expect(await creatable(jira)).toContain('Feature');
    expect(await create()).toBe(201);
    const again = await jira.call('admin', 'PUT', path, { issueTypeIds: [id] });
    expect([again.status, again.text]).toEqual([400, expect.stringContaining(`already present`)]);
    const used = await jira.call('admin', 'DELETE', `${path}/${id}`);
    expect([used.status, used.text]).toEqual([400, expect.stringContaining('used by issues')]);
    expect((await jira.call('admin', 'PUT', path, { issueTypeIds: ['99999'] })).status).toBe(404);
  });

  test('are made with types that exist, one of them the default', async () => {
    const jira = startTestSite();
    const [task, product] = [typeId(jira, 'Task'), typeId(jira, 'Product')];
    const make = async (body: object): Promise<readonly [number, string]> => {
      const { status, text } = await jira.call('admin', 'POST', 'issuetypescheme', body);
      return [status, text];
    };
    const id = await newScheme(jira, [task, product], { defaultIssueTypeId: product });
    const found = await jira.call('admin', 'GET', `issuetypescheme?id=${id}`);
    expect(found.body).toMatchObject({ values: [{ id, name: 'Types', defaultIssueTypeId: product }] });
    expect((await make({ name: 'Types', issueTypeIds: [task] }))[0]).toBe(409);
    expect(await make({ name: 'A', issueTypeIds: [task], defaultIssueTypeId: product })).toEqual([
      400,
      expect.stringContaining('has to be present in issue type IDs list'),
    ]);
    expect((await make({ name: 'A', issueTypeIds: ['99999'] }))[0]).toBe(400);
    const subtask = await newType(jira, 'Step', { hierarchyLevel: -1 });
    expect(await make({ name: 'A', issueTypeIds: [subtask] })).toEqual([
      400,
      expect.stringContaining('At least one standard issue type'),
    ]);
    expect((await jira.call('li.na', 'GET', 'issuetypescheme')).status).toBe(403);
  });

  test('are put in order, renamed and removed; projects of one that goes get the default one', async () => {
    const jira = startTestSite();
    const [task, product] = [typeId(jira, 'Task'), typeId(jira, 'Product')];
    const id = productScheme(jira);
    const move = { issueTypeIds: [task], position: 'First' };
    expect((await jira.call('admin', 'PUT', `issuetypescheme/${id}/issuetype/move`, move)).status).toBe(204);
    const mapped = await jira.call('admin', 'GET', `issuetypescheme/mapping?issueTypeSchemeId=${id}`);
    expect(mapped.body).toMatchObject({ values: [{ issueTypeId: task }, { issueTypeId: product }] });
    const rename = { name: 'Products' };
    expect((await jira.call('admin', 'PUT', `issuetypescheme/${id}`, rename)).status).toBe(204);
    expect((await jira.call('admin', 'DELETE', 'issuetypescheme/10000')).status).toBe(400);
    expect((await jira.call('admin', 'DELETE', `issuetypescheme/${id}`)).status).toBe(204);
    const used = await jira.call('admin', 'GET', `issuetypescheme/project?projectId=${projectId(jira)}`);
    expect(used.body).toMatchObject({
      values: [{ issueTypeScheme: { id: '10000', isDefault: true }, projectIds: [projectId(jira)] }],
    });
  });

  test('tell their issue types and projects, so that nobody changes one that others share', async () => {
    const jira = startTestSite();
    const path = `issuetypescheme?id=${productScheme(jira)}&expand=projects,issueTypes`;
    expect((await jira.call('admin', 'GET', path)).body).toMatchObject({
      values: [
        {
          projects: { total: 1, values: [{ key: 'PROD' }] },
          issueTypes: { total: 2, values: [{ name: 'Product' }, { name: 'Task' }] },
        },
      ],
    });
  });

  test('go to a project only if all its issues keep their types', async () => {
    const jira = startTestSite();
    const assign = (issueTypeSchemeId: string): ReturnType<TestSite['call']> =>
      jira.call('admin', 'PUT', 'issuetypescheme/project', { issueTypeSchemeId, projectId: projectId(jira) });
    const tasks = await newScheme(jira, [typeId(jira, 'Task')], { name: 'Tasks alone' });
    const lost = await assign(tasks);
    expect([lost.status, lost.text]).toEqual([
      400,
      expect.stringContaining('update the issue types on these'),
    ]);
    const both = await newScheme(jira, [typeId(jira, 'Product'), typeId(jira, 'Task')], { name: 'Both' });
    expect((await assign(both)).status).toBe(204);
    expect((await assign('99999')).status).toBe(404);
  });

  test('an issue type is seen by administrators, and by whoever may browse a project that has it', async () => {
    const jira = startTestSite();
    await newType(jira, 'Feature');
    expect((await jira.call('admin', 'GET', 'issuetype')).text).toContain('Feature');
    expect((await jira.call('li.na', 'GET', 'issuetype')).text).not.toContain('Feature');
    expect((await jira.call('guest', 'GET', 'issuetype')).body).toEqual([]);
  });

  test('a subtask has a parent, which this site does not simulate', async () => {
    const jira = startTestSite();
    const id = await newType(jira, 'Step', { type: 'subtask' });
    await jira.call('admin', 'PUT', `issuetypescheme/${productScheme(jira)}/issuetype`, {
      issueTypeIds: [id],
    });
    const made = await jira.call('li.na', 'POST', 'issue', {
      fields: { project: { key: 'PROD' }, issuetype: { id }, summary: 'x' },
    });
    expect([made.status, made.text]).toEqual([501, expect.stringContaining('Not simulated')]);
  });
});
