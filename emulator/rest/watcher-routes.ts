import { z } from 'zod';
import { hasIssuePermission } from '../permissions/has-permission';
import { answer, badRequest, jiraError, noContent, refusedMediaType } from './answers';
import { userBean } from './beans/user-bean';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { may, visibleIssue } from './visible';

async function watch(jira: Jira, request: RestRequest): Promise<Response> {
  const text = (await request.raw.text()).trim();
  const refused = text === '' ? null : refusedMediaType(request.raw);
  if (refused !== null) return refused;
  let named: unknown;
  try {
    named = text === '' ? null : JSON.parse(text);
  } catch {
    return badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
  const accountId = z.string().nullable().safeParse(named);
  if (!accountId.success)
    return badRequest('The request body must be the account ID of the watcher as a JSON string.');
  return change(jira, request, accountId.data ?? request.requester.accountId, true);
}

function change(jira: Jira, request: RestRequest, accountId: string, isWatching: boolean): Response {
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  if (accountId !== request.requester.accountId && !may(jira, request, issue.value, 'MANAGE_WATCHERS'))
    return jiraError(403, ['You do not have permission to manage the watcher list.']);
  if (jira.store.users.get(accountId) === undefined)
    return jiraError(404, [`User '${accountId}' was not found in the system.`]);
  if (isWatching && !hasIssuePermission(jira.store, accountId, issue.value, 'BROWSE_PROJECTS'))
    return badRequest('The user does not have permission to view this issue.');
  const others = issue.value.watcherIds.filter((id) => id !== accountId);
  jira.store.issues.put({ ...issue.value, watcherIds: isWatching ? [...others, accountId] : others });
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-watchers/ */
export function watcherRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issue/:issueIdOrKey/watchers';
  const write = { scopes: ['write:jira-work'] };
  route(jira, router, 'GET', path, { scopes: ['read:jira-work'] }, (request) => {
    const issue = visibleIssue(jira, request);
    if (!issue.ok) return issue.problem;
    const { watcherIds, key } = issue.value;
    const { origin } = request.url;
    return answer({
      self: `${origin}/rest/api/3/issue/${key}/watchers`,
      isWatching: watcherIds.includes(request.requester.accountId),
      watchCount: watcherIds.length,
      watchers: watcherIds.map((id) => userBean(origin, jira.store.users.need(id))),
    });
  });
  route(jira, router, 'POST', path, write, (request) => watch(jira, request));
  route(jira, router, 'DELETE', path, { ...write, query: ['accountId'] }, (request) => {
    const accountId = request.query('accountId');
    return accountId === undefined
      ? badRequest('The accountId parameter is required.')
      : change(jira, request, accountId, false);
  });
}
