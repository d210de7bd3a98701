import { z } from 'zod';
import { issuePanelsOf } from '../../forge/issue-panels';
import { LIMITS } from '../../limits';
import { findProject } from '../../store/find';
import { pinOf, pinPanel, unpinPanel } from '../../store/issue-panels';
import { refusedAdministration } from '../administer';
import { answer, badRequest } from '../answers';
import type { Jira } from '../jira';
import { route, type RestRequest, type SiteRouter } from '../route';
import { startTask } from '../tasks/start-task';

const RULES = { scopes: ['manage:jira-project'] };
const pinSchema = z.strictObject({
  moduleId: z.string(),
  projectList: z
    .array(z.strictObject({ action: z.enum(['PIN', 'UNPIN']), projectIdOrKey: z.string().min(1) }))
    .min(1)
    .max(LIMITS.panelProjectsPerCall),
});
const statusSchema = z.strictObject({
  moduleId: z.string(),
  projectList: z.array(z.string()).min(1).max(LIMITS.panelProjectsPerCall),
});

function refused(jira: Jira, request: RestRequest, moduleId: string): Response | null {
  const notAdministrator = refusedAdministration(jira, request, 403);
  if (notAdministrator !== null) return notAdministrator;
  return issuePanelsOf(jira.app).some((panel) => panel.moduleId === moduleId)
    ? null
    : badRequest(`There is no issue panel with the moduleId '${moduleId}'.`);
}

/** That a project which is not there fails the task, and not the others beside it, is assumed. */
async function pin(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(pinSchema);
  if (!body.ok) return body.problem;
  const { moduleId, projectList } = body.value;
  const problem = refused(jira, request, moduleId);
  if (problem !== null) return problem;
  const missing: string[] = [];
  for (const { action, projectIdOrKey } of projectList) {
    const project = findProject(jira.store, projectIdOrKey);
    if (project === undefined) missing.push(projectIdOrKey);
    else if (action === 'PIN') pinPanel(jira.store, moduleId, project.id, jira.clock.nowMs());
    else unpinPanel(jira.store, moduleId, project.id);
  }
  const task = startTask(jira, request.requester, {
    description: 'Pin or unpin an issue panel',
    isFailed: missing.length > 0,
    message: missing.length > 0 ? `These projects were not found: ${missing.join(', ')}` : '',
  });
  return answer({ taskId: task.id }, 202);
}

async function status(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(statusSchema);
  if (!body.ok) return body.problem;
  const { moduleId, projectList } = body.value;
  const problem = refused(jira, request, moduleId);
  if (problem !== null) return problem;
  const statuses = projectList.map((projectIdOrKey) => {
    const project = findProject(jira.store, projectIdOrKey);
    if (project === undefined)
      return { projectIdOrKey, pinned: false, error: `The project '${projectIdOrKey}' was not found.` };
    const found = pinOf(jira.store, moduleId, project.id);
    return found === undefined
      ? { projectIdOrKey, pinned: false, error: null }
      : { projectIdOrKey, pinned: true, pinnedAt: found.pinnedMs, error: null };
  });
  return answer({ moduleId, statuses });
}

/**
 * Shows a panel on all issues of projects, or no longer. Newer than the OpenAPI description that the site was made from:
 * the shapes are those of the operation's page.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-panels/
 */
export function panelPinRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/forge/panel/action/bulk';
  route(jira, router, 'POST', `${path}/async`, RULES, (request) => pin(jira, request));
  route(jira, router, 'POST', `${path}/status`, RULES, (request) => status(jira, request));
}
