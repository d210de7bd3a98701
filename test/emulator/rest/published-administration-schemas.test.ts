import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { newProduct, startTestSite, type TestSite } from '../site-fixture';
import { changeTransition, readDemoWorkflow, systemRule } from '../workflow-fixture';

type Call = readonly [model: string, method: string, path: string, body?: unknown];

/** Operations of administrators and the model that each answer must fit. */
async function callsOn(jira: TestSite): Promise<readonly Call[]> {
  const { statuses, workflow } = await readDemoWorkflow(jira);
  const { id } = workflow;
  const [project] = jira.site.store.projects.all();
  const [screen] = jira.site.store.screens.all();
  const tabs = `screens/${screen?.id}/tabs`;
  const lead = project?.leadId;
  const scope = { type: 'GLOBAL' };
  const { key } = await newProduct(jira);
  return [
    ['WorkflowSearchResponse', 'GET', 'workflows/search?expand=values.transitions'],
    ['WorkflowReadResponse', 'POST', 'workflows', { workflowIds: [id] }],
    ['WorkflowCapabilities', 'GET', `workflows/capabilities?workflowId=${id}`],
    ['WorkflowUpdateResponse', 'POST', 'workflows/update', { statuses, workflows: [workflow] }],
    [
      'WorkflowValidationErrorList',
      'POST',
      'workflows/update/validation',
      { payload: { statuses, workflows: [{ ...workflow, statuses: [], transitions: [] }] } },
    ],
    ['WorkflowProjectUsageDTO', 'GET', `workflow/${id}/projectUsages`],
    ['WorkflowSchemeUsageDTO', 'GET', `workflow/${id}/workflowSchemes`],
    ['PageOfStatuses', 'GET', 'statuses/search'],
    ['WorkflowScheme', 'GET', `workflowscheme/${project?.workflowSchemeId}`],
    ['ContainerOfWorkflowSchemeAssociations', 'GET', `workflowscheme/project?projectId=${project?.id}`],
    ['WorkflowSchemeProjectUsageDTO', 'GET', `workflowscheme/${project?.workflowSchemeId}/projectUsages`],
    ['IssueLinkTypes', 'GET', 'issueLinkType'],
    ['IssueLinkType', 'POST', 'issueLinkType', { name: 'New', inward: 'is after', outward: 'is before' }],
    ['Screen', 'POST', 'screens', { name: 'Another screen' }],
    ['ScreenableTab', 'POST', tabs, { name: 'More' }],
    [
      'ProjectIdentifiers',
      'POST',
      'project',
      { key: 'ABC', name: 'Abc', leadAccountId: lead, projectTypeKey: 'software' },
    ],
    ['Project', 'GET', 'project/ABC'],
    ['ProjectRole', 'GET', 'project/PROD/role/10002'],
    ['IssueTypeDetails', 'POST', 'issuetype', { name: 'Feature' }],
    [
      'FieldDetails',
      'POST',
      'field',
      { name: 'Cost', type: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
    ],
    ['Version', 'POST', 'version', { project: 'PROD', name: '1.0', releaseDate: '2026-10-01' }],
    ['PageVersion', 'GET', 'project/PROD/version'],
    ['Resolution', 'GET', 'resolution/10000'],
    ['Issue', 'GET', `issue/${key}?expand=names,schema,changelog,transitions,renderedFields`],
    ['Transitions', 'GET', `issue/${key}/transitions?expand=transitions.fields`],
    ['PageChangelog', 'GET', `issue/${key}/changelog`],
    ['PageOfComments', 'GET', `issue/${key}/comment`],
    ['Watchers', 'GET', `issue/${key}/watchers`],
    [
      'ErrorCollection',
      'POST',
      'statuses',
      { scope, statuses: [{ name: 'Planning', statusCategory: 'TODO' }] },
    ],
  ];
}

test('answers to administrators fit the schemas of Jira’s models that jira.js publishes', async () => {
  const jira = startTestSite();
  const rule = systemRule('restrict-from-all-users', { restrictMode: 'usersAndAPI' });
  await changeTransition(jira, '121', {
    conditions: { operation: 'ALL', conditions: [rule], conditionGroups: [] },
  });
  const calls = await callsOn(jira);
  const pairs: unknown[] = [];
  for (const [model, method, path, body] of calls)
    pairs.push([model, (await jira.call('admin', method, path, body)).body]);
  const script = join(__dirname, '../../support/fits-schemas.mjs');
  const told: unknown = JSON.parse(
    execFileSync(process.execPath, [script], { input: JSON.stringify(pairs) }).toString(),
  );
  expect(told).toEqual(calls.map(() => null));
});
