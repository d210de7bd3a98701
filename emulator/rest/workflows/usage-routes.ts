import { LIMITS } from '../../limits';
import { issueTypeIdsOf } from '../../store/issue-type-schemes';
import { isActive, workflowFor, workflowsOf } from '../../store/workflow-of';
import type { Workflow } from '../../store/workflows';
import { refusedAdministration } from '../administer';
import { answer, badRequest, jiraError, noContent } from '../answers';
import type { Jira } from '../jira';
import { usagePage } from '../paging';
import { route, type RestRequest, type SiteRouter } from '../route';

const USAGE = { scopes: ['manage:jira-configuration'], query: ['nextPageToken', 'maxResults'] };

type Usage = (workflow: Workflow, request: RestRequest) => readonly string[];

function remove(jira: Jira, request: RestRequest): Response {
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  const workflow = jira.store.workflows.get(request.param('workflowId'));
  if (workflow === undefined) return jiraError(404, ['The workflow was not found.']);
  const isInScheme = jira.store.workflowSchemes
    .all()
    .some(
      (scheme) =>
        scheme.defaultWorkflowId === workflow.id ||
        Object.values(scheme.workflowIdByIssueTypeId).includes(workflow.id),
    );
  if (isInScheme || isActive(jira.store, workflow))
    return badRequest('The workflow is in use and cannot be deleted.');
  jira.store.workflows.remove(workflow.id);
  return noContent();
}

/** Who uses a workflow, and its removal when nobody does. */
export function workflowUsageRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const path = '/rest/api/3/workflow/:workflowId';
  const usage = (under: string, name: string, more: readonly string[], find: Usage): void => {
    route(jira, router, 'GET', `${path}${under}`, USAGE, (request) => {
      const refused = refusedAdministration(jira, request, 401);
      if (refused !== null) return refused;
      const workflow = store.workflows.get(request.param('workflowId'));
      if (workflow === undefined) return jiraError(404, ['The workflow with the given ID does not exist.']);
      const page = usagePage(request, find(workflow, request), LIMITS.usagePageItems);
      if (!page.ok) return page.problem;
      const asked = more.map((parameter) => [parameter, request.param(parameter)] as const);
      return answer({ workflowId: workflow.id, ...Object.fromEntries(asked), [name]: page.value });
    });
  };
  usage('/projectUsages', 'projects', [], (workflow) =>
    store.projects
      .all()
      .filter((project) => workflowsOf(store, project).includes(workflow))
      .map((project) => project.id),
  );
  usage('/project/:projectId/issueTypeUsages', 'issueTypes', ['projectId'], (workflow, request) => {
    const project = store.projects.get(request.param('projectId'));
    if (project === undefined) return [];
    return issueTypeIdsOf(store, project).filter(
      (typeId) => workflowFor(store, project, typeId) === workflow,
    );
  });
  usage('/workflowSchemes', 'workflowSchemes', [], ({ id }) =>
    store.workflowSchemes
      .all()
      .filter(
        (scheme) =>
          scheme.defaultWorkflowId === id || Object.values(scheme.workflowIdByIssueTypeId).includes(id),
      )
      .map((scheme) => scheme.id),
  );
  route(jira, router, 'DELETE', path, { scopes: USAGE.scopes }, (request) => remove(jira, request));
}
