import type { PermissionKey } from '../permissions/permission-key';
import { hasProjectPermission } from '../permissions/has-permission';
import type { Issue } from '../store/issues';
import type { Project } from '../store/projects';
import { bad, good, type Result } from '../store/result';
import { jiraError, noContent } from './answers';
import {
  propertyKeys,
  propertyNotFound,
  propertyValue,
  readPropertyValue,
  withoutProperty,
  withProperty,
} from './entity-properties';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { may, visibleIssue, visibleProject } from './visible';

function editableIssue(jira: Jira, request: RestRequest): Result<Issue, Response> {
  const issue = visibleIssue(jira, request);
  if (!issue.ok || may(jira, request, issue.value, 'EDIT_ISSUES')) return issue;
  return bad(jiraError(403, ['You do not have permission to edit issues in this project.']));
}

function administeredProject(jira: Jira, request: RestRequest): Result<Project, Response> {
  const project = visibleProject(jira, request);
  const permission: PermissionKey = 'ADMINISTER_PROJECTS';
  if (!project.ok) return project;
  if (hasProjectPermission(jira.store, request.requester.accountId, project.value, permission))
    return good(project.value);
  return bad(jiraError(403, ['You do not have permission to edit the project.']));
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/ */
export function issuePropertyRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issue/:issueIdOrKey/properties';
  const [read, write] = [{ scopes: ['read:jira-work'] }, { scopes: ['write:jira-work'] }];
  route(jira, router, 'GET', path, read, (request) => {
    const issue = visibleIssue(jira, request);
    return issue.ok ? propertyKeys(request, issue.value.properties) : issue.problem;
  });
  route(jira, router, 'GET', `${path}/:propertyKey`, read, (request) => {
    const issue = visibleIssue(jira, request);
    return issue.ok ? propertyValue(issue.value.properties, request.param('propertyKey')) : issue.problem;
  });
  route(jira, router, 'PUT', `${path}/:propertyKey`, write, async (request) => {
    const key = request.param('propertyKey');
    const value = await readPropertyValue(request, key);
    if (!value.ok) return value.problem;
    const issue = editableIssue(jira, request);
    if (!issue.ok) return issue.problem;
    const { properties, status } = withProperty(issue.value.properties, key, value.value);
    jira.store.issues.put({ ...issue.value, properties });
    return new Response(null, { status });
  });
  route(jira, router, 'DELETE', `${path}/:propertyKey`, write, (request) => {
    const issue = editableIssue(jira, request);
    if (!issue.ok) return issue.problem;
    const key = request.param('propertyKey');
    if (!Object.hasOwn(issue.value.properties, key)) return propertyNotFound(key);
    jira.store.issues.put({ ...issue.value, properties: withoutProperty(issue.value.properties, key) });
    return noContent();
  });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties/ */
export function projectPropertyRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/project/:projectIdOrKey/properties';
  const [read, write] = [{ scopes: ['read:jira-work'] }, { scopes: ['manage:jira-project'] }];
  route(jira, router, 'GET', path, read, (request) => {
    const project = visibleProject(jira, request);
    return project.ok ? propertyKeys(request, project.value.properties) : project.problem;
  });
  route(jira, router, 'GET', `${path}/:propertyKey`, read, (request) => {
    const project = visibleProject(jira, request);
    return project.ok
      ? propertyValue(project.value.properties, request.param('propertyKey'))
      : project.problem;
  });
  route(jira, router, 'PUT', `${path}/:propertyKey`, write, async (request) => {
    const key = request.param('propertyKey');
    const value = await readPropertyValue(request, key);
    if (!value.ok) return value.problem;
    const project = administeredProject(jira, request);
    if (!project.ok) return project.problem;
    const { properties, status } = withProperty(project.value.properties, key, value.value);
    jira.store.projects.put({ ...project.value, properties });
    return new Response(null, { status });
  });
  route(jira, router, 'DELETE', `${path}/:propertyKey`, write, (request) => {
    const project = administeredProject(jira, request);
    if (!project.ok) return project.problem;
    const key = request.param('propertyKey');
    if (!Object.hasOwn(project.value.properties, key)) return propertyNotFound(key);
    jira.store.projects.put({ ...project.value, properties: withoutProperty(project.value.properties, key) });
    return noContent();
  });
}
