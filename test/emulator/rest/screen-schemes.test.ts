import { startTestSite, type TestSite } from '../site-fixture';

const idOf = (answer: { readonly body: never }): string =>
  String((answer.body as { id: number | string }).id);

const screenId = (jira: TestSite, name: string): string =>
  jira.site.store.screens.all().find((screen) => screen.name === name)?.id ?? '';

type Status = readonly [number, string];

describe('screen schemes', () => {
  const make = async (jira: TestSite, body: object): Promise<Status> => {
    const { status, text } = await jira.call('admin', 'POST', 'screenscheme', body);
    return [status, text];
  };

  test('are made, read with who uses them, renamed, and removed while nobody does', async () => {
    const jira = startTestSite();
    const screens = { default: 1, view: 2 };
    const made = await jira.call('admin', 'POST', 'screenscheme', { name: 'Offices', screens });
    expect(made.status).toBe(201);
    const found = await jira.call('admin', 'GET', 'screenscheme?queryString=office');
    expect(found.body).toMatchObject({
      total: 1,
      maxResults: 25,
      values: [{ id: Number(idOf(made)), screens }],
    });
    const used = await jira.call('admin', 'GET', 'screenscheme?id=1&expand=issueTypeScreenSchemes');
    expect(used.body).toMatchObject({
      values: [{ issueTypeScreenSchemes: { values: [{ name: 'Default Issue Type Screen Scheme' }] } }],
    });
    const path = `screenscheme/${idOf(made)}`;
    expect((await jira.call('admin', 'PUT', path, { name: 'Branches' })).status).toBe(204);
    expect((await jira.call('admin', 'DELETE', 'screens/2')).status).toBe(400);
    expect((await jira.call('admin', 'DELETE', path)).status).toBe(204);
    expect((await jira.call('admin', 'DELETE', 'screens/2')).status).toBe(204);
    expect((await jira.call('admin', 'DELETE', 'screenscheme/1')).status).toBe(400);
  });

  test('name screens that are there, under a name of their own', async () => {
    const jira = startTestSite();
    expect(await make(jira, { name: 'A', screens: { default: 999 } })).toEqual([
      404,
      expect.stringContaining('One or more screens assigned to screen types was not found.'),
    ]);
    expect((await make(jira, { name: 'A', screens: { edit: 1 } }))[0]).toBe(400);
    expect(await make(jira, { name: 'Default Screen Scheme', screens: { default: 1 } })).toEqual([
      400,
      expect.stringContaining('The name is used by another scheme.'),
    ]);
    expect(
      (await jira.call('li.na', 'POST', 'screenscheme', { name: 'A', screens: { default: 1 } })).status,
    ).toBe(403);
  });
});

describe('issue type screen schemes', () => {
  const make = async (jira: TestSite, name: string, mappings: readonly object[]): Promise<Status> => {
    const body = { name, issueTypeMappings: mappings };
    const { status, text } = await jira.call('admin', 'POST', 'issuetypescreenscheme', body);
    return [status, text];
  };
  const DEFAULT = { issueTypeId: 'default', screenSchemeId: '1' };

  test('need a default, and map each issue type once, to a scheme that is there', async () => {
    const jira = startTestSite();
    const task = { issueTypeId: '3', screenSchemeId: '1' };
    expect(await make(jira, 'A', [task])).toEqual([
      400,
      expect.stringContaining('default mapping is required'),
    ]);
    expect(await make(jira, 'A', [DEFAULT, task, task])).toEqual([400, expect.stringContaining('repeated')]);
    expect((await make(jira, 'A', [DEFAULT, { ...task, issueTypeId: '999' }]))[0]).toBe(404);
    expect((await make(jira, 'A', [{ ...DEFAULT, screenSchemeId: '999' }]))[0]).toBe(404);
    expect((await make(jira, 'A', [DEFAULT, task]))[0]).toBe(201);
    expect(await make(jira, 'A', [DEFAULT])).toEqual([400, expect.stringContaining('name is in use')]);
  });

  test('get mappings, lose them, and get another default', async () => {
    const jira = startTestSite();
    const made = await jira.call('admin', 'POST', 'issuetypescreenscheme', {
      name: 'A',
      issueTypeMappings: [DEFAULT],
    });
    const path = `issuetypescreenscheme/${idOf(made)}`;
    const scheme = await jira.call('admin', 'POST', 'screenscheme', {
      name: 'Gates',
      screens: { default: screenId(jira, 'Gate screen') },
    });
    const screenSchemeId = idOf(scheme);
    const mapped = async (): Promise<unknown> =>
      (await jira.call('admin', 'GET', `issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${idOf(made)}`))
        .body;
    const added = { issueTypeMappings: [{ issueTypeId: '3', screenSchemeId }] };
    expect((await jira.call('admin', 'PUT', `${path}/mapping`, added)).status).toBe(204);
    expect((await jira.call('admin', 'PUT', `${path}/mapping`, added)).status).toBe(400);
    expect(
      (await jira.call('admin', 'PUT', `${path}/mapping`, { issueTypeMappings: [DEFAULT] })).status,
    ).toBe(400);
    expect(await mapped()).toMatchObject({
      values: [
        { issueTypeId: '3', screenSchemeId },
        { issueTypeId: 'default', screenSchemeId: '1' },
      ],
    });
    expect((await jira.call('admin', 'PUT', `${path}/mapping/default`, { screenSchemeId })).status).toBe(204);
    const gone = { issueTypeIds: ['3'] };
    expect((await jira.call('admin', 'POST', `${path}/mapping/remove`, gone)).status).toBe(204);
    expect((await jira.call('admin', 'POST', `${path}/mapping/remove`, gone)).status).toBe(404);
    expect(await mapped()).toMatchObject({ values: [{ issueTypeId: 'default', screenSchemeId }] });
    expect((await jira.call('admin', 'DELETE', path)).status).toBe(204);
  });

  test('tell their projects, cannot go while they have any, and are not for team-managed ones', async () => {
    const jira = startTestSite();
    const [project] = jira.site.store.projects.all();
    const found = await jira.call('admin', 'GET', `issuetypescreenscheme/project?projectId=${project?.id}`);
    const id = project?.issueTypeScreenSchemeId ?? '';
    expect(found.body).toMatchObject({
      values: [{ issueTypeScreenScheme: { id }, projectIds: [project?.id] }],
    });
    const users = await jira.call('admin', 'GET', `issuetypescreenscheme/${id}/project`);
    expect(users.body).toMatchObject({ values: [{ key: 'PROD' }] });
    expect((await jira.call('admin', 'DELETE', `issuetypescreenscheme/${id}`)).status).toBe(400);
    const team = await jira.call('admin', 'POST', 'project', {
      key: 'TEAM',
      name: 'Team',
      projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban',
      leadAccountId: project?.leadId,
    });
    const assigned = await jira.call('admin', 'PUT', 'issuetypescreenscheme/project', {
      issueTypeScreenSchemeId: '1',
      projectId: idOf(team),
    });
    expect([assigned.status, assigned.text]).toEqual([400, expect.stringContaining('Only classic projects')]);
    const listed = await jira.call('admin', 'GET', 'issuetypescreenscheme?orderBy=-name&maxResults=100');
    expect(listed.text).not.toContain('TEAM');
  });
});
