import { z } from 'zod';
import { publishProject } from '../workflow/issue-events';
import { administersProject, refusedAdministration } from './administer';
import { answer, jiraError, noContent } from './answers';
import { fullProjectBean } from './beans/project-bean';
import type { Jira } from './jira';
import { leadProblem, nameProblem, problemsByField } from './projects/check-project';
import { createProjectByRest } from './projects/create-project';
import { route, type RestRequest, type SiteRouter } from './route';
import { visibleProject } from './visible';

const updateSchema = z.strictObject({
  name: z.string().trim().optional(),
  description: z.string().optional(),
  leadAccountId: z.string().optional(),
  assigneeType: z.enum(['PROJECT_LEAD', 'UNASSIGNED']).optional(),
});

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const found = visibleProject(jira, request);
  if (!found.ok) return found.problem;
  const project = found.value;
  if (!administersProject(jira, request, project))
    return jiraError(403, ['You do not have permission to edit the project.']);
  const { leadAccountId: leadId = project.leadId, ...wanted } = body.value;
  const errors = problemsByField({
    projectName: nameProblem(jira.store, wanted.name ?? project.name, project.id),
    projectLead: leadProblem(jira.store, leadId),
  });
  if (Object.keys(errors).length > 0) return jiraError(400, [], errors);
  const changed = {
    ...project,
    leadId,
    name: wanted.name ?? project.name,
    description: wanted.description ?? project.description,
    assigneeType: wanted.assigneeType ?? project.assigneeType,
  };
  jira.store.projects.put(changed);
  publishProject(jira, request.requester, 'updated', changed);
  return answer(fullProjectBean(request.url.origin, jira.store, changed));
}

function remove(jira: Jira, request: RestRequest): Response {
  const found = visibleProject(jira, request);
  if (!found.ok) return found.problem;
  const refused = refusedAdministration(jira, request, 401);
  if (refused !== null) return refused;
  const { store } = jira;
  const { id } = found.value;
  for (const issue of store.issues.all().filter((one) => one.projectId === id)) {
    for (const attachmentId of issue.attachmentIds) {
      store.attachments.remove(attachmentId);
      store.files.remove(attachmentId);
    }
    for (const link of store.issueLinks.all())
      if (link.inwardIssueId === issue.id || link.outwardIssueId === issue.id)
        store.issueLinks.remove(link.id);
    store.issues.remove(issue.id);
  }
  for (const version of store.versions.all()) if (version.projectId === id) store.versions.remove(version.id);
  for (const pin of store.pinnedPanels.all()) if (pin.projectId === id) store.pinnedPanels.remove(pin.id);
  store.projects.remove(id);
  publishProject(jira, request.requester, 'deleted', found.value);
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/ */
export function projectAdminRoutes(jira: Jira, router: SiteRouter): void {
  const [path, scopes] = ['/rest/api/3/project', ['manage:jira-configuration']];
  route(jira, router, 'POST', path, { scopes }, (request) => createProjectByRest(jira, request));
  route(jira, router, 'PUT', `${path}/:projectIdOrKey`, { scopes: ['manage:jira-project'] }, (request) =>
    update(jira, request),
  );
  const removing = { scopes, ignoredQuery: ['enableUndo'] };
  route(jira, router, 'DELETE', `${path}/:projectIdOrKey`, removing, (request) => remove(jira, request));
}
