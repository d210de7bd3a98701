import { editIssue, type Edits, type FieldErrors } from '../fields/edit-issue';
import type { Requester } from '../permissions/requester';
import type { Jira } from '../rest/jira';
import type { Issue } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import { screenFieldIds } from '../store/screens';
import { workflowOf } from '../store/workflow-of';
import { commitChange, type PendingComment, type PendingFile } from './commit-change';
import { offeredTransitions } from './offered-transitions';
import { afterPostFunctions } from './rules/post-functions';
import { isRefusal, refusalsOf } from './rules/validators';
import type { WorkflowTransition } from '../store/workflows';

/** What a person, an app or a dialog asks for. */
export interface TransitionOrder {
  readonly transitionId: string;
  readonly edits: Edits;
  readonly comments: readonly PendingComment[];
  /** Dropped on the transition screen. */
  readonly files: readonly PendingFile[];
}

export interface TransitionRefusal {
  readonly errorMessages: readonly string[];
  readonly errors: FieldErrors;
}

/** Moves an issue: all of it happens, or nothing. */
export function transitionIssue(
  jira: Jira,
  requester: Requester,
  before: Issue,
  order: TransitionOrder,
): Result<Issue, TransitionRefusal> {
  const transition = offeredTransitions(jira, requester, before).find((one) => one.id === order.transitionId);
  if (transition === undefined)
    return bad({
      errorMessages: [`Transition id '${order.transitionId}' is not valid for this issue.`],
      errors: {},
    });
  const { screenId } = transition;
  const screen = screenId === null ? [] : screenFieldIds(jira.store.screens.need(screenId));
  if (order.files.length > 0 && !screen.includes('attachment'))
    return bad({
      errorMessages: [],
      errors: {
        attachment: "Field 'attachment' cannot be set. It is not on the appropriate screen, or unknown.",
      },
    });
  const edited = editIssue(jira.store, before, order.edits, screen);
  if (!edited.ok) return bad({ errorMessages: [], errors: edited.problem });
  const workflow = workflowOf(jira.store, before);
  const uncommitted = { files: order.files, comments: order.comments };
  const attempt = { requester, workflow, transition, before, after: edited.value, uncommitted };
  const refused = refusalsOf(jira, attempt);
  if (isRefusal(refused)) return bad(refused);
  const moved = { ...edited.value, ...movedTo(jira, before, transition) };
  const after = afterPostFunctions(jira, attempt, moved);
  return good(commitChange(jira, requester, { before, after, ...uncommitted }).issue);
}

function movedTo(
  jira: Jira,
  issue: Issue,
  transition: WorkflowTransition,
): Pick<Issue, 'statusId' | 'statusChangedMs'> {
  const { statuses } = jira.store;
  const isNewCategory =
    statuses.need(issue.statusId).categoryKey !== statuses.need(transition.toStatusId).categoryKey;
  return {
    statusId: transition.toStatusId,
    statusChangedMs: isNewCategory ? jira.clock.nowMs() : issue.statusChangedMs,
  };
}
