import { LIMITS } from '../limits';
import { hasGlobalPermission, hasProjectPermission } from '../permissions/has-permission';
import { findGroupByName } from '../store/find';
import { answer, badRequest, jiraError } from './answers';
import { userBean } from './beans/user-bean';
import { highlighted } from './highlight';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
import { route, type RestRequest, type SiteRouter } from './route';

function members(jira: Jira, request: RestRequest): Response {
  const { store } = jira;
  const [name, groupId] = [request.query('groupname'), request.query('groupId')];
  if (name === undefined && groupId === undefined)
    return badRequest('Either groupId or groupname must be provided.');
  if (!request.requester.isApp && !hasGlobalPermission(store, request.requester.accountId, 'USER_PICKER'))
    return jiraError(403, ['You are not permitted to browse users and groups.']);
  const group = groupId === undefined ? findGroupByName(store, name ?? '') : store.groups.get(groupId);
  if (group === undefined)
    return jiraError(404, [`The group named '${name ?? groupId ?? ''}' does not exist.`]);
  const isAll = request.query('includeInactiveUsers') === 'true';
  const people = group.memberIds.map((id) => store.users.need(id)).filter((user) => isAll || user.isActive);
  const page = pageOf(request, people, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  return page.ok
    ? answer(pageBean(request, page.value, (user) => userBean(request.url.origin, user)))
    : page.problem;
}

/** Groups whose names contain the query; upper and lower case differ unless the request says otherwise. */
function picker(jira: Jira, request: RestRequest): Response {
  const { store } = jira;
  const { accountId, isApp } = request.requester;
  const [names, ids] = [request.url.searchParams.getAll('exclude'), request.queryAll('excludeId')];
  if (names.length > 0 && ids.length > 0)
    return badRequest('The exclude parameter cannot be used with the excludeId parameter.');
  const isCaseless = request.query('caseInsensitive') === 'true';
  const folded = (text: string): string => (isCaseless ? text.toLowerCase() : text);
  const query = request.query('query') ?? '';
  const seesProject = store.projects
    .all()
    .some((project) => hasProjectPermission(store, accountId, project, 'BROWSE_PROJECTS'));
  const isWhole = !isApp && !hasGlobalPermission(store, accountId, 'USER_PICKER');
  const found = store.groups
    .all()
    .filter(
      ({ name, groupId }) =>
        seesProject &&
        (isWhole ? name === query : folded(name).includes(folded(query))) &&
        !names.includes(name) &&
        !ids.includes(groupId),
    )
    .sort((one, other) => one.name.localeCompare(other.name));
  const page = pageOf(request, found, LIMITS.pickedGroups, LIMITS.pickedGroups);
  if (!page.ok) return page.problem;
  const { values, total } = page.value;
  return answer({
    header: `Showing ${values.length} of ${total} matching groups`,
    total,
    groups: values.map(({ name, groupId }) => ({
      name,
      html: highlighted(name, query, 'b'),
      labels: [],
      groupId,
    })),
  });
}

function bulk(jira: Jira, request: RestRequest): Response {
  if (
    !request.requester.isApp &&
    !hasGlobalPermission(jira.store, request.requester.accountId, 'USER_PICKER')
  )
    return jiraError(403, ['You are not permitted to browse users and groups.']);
  const [ids, names] = [request.queryAll('groupId'), request.url.searchParams.getAll('groupName')];
  const isEvery = ids.length === 0 && names.length === 0;
  const groups = jira.store.groups
    .all()
    .filter((group) => isEvery || ids.includes(group.groupId) || names.includes(group.name));
  const page = pageOf(request, groups, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  return page.ok
    ? answer(pageBean(request, page.value, ({ name, groupId }) => ({ name, groupId })))
    : page.problem;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/ */
export function groupRoutes(jira: Jira, router: SiteRouter): void {
  const memberQuery = ['groupname', 'groupId', 'includeInactiveUsers', 'startAt', 'maxResults'];
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/group/member',
    { scopes: ['manage:jira-configuration'], query: memberQuery },
    (request) => members(jira, request),
  );
  const bulkQuery = ['groupId', 'groupName', 'startAt', 'maxResults'];
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/group/bulk',
    { scopes: ['read:jira-user'], query: bulkQuery },
    (request) => bulk(jira, request),
  );
  const pickerQuery = ['query', 'maxResults', 'exclude', 'excludeId', 'caseInsensitive'];
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/groups/picker',
    { scopes: ['read:jira-user'], query: pickerQuery, ignoredQuery: ['accountId'] },
    (request) => picker(jira, request),
  );
}
