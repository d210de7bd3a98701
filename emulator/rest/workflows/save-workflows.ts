import { LIMITS } from '../../limits';
import type { Requester } from '../../permissions/requester';
import { isSameScope, GLOBAL_SCOPE, type Scope } from '../../store/scope';
import type { Store } from '../../store/store';
import type { Workflow } from '../../store/workflows';
import type { Jira } from '../jira';
import { buildWorkflow } from './build-workflow';
import { checkWorkflow } from './check-workflow';
import { planStatuses, saveStatuses } from './plan-statuses';
import { migrate, migrationErrors } from './status-migration';
import { workflowError, type FoundError } from './workflow-errors';
import type { CreateRequest, UpdateRequest } from './workflow-requests';

/** Everything wrong with a request to create workflows. */
export function createErrors(jira: Jira, request: CreateRequest): readonly FoundError[] {
  const { store } = jira;
  const planned = planStatuses(store, request.scope, request.statuses);
  const references = new Set(planned.byReference.keys());
  const names = request.workflows.map(({ name }) => name.trim().toLowerCase());
  return [
    ...planned.errors,
    ...request.workflows.flatMap((workflow, index) => [
      ...nameErrors(store, workflow.name, names.indexOf(names[index] ?? '') !== index, request.scope),
      ...checkWorkflow(jira, workflow, references),
    ]),
  ];
}

function nameErrors(store: Store, name: string, isRepeated: boolean, scope: Scope): readonly FoundError[] {
  const wanted = name.trim();
  const complain = (code: string, message: string): readonly FoundError[] => [
    workflowError('WORKFLOW', code, message),
  ];
  if (wanted === '') return complain('EMPTY_WORKFLOW_NAME', 'You must give the workflow a name.');
  if (wanted.length > LIMITS.workflowNameCharacters)
    return complain(
      'WORKFLOW_NAME_TOO_LONG',
      `The name must not exceed ${LIMITS.workflowNameCharacters} characters.`,
    );
  const isTaken = store.workflows
    .all()
    .some((one) => one.name.toLowerCase() === wanted.toLowerCase() && isSameScope(one.scope, scope));
  return isTaken || isRepeated
    ? complain('NON_UNIQUE_WORKFLOW_NAME', 'You must use a unique workflow name.')
    : [];
}

/** Creates checked workflows. */
export function createWorkflows({ store }: Jira, request: CreateRequest): readonly Workflow[] {
  const statusIds = saveStatuses(store, planStatuses(store, request.scope, request.statuses));
  return request.workflows.map((one) => {
    const workflow = buildWorkflow(store, one, statusIds, {
      id: store.nextUuid(),
      name: one.name.trim(),
      scope: request.scope,
      version: { id: store.nextUuid(), versionNumber: 0 },
    });
    store.workflows.put(workflow);
    return workflow;
  });
}

/** Scope of an update: its first workflow's. */
export function scopeOfUpdate(store: Store, request: UpdateRequest): Scope {
  return store.workflows.get(request.workflows[0]?.id ?? '')?.scope ?? GLOBAL_SCOPE;
}

/** Everything wrong with a request to update workflows, except for a version that is not the newest. */
export function updateErrors(jira: Jira, request: UpdateRequest): readonly FoundError[] {
  const { store } = jira;
  const scope = scopeOfUpdate(store, request);
  const planned = planStatuses(store, scope, request.statuses);
  const references = new Set(planned.byReference.keys());
  return [
    ...planned.errors,
    ...request.workflows.flatMap((one) => {
      const present = store.workflows.get(one.id);
      if (present === undefined)
        return [
          workflowError('WORKFLOW', 'WORKFLOW_NOT_FOUND', `The workflow with id '${one.id}' does not exist.`),
        ];
      const mixed = isSameScope(present.scope, scope)
        ? []
        : [workflowError('SCOPE', 'MIXED_SCOPES', 'All workflows must have the same scope.')];
      const renamed =
        one.name === undefined || one.name === present.name
          ? []
          : [workflowError('WORKFLOW', 'WORKFLOW_RENAMED', 'A workflow cannot be renamed by an update.')];
      return [
        ...mixed,
        ...renamed,
        ...checkWorkflow(jira, one, references),
        ...migrationErrors(store, present, one, (reference) => planned.byReference.get(reference)?.id),
      ];
    }),
  ];
}

/** Whether an update was made from the newest version of every workflow. */
export function isCurrent(store: Store, request: UpdateRequest): boolean {
  return request.workflows.every(({ id, version }) => {
    const present = store.workflows.get(id)?.version;
    return (
      present === undefined || (present.id === version.id && present.versionNumber === version.versionNumber)
    );
  });
}

/** Replaces checked workflows whole. */
export function updateWorkflows(
  jira: Jira,
  requester: Requester,
  request: UpdateRequest,
): readonly Workflow[] {
  const { store } = jira;
  const scope = scopeOfUpdate(store, request);
  const statusIds = saveStatuses(store, planStatuses(store, scope, request.statuses));
  return request.workflows.map((one) => {
    const present = store.workflows.need(one.id);
    migrate(jira, requester, present, one, statusIds);
    const { id, name } = present;
    const version = { id: store.nextUuid(), versionNumber: present.version.versionNumber + 1 };
    const replaced = buildWorkflow(store, one, statusIds, { id, name, scope, version });
    store.workflows.put(replaced);
    return replaced;
  });
}
