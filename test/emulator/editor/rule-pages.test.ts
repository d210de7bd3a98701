import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { framePath } from '../../../emulator/bridge/frame-server';
import { ruleExtension } from '../../../emulator/editor/rule-extension';
import { SAVED_WORKFLOWS } from '../../../emulator/editor/saved-workflow';
import type { AppSurface } from '../../../emulator/forge/app-description';
import { readManifest, type InstalledApp } from '../../../emulator/forge/read-manifest';
import { trustedExtension } from '../../../emulator/forge/trusted-extension';
import { demoAccountId } from '../../../emulator/seed/demo-people';
import { startTestSite, testApp } from '../site-fixture';
import { readDemoWorkflow, statusId } from '../workflow-fixture';

/** An app of nothing but one validator. */
function appWith(validator: Readonly<Record<string, unknown>>): InstalledApp {
  const folder = mkdtempSync(join(tmpdir(), 'rule-pages-'));
  const manifest = {
    app: { id: 'ari:cloud:ecosystem::app/one', runtime: { name: 'nodejs22.x' } },
    permissions: { scopes: [] },
    resources: [{ key: 'ui', path: 'static/dist', entry: { rule: 'rule.html' } }],
    modules: {
      function: [{ key: 'rule', handler: 'index.rule' }],
      'jira:workflowValidator': [
        { key: 'gate', name: 'Gate', description: 'A gate', expression: 'true', ...validator },
      ],
    },
  };
  writeFileSync(join(folder, 'manifest.yml'), stringify(manifest));
  return readManifest(folder);
}

const page = { resource: 'ui/rule' };

test('a rule has a page for each of its three moments, all with the one resolver', () => {
  const { surfaces } = appWith({
    create: page,
    edit: page,
    view: page,
    resolver: { function: 'rule' },
  }).description;
  expect(surfaces.map((surface) => [surface.entryPoint, framePath(surface)])).toEqual([
    ['create', '/gate.create/rule.html'],
    ['edit', '/gate.edit/rule.html'],
    ['view', '/gate.view/rule.html'],
  ]);
  expect(new Set(surfaces.map(({ resolverFunctionKey }) => resolverFunctionKey))).toEqual(new Set(['rule']));
});

test('a rule stands in company-managed projects unless the manifest says more', () => {
  const placesOf = (validator: object) =>
    appWith({ ...validator }).description.workflowValidators[0]?.projectTypes;
  expect(placesOf({})).toEqual(['company-managed']);
  expect(placesOf({ projectTypes: ['team-managed'] })).toEqual(['team-managed']);
});

test.each([
  ['a page in UI Kit', { create: { resource: 'ui/rule', render: 'native' } }, /UI Kit/],
  ['a page that no resource has', { create: { resource: 'ui/other' } }, /unknown resource/],
  ['a resolver on a remote', { resolver: { endpoint: 'remote' } }, /remote/],
])('%s is refused by name', (_what, validator, message) => {
  expect(() => appWith(validator)).toThrow(message);
});

const SURFACE: AppSurface = {
  moduleType: 'jira:workflowValidator',
  key: 'deliverables-attached',
  title: 'Gate',
  resourcePath: 'static/dist',
  page: 'rule.html',
  entryPoint: 'edit',
};

describe('the place of a rule’s page', () => {
  test('names the transition with both statuses, and the saved configuration', async () => {
    const jira = startTestSite();
    const { statuses, workflows } = SAVED_WORKFLOWS.parse(await readDemoWorkflow(jira));
    const [workflow] = workflows;
    const transition = workflow?.transitions.find(({ id }) => id === '21');
    if (workflow === undefined || transition === undefined)
      throw new Error('The demo has such a transition.');
    const shown = { moduleType: 'jira:workflowValidator', entryPoint: 'edit', workflow, statuses } as const;
    const context = { name: 'Planning', statusCategory: 'IN_PROGRESS' };
    expect(ruleExtension({ ...shown, transition, config: '{"gate":"x"}' })).toEqual({
      type: 'jira:workflowValidator',
      entryPoint: 'edit',
      isNewEditor: true,
      workflowId: workflow.id,
      workflowName: 'Product lifecycle',
      transitionContext: {
        id: '21',
        from: expect.objectContaining({ name: 'Initiation', statusCategory: 'TODO' }) as object,
        to: expect.objectContaining({ id: statusId(jira, 'Planning'), ...context }) as object,
      },
      validatorConfig: '{"gate":"x"}',
    });
    const everywhere = workflow.transitions.find(({ type }) => type === 'GLOBAL');
    if (everywhere === undefined) throw new Error('The demo has a global transition.');
    expect(ruleExtension({ ...shown, transition: everywhere, config: undefined })).toMatchObject({
      transitionContext: { id: everywhere.id, from: null },
    });
    const own = { ...workflow, scope: { type: 'PROJECT', project: { id: '7' } } };
    expect(ruleExtension({ ...shown, workflow: own, transition, config: undefined })).toMatchObject({
      scopedProjectId: '7',
    });
  });

  test('reaches the resolver as Jira knows it, whatever the page says, and only for administrators', async () => {
    const jira = startTestSite();
    const { workflow } = await readDemoWorkflow(jira);
    const [rule] = workflow.transitions.find(({ id }) => id === '21')?.validators ?? [];
    const config = rule?.parameters['config'] ?? '';
    const ask = (who: string, said: Parameters<typeof trustedExtension>[3]) =>
      trustedExtension(jira.site.handle, SURFACE, demoAccountId(who), said);
    const said = { workflowId: workflow.id, transitionContext: { id: '21' }, entryPoint: 'edit' } as const;
    const lies = { ...said, workflowName: 'Mine', validatorConfig: config };
    expect(await ask('admin', lies)).toMatchObject({
      workflowName: 'Product lifecycle',
      transitionContext: { from: { name: 'Initiation' } },
      validatorConfig: config,
    });
    expect(await ask('admin', { ...said, validatorConfig: '{"gate":"mine"}' })).not.toHaveProperty(
      'validatorConfig',
    );
    expect(await ask('li.na', said)).toBeNull();
    expect(await ask('admin', { ...said, transitionContext: { id: '999' } })).toBeNull();
    expect(await ask('admin', { ...said, workflowId: 'nope' })).toBeNull();
    expect(await ask('admin', {})).toBeNull();
  });
});

test('an app’s rule is offered only for workflows of its kind of project', async () => {
  const [validator] = testApp.workflowValidators;
  if (validator === undefined) throw new Error('The test app has a validator.');
  const offered = async (projectTypes: NonNullable<typeof validator.projectTypes>) => {
    const jira = startTestSite({ app: { ...testApp, workflowValidators: [{ ...validator, projectTypes }] } });
    const { workflow } = await readDemoWorkflow(jira);
    const { body } = await jira.call('admin', 'GET', `workflows/capabilities?workflowId=${workflow.id}`);
    return (body as { forgeRules: { name: string }[] }).forgeRules.map(({ name }) => name);
  };
  expect(await offered(['company-managed', 'team-managed'])).toEqual(['Deliverables attached']);
  expect(await offered(['team-managed'])).toEqual([]);
});
