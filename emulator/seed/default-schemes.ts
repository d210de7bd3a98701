import { DEFAULT_ISSUE_TYPE_SCHEME_ID } from '../store/issue-type-schemes';
import { DEFAULT_PERMISSION_SCHEME_ID } from '../store/permission-schemes';
import { GLOBAL_SCOPE } from '../store/scope';
import { DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID, DEFAULT_SCREEN_SCHEME_ID } from '../store/screen-schemes';
import { DEFAULT_SCREEN_ID } from '../store/screens';
import type { Store } from '../store/store';
import { defaultGrants } from './default-permissions';

/** Fields of the default screen, as far as the site has them. */
export const DEFAULT_SCREEN_FIELD_IDS = [
  'summary',
  'issuetype',
  'description',
  'priority',
  'labels',
  'assignee',
  'reporter',
  'duedate',
  'fixVersions',
  'versions',
  'attachment',
] as const;

const SCREENS = [
  [DEFAULT_SCREEN_ID, 'Default Screen', 'Allows to update all system fields.', DEFAULT_SCREEN_FIELD_IDS],
  ['2', 'Workflow Screen', 'Allows to assign issues in the workflow.', ['assignee']],
  [
    '3',
    'Resolve Issue Screen',
    'Allows to set resolution, change fix versions, and assign an issue.',
    ['resolution', 'fixVersions', 'assignee'],
  ],
] as const;

/** The issue type that every site has before anybody makes one. */
const TASK_ID = '3';

/** Screens, schemes and the issue type that every new Jira site has. Names and ids are Jira's. */
export function seedDefaultSchemes(store: Store): void {
  const scope = GLOBAL_SCOPE;
  for (const [id, name, description, fieldIds] of SCREENS)
    store.screens.put({ id, name, description, scope, tabs: [{ id, name: 'Field Tab', fieldIds }] });
  store.screenSchemes.put({
    id: DEFAULT_SCREEN_SCHEME_ID,
    name: 'Default Screen Scheme',
    description: 'Default Screen Scheme',
    screenIds: { default: DEFAULT_SCREEN_ID },
    scope,
  });
  store.issueTypeScreenSchemes.put({
    id: DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID,
    name: 'Default Issue Type Screen Scheme',
    description: 'The default issue type screen scheme',
    defaultScreenSchemeId: DEFAULT_SCREEN_SCHEME_ID,
    screenSchemeIdByIssueTypeId: {},
    scope,
  });
  const description = 'A small, distinct piece of work.';
  store.issueTypes.put({
    id: TASK_ID,
    name: 'Task',
    description,
    hierarchyLevel: 0,
    isSubtask: false,
    scope,
  });
  store.issueTypeSchemes.put({
    id: DEFAULT_ISSUE_TYPE_SCHEME_ID,
    name: 'Default Issue Type Scheme',
    description:
      'Default issue type scheme is the list of global issue types. All newly created issue types will automatically be added to this scheme.',
    issueTypeIds: [TASK_ID],
    defaultIssueTypeId: TASK_ID,
    scope,
  });
  store.permissionSchemes.put({
    id: DEFAULT_PERMISSION_SCHEME_ID,
    name: 'Default Permission Scheme',
    description: 'This is the default Permission Scheme. Any new projects are assigned this scheme.',
    grants: defaultGrants(),
    scope,
  });
}
