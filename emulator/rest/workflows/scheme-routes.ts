import { z } from 'zod';
import { LIMITS } from '../../limits';
import { GLOBAL_SCOPE } from '../../store/scope';
import { bad, good, type Result } from '../../store/result';
import type { Store } from '../../store/store';
import type { WorkflowScheme } from '../../store/workflows';
import { refusedAdministration } from '../administer';
import { answer, badRequest, jiraError, noContent, notSimulated } from '../answers';
import { workflowSchemeBean } from '../beans/workflow-scheme-bean';
import { idText } from '../id-text';
import type { Jira } from '../jira';
import { pageBean, pageOf, usagePage } from '../paging';
import { route, type RestRequest, type SiteRouter } from '../route';

const RULES = { scopes: ['manage:jira-configuration'] };
/** Jira names workflows here, and counts nothing but these five. */
const schemeSchema = z.strictObject({
  name: z.string().trim().min(1).max(LIMITS.workflowNameCharacters).optional(),
  description: z.string().optional(),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: z.record(z.string(), z.string()).optional(),
  updateDraftIfNeeded: z.boolean().optional(),
});

type SchemeBody = z.infer<typeof schemeSchema>;

/** A scheme as the body wants it: `present` where the body is silent. */
function planned(store: Store, body: SchemeBody, present: WorkflowScheme): Result<WorkflowScheme, Response> {
  const idOf = (name: string): string | undefined =>
    store.workflows.all().find((one) => one.name === name && one.scope.type === 'GLOBAL')?.id;
  const named = [body.defaultWorkflow, ...Object.values(body.issueTypeMappings ?? {})];
  const missing = named.find((name) => name !== undefined && idOf(name) === undefined);
  if (missing !== undefined) return bad(badRequest(`The workflow '${missing}' does not exist.`));
  const typeIds = Object.keys(body.issueTypeMappings ?? {});
  const noType = typeIds.find((id) => store.issueTypes.get(id) === undefined);
  if (noType !== undefined) return bad(badRequest(`The issue type with id '${noType}' does not exist.`));
  const name = body.name ?? present.name;
  const isTaken = store.workflowSchemes.all().some((one) => one.id !== present.id && one.name === name);
  if (isTaken) return bad(badRequest(`A workflow scheme with the name '${name}' already exists.`));
  const mappings = Object.entries(body.issueTypeMappings ?? {}).map(
    ([id, workflow]) => [id, idOf(workflow) ?? ''] as const,
  );
  const defaultId = body.defaultWorkflow === undefined ? undefined : idOf(body.defaultWorkflow);
  if ((defaultId ?? present.defaultWorkflowId) === '')
    return bad(
      notSimulated('a workflow scheme without defaultWorkflow: the site has no system workflow "jira"'),
    );
  return good({
    ...present,
    name,
    description: body.description ?? present.description,
    defaultWorkflowId: defaultId ?? present.defaultWorkflowId,
    workflowIdByIssueTypeId:
      body.issueTypeMappings === undefined ? present.workflowIdByIssueTypeId : Object.fromEntries(mappings),
    version: { id: store.nextUuid(), versionNumber: present.version.versionNumber + 1 },
  });
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(schemeSchema);
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  if (body.value.name === undefined) return badRequest('The name of the workflow scheme is required.');
  const { store } = jira;
  const blank = { id: '', name: '', description: '', defaultWorkflowId: '', workflowIdByIssueTypeId: {} };
  const version = { id: '', versionNumber: -1 };
  const scheme = planned(store, body.value, { ...blank, scope: GLOBAL_SCOPE, version });
  if (!scheme.ok) return scheme.problem;
  const made = { ...scheme.value, id: store.nextId('workflowScheme') };
  store.workflowSchemes.put(made);
  return answer(workflowSchemeBean(request.url.origin, store, made), 201);
}

function usersOf(store: Store, schemeId: string): readonly string[] {
  return store.projects
    .all()
    .filter((project) => project.workflowSchemeId === schemeId)
    .map((project) => project.id);
}

async function update(jira: Jira, request: RestRequest, scheme: WorkflowScheme): Promise<Response> {
  const body = await request.body(schemeSchema);
  if (!body.ok) return body.problem;
  if (usersOf(jira.store, scheme.id).length > 0)
    return body.value.updateDraftIfNeeded === true
      ? notSimulated('drafts of workflow schemes')
      : badRequest('The workflow scheme is active and cannot be changed without a draft.');
  const changed = planned(jira.store, body.value, scheme);
  if (!changed.ok) return changed.problem;
  jira.store.workflowSchemes.put(changed.value);
  return answer(workflowSchemeBean(request.url.origin, jira.store, changed.value));
}

async function assign(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(z.strictObject({ workflowSchemeId: idText.nullish(), projectId: idText }));
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  const { store } = jira;
  const project = store.projects.get(body.value.projectId);
  const { workflowSchemeId } = body.value;
  if (typeof workflowSchemeId !== 'string') return notSimulated('the default workflow scheme');
  const scheme = store.workflowSchemes.get(workflowSchemeId);
  if (project === undefined) return jiraError(404, ['The project was not found.']);
  if (scheme === undefined) return jiraError(404, ['The workflow scheme was not found.']);
  if (project.style === 'next-gen')
    return badRequest('Only classic projects can have workflow schemes assigned.');
  if (store.issues.all().some((issue) => issue.projectId === project.id))
    return badRequest('The workflow scheme cannot be assigned: the project has issues.');
  store.projects.put({ ...project, workflowSchemeId: scheme.id });
  return noContent();
}

function associations(jira: Jira, request: RestRequest): Response {
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  const ids = request.queryAll('projectId');
  if (ids.length === 0) return jiraError(400, [], { projectId: 'The ID of a project has to be provided.' });
  const { store } = jira;
  const asked = ids.flatMap((id) => store.projects.get(id) ?? []).filter(({ style }) => style === 'classic');
  const schemeIds = [...new Set(asked.map((project) => project.workflowSchemeId))];
  return answer({
    values: schemeIds.map((schemeId) => ({
      projectIds: asked.filter((one) => one.workflowSchemeId === schemeId).map((one) => one.id),
      workflowScheme: workflowSchemeBean(request.url.origin, store, store.workflowSchemes.need(schemeId)),
    })),
  });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-schemes/ */
export function workflowSchemeRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const path = '/rest/api/3/workflowscheme';
  type Handle = (request: RestRequest, scheme: WorkflowScheme) => Response | Promise<Response>;
  const one =
    (handle: Handle) =>
    (request: RestRequest): Response | Promise<Response> => {
      const refused = refusedAdministration(jira, request, 403);
      if (refused !== null) return refused;
      const scheme = store.workflowSchemes.get(request.param('id'));
      return scheme === undefined
        ? jiraError(404, ['The workflow scheme was not found.'])
        : handle(request, scheme);
    };
  route(jira, router, 'GET', path, { ...RULES, query: ['startAt', 'maxResults'] }, (request) => {
    const refused = refusedAdministration(jira, request, 403);
    if (refused !== null) return refused;
    const global = store.workflowSchemes.all().filter((scheme) => scheme.scope.type === 'GLOBAL');
    const page = pageOf(request, global, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
    return page.ok
      ? answer(
          pageBean(request, page.value, (scheme) => workflowSchemeBean(request.url.origin, store, scheme)),
        )
      : page.problem;
  });
  route(jira, router, 'POST', path, RULES, (request) => create(jira, request));
  route(jira, router, 'GET', `${path}/project`, { ...RULES, query: ['projectId'] }, (request) =>
    associations(jira, request),
  );
  route(jira, router, 'PUT', `${path}/project`, RULES, (request) => assign(jira, request));
  const reading = { ...RULES, ignoredQuery: ['returnDraftIfExists'] };
  const read = one((request, scheme) => answer(workflowSchemeBean(request.url.origin, store, scheme)));
  route(jira, router, 'GET', `${path}/:id`, reading, read);
  const write = one((request, scheme) => update(jira, request, scheme));
  route(jira, router, 'PUT', `${path}/:id`, RULES, write);
  const remove = one((_request, scheme) => {
    if (usersOf(store, scheme.id).length > 0) return badRequest('The workflow scheme is active.');
    store.workflowSchemes.remove(scheme.id);
    return noContent();
  });
  route(jira, router, 'DELETE', `${path}/:id`, RULES, remove);
  const usage = one((request, scheme) => {
    const page = usagePage(request, usersOf(store, scheme.id), LIMITS.usagePageItems);
    return page.ok ? answer({ workflowSchemeId: scheme.id, projects: page.value }) : page.problem;
  });
  const paged = { ...RULES, query: ['nextPageToken', 'maxResults'] };
  route(jira, router, 'GET', `${path}/:id/projectUsages`, paged, usage);
}
