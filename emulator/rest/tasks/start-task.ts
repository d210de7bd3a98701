import { LIMITS } from '../../limits';
import type { Requester } from '../../permissions/requester';
import type { JsonValue } from '../../store/json';
import type { Task } from '../../store/tasks';
import type { Jira } from '../jira';

/** What a task was, and how it went. */
export interface TaskOutcome {
  readonly description: string;
  readonly isFailed?: boolean;
  readonly message?: string;
  readonly result?: JsonValue;
}

/**
 * Notes work that Jira does in the background. Here it is done already; that its end is told a second later is assumed,
 * so that nobody takes an answer for the end of the work.
 */
export function startTask(jira: Jira, { accountId }: Requester, outcome: TaskOutcome): Task {
  const submittedMs = jira.clock.nowMs();
  const task: Task = {
    id: jira.store.nextId('task'),
    description: outcome.description,
    submittedById: accountId,
    submittedMs,
    finishedMs: submittedMs + LIMITS.taskMs,
    isFailed: outcome.isFailed ?? false,
    message: outcome.message ?? '',
    result: outcome.result ?? null,
  };
  jira.store.tasks.put(task);
  return task;
}
