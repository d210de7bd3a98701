import type { Task } from '../../store/tasks';
import { taskBean } from '../beans/task-bean';
import type { Jira } from '../jira';
import type { RestRequest } from '../route';

/** Jira's 303 to the task that goes on in the background. */
export function seeTask(jira: Jira, request: RestRequest, task: Task): Response {
  const { origin } = request.url;
  return Response.json(taskBean(origin, jira.store, task, jira.clock.nowMs()), {
    status: 303,
    headers: { Location: `${origin}/rest/api/3/task/${task.id}` },
  });
}
