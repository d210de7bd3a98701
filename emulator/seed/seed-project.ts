import type { AppDescription } from '../forge/app-description';
import { issuePanelsOf } from '../forge/issue-panels';
import { pinPanel } from '../store/issue-panels';
import { addToDefaultScheme } from '../store/issue-type-schemes';
import type { Project } from '../store/projects';
import { GLOBAL_SCOPE } from '../store/scope';
import type { Store } from '../store/store';
import { demoAccountId } from './demo-people';
import { ownScreens, type ProjectSchemes } from './own-schemes';
import { demoGrants, demoRoleActors } from './seed-permissions';
import { seedWorkflow } from './seed-workflow';
import { simpleWorkflow } from './simple-workflow';

const KEY = 'PROD';
const SYSTEM_FIELD_IDS = [
  'summary',
  'description',
  'priority',
  'labels',
  'assignee',
  'reporter',
  'duedate',
  'resolution',
  'fixVersions',
  'versions',
] as const;

/** The issue type Product; the site's own Task is for what a decision asks for. */
function seedTypes(store: Store): readonly [product: string, task: string] {
  const id = store.nextId('issueType');
  store.issueTypes.put({
    id,
    name: 'Product',
    description: '产品 · A product of the company.',
    hierarchyLevel: 0,
    isSubtask: false,
    scope: GLOBAL_SCOPE,
  });
  addToDefaultScheme(store, id);
  const task = store.issueTypes.all().find(({ name }) => name === 'Task');
  if (task === undefined) throw new Error('Every site has the issue type Task.');
  return [id, task.id];
}

function seedSchemes(store: Store, app: AppDescription | null): ProjectSchemes {
  const workflow = seedWorkflow(store, app);
  const [productId, taskId] = seedTypes(store);
  const issueTypeSchemeId = store.nextId('issueTypeScheme');
  const frame = { description: '', scope: GLOBAL_SCOPE };
  store.issueTypeSchemes.put({
    ...frame,
    id: issueTypeSchemeId,
    name: 'Product issue type scheme',
    issueTypeIds: [productId, taskId],
    defaultIssueTypeId: productId,
  });
  const taskWorkflow = simpleWorkflow(store, GLOBAL_SCOPE, KEY);
  const workflowSchemeId = store.nextId('workflowScheme');
  store.workflowSchemes.put({
    ...frame,
    id: workflowSchemeId,
    name: 'Product lifecycle scheme',
    defaultWorkflowId: workflow.id,
    workflowIdByIssueTypeId: { [productId]: workflow.id, [taskId]: taskWorkflow.id },
    version: { id: store.nextUuid(), versionNumber: 1 },
  });
  const appFields = store.fields.all().filter((field) => field.owner !== null);
  const fieldIds = [...SYSTEM_FIELD_IDS, ...appFields.map((field) => field.id)];
  const issueTypeScreenSchemeId = ownScreens(store, GLOBAL_SCOPE, `${KEY}:`, fieldIds);
  return { issueTypeSchemeId, workflowSchemeId, issueTypeScreenSchemeId };
}

/** The project `PROD` with its issue types, workflows, screens and permissions, and the app's panel on all its issues. */
export function seedProject(store: Store, app: AppDescription | null, nowMs: number): Project {
  const schemes = seedSchemes(store, app);
  const permissionSchemeId = store.nextId('permissionScheme');
  store.permissionSchemes.put({
    id: permissionSchemeId,
    name: 'Product permission scheme',
    description: '',
    grants: demoGrants(),
    scope: GLOBAL_SCOPE,
  });
  const project: Project = {
    ...schemes,
    id: store.nextId('project'),
    key: KEY,
    name: '产品 Products',
    description: '公司产品全生命周期 · Every product, from strategy to retirement.',
    leadId: demoAccountId('wang.lei'),
    assigneeType: 'UNASSIGNED',
    style: 'classic',
    permissionSchemeId,
    roleActors: demoRoleActors(store),
    properties: {},
    lastIssueNumber: 0,
  };
  store.projects.put(project);
  for (const { moduleId } of issuePanelsOf(app)) pinPanel(store, moduleId, project.id, nowMs);
  return project;
}
