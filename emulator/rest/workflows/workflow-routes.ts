import { z } from 'zod';
import { LIMITS } from '../../limits';
import { findProject } from '../../store/find';
import { bad, good, type Result } from '../../store/result';
import { isActive, workflowFor, workflowsOf } from '../../store/workflow-of';
import type { Workflow } from '../../store/workflows';
import { refusedAdministration, refusedScope } from '../administer';
import { answer, badRequest, jiraError, notSimulated } from '../answers';
import { statusesOf, workflowBean } from '../beans/workflow-bean';
import type { Jira } from '../jira';
import { pageBean, pageOf } from '../paging';
import { route, type RestRequest, type SiteRouter } from '../route';
import {
  createErrors,
  createWorkflows,
  isCurrent,
  scopeOfUpdate,
  updateErrors,
  updateWorkflows,
} from './save-workflows';
import type { FoundError } from './workflow-errors';
import { createSchema, readSchema, updateSchema, validationOptions } from './workflow-requests';

const SCOPES = ['manage:jira-configuration'];

function refusal(errors: readonly FoundError[]): Response | null {
  const unknown = errors.find((error) => error.isNotSimulated === true);
  if (unknown !== undefined) return notSimulated(unknown.message);
  return errors.length === 0 ? null : jiraError(400, [...new Set(errors.map((error) => error.message))]);
}

function validation(errors: readonly FoundError[], options: z.infer<typeof validationOptions>): Response {
  const unknown = errors.find((error) => error.isNotSimulated === true);
  if (unknown !== undefined) return notSimulated(unknown.message);
  const levels = options?.levels ?? ['ERROR', 'WARNING'];
  return answer({ errors: errors.filter((error) => levels.includes(error.level)) });
}

function saved({ store }: Jira, workflows: readonly Workflow[]): Response {
  return answer({
    statuses: statusesOf(store, workflows),
    workflows: workflows.map((one) => workflowBean(one)),
  });
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const refused = refusedScope(jira, request, body.value.scope) ?? refusal(createErrors(jira, body.value));
  return refused ?? saved(jira, createWorkflows(jira, body.value));
}

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const refused = refusedScope(jira, request, scopeOfUpdate(jira.store, body.value));
  if (refused !== null) return refused;
  if (!isCurrent(jira.store, body.value))
    return jiraError(409, ['Workflow version and version token must match']);
  return (
    refusal(updateErrors(jira, body.value)) ??
    saved(jira, updateWorkflows(jira, request.requester, body.value))
  );
}

/** Administrators of a team-managed project see its workflows; those of Jira see all. */
function seenWorkflows(jira: Jira, request: RestRequest): Result<readonly Workflow[], Response> {
  const all = jira.store.workflows.all();
  const refused = refusedAdministration(jira, request, 401);
  if (refused === null) return good(all);
  const own = all.filter(({ scope }) => refusedScope(jira, request, scope) === null);
  return own.length === 0 ? bad(refused) : good(own);
}

async function read(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(readSchema);
  if (!body.ok) return body.problem;
  const seen = seenWorkflows(jira, request);
  if (!seen.ok) return seen.problem;
  const { store } = jira;
  const { workflowIds, workflowNames, projectAndIssueTypes } = body.value;
  const ofProjects = projectAndIssueTypes.flatMap(({ projectId, issueTypeId }) => {
    const project = store.projects.get(projectId);
    return project === undefined ? [] : [workflowFor(store, project, issueTypeId).id];
  });
  const found = seen.value.filter(
    ({ id, name }) => workflowIds.includes(id) || workflowNames.includes(name) || ofProjects.includes(id),
  );
  return saved(jira, found);
}

const SEARCHED = [
  'startAt',
  'maxResults',
  'expand',
  'queryString',
  'orderBy',
  'scope',
  'isActive',
  'projectId',
];

function search(jira: Jira, request: RestRequest): Response {
  const seen = seenWorkflows(jira, request);
  if (!seen.ok) return seen.problem;
  const { store } = jira;
  const wanted = (request.query('queryString') ?? '').toLowerCase();
  const [scope, active, projectRef] = ['scope', 'isActive', 'projectId'].map((name) => request.query(name));
  const project = projectRef === undefined ? null : findProject(store, projectRef);
  if (project === undefined) return badRequest(`The project '${projectRef ?? ''}' does not exist.`);
  const ofProject = project === null ? null : workflowsOf(store, project);
  const orderBy = request.query('orderBy') ?? 'name';
  if (!/^[+-]?name$/.test(orderBy)) return notSimulated(`orderBy "${orderBy}" of workflows`);
  const direction = orderBy.startsWith('-') ? -1 : 1;
  const found = seen.value
    .filter(
      (one) =>
        `${one.name}\n${one.description}`.toLowerCase().includes(wanted) &&
        (scope === undefined || one.scope.type === scope) &&
        (active === undefined || String(isActive(store, one)) === active) &&
        (ofProject === null || ofProject.includes(one)),
    )
    .sort((a, b) => direction * a.name.localeCompare(b.name));
  const page = pageOf(request, found, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  if (!page.ok) return page.problem;
  const withTransitions = request.queryAll('expand').includes('values.transitions');
  return answer({
    ...pageBean(request, page.value, (one) => workflowBean(one, withTransitions)),
    statuses: statusesOf(store, page.value.values),
  });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/ */
export function workflowRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/workflows';
  const rules = { scopes: SCOPES };
  const reading = { scopes: SCOPES, ignoredQuery: ['useApprovalConfiguration'] };
  route(jira, router, 'POST', path, reading, (request) => read(jira, request));
  route(jira, router, 'GET', `${path}/search`, { scopes: SCOPES, query: SEARCHED }, (request) =>
    search(jira, request),
  );
  route(jira, router, 'POST', `${path}/create`, rules, (request) => create(jira, request));
  route(jira, router, 'POST', `${path}/update`, rules, (request) => update(jira, request));
  route(jira, router, 'POST', `${path}/create/validation`, rules, async (request) => {
    const body = await request.body(z.strictObject({ payload: createSchema, validationOptions }));
    if (!body.ok) return body.problem;
    const { payload } = body.value;
    return (
      refusedScope(jira, request, payload.scope) ??
      validation(createErrors(jira, payload), body.value.validationOptions)
    );
  });
  route(jira, router, 'POST', `${path}/update/validation`, rules, async (request) => {
    const body = await request.body(z.strictObject({ payload: updateSchema, validationOptions }));
    if (!body.ok) return body.problem;
    const { payload } = body.value;
    return (
      refusedScope(jira, request, scopeOfUpdate(jira.store, payload)) ??
      validation(updateErrors(jira, payload), body.value.validationOptions)
    );
  });
}
