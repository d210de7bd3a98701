import type { Store } from '../../store/store';
import type { Task } from '../../store/tasks';

/** People have numbers besides their account ids; the site makes them from the order in which it knows them. */
const FIRST_USER_NUMBER = 10_000;

/** A task as it stands at a moment. */
export function taskBean(origin: string, store: Store, task: Task, nowMs: number): Record<string, unknown> {
  const isFinished = nowMs >= task.finishedMs;
  const lastUpdate = isFinished ? task.finishedMs : task.submittedMs;
  const userIndex = store.users.all().findIndex(({ accountId }) => accountId === task.submittedById);
  return {
    self: `${origin}/rest/api/3/task/${task.id}`,
    id: task.id,
    description: task.description,
    status: isFinished ? (task.isFailed ? 'FAILED' : 'COMPLETE') : 'RUNNING',
    ...(isFinished && task.message !== '' ? { message: task.message } : {}),
    ...(isFinished && task.result !== null ? { result: task.result } : {}),
    submittedBy: FIRST_USER_NUMBER + Math.max(0, userIndex),
    progress: isFinished ? 100 : 0,
    elapsedRuntime: lastUpdate - task.submittedMs,
    submitted: task.submittedMs,
    started: task.submittedMs,
    ...(isFinished ? { finished: task.finishedMs } : {}),
    lastUpdate,
  };
}
