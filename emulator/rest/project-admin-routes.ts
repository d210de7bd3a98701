import { z } from 'zod';
import { LIMITS } from '../limits';
import { createProject } from '../seed/new-project';
import type { Store } from '../store/store';
import { publishProject } from '../workflow/issue-events';
import { administersProject, refusedAdministration } from './administer';
import { answer, jiraError, noContent, notSimulated } from './answers';
import { fullProjectBean } from './beans/project-bean';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { visibleProject } from './visible';

const SOFTWARE = 'com.pyxis.greenhopper.jira:';
/** Templates of Jira's software projects that the site makes, and how they are managed. */
const TEMPLATES: Readonly<Record<string, 'classic' | 'next-gen'>> = {
  [`${SOFTWARE}gh-simplified-kanban-classic`]: 'classic',
  [`${SOFTWARE}gh-simplified-scrum-classic`]: 'classic',
  [`${SOFTWARE}gh-simplified-basic`]: 'classic',
  [`${SOFTWARE}gh-simplified-agility-kanban`]: 'next-gen',
  [`${SOFTWARE}gh-simplified-agility-scrum`]: 'next-gen',
};
const NONE = { error: 'Not simulated by the local Jira site.' };
const none = z.undefined(NONE).optional();
const name = z.string().trim().min(2).max(LIMITS.projectNameCharacters);
const key = z.string().regex(/^[A-Z][A-Z0-9_]+$/, {
  error:
    'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.',
});
const assigneeType = z.enum(['PROJECT_LEAD', 'UNASSIGNED']);

const createSchema = z.strictObject({
  key: key.max(LIMITS.projectKeyCharacters),
  name,
  description: z.string().default(''),
  leadAccountId: z.string(),
  assigneeType: assigneeType.default('UNASSIGNED'),
  projectTypeKey: z.enum(['software', 'business', 'service_desk']).default('software'),
  projectTemplateKey: z.string().default(`${SOFTWARE}gh-simplified-kanban-classic`),
  workflowScheme: z.union([z.number().int(), z.string()]).optional(),
  url: none,
  avatarId: none,
  categoryId: none,
  issueTypeScheme: none,
  issueTypeScreenScheme: none,
  fieldConfigurationScheme: none,
  issueSecurityScheme: none,
  notificationScheme: none,
  permissionScheme: none,
});
const updateSchema = z.strictObject({
  name: name.optional(),
  description: z.string().optional(),
  leadAccountId: z.string().optional(),
  assigneeType: assigneeType.optional(),
});

function nameErrors(store: Store, wanted: string, ownId: string | null): Record<string, string> {
  const isTaken = store.projects
    .all()
    .some((one) => one.id !== ownId && one.name.toLowerCase() === wanted.toLowerCase());
  return isTaken ? { projectName: 'A project with that name already exists.' } : {};
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  const { workflowScheme, projectTypeKey, projectTemplateKey, leadAccountId: leadId, ...wanted } = body.value;
  const style = TEMPLATES[projectTemplateKey];
  if (projectTypeKey !== 'software' || style === undefined)
    return notSimulated(`projects of type "${projectTypeKey}" from the template "${projectTemplateKey}"`);
  const { store } = jira;
  const holder = store.projects.all().find((one) => one.key === wanted.key);
  const schemeId = workflowScheme === undefined ? null : String(workflowScheme);
  const errors = {
    ...nameErrors(store, wanted.name, null),
    ...(holder === undefined ? {} : { projectKey: `Project '${holder.name}' uses this project key.` }),
    ...(store.users.get(leadId)?.isActive === true
      ? {}
      : { projectLead: 'You must specify a valid project lead.' }),
    ...(schemeId === null || store.workflowSchemes.get(schemeId) !== undefined
      ? {}
      : { workflowScheme: `The workflow scheme with id '${schemeId}' does not exist.` }),
    ...(schemeId !== null && style === 'next-gen'
      ? { workflowScheme: 'A team-managed project takes no workflow scheme.' }
      : {}),
  };
  if (Object.keys(errors).length > 0) return jiraError(400, [], errors);
  const { accountId } = request.requester;
  const project = createProject(store, { ...wanted, leadId, style, workflowSchemeId: schemeId }, accountId);
  publishProject(jira, request.requester, 'created', project);
  const self = `${request.url.origin}/rest/api/3/project/${project.id}`;
  return answer({ self, id: Number(project.id), key: project.key }, 201);
}

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const found = visibleProject(jira, request);
  if (!found.ok) return found.problem;
  const project = found.value;
  if (!administersProject(jira, request, project))
    return jiraError(403, ['You do not have permission to edit the project.']);
  const { leadAccountId: leadId = project.leadId, ...wanted } = body.value;
  const errors = {
    ...nameErrors(jira.store, wanted.name ?? project.name, project.id),
    ...(jira.store.users.get(leadId)?.isActive === true
      ? {}
      : { projectLead: 'You must specify a valid project lead.' }),
  };
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
  store.projects.remove(id);
  publishProject(jira, request.requester, 'deleted', found.value);
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/ */
export function projectAdminRoutes(jira: Jira, router: SiteRouter): void {
  const [path, scopes] = ['/rest/api/3/project', ['manage:jira-configuration']];
  route(jira, router, 'POST', path, { scopes }, (request) => create(jira, request));
  route(jira, router, 'PUT', `${path}/:projectIdOrKey`, { scopes: ['manage:jira-project'] }, (request) =>
    update(jira, request),
  );
  const removing = { scopes, ignoredQuery: ['enableUndo'] };
  route(jira, router, 'DELETE', `${path}/:projectIdOrKey`, removing, (request) => remove(jira, request));
}
