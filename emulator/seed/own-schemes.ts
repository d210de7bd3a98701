import { addToDefaultScheme } from '../store/issue-type-schemes';
import { GLOBAL_SCOPE, isSameScope, type Scope } from '../store/scope';
import type { Store } from '../store/store';
import { DEFAULT_SCREEN_FIELD_IDS } from './default-schemes';
import { simpleWorkflow } from './simple-workflow';

const TYPES: readonly (readonly [string, string, number])[] = [
  ['Epic', 'A big piece of work that is broken down into smaller ones.', 1],
  ['Task', 'A small, distinct piece of work.', 0],
];

/** The schemes that make up a project. */
export interface ProjectSchemes {
  readonly issueTypeSchemeId: string;
  readonly workflowSchemeId: string;
  readonly issueTypeScreenSchemeId: string;
}

/** Team-managed projects have issue types of their own; the others share the site's. */
function typeIn(
  store: Store,
  scope: Scope,
  [name, description, hierarchyLevel]: (typeof TYPES)[number],
): string {
  const known = store.issueTypes.all().find((type) => type.name === name && isSameScope(type.scope, scope));
  if (known !== undefined) return known.id;
  const id = store.nextId('issueType');
  store.issueTypes.put({ id, name, description, hierarchyLevel, isSubtask: false, scope });
  if (scope.type === 'GLOBAL') addToDefaultScheme(store, id);
  return id;
}

function ownTypes(store: Store, scope: Scope, key: string): string {
  const id = store.nextId('issueTypeScheme');
  const issueTypeIds = TYPES.map((type) => typeIn(store, scope, type));
  const name = `${key}: Kanban Issue Type Scheme`;
  store.issueTypeSchemes.put({ id, name, description: '', issueTypeIds, defaultIssueTypeId: null, scope });
  return id;
}

function ownWorkflows(store: Store, scope: Scope, key: string): string {
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

/** One screen with these fields, for every issue type and every operation of one project. */
export function ownScreens(store: Store, scope: Scope, title: string, fieldIds: readonly string[]): string {
  const screenId = store.nextId('screen');
  const tabs = [{ id: store.nextId('screenTab'), name: 'Field Tab', fieldIds }];
  const frame = { description: '', scope };
  store.screens.put({ ...frame, id: screenId, name: `${title} Default Issue Screen`, tabs });
  const schemeId = store.nextId('screenScheme');
  const screenIds = { default: screenId };
  store.screenSchemes.put({ ...frame, id: schemeId, name: `${title} Default Screen Scheme`, screenIds });
  const id = store.nextId('issueTypeScreenScheme');
  store.issueTypeScreenSchemes.put({
    ...frame,
    id,
    name: `${title} Issue Type Screen Scheme`,
    defaultScreenSchemeId: schemeId,
    screenSchemeIdByIssueTypeId: {},
  });
  return id;
}

/** Schemes of its own for a project from one of Jira's templates. Fields of apps and custom fields are on no screen of it. */
export function ownSchemes(store: Store, projectScope: Scope, key: string): ProjectSchemes {
  return {
    issueTypeSchemeId: ownTypes(store, projectScope, key),
    workflowSchemeId: ownWorkflows(store, projectScope, key),
    issueTypeScreenSchemeId: ownScreens(store, projectScope, `${key}: Kanban`, DEFAULT_SCREEN_FIELD_IDS),
  };
}

/** Whose a project's own schemes are: a team-managed project shares nothing. */
export function scopeOfStyle(style: 'classic' | 'next-gen', projectId: string): Scope {
  return style === 'classic' ? GLOBAL_SCOPE : { type: 'PROJECT', project: { id: projectId } };
}
