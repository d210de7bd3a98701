import { findAppField } from '../fields/app-fields';
import { extensionAri, type AppDescription } from '../forge/app-description';
import { ADMINISTRATORS_GROUP } from '../permissions/has-permission';
import { PROJECT_PERMISSIONS, type PermissionKey } from '../permissions/permission-key';
import type { Grant, Project } from '../store/projects';
import { ADMINISTRATORS_ROLE_ID, MEMBERS_ROLE_ID } from '../permissions/role-ids';
import { findGroupByName } from '../store/find';
import { GLOBAL_SCOPE } from '../store/scope';
import type { Store } from '../store/store';
import type { Workflow, WorkflowRule, WorkflowScheme, WorkflowTransition } from '../store/workflows';
import { DEMO_GATE_NAMES, DEMO_STATUSES, DEMO_TRANSITIONS, type DemoTransition } from './demo-lifecycle';
import { demoAccountId, type DemoGroup } from './demo-people';
import { simpleWorkflow } from './new-project';

const DELIVERABLES_VALIDATOR = 'deliverables-attached';
const APPROVED_VALIDATOR = 'gate-approved';
const GATE_RECORD_FIELD = 'gate-record';
const WORKFLOW_ID = '00000000-0000-4000-a000-000000000001';

const WORKING: readonly DemoGroup[] = [
  'product-department',
  'operations',
  'research-and-development',
  'project-management',
];
const READING: readonly PermissionKey[] = [
  'BROWSE_PROJECTS',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
];
const ADMINISTERING: readonly PermissionKey[] = [
  'ADMINISTER_PROJECTS',
  'DELETE_ISSUES',
  'DELETE_ALL_ATTACHMENTS',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'MODIFY_REPORTER',
];

/** Administrators may do everything, departments work, the committee reads and comments, a guest sees nothing. */
function demoPermissions(): Project['permissions'] {
  const group = (groupName: string): Grant => ({ kind: 'group', groupName });
  return Object.fromEntries(
    PROJECT_PERMISSIONS.map((key) => {
      const grants = [group(ADMINISTRATORS_GROUP)];
      if (!ADMINISTERING.includes(key)) grants.push(...WORKING.map(group));
      if (READING.includes(key)) grants.push(group('product-committee'));
      return [key, grants];
    }),
  );
}

function demoRoleActors(store: Store): Project['roleActors'] {
  const groupIds = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => findGroupByName(store, name)?.groupId ?? []);
  return {
    [ADMINISTRATORS_ROLE_ID]: { accountIds: [], groupIds: groupIds([ADMINISTRATORS_GROUP]) },
    [MEMBERS_ROLE_ID]: { accountIds: [], groupIds: groupIds(WORKING) },
  };
}

/** The rules that ask the app's validators at a gate; none when the app has no such modules. */
function gateRules(
  store: Store,
  app: AppDescription | null,
  { gate, isReviewed }: DemoTransition,
): readonly WorkflowRule[] {
  if (app === null || gate === undefined) return [];
  const record = findAppField(store, app.appId, GATE_RECORD_FIELD);
  if (record === undefined) return [];
  return [DELIVERABLES_VALIDATOR, ...(isReviewed ? [APPROVED_VALIDATOR] : [])]
    .filter((validator) => app.workflowValidators.some(({ key }) => key === validator))
    .map((validator) => gateRule(app, validator, record.id, gate));
}

function gateRule(app: AppDescription, validator: string, recordId: string, gate: string): WorkflowRule {
  const id = validator === DELIVERABLES_VALIDATOR ? `rule-${gate}` : `rule-${gate}-approved`;
  const config = JSON.stringify({ record: recordId, gate, ...DEMO_GATE_NAMES[gate] });
  const parameters = {
    key: extensionAri(app, validator),
    config,
    id,
    disabled: 'false',
    tag: '',
  };
  return { id, ruleKey: 'forge:expression-validator', parameters };
}

function workflowTransition(
  demo: DemoTransition,
  statusIds: ReadonlyMap<string, string>,
  screenId: string,
  validators: readonly WorkflowRule[],
): WorkflowTransition {
  const idOf = (name: string): string => statusIds.get(name) ?? '';
  return {
    id: demo.id,
    name: demo.name,
    description: '',
    type: demo.from === null ? 'GLOBAL' : 'DIRECTED',
    links: demo.from === null ? [] : [{ fromStatusId: idOf(demo.from), fromPort: null, toPort: null }],
    toStatusId: idOf(demo.to),
    screenId: demo.gate === undefined ? null : screenId,
    conditions: null,
    validators,
    actions: [],
    properties: {},
  };
}

function seedWorkflow(store: Store, app: AppDescription | null): Workflow {
  const statusIds = new Map<string, string>();
  for (const { name, category, description } of DEMO_STATUSES) {
    const id = store.nextId('status');
    statusIds.set(name, id);
    store.statuses.put({ id, name, description, categoryKey: category, scope: GLOBAL_SCOPE });
  }
  const screenId = store.nextId('screen');
  const tab = { id: store.nextId('screenTab'), name: 'Field Tab', fieldIds: ['attachment', 'comment'] };
  store.screens.put({ id: screenId, name: 'Gate screen', description: '', tabs: [tab] });
  const directed = DEMO_TRANSITIONS.map((demo) =>
    workflowTransition(demo, statusIds, screenId, gateRules(store, app, demo)),
  );
  const initial: WorkflowTransition = {
    ...workflowTransition({ id: '1', name: 'Create', from: null, to: 'Strategy' }, statusIds, screenId, []),
    type: 'INITIAL',
  };
  const workflow: Workflow = {
    id: WORKFLOW_ID,
    name: 'Product lifecycle',
    description: '产品管理流程',
    scope: GLOBAL_SCOPE,
    version: { id: store.nextUuid(), versionNumber: 1 },
    statuses: [...statusIds.values()].map((statusId) => ({ statusId, layout: null, properties: {} })),
    transitions: [initial, ...directed],
    startPointLayout: null,
    loopedTransitionContainerLayout: null,
  };
  store.workflows.put(workflow);
  return workflow;
}

/** The project `PROD` with its issue type, workflow, screens and permissions. */
export function seedProject(store: Store, app: AppDescription | null): Project {
  const workflow = seedWorkflow(store, app);
  const typeId = store.nextId('issueType');
  store.issueTypes.put({
    id: typeId,
    name: 'Product',
    description: '产品 · A product of the company.',
    hierarchyLevel: 0,
    isSubtask: false,
  });
  const taskId = store.nextId('issueType');
  store.issueTypes.put({
    id: taskId,
    name: 'Task',
    description: 'A piece of work, such as a condition of a decision.',
    hierarchyLevel: 0,
    isSubtask: false,
  });
  const taskWorkflow = simpleWorkflow(store, GLOBAL_SCOPE, 'PROD');
  const appFieldIds = store.fields
    .all()
    .filter((field) => field.owner !== null)
    .map((field) => field.id);
  const scheme: WorkflowScheme = {
    id: store.nextId('workflowScheme'),
    name: 'Product lifecycle scheme',
    description: '',
    defaultWorkflowId: workflow.id,
    workflowIdByIssueTypeId: { [typeId]: workflow.id, [taskId]: taskWorkflow.id },
    scope: GLOBAL_SCOPE,
    version: { id: store.nextUuid(), versionNumber: 1 },
  };
  store.workflowSchemes.put(scheme);
  const project: Project = {
    id: store.nextId('project'),
    key: 'PROD',
    name: '产品 Products',
    description: '公司产品全生命周期 · Every product, from strategy to retirement.',
    leadId: demoAccountId('wang.lei'),
    assigneeType: 'UNASSIGNED',
    style: 'classic',
    issueTypeIds: [typeId, taskId],
    workflowSchemeId: scheme.id,
    roleActors: demoRoleActors(store),
    screenFieldIds: [
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
      ...appFieldIds,
    ],
    permissions: demoPermissions(),
    properties: {},
    lastIssueNumber: 0,
  };
  store.projects.put(project);
  return project;
}
