import { isSameScope, type Scope } from '../store/scope';
import type { Store } from '../store/store';
import type { StatusCategoryKey, Workflow, WorkflowTransition } from '../store/workflows';

const STATUSES: readonly (readonly [string, StatusCategoryKey])[] = [
  ['To Do', 'new'],
  ['In Progress', 'indeterminate'],
  ['Done', 'done'],
];

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
