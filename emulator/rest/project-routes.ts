import { LIMITS } from '../limits';
import { hasProjectPermission } from '../permissions/has-permission';
import { issueTypeIdsOf } from '../store/issue-type-schemes';
import type { PermissionKey } from '../permissions/permission-key';
import type { Project } from '../store/projects';
import { workflowFor } from '../store/workflow-of';
import { administersProject } from './administer';
import { answer, badRequest, notSimulated } from './answers';
import { fullProjectBean, issueTypeBean, listedProjectBean } from './beans/project-bean';
import { statusBean } from './beans/status-bean';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
import { route, type RestRequest, type SiteRouter } from './route';
import { visibleProject } from './visible';

const READ = { scopes: ['read:jira-work'] };

type MayAct = (jira: Jira, request: RestRequest, project: Project) => boolean;

const holds =
  (permission: PermissionKey): MayAct =>
  (jira, { requester }, project) =>
    hasProjectPermission(jira.store, requester.accountId, project, permission);

/** What `action` asks for: who administers a project, or Jira, may see it without being allowed to browse it. */
const MAY_ACT: Readonly<Record<string, MayAct>> = {
  view: (jira, request, project) =>
    holds('BROWSE_PROJECTS')(jira, request, project) || administersProject(jira, request, project),
  browse: holds('BROWSE_PROJECTS'),
  edit: administersProject,
  create: holds('CREATE_ISSUES'),
};

function projectsWith(jira: Jira, accountId: string, permission: PermissionKey): readonly Project[] {
  return jira.store.projects
    .all()
    .filter((project) => hasProjectPermission(jira.store, accountId, project, permission));
}

/** By key or name, descending after a minus sign; null for an order that is not simulated. */
function projectOrder(orderBy: string): ((a: Project, b: Project) => number) | null {
  const direction = orderBy.startsWith('-') ? -1 : 1;
  const property = orderBy.replace(/^[+-]/, '');
  if (property !== 'key' && property !== 'name') return null;
  return (a, b) => direction * a[property].localeCompare(b[property]);
}

function search(jira: Jira, request: RestRequest): Response {
  const action = request.query('action') ?? 'view';
  const mayAct = MAY_ACT[action];
  if (mayAct === undefined) return badRequest(`The action '${action}' is not recognized.`);
  const [ids, keys] = [request.queryAll('id'), request.queryAll('keys')];
  const query = (request.query('query') ?? '').toLowerCase();
  const found = jira.store.projects
    .all()
    .filter(
      (project) =>
        mayAct(jira, request, project) &&
        (ids.length === 0 || ids.includes(project.id)) &&
        (keys.length === 0 || keys.includes(project.key)) &&
        (project.key.toLowerCase().includes(query) || project.name.toLowerCase().includes(query)),
    );
  const order = projectOrder(request.query('orderBy') ?? 'key');
  if (order === null) return notSimulated(`orderBy "${request.query('orderBy') ?? ''}" of projects`);
  const page = pageOf(request, [...found].sort(order), LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  if (!page.ok) return page.problem;
  const expand = request.queryAll('expand');
  return answer(
    pageBean(request, page.value, (project) =>
      listedProjectBean(request.url.origin, jira.store, project, expand),
    ),
  );
}

function statuses(jira: Jira, request: RestRequest): Response {
  const project = visibleProject(jira, request);
  if (!project.ok) return project.problem;
  const { store } = jira;
  const { origin } = request.url;
  return answer(
    issueTypeIdsOf(store, project.value).map((typeId) => {
      const { self, id, name, subtask } = issueTypeBean(origin, store.issueTypes.need(typeId));
      const workflow = workflowFor(store, project.value, typeId);
      return {
        self,
        id,
        name,
        subtask,
        statuses: workflow.statuses.map((one) => statusBean(origin, store.statuses.need(one.statusId))),
      };
    }),
  );
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/ */
export function projectRoutes(jira: Jira, router: SiteRouter): void {
  const searchQuery = ['startAt', 'maxResults', 'id', 'keys', 'query', 'action', 'expand', 'orderBy'];
  const ignoredQuery = ['status', 'typeKey'];
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/project/search',
    { ...READ, query: searchQuery, ignoredQuery },
    (request) => search(jira, request),
  );
  route(jira, router, 'GET', '/rest/api/3/project', { ...READ, query: ['expand'] }, (request) =>
    answer(
      projectsWith(jira, request.requester.accountId, 'BROWSE_PROJECTS').map((project) =>
        listedProjectBean(request.url.origin, jira.store, project, request.queryAll('expand')),
      ),
    ),
  );
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/project/:projectIdOrKey',
    { ...READ, ignoredQuery: ['expand'] },
    (request) => {
      const project = visibleProject(jira, request);
      return project.ok
        ? answer(fullProjectBean(request.url.origin, jira.store, project.value))
        : project.problem;
    },
  );
  route(jira, router, 'GET', '/rest/api/3/project/:projectIdOrKey/statuses', READ, (request) =>
    statuses(jira, request),
  );
}
