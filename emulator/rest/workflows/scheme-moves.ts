import { issueTypeIdsOf } from '../../store/issue-type-schemes';
import type { Issue } from '../../store/issues';
import type { Project } from '../../store/projects';
import type { Store } from '../../store/store';
import { workflowFor } from '../../store/workflow-of';
import type { Workflow, WorkflowScheme } from '../../store/workflows';

/** Which workflow each issue type follows. */
export type Association = Pick<WorkflowScheme, 'defaultWorkflowId' | 'workflowIdByIssueTypeId'>;

/** An issue type of a project that goes from one workflow to another. */
export interface SchemeMove {
  readonly project: Project;
  readonly issueTypeId: string;
  readonly from: Workflow;
  readonly to: Workflow;
  /** Statuses of the old workflow that the new one does not have. */
  readonly lostStatusIds: readonly string[];
}

/** Says where issues in a lost status go; undefined when nothing is said. */
export type NewStatusOf = (move: SchemeMove, oldStatusId: string) => string | undefined;

/** Every issue type of some projects that changes its workflow. */
export function schemeMoves(
  store: Store,
  projects: readonly Project[],
  next: Association,
): readonly SchemeMove[] {
  return projects.flatMap((project) =>
    issueTypeIdsOf(store, project).flatMap((issueTypeId) => {
      const from = workflowFor(store, project, issueTypeId);
      const to = store.workflows.need(next.workflowIdByIssueTypeId[issueTypeId] ?? next.defaultWorkflowId);
      if (from.id === to.id) return [];
      const kept = new Set(to.statuses.map(({ statusId }) => statusId));
      const lostStatusIds = from.statuses.map(({ statusId }) => statusId).filter((id) => !kept.has(id));
      return [{ project, issueTypeId, from, to, lostStatusIds }];
    }),
  );
}

/**
 * Lost statuses for which nothing, or a status that the new workflow does not have, is said. That they have to be mapped
 * even when no issue is in them is assumed from the words of the operation.
 */
export function unmapped(moves: readonly SchemeMove[], newStatusOf: NewStatusOf): readonly string[] {
  return moves.flatMap((move) =>
    move.lostStatusIds.filter((statusId) => {
      const target = newStatusOf(move, statusId);
      return !move.to.statuses.some((status) => status.statusId === target);
    }),
  );
}

/** Issues whose status is lost, and where each goes. */
export function strandedIssues(
  store: Store,
  moves: readonly SchemeMove[],
  newStatusOf: NewStatusOf,
): readonly { readonly issue: Issue; readonly statusId: string }[] {
  return moves.flatMap((move) =>
    store.issues
      .all()
      .filter(
        (issue) =>
          issue.projectId === move.project.id &&
          issue.issueTypeId === move.issueTypeId &&
          move.lostStatusIds.includes(issue.statusId),
      )
      .map((issue) => ({ issue, statusId: newStatusOf(move, issue.statusId) ?? issue.statusId })),
  );
}
