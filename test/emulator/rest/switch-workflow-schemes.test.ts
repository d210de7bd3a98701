import { newProduct, startTestSite, type TestSite } from '../site-fixture';

interface SchemeJson {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly defaultWorkflow: { readonly id: string };
  readonly workflowsForIssueTypes: readonly {
    readonly workflow: { readonly id: string };
    readonly issueTypeIds: readonly string[];
  }[];
}

const statusId = (jira: TestSite, name: string): string =>
  jira.site.store.statuses.all().find((status) => status.name === name)?.id ?? '';
const workflowId = (jira: TestSite, part: string): string =>
  jira.site.store.workflows.all().find(({ name }) => name.includes(part))?.id ?? '';
const typeId = (jira: TestSite, name: string): string =>
  jira.site.store.issueTypes.all().find((type) => type.name === name)?.id ?? '';
const productProject = (jira: TestSite): string => jira.site.store.projects.all()[0]?.id ?? '';

async function readScheme(jira: TestSite): Promise<SchemeJson> {
  const read = await jira.call('admin', 'POST', 'workflowscheme/read', {
    projectIds: [productProject(jira)],
  });
  const [scheme] = read.body as readonly SchemeJson[];
  if (scheme === undefined) throw new Error(read.text);
  return scheme;
}

/** Every status of the lifecycle, mapped to To Do. */
function toToDo(jira: TestSite): readonly object[] {
  const lifecycle = jira.site.store.workflows.need(workflowId(jira, 'lifecycle'));
  return lifecycle.statuses.map(({ statusId: oldStatusId }) => ({
    oldStatusId,
    newStatusId: statusId(jira, 'To Do'),
  }));
}

describe('a workflow scheme that projects with issues use', () => {
  test('tells which statuses would be lost', async () => {
    const jira = startTestSite();
    const simple = workflowId(jira, 'Simplified');
    const scheme = await readScheme(jira);
    expect(scheme.workflowsForIssueTypes).toMatchObject([
      { workflow: { id: simple }, issueTypeIds: [typeId(jira, 'Task')] },
      { workflow: { id: workflowId(jira, 'lifecycle') }, issueTypeIds: [typeId(jira, 'Product')] },
    ]);
    const asked = await jira.call('admin', 'POST', 'workflowscheme/update/mappings', {
      id: scheme.id,
      defaultWorkflowId: simple,
      workflowsForIssueTypes: [],
    });
    expect(asked.body).toMatchObject({
      statusMappingsByIssueTypes: [{ issueTypeId: typeId(jira, 'Product') }],
      statusMappingsByWorkflows: [
        { sourceWorkflowId: workflowId(jira, 'lifecycle'), targetWorkflowId: simple },
      ],
    });
    expect(asked.text).toContain('"name":"Retired","category":"DONE"');
  });

  test('is changed whole once every lost status is mapped, and its issues move in the background', async () => {
    const jira = startTestSite();
    const simple = workflowId(jira, 'Simplified');
    const { id, name, description, version } = await readScheme(jira);
    const change = { id, name, description, version, defaultWorkflowId: simple, workflowsForIssueTypes: [] };
    const update = (more: object = {}): ReturnType<TestSite['call']> =>
      jira.call('admin', 'POST', 'workflowscheme/update', { ...change, ...more });
    const unmapped = await update();
    expect([unmapped.status, unmapped.text]).toEqual([400, expect.stringContaining('map it to another')]);
    const statusMappingsByWorkflows = [
      {
        oldWorkflowId: workflowId(jira, 'lifecycle'),
        newWorkflowId: simple,
        statusMappings: toToDo(jira),
      },
    ];
    const changed = await update({ statusMappingsByWorkflows });
    expect([changed.status, changed.body]).toMatchObject([303, { status: 'RUNNING', progress: 0 }]);
    const issue = await jira.call('li.na', 'GET', 'issue/PROD-1?fields=status&expand=changelog');
    expect(issue.body).toMatchObject({ fields: { status: { name: 'To Do' } } });
    const { id: taskId } = changed.body as { id: string };
    jira.clock.advanceMs(1_000);
    const task = await jira.call('admin', 'GET', `task/${taskId}`);
    expect(task.body).toMatchObject({ status: 'COMPLETE', progress: 100 });
    expect((await jira.call('li.na', 'GET', `task/${taskId}`)).status).toBe(403);
    const stale = await update({ statusMappingsByWorkflows });
    expect([stale.status, stale.text]).toEqual([409, expect.stringContaining('must match')]);
  });

  test('that loses no status is changed at once', async () => {
    const jira = startTestSite();
    const { id, name, version, defaultWorkflow, workflowsForIssueTypes } = await readScheme(jira);
    const changed = await jira.call('admin', 'POST', 'workflowscheme/update', {
      id,
      name: `${name} 2`,
      description: 'Renamed',
      version,
      defaultWorkflowId: defaultWorkflow.id,
      workflowsForIssueTypes: workflowsForIssueTypes.map(({ workflow, issueTypeIds }) => ({
        workflowId: workflow.id,
        issueTypeIds,
      })),
    });
    expect([changed.status, changed.body]).toEqual([200, {}]);
    expect(await readScheme(jira)).toMatchObject({ name: `${name} 2`, description: 'Renamed' });
  });

  test('is changed by administrators alone', async () => {
    const jira = startTestSite();
    const { id } = await readScheme(jira);
    const asked = { id, workflowsForIssueTypes: [] };
    expect((await jira.call('li.na', 'POST', 'workflowscheme/update/mappings', asked)).status).toBe(401);
    const read = { workflowSchemeIds: [id] };
    expect((await jira.call('li.na', 'POST', 'workflowscheme/read', read)).status).toBe(401);
  });
});

describe('a project with issues', () => {
  test('is switched to another scheme once every lost status is mapped, issue type by issue type', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const made = await jira.call('admin', 'POST', 'workflowscheme', {
      name: 'Simple',
      defaultWorkflow: jira.site.store.workflows.need(workflowId(jira, 'Simplified')).name,
    });
    const targetSchemeId = String((made.body as { id: number }).id);
    const order = { projectId: productProject(jira), targetSchemeId };
    const path = 'workflowscheme/project/switch';
    expect((await jira.call('admin', 'POST', path, order)).status).toBe(400);
    const mappingsByIssueTypeOverride = [
      { issueTypeId: typeId(jira, 'Product'), statusMappings: toToDo(jira) },
    ];
    const switched = await jira.call('admin', 'POST', path, { ...order, mappingsByIssueTypeOverride });
    expect(switched.status).toBe(303);
    const moved = await jira.call('li.na', 'GET', `issue/${key}?fields=status&expand=changelog`);
    expect(moved.body).toMatchObject({
      fields: { status: { name: 'To Do' } },
      changelog: { histories: [{ items: [{ field: 'status', toString: 'To Do' }] }] },
    });
    expect(jira.site.store.projects.all()[0]?.workflowSchemeId).toBe(targetSchemeId);
    expect((await jira.call('li.na', 'POST', path, order)).status).toBe(401);
  });
});
