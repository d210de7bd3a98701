import type { Status, Workflow, WorkflowScheme } from '../../store/workflows';
import type { Store } from '../../store/store';
import { refusedScope } from '../administer';
import { answer, badRequest } from '../answers';
import { CATEGORY_NAMES } from '../beans/workflow-bean';
import type { Jira } from '../jira';
import { route, type RestRequest, type SiteRouter } from '../route';
import { readAssociation } from './read-association';
import { schemeMoves, type SchemeMove } from './scheme-moves';
import { requiredMappingsSchema, schemeReadSchema } from './scheme-requests';
import { switchScheme, updateScheme } from './switch-schemes';

const RULES = { scopes: ['manage:jira-configuration'] };

function statusesPerWorkflow({ id, statuses, transitions }: Workflow): Record<string, unknown> {
  return {
    workflowId: id,
    initialStatusId: transitions.find(({ type }) => type === 'INITIAL')?.toStatusId ?? '',
    statuses: statuses.map(({ statusId }) => statusId),
  };
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function mappingsBean(store: Store, moves: readonly SchemeMove[]): Record<string, unknown> {
  const losing = moves.filter(({ lostStatusIds }) => lostStatusIds.length > 0);
  const workflows = unique(
    moves.flatMap(({ from, to }) => [from, to]),
    ({ id }) => id,
  );
  const statuses = unique(
    workflows.flatMap((one) => one.statuses.map(({ statusId }) => store.statuses.need(statusId))),
    ({ id }: Status) => id,
  );
  return {
    statusMappingsByIssueTypes: unique(losing, ({ issueTypeId }) => issueTypeId).map(
      ({ issueTypeId, lostStatusIds }) => ({ issueTypeId, statusIds: lostStatusIds }),
    ),
    statusMappingsByWorkflows: unique(losing, ({ from, to }) => `${from.id} ${to.id}`).map(
      ({ from, to, lostStatusIds }) => ({
        sourceWorkflowId: from.id,
        targetWorkflowId: to.id,
        statusIds: lostStatusIds,
      }),
    ),
    statuses: statuses.map(({ id, name, categoryKey }) => ({
      id,
      name,
      category: CATEGORY_NAMES[categoryKey],
    })),
    statusesPerWorkflow: workflows.map(statusesPerWorkflow),
  };
}

async function requiredMappings(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(requiredMappingsSchema);
  if (!body.ok) return body.problem;
  const { store } = jira;
  const { id, defaultWorkflowId, workflowsForIssueTypes } = body.value;
  const scheme = store.workflowSchemes.get(id);
  const refused = refusedScope(jira, request, scheme?.scope ?? { type: 'GLOBAL' });
  if (refused !== null) return refused;
  if (scheme === undefined) return badRequest(`The workflow scheme with id '${id}' does not exist.`);
  const next = readAssociation(store, scheme.scope, defaultWorkflowId, workflowsForIssueTypes);
  if (!next.ok) return next.problem;
  const projects = store.projects.all().filter((project) => project.workflowSchemeId === id);
  return answer(mappingsBean(store, schemeMoves(store, projects, next.value)));
}

function readBean(store: Store, scheme: WorkflowScheme): Record<string, unknown> {
  const { id, name, description, scope, version, defaultWorkflowId, workflowIdByIssueTypeId } = scheme;
  const metadata = (workflowId: string): Record<string, unknown> => {
    const workflow = store.workflows.need(workflowId);
    return {
      id: workflow.id,
      name: workflow.name,
      description: workflow.description,
      version: workflow.version,
    };
  };
  const pairs = Object.entries(workflowIdByIssueTypeId);
  const workflowIds = [...new Set(pairs.map(([, workflowId]) => workflowId))];
  return {
    id,
    name,
    description,
    scope,
    version,
    defaultWorkflow: metadata(defaultWorkflowId),
    workflowsForIssueTypes: workflowIds.map((workflowId) => ({
      workflow: metadata(workflowId),
      issueTypeIds: pairs.filter(([, other]) => other === workflowId).map(([issueTypeId]) => issueTypeId),
    })),
  };
}

async function read(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(schemeReadSchema);
  if (!body.ok) return body.problem;
  const { store } = jira;
  const ofProjects = (body.value.projectIds ?? []).map((id) => store.projects.get(id)?.workflowSchemeId);
  const ids = new Set([...(body.value.workflowSchemeIds ?? []), ...ofProjects]);
  const found = store.workflowSchemes.all().filter(({ id }) => ids.has(id));
  for (const { scope } of found) {
    const refused = refusedScope(jira, request, scope);
    if (refused !== null) return refused;
  }
  const nobody = found.length === 0 ? refusedScope(jira, request, { type: 'GLOBAL' }) : null;
  return nobody ?? answer(found.map((scheme) => readBean(store, scheme)));
}

/** Reading schemes with their versions, changing those in use, and giving a project with issues another. */
export function schemeSwitchRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/workflowscheme';
  route(jira, router, 'POST', `${path}/read`, RULES, (request) => read(jira, request));
  route(jira, router, 'POST', `${path}/update`, RULES, (request) => updateScheme(jira, request));
  route(jira, router, 'POST', `${path}/update/mappings`, RULES, (request) => requiredMappings(jira, request));
  route(jira, router, 'POST', `${path}/project/switch`, RULES, (request) => switchScheme(jira, request));
}
