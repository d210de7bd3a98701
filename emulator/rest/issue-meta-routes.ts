import { LIMITS } from '../limits';
import { hasProjectPermission } from '../permissions/has-permission';
import { isEditable } from '../store/is-editable';
import { issueTypeIdsOf } from '../store/issue-type-schemes';
import type { Project } from '../store/projects';
import { shownFieldIds } from '../store/screen-schemes';
import { answer, jiraError } from './answers';
import { fieldMetaBean, type FieldMetaBean } from './beans/field-meta-bean';
import { issueTypeBean, projectBean } from './beans/project-bean';
import type { BeanContext } from './beans/issue-bean';
import { EDIT_OVERRIDES, editOverrides } from './edit-overrides';
import type { Jira } from './jira';
import { pageOf } from './paging';
import { route, type RestRequest, type SiteRouter } from './route';
import { may, visibleIssue, visibleProject } from './visible';

const READ = ['read:jira-work'];

function beanContext(jira: Jira, request: RestRequest): BeanContext {
  return { origin: request.url.origin, store: jira.store, readerId: request.requester.accountId };
}

const REQUIRED: readonly string[] = ['summary', 'issuetype', 'project'];

interface Place {
  readonly projectId: string;
  readonly issueTypeId: string;
}

type Metas = Readonly<Record<string, FieldMetaBean>>;

/** The fields of a screen that its reader may write, and those that no screen can be without. */
function fieldMetas(context: BeanContext, { projectId }: Place, ids: readonly string[]): Metas {
  const fields = [...new Set(['issuetype', 'project', ...ids])].map((id) => context.store.fields.need(id));
  const writable = fields.filter((field) => field.custom?.isReadOnly !== true);
  return Object.fromEntries(
    writable.map((field) => [
      field.id,
      fieldMetaBean(context, field, REQUIRED.includes(field.id), projectId),
    ]),
  );
}

function createMetas(context: BeanContext, place: Place): Metas {
  return fieldMetas(context, place, shownFieldIds(context.store, place, 'create'));
}

function creatableProject(jira: Jira, request: RestRequest): ReturnType<typeof visibleProject> {
  const project = visibleProject(jira, request);
  if (
    !project.ok ||
    hasProjectPermission(jira.store, request.requester.accountId, project.value, 'CREATE_ISSUES')
  )
    return project;
  return {
    ok: false,
    problem: jiraError(400, ['You do not have permission to create issues in this project.']),
  };
}

function issueTypes(jira: Jira, request: RestRequest): Response {
  const project = creatableProject(jira, request);
  if (!project.ok) return project.problem;
  const ids = issueTypeIdsOf(jira.store, project.value);
  const page = pageOf(request, ids, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  if (!page.ok) return page.problem;
  const { startAt, maxResults, total, values } = page.value;
  return answer({
    startAt,
    maxResults,
    total,
    issueTypes: values.map((id) => issueTypeBean(request.url.origin, jira.store.issueTypes.need(id))),
  });
}

function createFields(jira: Jira, request: RestRequest): Response {
  const project = creatableProject(jira, request);
  if (!project.ok) return project.problem;
  const issueTypeId = request.param('issueTypeId');
  if (!issueTypeIdsOf(jira.store, project.value).includes(issueTypeId))
    return jiraError(400, [], { issuetype: 'Specify a valid issue type' });
  const page = pageOf(
    request,
    Object.values(createMetas(beanContext(jira, request), { projectId: project.value.id, issueTypeId })),
    LIMITS.listPageDefaultItems,
    LIMITS.listPageItems,
  );
  if (!page.ok) return page.problem;
  const { startAt, maxResults, total, values } = page.value;
  return answer({ startAt, maxResults, total, fields: values });
}

function createMeta(jira: Jira, request: RestRequest): Response {
  const [ids, keys] = [request.queryAll('projectIds'), request.queryAll('projectKeys')];
  const { accountId } = request.requester;
  const projects = jira.store.projects
    .all()
    .filter(
      (project) =>
        (ids.length === 0 || ids.includes(project.id)) &&
        (keys.length === 0 || keys.includes(project.key)) &&
        hasProjectPermission(jira.store, accountId, project, 'CREATE_ISSUES'),
    );
  const context = beanContext(jira, request);
  const withFields = request.queryAll('expand').includes('projects.issuetypes.fields');
  const typesOf = (project: Project): readonly unknown[] =>
    issueTypeIdsOf(jira.store, project).map((id) => ({
      ...issueTypeBean(context.origin, jira.store.issueTypes.need(id)),
      ...(withFields ? { fields: createMetas(context, { projectId: project.id, issueTypeId: id }) } : {}),
    }));
  return answer({
    projects: projects.map((project) => ({
      ...projectBean(context.origin, project),
      issuetypes: typesOf(project),
    })),
  });
}

/** What may be edited: nothing in a status that lets nobody edit. */
function editMeta(jira: Jira, request: RestRequest): Response {
  const { store } = jira;
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  if (!may(jira, request, issue.value, 'EDIT_ISSUES'))
    return jiraError(403, ['You do not have permission to edit issues in this project.']);
  const overrides = editOverrides(jira, request);
  if (!overrides.ok) return overrides.problem;
  if (!overrides.value.editable && !isEditable(store, issue.value)) return answer({ fields: {} });
  const all = store.fields.all().filter((field) => field.isOrderable);
  const ids = overrides.value.screen
    ? all.map((field) => field.id)
    : shownFieldIds(store, issue.value, 'edit');
  return answer({ fields: fieldMetas(beanContext(jira, request), issue.value, ids) });
}

/** What the create and edit screens hold. */
export function issueMetaRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issue/createmeta';
  route(
    jira,
    router,
    'GET',
    path,
    { scopes: READ, query: ['projectIds', 'projectKeys', 'expand'] },
    (request) => createMeta(jira, request),
  );
  const paged = { scopes: READ, query: ['startAt', 'maxResults'] };
  route(jira, router, 'GET', `${path}/:projectIdOrKey/issuetypes`, paged, (request) =>
    issueTypes(jira, request),
  );
  route(jira, router, 'GET', `${path}/:projectIdOrKey/issuetypes/:issueTypeId`, paged, (request) =>
    createFields(jira, request),
  );
  const editing = { scopes: READ, query: EDIT_OVERRIDES };
  route(jira, router, 'GET', '/rest/api/3/issue/:issueIdOrKey/editmeta', editing, (request) =>
    editMeta(jira, request),
  );
}
