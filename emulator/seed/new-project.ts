import { ADMINISTRATORS_GROUP } from '../permissions/has-permission';
import { PROJECT_PERMISSIONS } from '../permissions/permission-key';
import { ADMINISTRATORS_ROLE_ID } from '../permissions/role-ids';
import { findGroupByName } from '../store/find';
import type { Grant, Project } from '../store/projects';
import { GLOBAL_SCOPE, isSameScope, type Scope } from '../store/scope';
import type { Store } from '../store/store';
import type { StatusCategoryKey, Workflow, WorkflowTransition } from '../store/workflows';

const STATUSES: readonly (readonly [string, StatusCategoryKey])[] = [
  ['To Do', 'new'],
  ['In Progress', 'indeterminate'],
  ['Done', 'done'],
];
const TYPES: readonly (readonly [string, string, number])[] = [
  ['Epic', 'A big piece of work that is broken down into smaller ones.', 1],
  ['Task', 'A small, distinct piece of work.', 0],
];
const ADMINISTERING: readonly string[] = [
  'ADMINISTER_PROJECTS',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'DELETE_ISSUES',
  'MANAGE_WATCHERS',
  'MODIFY_REPORTER',
];

export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly leadId: string;
  readonly assigneeType: Project['assigneeType'];
  readonly style: Project['style'];
  /** Null makes a scheme of its own with a simple workflow. */
  readonly workflowSchemeId: string | null;
}

/** Administrators administer, everybody who is signed in works: Jira's default permission scheme. */
function defaultPermissions(): Project['permissions'] {
  const administrators: Grant = { kind: 'projectRole', roleId: ADMINISTRATORS_ROLE_ID };
  const group: Grant = { kind: 'group', groupName: ADMINISTRATORS_GROUP };
  return Object.fromEntries(
    PROJECT_PERMISSIONS.map((key) => [
      key,
      ADMINISTERING.includes(key) ? [administrators, group] : [{ kind: 'signedIn' } as const],
    ]),
  );
}

function statusIn(store: Store, scope: Scope, name: string, categoryKey: StatusCategoryKey): string {
  const known = store.statuses.all().find((one) => one.name === name && isSameScope(one.scope, scope));
  if (known !== undefined) return known.id;
  const id = store.nextId('status');
  store.statuses.put({ id, name, description: '', categoryKey, scope });
  return id;
}

/** A status for each category, and a way to each from everywhere. */
export function simpleWorkflow(store: Store, scope: Scope, key: string): Workflow {
  const ids = STATUSES.map(([name, category]) => statusIn(store, scope, name, category));
  const transition = (id: string, name: string, toStatusId: string): WorkflowTransition => ({
    id,
    name,
    description: '',
    type: id === '1' ? 'INITIAL' : 'GLOBAL',
    links: [],
    toStatusId,
    screenId: null,
    conditions: null,
    validators: [],
    actions: [],
    properties: {},
  });
  const workflow: Workflow = {
    id: store.nextUuid(),
    name: `Software Simplified Workflow for Project ${key}`,
    description: '',
    scope,
    version: { id: store.nextUuid(), versionNumber: 0 },
    statuses: ids.map((statusId) => ({ statusId, layout: null, properties: {} })),
    transitions: [
      transition('1', 'Create', ids[0] ?? ''),
      ...STATUSES.map(([name], index) => transition(`${index + 1}1`, name, ids[index] ?? '')),
    ],
    startPointLayout: null,
    loopedTransitionContainerLayout: null,
  };
  store.workflows.put(workflow);
  return workflow;
}

/** Team-managed projects have issue types of their own; the others share the site's. */
function issueTypes(store: Store, style: Project['style']): readonly string[] {
  return TYPES.map(([name, description, hierarchyLevel]) => {
    const known = store.issueTypes.all().find((type) => type.name === name);
    if (known !== undefined && style === 'classic') return known.id;
    const id = store.nextId('issueType');
    store.issueTypes.put({ id, name, description, hierarchyLevel, isSubtask: false });
    return id;
  });
}

function ownScheme(store: Store, projectId: string, { key, style }: NewProject): string {
  const scope: Scope = style === 'classic' ? GLOBAL_SCOPE : { type: 'PROJECT', project: { id: projectId } };
  const id = store.nextId('workflowScheme');
  store.workflowSchemes.put({
    id,
    name: `${key}: Software Simplified Workflow Scheme`,
    description: '',
    defaultWorkflowId: simpleWorkflow(store, scope, key).id,
    workflowIdByIssueTypeId: {},
    scope,
    version: { id: store.nextUuid(), versionNumber: 0 },
  });
  return id;
}

/** Makes a project with issue types, screens, roles and permissions as Jira's simplest templates do. */
export function createProject(store: Store, wanted: NewProject, creatorId: string): Project {
  const { workflowSchemeId, ...frame } = wanted;
  const id = store.nextId('project');
  const administrators = findGroupByName(store, ADMINISTRATORS_GROUP);
  const ownIds = wanted.style === 'next-gen' ? [creatorId] : [];
  const fields = store.fields.all().filter((field) => field.isOrderable && field.custom !== null);
  const project: Project = {
    ...frame,
    id,
    issueTypeIds: issueTypes(store, wanted.style),
    workflowSchemeId: workflowSchemeId ?? ownScheme(store, id, wanted),
    roleActors: {
      [ADMINISTRATORS_ROLE_ID]: {
        accountIds: ownIds,
        groupIds: administrators === undefined ? [] : [administrators.groupId],
      },
    },
    screenFieldIds: [
      'summary',
      'description',
      'priority',
      'labels',
      'assignee',
      'reporter',
      'duedate',
      'fixVersions',
      'versions',
      ...fields.map((field) => field.id),
    ],
    permissions: defaultPermissions(),
    properties: {},
    lastIssueNumber: 0,
  };
  store.projects.put(project);
  return project;
}
