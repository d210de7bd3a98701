import { isAdministrator } from '../administer';
import { answer, jiraError } from '../answers';
import { taskBean } from '../beans/task-bean';
import type { Jira } from '../jira';
import { route, type SiteRouter } from '../route';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-tasks/ */
export function taskRoutes(jira: Jira, router: SiteRouter): void {
  const rules = { scopes: ['read:jira-work'] };
  route(jira, router, 'GET', '/rest/api/3/task/:taskId', rules, (request) => {
    const task = jira.store.tasks.get(request.param('taskId'));
    if (task === undefined) return jiraError(404, ['The task was not found.']);
    const isOwn = task.submittedById === request.requester.accountId;
    if (!isOwn && !isAdministrator(jira, request))
      return jiraError(403, ['You do not have permission to see the task.']);
    return answer(taskBean(request.url.origin, jira.store, task, jira.clock.nowMs()));
  });
}
