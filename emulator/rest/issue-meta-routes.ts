import { LIMITS } from '../limits';
import { hasProjectPermission } from '../permissions/has-permission';
import type { Project } from '../store/projects';
import { answer, jiraError } from './answers';
import { fieldMetaBean, type FieldMetaBean } from './beans/field-meta-bean';
import { issueTypeBean, projectBean } from './beans/project-bean';
import type { BeanContext } from './beans/issue-bean';
import type { Jira } from './jira';
import { pageOf } from './paging';
import { route, type RestRequest, type SiteRouter } from './route';
import { may, visibleIssue, visibleProject } from './visible';

const READ = ['read:jira-work'];

function beanContext(jira: Jira, request: RestRequest): BeanContext {
  return { origin: request.url.origin, store: jira.store, readerId: request.requester.accountId };
}

function screenMeta(context: BeanContext, project: Project): readonly FieldMetaBean[] {
  const fields = ['issuetype', 'project', ...project.screenFieldIds].map((id) =>
    context.store.fields.need(id),
  );
  return fields
    .filter((field) => field.custom?.isReadOnly !== true)
    .map((field) =>
      fieldMetaBean(context, field, ['summary', 'issuetype', 'project'].includes(field.id), project.id),
    );
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
  const page = pageOf(request, project.value.issueTypeIds, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
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
  if (!project.value.issueTypeIds.includes(request.param('issueTypeId')))
    return jiraError(400, [], { issuetype: 'Specify a valid issue type' });
  const page = pageOf(
    request,
    screenMeta(beanContext(jira, request), project.value),
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
    project.issueTypeIds.map((id) => ({
      ...issueTypeBean(context.origin, jira.store.issueTypes.need(id)),
      ...(withFields
        ? { fields: Object.fromEntries(screenMeta(context, project).map((meta) => [meta.key, meta])) }
        : {}),
    }));
  return answer({
    projects: projects.map((project) => ({
      ...projectBean(context.origin, project),
      issuetypes: typesOf(project),
    })),
  });
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
  route(jira, router, 'GET', '/rest/api/3/issue/:issueIdOrKey/editmeta', { scopes: READ }, (request) => {
    const issue = visibleIssue(jira, request);
    if (!issue.ok) return issue.problem;
    if (!may(jira, request, issue.value, 'EDIT_ISSUES'))
      return jiraError(403, ['You do not have permission to edit issues in this project.']);
    const metas = screenMeta(beanContext(jira, request), jira.store.projects.need(issue.value.projectId));
    return answer({ fields: Object.fromEntries(metas.map((meta) => [meta.key, meta])) });
  });
}
