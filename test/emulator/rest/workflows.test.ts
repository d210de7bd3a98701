import { extensionAri } from '../../../emulator/forge/app-description';
import { asApp, startTestSite, testApp, type TestSite } from '../site-fixture';
import { all, changeTransition, readDemoWorkflow, systemRule, type WorkflowsJson } from '../workflow-fixture';

const ARI = extensionAri(testApp, 'deliverables-attached');

const appRule = (config: string, key = ARI): object => ({
  ruleKey: 'forge:expression-validator',
  parameters: { key, config, id: 'b7b7', disabled: 'false', tag: '' },
});

const simpleTransition = (id: string, type: string, toStatusReference: string, from?: string): object => ({
  id,
  type,
  name: `Transition ${id}`,
  description: '',
  toStatusReference,
  links: from === undefined ? [] : [{ fromStatusReference: from, fromPort: 0, toPort: 1 }],
  actions: [],
  validators: [],
  triggers: [],
  properties: {},
});

const newWorkflow = (name = 'Idea workflow', more: object = {}): object => ({
  scope: { type: 'GLOBAL' },
  statuses: [
    { name: 'Idea', statusCategory: 'TODO', statusReference: 'idea', description: '' },
    { name: 'Decided', statusCategory: 'DONE', statusReference: 'decided', description: '' },
  ],
  workflows: [
    {
      name,
      description: '',
      startPointLayout: { x: -100.5, y: -153 },
      statuses: [
        { statusReference: 'idea', properties: {}, layout: { x: 1, y: 2 } },
        { statusReference: 'decided', properties: {} },
      ],
      transitions: [
        simpleTransition('1', 'INITIAL', 'idea'),
        simpleTransition('11', 'DIRECTED', 'decided', 'idea'),
      ],
      ...more,
    },
  ],
});

const productTypeId = (jira: TestSite): string | undefined =>
  jira.site.store.issueTypes.all().find(({ name }) => name === 'Product')?.id;

const messages = (answer: { readonly body: never }): readonly string[] =>
  (answer.body as { errorMessages: readonly string[] }).errorMessages;

const firstWorkflow = (jira: TestSite): ReturnType<typeof readDemoWorkflow> => readDemoWorkflow(jira);

describe('workflows over REST', () => {
  test('the app finds its own extension among the capabilities', async () => {
    const jira = startTestSite();
    const { workflow } = await firstWorkflow(jira);
    const answer = await jira.call('li.na', 'GET', `workflows/capabilities?workflowId=${workflow.id}`);
    expect(answer.status).toBe(401);
    const found = await jira.call('admin', 'GET', `workflows/capabilities?workflowId=${workflow.id}`);
    expect(found.body).toMatchObject({
      editorScope: 'GLOBAL',
      forgeRules: [{ id: ARI, ruleKey: 'forge:expression-validator', ruleType: 'Validator' }],
    });
    const [project] = jira.site.store.projects.all();
    const byProject = await jira.call(
      'admin',
      'GET',
      `workflows/capabilities?projectId=${project?.id}&issueTypeId=${productTypeId(jira)}`,
    );
    expect(byProject.body).toEqual(found.body);
    expect((await jira.call('admin', 'GET', 'workflows/capabilities')).status).toBe(400);
  });

  test('an app without the scope sees none of it', async () => {
    const jira = startTestSite();
    expect((await jira.call(asApp, 'GET', 'workflows/search')).status).toBe(401);
  });

  test('a search leaves transitions out unless they are asked for', async () => {
    const jira = startTestSite();
    const plain = await jira.call('admin', 'GET', 'workflows/search?queryString=LIFECYCLE&isActive=true');
    expect(plain.body).toMatchObject({ total: 1, values: [{ name: 'Product lifecycle' }] });
    expect(plain.text).not.toContain('"transitions"');
    const full = await jira.call('admin', 'GET', 'workflows/search?expand=values.transitions');
    expect(full.text).toContain('"transitions"');
    const none = await jira.call('admin', 'GET', 'workflows/search?isActive=false');
    expect(none.body).toMatchObject({ total: 0 });
  });

  test('a created workflow is read back as it was sent, with ids for its statuses', async () => {
    const jira = startTestSite();
    const created = await jira.call('admin', 'POST', 'workflows/create', newWorkflow());
    expect([created.status, created.text]).toEqual([200, expect.stringContaining('Idea workflow')]);
    const body: WorkflowsJson = created.body;
    const idea = body.statuses.find((status) => status.name === 'Idea')?.id ?? '';
    expect(body.workflows[0]).toMatchObject({
      version: { versionNumber: 0 },
      statuses: [{ statusReference: idea, layout: { x: 1, y: 2 } }, {}],
      transitions: [
        { id: '1', type: 'INITIAL', toStatusReference: idea },
        { id: '11', links: [{ fromStatusReference: idea, fromPort: 0, toPort: 1 }] },
      ],
    });
    const read = await jira.call('admin', 'POST', 'workflows', { workflowIds: [body.workflows[0]?.id] });
    expect(read.body).toEqual(created.body);
  });

  test.each([
    ['a name that is taken', newWorkflow('Product lifecycle'), 'You must use a unique workflow name.'],
    [
      'no initial transition',
      newWorkflow('X', { transitions: [simpleTransition('11', 'GLOBAL', 'idea')] }),
      'The workflow must have an initial transition.',
    ],
    [
      'a status that is not listed',
      newWorkflow('X', { transitions: [simpleTransition('1', 'INITIAL', 'nowhere')] }),
      'The transition refers to a status that the workflow does not have.',
    ],
    [
      'a directed transition from nowhere',
      newWorkflow('X', {
        transitions: [simpleTransition('1', 'INITIAL', 'idea'), simpleTransition('2', 'DIRECTED', 'decided')],
      }),
      'A directed transition must come from at least one status.',
    ],
  ])('%s is refused, and nothing is written', async (_what, body, message) => {
    const jira = startTestSite();
    const revision = jira.site.store.revision();
    const answer = await jira.call('admin', 'POST', 'workflows/create', body);
    expect([answer.status, messages(answer)]).toEqual([400, [message]]);
    const said = await jira.call('admin', 'POST', 'workflows/create/validation', { payload: body });
    expect(said.body).toMatchObject({ errors: [{ level: 'ERROR', message }] });
    expect(jira.site.store.revision()).toBe(revision);
  });

  test('a transition without id and an unknown property are no workflow', async () => {
    const jira = startTestSite();
    const { id: _id, ...nameless } = simpleTransition('1', 'INITIAL', 'idea') as { id: string };
    const bodies = [newWorkflow('X', { transitions: [nameless] }), newWorkflow('X', { colour: 'red' })];
    for (const body of bodies)
      expect((await jira.call('admin', 'POST', 'workflows/create', body)).status).toBe(400);
  });

  test('an update replaces the workflow whole: what is left out is gone', async () => {
    const jira = startTestSite();
    const { statuses, workflow } = await firstWorkflow(jira);
    const transitions = workflow.transitions.filter((one) => one.id !== '121');
    const answer = await jira.call('admin', 'POST', 'workflows/update', {
      statuses,
      workflows: [{ ...workflow, transitions }],
    });
    const [updated] = (answer.body as WorkflowsJson).workflows;
    expect(updated?.version.versionNumber).toBe(workflow.version.versionNumber + 1);
    expect(updated?.transitions.map((one) => one.id)).not.toContain('121');
    const offered = await jira.call('li.na', 'GET', 'issue/PROD-1/transitions');
    expect(offered.text).not.toContain('"Terminate"');
  });

  test('a version that is not the newest is a conflict', async () => {
    const jira = startTestSite();
    const { statuses, workflow } = await firstWorkflow(jira);
    const body = { statuses, workflows: [workflow] };
    expect((await jira.call('admin', 'POST', 'workflows/update', body)).status).toBe(200);
    const late = await jira.call('admin', 'POST', 'workflows/update', body);
    expect([late.status, messages(late)]).toEqual([409, ['Workflow version and version token must match']]);
  });

  test('statuses without names are refused, and so is leaving issues without a status', async () => {
    const jira = startTestSite();
    const { statuses, workflow } = await firstWorkflow(jira);
    const bare = statuses.map(({ statusReference, id }) => ({ statusReference, id }));
    const nameless = await jira.call('admin', 'POST', 'workflows/update', {
      statuses: bare,
      workflows: [workflow],
    });
    expect(nameless.status).toBe(400);
    const gone = statuses.find((status) => status.name === 'Retired')?.statusReference ?? '';
    const kept = {
      ...workflow,
      statuses: workflow.statuses.filter((one) => one.statusReference !== gone),
      transitions: workflow.transitions.filter((one) => one.toStatusReference !== gone),
    };
    const stranded = await jira.call('admin', 'POST', 'workflows/update', { statuses, workflows: [kept] });
    expect([stranded.status, stranded.text]).toEqual([400, expect.stringContaining('map it to another')]);
    const target = statuses.find((status) => status.name === 'Terminated')?.statusReference;
    const defaultStatusMappings = [{ oldStatusReference: gone, newStatusReference: target }];
    const moved = await jira.call('admin', 'POST', 'workflows/update', {
      statuses,
      workflows: [{ ...kept, defaultStatusMappings }],
    });
    expect(moved.status).toBe(200);
    expect(jira.site.store.issues.all().filter((issue) => issue.statusId === gone)).toEqual([]);
  });

  test('a rule of the app is saved with its configuration, and asked', async () => {
    const jira = startTestSite();
    const config = JSON.stringify({ expression: "'asked by ' + workflow.name" });
    const saved = await changeTransition(jira, '121', { validators: [appRule(config)] });
    expect(saved.status).toBe(200);
    const moved = await jira.call('li.na', 'POST', 'issue/PROD-1/transitions', { transition: { id: '121' } });
    expect(messages(moved)).toEqual(['asked by Product lifecycle']);
  });

  test.each([
    ['of an unknown extension', { validators: [appRule('{}', ARI.replace('deliverables', 'x'))] }, 400],
    ['with more than 32,768 bytes', { validators: [appRule('字'.repeat(10_923))] }, 400],
    ['with an unknown key', { validators: [systemRule('no-such-validator')] }, 400],
    [
      'in the wrong place',
      { actions: [systemRule('restrict-from-all-users', { restrictMode: 'users' })] },
      400,
    ],
    [
      'with an unknown parameter',
      { validators: [systemRule('check-permission-validator', { key: 'x' })] },
      400,
    ],
    [
      'naming an unknown permission',
      { validators: [systemRule('check-permission-validator', { permissionKey: 'FLY' })] },
      400,
    ],
    ['that is not simulated', { conditions: all(systemRule('block-in-progress-approval')) }, 501],
    ['that is a trigger', { triggers: [{ ruleKey: 'system:development-triggers', parameters: {} }] }, 400],
  ])('a rule %s is refused', async (_what, change, status) => {
    const jira = startTestSite();
    const answer = await changeTransition(jira, '121', change);
    expect(answer.status).toBe(status);
    expect((await firstWorkflow(jira)).workflow.version.versionNumber).toBe(1);
  });

  test('a configuration of exactly 32,768 bytes is taken', async () => {
    const jira = startTestSite();
    const saved = await changeTransition(jira, '121', { validators: [appRule('x'.repeat(32_768))] });
    expect(saved.status).toBe(200);
  });

  test('usages name projects, issue types and schemes; only an unused workflow can go', async () => {
    const jira = startTestSite();
    const { workflow } = await firstWorkflow(jira);
    const [project] = jira.site.store.projects.all();
    const path = `workflow/${workflow.id}`;
    const usages = await jira.call('admin', 'GET', `${path}/projectUsages`);
    expect(usages.body).toEqual({ workflowId: workflow.id, projects: { values: [{ id: project?.id }] } });
    const types = await jira.call('admin', 'GET', `${path}/project/${project?.id}/issueTypeUsages`);
    expect(types.body).toMatchObject({ issueTypes: { values: [{ id: productTypeId(jira) }] } });
    expect((await jira.call('admin', 'GET', `${path}/workflowSchemes`)).text).toContain(
      project?.workflowSchemeId,
    );
    expect((await jira.call('admin', 'DELETE', path)).status).toBe(400);
    const created = await jira.call('admin', 'POST', 'workflows/create', newWorkflow());
    const { id } = (created.body as WorkflowsJson).workflows[0]!;
    expect((await jira.call('admin', 'DELETE', `workflow/${id}`)).status).toBe(204);
    expect((await jira.call('admin', 'DELETE', `workflow/${id}`)).status).toBe(404);
  });
});
