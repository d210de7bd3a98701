import type { Requester } from '../../permissions/requester';
import type { Issue } from '../../store/issues';
import type { Store } from '../../store/store';
import { workflowOf } from '../../store/workflow-of';
import type { Workflow } from '../../store/workflows';
import type { Jira } from '../jira';
import { commitChange } from '../../workflow/commit-change';
import { workflowError, type FoundError } from './workflow-errors';
import type { UpdatedWorkflow } from './workflow-requests';

/** Issues that follow a workflow. */
export function issuesOn(store: Store, workflow: Workflow): readonly Issue[] {
  return store.issues.all().filter((issue) => workflowOf(store, issue).id === workflow.id);
}

/** Where an issue goes whose status leaves the workflow; null when the request does not say. */
function newReference(request: UpdatedWorkflow, issue: Issue): string | null {
  const own = request.statusMappings.find(
    ({ projectId, issueTypeId }) => projectId === issue.projectId && issueTypeId === issue.issueTypeId,
  );
  const migrations = [...(own?.statusMigrations ?? []), ...request.defaultStatusMappings];
  const found = migrations.find(({ oldStatusReference }) => oldStatusReference === issue.statusId);
  return found?.newStatusReference ?? null;
}

function stranded(store: Store, workflow: Workflow, kept: (statusId: string) => boolean): readonly Issue[] {
  return issuesOn(store, workflow).filter((issue) => !kept(issue.statusId));
}

/** Says which issues would be left without a status. */
export function migrationErrors(
  store: Store,
  workflow: Workflow,
  request: UpdatedWorkflow,
  statusIdOf: (reference: string) => string | undefined,
): readonly FoundError[] {
  const references = request.statuses.map((status) => status.statusReference);
  const kept = references.map(statusIdOf);
  return stranded(store, workflow, (id) => kept.includes(id)).flatMap((issue) => {
    const target = newReference(request, issue);
    if (target !== null && references.includes(target)) return [];
    return [
      workflowError(
        'STATUS_MAPPING',
        'MISSING_STATUS_MAPPING',
        `Work items are in the status '${store.statuses.need(issue.statusId).name}', which leaves the workflow: map it to another.`,
        {
          statusReference: issue.statusId,
          statusMappingReference: { projectId: issue.projectId, issueTypeId: issue.issueTypeId },
        },
      ),
    ];
  });
}

/** Moves the issues whose status leaves the workflow, before it does. */
export function migrate(
  jira: Jira,
  requester: Requester,
  workflow: Workflow,
  request: UpdatedWorkflow,
  statusIds: ReadonlyMap<string, string>,
): void {
  const kept = request.statuses.map((status) => statusIds.get(status.statusReference));
  for (const before of stranded(jira.store, workflow, (id) => kept.includes(id))) {
    const statusId = statusIds.get(newReference(request, before) ?? '') ?? before.statusId;
    const after = { ...before, statusId, statusChangedMs: jira.clock.nowMs() };
    commitChange(jira, requester, { before, after });
  }
}
