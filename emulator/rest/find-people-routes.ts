import { LIMITS } from '../limits';
import { hasGlobalPermission, hasProjectPermission } from '../permissions/has-permission';
import { findIssue, findProject } from '../store/find';
import type { User } from '../store/people';
import type { Project } from '../store/projects';
import { answer, badRequest, issueNotFound, jiraError } from './answers';
import { avatarUrls, userBean } from './beans/user-bean';
import { highlighted } from './highlight';
import type { Jira } from './jira';
import { pageOf } from './paging';
import { route, type RestRequest, type SiteRouter } from './route';

const READ = { scopes: ['read:jira-user'] };

function matches(user: User, query: string): boolean {
  const wanted = query.toLowerCase();
  const words = [user.displayName, ...user.displayName.split(/\s+/), user.emailAddress ?? ''];
  return words.some((word) => word.toLowerCase().startsWith(wanted));
}

/** Active people; accounts of apps are no people. */
function people({ store }: Jira): readonly User[] {
  return store.users.all().filter((user) => user.isActive && user.accountType === 'atlassian');
}

function canBrowsePeople({ store }: Jira, { requester }: RestRequest): boolean {
  return requester.isApp || hasGlobalPermission(store, requester.accountId, 'USER_PICKER');
}

/** Whom the request asks for: by the beginning of a name or address, or by account id, and never by both. */
function asked(request: RestRequest): ((user: User) => boolean) | null {
  const [query, accountId] = [request.query('query'), request.query('accountId')];
  if ((query === undefined) === (accountId === undefined)) return null;
  return (user) => (query === undefined ? user.accountId === accountId : matches(user, query));
}

const ONE_OF_BOTH = 'Exactly one of the query and accountId parameters must be provided.';

function search(jira: Jira, request: RestRequest): Response {
  const isAsked = asked(request);
  if (isAsked === null) return badRequest(ONE_OF_BOTH);
  const found = canBrowsePeople(jira, request) ? people(jira).filter(isAsked) : [];
  const page = pageOf(request, found, LIMITS.listPageDefaultItems, LIMITS.usersPageItems);
  return page.ok ? answer(listed(request, page.value.values)) : page.problem;
}

function listed(request: RestRequest, users: readonly User[]): readonly unknown[] {
  return users.map((user) => ({ ...userBean(request.url.origin, user), locale: user.locale }));
}

/** The project in which somebody is to be assigned; a Response is why there is none. */
function projectOf(jira: Jira, request: RestRequest): Project | Response {
  const { store } = jira;
  const { accountId } = request.requester;
  const canSee = (project: Project | undefined): project is Project =>
    project !== undefined && hasProjectPermission(store, accountId, project, 'BROWSE_PROJECTS');
  const issueRef = request.query('issueId') ?? request.query('issueKey');
  if (issueRef !== undefined) {
    const issue = findIssue(store, issueRef);
    const project = issue && store.projects.need(issue.projectId);
    return canSee(project) ? project : issueNotFound();
  }
  const projectRef = request.query('project');
  if (projectRef === undefined) return badRequest('One of project, issueKey and issueId must be provided.');
  const project = findProject(store, projectRef);
  return canSee(project) ? project : jiraError(404, [`No project could be found with key '${projectRef}'.`]);
}

/** A page of people is taken first, and those of it who may be assigned are answered. */
function assignable(jira: Jira, request: RestRequest): Response {
  const isAsked = asked(request);
  if (isAsked === null) return badRequest(ONE_OF_BOTH);
  const project = projectOf(jira, request);
  if (project instanceof Response) return project;
  const { store } = jira;
  const { accountId } = request.requester;
  if (!canBrowsePeople(jira, request) && !hasProjectPermission(store, accountId, project, 'ASSIGN_ISSUES'))
    return jiraError(401, ['You are not permitted to browse users or to assign issues.']);
  const found = people(jira).filter(isAsked);
  const page = pageOf(request, found, LIMITS.listPageDefaultItems, LIMITS.usersPageItems);
  if (!page.ok) return page.problem;
  const able = page.value.values.filter((user) =>
    hasProjectPermission(store, user.accountId, project, 'ASSIGNABLE_USER'),
  );
  return answer(listed(request, able));
}

function picker(jira: Jira, request: RestRequest): Response {
  const query = request.query('query');
  if (query === undefined) return badRequest("The 'query' query parameter needs to be provided.");
  const excluded = request.queryAll('excludeAccountIds');
  const isExact = !canBrowsePeople(jira, request);
  const found = people(jira).filter(
    (user) =>
      query !== '' &&
      !excluded.includes(user.accountId) &&
      (isExact ? user.displayName === query : matches(user, query)),
  );
  const page = pageOf(request, found, LIMITS.listPageDefaultItems, LIMITS.usersPageItems);
  if (!page.ok) return page.problem;
  const isWithAvatar = request.query('showAvatar') === 'true';
  const { values, total } = page.value;
  return answer({
    users: values.map((user) => {
      const { accountId, accountType, displayName, emailAddress } = user;
      const line = emailAddress === null ? displayName : `${displayName} - ${emailAddress}`;
      const avatarUrl = avatarUrls(request.url.origin, accountId)['24x24'];
      return {
        accountId,
        accountType,
        displayName,
        html: highlighted(line, query, 'strong'),
        ...(isWithAvatar ? { avatarUrl } : {}),
      };
    }),
    total,
    header: `Showing ${values.length} of ${total} matching users`,
  });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/ */
export function findPeopleRoutes(jira: Jira, router: SiteRouter): void {
  const page = ['startAt', 'maxResults'];
  const path = '/rest/api/3/user';
  const searched = { ...READ, query: ['query', 'accountId', ...page] };
  route(jira, router, 'GET', `${path}/search`, searched, (request) => search(jira, request));
  const places = ['project', 'issueKey', 'issueId'];
  const assigned = {
    ...READ,
    query: [...searched.query, ...places],
    ignoredQuery: ['sessionId', 'recommend'],
  };
  route(jira, router, 'GET', `${path}/assignable/search`, assigned, (request) => assignable(jira, request));
  const picked = {
    ...READ,
    query: ['query', 'maxResults', 'showAvatar', 'excludeAccountIds'],
    ignoredQuery: ['avatarSize'],
  };
  route(jira, router, 'GET', `${path}/picker`, picked, (request) => picker(jira, request));
}
