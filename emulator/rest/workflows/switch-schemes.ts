import type { JsonValue } from '../../store/json';
import type { Project } from '../../store/projects';
import { bad, good, type Result } from '../../store/result';
import type { Store } from '../../store/store';
import type { WorkflowScheme } from '../../store/workflows';
import { commitChange } from '../../workflow/commit-change';
import { refusedAdministration, refusedScope } from '../administer';
import { answer, badRequest, jiraError } from '../answers';
import type { Jira } from '../jira';
import type { RestRequest } from '../route';
import { seeTask } from '../tasks/see-task';
import { startTask } from '../tasks/start-task';
import { readAssociation } from './read-association';
import {
  schemeMoves,
  strandedIssues,
  unmapped,
  type Association,
  type NewStatusOf,
  type SchemeMove,
} from './scheme-moves';
import { schemeUpdateSchema, switchSchema, type MappingsByIssueType } from './scheme-requests';

const overrideOf =
  (mappings: MappingsByIssueType): NewStatusOf =>
  ({ issueTypeId }, oldStatusId) =>
    mappings
      .find((one) => one.issueTypeId === issueTypeId)
      ?.statusMappings.find((one) => one.oldStatusId === oldStatusId)?.newStatusId;

interface Planned {
  readonly moves: readonly SchemeMove[];
  readonly newStatusOf: NewStatusOf;
}

function planned(
  store: Store,
  projects: readonly Project[],
  next: Association,
  newStatusOf: NewStatusOf,
): Result<Planned, Response> {
  const moves = schemeMoves(store, projects, next);
  const [missing] = unmapped(moves, newStatusOf);
  if (missing === undefined) return good({ moves, newStatusOf });
  return bad(
    badRequest(
      `The status '${store.statuses.need(missing).name}' is not in the new workflow: map it to another status.`,
    ),
  );
}

/** Moves the issues whose status is lost, then lets `save` change the scheme. Answers how many moved. */
function carryOut(
  jira: Jira,
  request: RestRequest,
  { moves, newStatusOf }: Planned,
  save: () => void,
): number {
  const stranded = strandedIssues(jira.store, moves, newStatusOf);
  const nowMs = jira.clock.nowMs();
  for (const { issue, statusId } of stranded)
    commitChange(jira, request.requester, {
      before: issue,
      after: { ...issue, statusId, statusChangedMs: nowMs },
    });
  save();
  return stranded.length;
}

function goesOn(jira: Jira, request: RestRequest, description: string, result: JsonValue): Response {
  return seeTask(jira, request, startTask(jira, request.requester, { description, result }));
}

/**
 * Changes a scheme whole, at once, and the issues of its projects with it. That a version which is not the newest is a
 * conflict is assumed, as for workflows.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-schemes/#api-rest-api-3-workflowscheme-update-post
 */
export async function updateScheme(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(schemeUpdateSchema);
  if (!body.ok) return body.problem;
  const { store } = jira;
  const { id, name, description, version } = body.value;
  const present = store.workflowSchemes.get(id);
  const refused = refusedScope(jira, request, present?.scope ?? { type: 'GLOBAL' });
  if (refused !== null) return refused;
  if (present === undefined) return badRequest(`The workflow scheme with id '${id}' does not exist.`);
  if (present.version.id !== version.id || present.version.versionNumber !== version.versionNumber)
    return jiraError(409, ['Workflow scheme version and version token must match']);
  if (store.workflowSchemes.all().some((one) => one.id !== id && one.name === name))
    return badRequest(`A workflow scheme with the name '${name}' already exists.`);
  const next = readAssociation(
    store,
    present.scope,
    body.value.defaultWorkflowId,
    body.value.workflowsForIssueTypes,
  );
  if (!next.ok) return next.problem;
  const { statusMappingsByIssueTypeOverride, statusMappingsByWorkflows } = body.value;
  const newStatusOf: NewStatusOf = (move, oldStatusId) =>
    overrideOf(statusMappingsByIssueTypeOverride)(move, oldStatusId) ??
    statusMappingsByWorkflows
      .find((one) => one.oldWorkflowId === move.from.id && one.newWorkflowId === move.to.id)
      ?.statusMappings.find((one) => one.oldStatusId === oldStatusId)?.newStatusId;
  const projects = store.projects.all().filter((project) => project.workflowSchemeId === id);
  const plan = planned(store, projects, next.value, newStatusOf);
  if (!plan.ok) return plan.problem;
  const changed: WorkflowScheme = {
    ...present,
    ...next.value,
    name,
    description,
    version: { id: store.nextUuid(), versionNumber: present.version.versionNumber + 1 },
  };
  const moved = carryOut(jira, request, plan.value, () => store.workflowSchemes.put(changed));
  return moved === 0 ? answer({}) : goesOn(jira, request, 'Update a workflow scheme', { migrated: moved });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-schemes/#api-rest-api-3-workflowscheme-project-switch-post */
export async function switchScheme(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(switchSchema);
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, 401);
  if (refused !== null) return refused;
  const { store } = jira;
  const { projectId, targetSchemeId, mappingsByIssueTypeOverride } = body.value;
  const project = store.projects.get(projectId);
  const target = store.workflowSchemes.get(targetSchemeId);
  if (project === undefined) return badRequest('The project was not found.');
  if (target?.scope.type !== 'GLOBAL') return badRequest('The workflow scheme was not found.');
  if (project.style !== 'classic')
    return badRequest('Only classic projects can have workflow schemes assigned.');
  const plan = planned(store, [project], target, overrideOf(mappingsByIssueTypeOverride));
  if (!plan.ok) return plan.problem;
  const moved = carryOut(jira, request, plan.value, () =>
    store.projects.put({ ...store.projects.need(projectId), workflowSchemeId: target.id }),
  );
  return goesOn(jira, request, 'Switch the workflow scheme of a project', { migrated: moved });
}
