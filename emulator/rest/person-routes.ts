import { LIMITS } from '../limits';
import { groupsOf } from '../store/find';
import type { User } from '../store/people';
import { answer, badRequest, jiraError } from './answers';
import { fullUserBean, userBean } from './beans/user-bean';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
import { route, type RestRequest, type SiteRouter } from './route';

const READ = { scopes: ['read:jira-user'] };

function notFound(accountId: string): Response {
  return jiraError(404, [
    `Specified user does not exist or you do not have required permissions: ${accountId}`,
  ]);
}

function listed(request: RestRequest, users: readonly User[]): Response {
  const page = pageOf(request, users, LIMITS.listPageDefaultItems, LIMITS.usersPageItems);
  if (!page.ok) return page.problem;
  return answer(
    page.value.values.map((user) => ({ ...userBean(request.url.origin, user), locale: user.locale })),
  );
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/ */
export function personRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  route(jira, router, 'GET', '/rest/api/3/myself', { ...READ, query: ['expand'] }, (request) => {
    const me = store.users.need(request.requester.accountId);
    return answer(fullUserBean(request.url.origin, store, me, request.queryAll('expand')));
  });
  route(jira, router, 'GET', '/rest/api/3/user', { ...READ, query: ['accountId', 'expand'] }, (request) => {
    const accountId = request.query('accountId');
    if (accountId === undefined) return badRequest("The 'accountId' query parameter needs to be provided.");
    const user = store.users.get(accountId);
    return user === undefined
      ? notFound(accountId)
      : answer(fullUserBean(request.url.origin, store, user, request.queryAll('expand')));
  });
  for (const path of ['/rest/api/3/users/search', '/rest/api/3/users'])
    route(jira, router, 'GET', path, { ...READ, query: ['startAt', 'maxResults'] }, (request) =>
      listed(request, store.users.all()),
    );
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/user/bulk',
    { ...READ, query: ['accountId', 'startAt', 'maxResults'] },
    (request) => {
      const ids = request.queryAll('accountId');
      if (ids.length === 0) return badRequest("The 'accountId' query parameter needs to be provided.");
      const users = store.users.all().filter((user) => ids.includes(user.accountId));
      const page = pageOf(request, users, 10, LIMITS.listPageItems);
      return page.ok
        ? answer(pageBean(request, page.value, (user) => userBean(request.url.origin, user)))
        : page.problem;
    },
  );
  route(jira, router, 'GET', '/rest/api/3/user/groups', { ...READ, query: ['accountId'] }, (request) => {
    const accountId = request.query('accountId') ?? '';
    if (store.users.get(accountId) === undefined) return notFound(accountId);
    const self = `${request.url.origin}/rest/api/3/group?groupId=`;
    return answer(
      groupsOf(store, accountId).map(({ name, groupId }) => ({ name, groupId, self: `${self}${groupId}` })),
    );
  });
}
