import { z } from 'zod';
import { LIMITS } from '../../limits';
import { isSameScope, type Scope } from '../../store/scope';
import type { Status } from '../../store/workflows';
import { refusedAdministration, refusedScope } from '../administer';
import { answer, badRequest, jiraError, noContent } from '../answers';
import { CATEGORY_KEYS, CATEGORY_NAMES, scopedStatusBean } from '../beans/workflow-bean';
import type { Jira } from '../jira';
import { pageBean, pageOf, usagePage } from '../paging';
import { route, type RestRequest, type SiteRouter } from '../route';
import { workflowsOf } from '../../store/workflow-of';

const SCOPES = ['manage:jira-configuration'];
const category = z.enum(['TODO', 'IN_PROGRESS', 'DONE']);
const name = z.string().trim().min(1).max(LIMITS.statusNameCharacters);
const createSchema = z.strictObject({
  scope: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('GLOBAL') }),
    z.strictObject({ type: z.literal('PROJECT'), project: z.strictObject({ id: z.string() }) }),
  ]),
  statuses: z
    .array(z.strictObject({ name, statusCategory: category, description: z.string().default('') }))
    .min(1)
    .max(LIMITS.statusesPerCall),
});
const updateSchema = z.strictObject({
  statuses: z
    .array(
      z.strictObject({ id: z.string(), name, statusCategory: category, description: z.string().optional() }),
    )
    .min(1)
    .max(LIMITS.statusesPerCall),
});

/** Names that another status of the scope has already, or that are given twice. */
function takenNames(
  { store }: Jira,
  scope: Scope,
  wanted: readonly { readonly id?: string; readonly name: string }[],
): readonly string[] {
  const key = (text: string): string => text.toLowerCase();
  const others = store.statuses
    .all()
    .filter((one) => isSameScope(one.scope, scope) && !wanted.some(({ id }) => id === one.id));
  const names = [...others.map((one) => key(one.name)), ...wanted.map((one) => key(one.name))];
  return wanted
    .map((one) => one.name)
    .filter((one) => names.filter((other) => other === key(one)).length > 1);
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const { scope, statuses } = body.value;
  const refused = refusedScope(jira, request, scope);
  if (refused !== null) return refused;
  const [taken] = takenNames(jira, scope, statuses);
  if (taken !== undefined) return badRequest(`The status name '${taken}' is already in use.`);
  const made = statuses.map((one): Status => {
    const { name: statusName, description, statusCategory } = one;
    const id = jira.store.nextId('status');
    const status = { id, name: statusName, description, categoryKey: CATEGORY_KEYS[statusCategory], scope };
    jira.store.statuses.put(status);
    return status;
  });
  return answer(made.map(scopedStatusBean));
}

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const { statuses } = body.value;
  const present = statuses.map(({ id }) => jira.store.statuses.get(id));
  const scope = present[0]?.scope ?? { type: 'GLOBAL' as const };
  const refused = refusedScope(jira, request, scope);
  if (refused !== null) return refused;
  const missing = statuses.find((_one, index) => present[index] === undefined);
  if (missing !== undefined) return badRequest(`The status with id '${missing.id}' does not exist.`);
  const [taken] = takenNames(jira, scope, statuses);
  if (taken !== undefined) return badRequest(`The status name '${taken}' is already in use.`);
  for (const { id, name: statusName, description, statusCategory } of statuses) {
    const before = jira.store.statuses.need(id);
    jira.store.statuses.put({
      ...before,
      name: statusName,
      description: description ?? before.description,
      categoryKey: CATEGORY_KEYS[statusCategory],
    });
  }
  return noContent();
}

function workflowsWith({ store }: Jira, statusId: string): readonly string[] {
  return store.workflows
    .all()
    .filter((workflow) => workflow.statuses.some((status) => status.statusId === statusId))
    .map((workflow) => workflow.id);
}

function remove(jira: Jira, request: RestRequest): Response {
  const ids = request.queryAll('id');
  const refused = refusedAdministration(jira, request, 401);
  if (refused !== null) return refused;
  if (ids.length === 0 || ids.length > LIMITS.statusesPerCall)
    return badRequest(`Between 1 and ${LIMITS.statusesPerCall} status ids are required.`);
  const missing = ids.find((id) => jira.store.statuses.get(id) === undefined);
  if (missing !== undefined) return badRequest(`The status with id '${missing}' does not exist.`);
  const used = ids.find((id) => workflowsWith(jira, id).length > 0);
  if (used !== undefined) return badRequest(`The status with id '${used}' is in use by a workflow.`);
  for (const id of ids) jira.store.statuses.remove(id);
  return noContent();
}

function search(jira: Jira, request: RestRequest): Response {
  const [projectId, wanted = '', ofCategory] = ['projectId', 'searchString', 'statusCategory'].map((one) =>
    request.query(one),
  );
  const refused = refusedAdministration(jira, request, 401);
  if (refused !== null) return refused;
  if (ofCategory !== undefined && !category.safeParse(ofCategory).success)
    return badRequest(`The status category '${ofCategory}' is not valid.`);
  const scope: Scope =
    projectId === undefined ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } };
  const found = jira.store.statuses
    .all()
    .filter(
      (status) =>
        isSameScope(status.scope, scope) &&
        status.name.toLowerCase().includes(wanted.toLowerCase()) &&
        (ofCategory === undefined || CATEGORY_NAMES[status.categoryKey] === ofCategory),
    );
  const page = pageOf(request, found, LIMITS.statusSearchPageItems, LIMITS.statusSearchPageItems);
  return page.ok ? answer(pageBean(request, page.value, scopedStatusBean)) : page.problem;
}

function usages(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const path = '/rest/api/3/statuses/:statusId';
  const rules = { scopes: SCOPES, query: ['nextPageToken', 'maxResults'] };
  const usage = (under: string, list: string, find: (statusId: string) => readonly string[]): void =>
    route(jira, router, 'GET', `${path}/${under}`, rules, (request) => {
      const refused = refusedAdministration(jira, request, 401);
      if (refused !== null) return refused;
      const statusId = request.param('statusId');
      if (store.statuses.get(statusId) === undefined) return jiraError(404, ['The status does not exist.']);
      const page = usagePage(request, find(statusId), LIMITS.usagePageItems);
      return page.ok ? answer({ statusId, [list]: page.value }) : page.problem;
    });
  usage('workflowUsages', 'workflows', (id) => workflowsWith(jira, id));
  usage('projectUsages', 'projects', (id) => {
    const workflows = workflowsWith(jira, id);
    const projects = store.projects.all();
    return projects
      .filter((project) => workflowsOf(store, project).some((one) => workflows.includes(one.id)))
      .map((project) => project.id);
  });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-status/ */
export function scopedStatusRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/statuses';
  const listed = (query: string, isWanted: (status: Status, values: readonly string[]) => boolean) => {
    return (request: RestRequest): Response => {
      const refused = refusedAdministration(jira, request, 401);
      if (refused !== null) return refused;
      const values = request.queryAll(query);
      if (values.length === 0 || values.length > LIMITS.statusesPerCall)
        return badRequest(`Between 1 and ${LIMITS.statusesPerCall} values of '${query}' are required.`);
      const found = jira.store.statuses.all().filter((status) => isWanted(status, values));
      return answer(found.map(scopedStatusBean));
    };
  };
  const byId = listed('id', ({ id }, ids) => ids.includes(id));
  const byName = listed('name', (status, names) => names.includes(status.name));
  const searched = ['projectId', 'startAt', 'maxResults', 'searchString', 'statusCategory'];
  route(jira, router, 'GET', `${path}/search`, { scopes: SCOPES, query: searched }, (request) =>
    search(jira, request),
  );
  route(jira, router, 'GET', `${path}/byNames`, { scopes: SCOPES, query: ['name'] }, byName);
  route(jira, router, 'GET', path, { scopes: SCOPES, query: ['id'] }, byId);
  route(jira, router, 'POST', path, { scopes: SCOPES }, (request) => create(jira, request));
  route(jira, router, 'PUT', path, { scopes: SCOPES }, (request) => update(jira, request));
  route(jira, router, 'DELETE', path, { scopes: SCOPES, query: ['id'] }, (request) => remove(jira, request));
  usages(jira, router);
}
