import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { extensionAri, type AppDescription } from '../../../emulator/forge/app-description';
import { startTestSite, testApp, type TestSite } from '../site-fixture';

type Call = readonly [model: string, method: string, path: string, body?: unknown];

const PANEL = {
  moduleType: 'jira:issuePanel',
  key: 'lifecycle',
  title: 'Lifecycle',
  resourcePath: 'static',
  page: 'index.html',
} as const;
const app: AppDescription = { ...testApp, surfaces: [PANEL] };
const moduleId = extensionAri(app, PANEL.key);

/** Operations by which a project is set up, and the model that each answer must fit. */
function callsOn(jira: TestSite): readonly Call[] {
  const { store } = jira.site;
  const [project] = store.projects.all();
  const schemeId = project?.workflowSchemeId ?? '';
  const workflowId = store.workflowSchemes.need(schemeId).defaultWorkflowId;
  const screenId = store.screens.all().at(-1)?.id ?? '';
  const tabId = store.screens.need(screenId).tabs[0]?.id ?? '';
  const types = [{ issueTypeId: 'default', screenSchemeId: '1' }];
  return [
    ['PageIssueTypeScheme', 'GET', 'issuetypescheme?expand=projects,issueTypes'],
    ['PageIssueTypeSchemeMapping', 'GET', 'issuetypescheme/mapping'],
    ['PageIssueTypeSchemeProjects', 'GET', `issuetypescheme/project?projectId=${project?.id}`],
    ['IssueTypeSchemeID', 'POST', 'issuetypescheme', { name: 'A', issueTypeIds: ['3'] }],
    ['PageScreen', 'GET', 'screens'],
    ['PageScreenScheme', 'GET', 'screenscheme?expand=issueTypeScreenSchemes'],
    ['ScreenSchemeId', 'POST', 'screenscheme', { name: 'A', screens: { default: 1, edit: 2 } }],
    ['PageScreenWithTab', 'GET', 'field/summary/screens?expand=tab'],
    ['ScreenableField', 'POST', `screens/${screenId}/tabs/${tabId}/fields`, { fieldId: 'attachment' }],
    ['PageIssueTypeScreenScheme', 'GET', 'issuetypescreenscheme?expand=projects'],
    ['PageIssueTypeScreenSchemeItem', 'GET', 'issuetypescreenscheme/mapping'],
    ['PageIssueTypeScreenSchemesProjects', 'GET', `issuetypescreenscheme/project?projectId=${project?.id}`],
    ['IssueTypeScreenSchemeId', 'POST', 'issuetypescreenscheme', { name: 'A', issueTypeMappings: types }],
    ['PageProjectDetails', 'GET', `issuetypescreenscheme/${project?.issueTypeScreenSchemeId}/project`],
    ['PermissionSchemes', 'GET', 'permissionscheme?expand=permissions'],
    ['PermissionScheme', 'GET', 'project/PROD/permissionscheme?expand=all'],
    ['ErrorCollection', 'GET', 'projectvalidate/key?key=PROD'],
    [
      'WorkflowSchemeUpdateRequiredMappingsResponse',
      'POST',
      'workflowscheme/update/mappings',
      { id: schemeId, defaultWorkflowId: workflowId, workflowsForIssueTypes: [] },
    ],
    [
      'TaskProgressObject',
      'POST',
      'workflowscheme/project/switch',
      { projectId: project?.id, targetSchemeId: schemeId },
    ],
    ['TaskProgressObject', 'GET', 'task/10001'],
    [
      'ForgePanelProjectPinAsyncResponse',
      'POST',
      'forge/panel/action/bulk/async',
      { moduleId, projectList: [{ action: 'PIN', projectIdOrKey: 'PROD' }] },
    ],
    ['IssueUpdateMetadata', 'GET', 'issue/PROD-1/editmeta'],
  ];
}

test('answers to who sets up a project fit the schemas of Jira’s models that jira.js publishes', async () => {
  const jira = startTestSite({ app });
  const calls = callsOn(jira);
  const pairs: unknown[] = [];
  for (const [model, method, path, body] of calls)
    pairs.push([model, (await jira.call('admin', method, path, body)).body]);
  const read = await jira.call('admin', 'POST', 'workflowscheme/read', {
    projectIds: [jira.site.store.projects.all()[0]?.id],
  });
  const [scheme] = read.body as readonly unknown[];
  pairs.push(['WorkflowSchemeReadResponse', scheme]);
  const script = join(__dirname, '../../support/fits-schemas.mjs');
  const told: unknown = JSON.parse(
    execFileSync(process.execPath, [script], { input: JSON.stringify(pairs) }).toString(),
  );
  expect(told).toEqual(pairs.map(() => null));
});
