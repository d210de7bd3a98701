import { z } from 'zod';
import { isCalendarDay } from '../fields/app-field-value';
import { LIMITS } from '../limits';
import type { ProjectVersion } from '../store/versions';
import { publishVersion } from '../workflow/issue-events';
import { administersProject } from './administer';
import { answer, jiraError } from './answers';
import { versionBean } from './beans/version-bean';
import { administeredVersion, visibleVersion } from './find-version';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
import { issuesWith, removeVersion } from './remove-version';
import { route, type RestRequest, type SiteRouter } from './route';
import { visibleProject } from './visible';

const [READ, WRITE] = [{ scopes: ['read:jira-work'] }, { scopes: ['manage:jira-project'] }];
const day = z.string().refine(isCalendarDay, { error: 'must be a day as yyyy-MM-dd' }).nullish();
const name = z.string().trim().min(1).max(LIMITS.versionNameCharacters);
const shape = {
  description: z.string().optional(),
  startDate: day,
  releaseDate: day,
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
};
const createSchema = z.strictObject({
  ...shape,
  name,
  project: z.string().optional(),
  projectId: z.union([z.number().int(), z.string()]).optional(),
});
const updateSchema = z.strictObject({
  ...shape,
  name: name.optional(),
  /** Sent back as they were read; they cannot be changed. */
  id: z.string().optional(),
  self: z.string().optional(),
  projectId: z.number().int().optional(),
  moveUnfixedIssuesTo: z.undefined({ error: 'Not simulated by the local Jira site.' }).optional(),
});

const today = (jira: Jira): string => new Date(jira.clock.nowMs()).toISOString().slice(0, 10);

function show(jira: Jira, request: RestRequest, version: ProjectVersion, status = 200): Response {
  return answer(versionBean(request.url.origin, version, today(jira)), status);
}

function versionsOf(jira: Jira, projectId: string): readonly ProjectVersion[] {
  return jira.store.versions.all().filter((version) => version.projectId === projectId);
}

function problemOf(jira: Jira, version: ProjectVersion): Response | null {
  const isTaken = versionsOf(jira, version.projectId).some(
    (one) => one.id !== version.id && one.name.toLowerCase() === version.name.toLowerCase(),
  );
  if (isTaken)
    return jiraError(400, [], { name: 'A version with this name already exists in this project.' });
  const { startDate, releaseDate } = version;
  if (startDate !== null && releaseDate !== null && startDate > releaseDate)
    return jiraError(400, [], { startDate: 'The start date must be before the release date.' });
  return null;
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const { project: key, projectId, ...wanted } = body.value;
  const reference = projectId === undefined ? key : String(projectId);
  if (reference === undefined)
    return jiraError(400, [], { project: 'Project must be specified to create a version.' });
  const project = visibleProject(jira, request, reference);
  if (!project.ok) return project.problem;
  if (!administersProject(jira, request, project.value))
    return jiraError(404, [
      `Project with key '${project.value.key}' either does not exist or you do not have permission to create versions in it.`,
    ]);
  const version: ProjectVersion = {
    id: '',
    projectId: project.value.id,
    name: wanted.name,
    description: wanted.description ?? '',
    isReleased: wanted.released ?? false,
    isArchived: wanted.archived ?? false,
    startDate: wanted.startDate ?? null,
    releaseDate: wanted.releaseDate ?? null,
  };
  const problem = problemOf(jira, version);
  if (problem !== null) return problem;
  const made = { ...version, id: jira.store.nextId('version') };
  jira.store.versions.put(made);
  publishVersion(jira, request.requester, 'created', made);
  return show(jira, request, made, 201);
}

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const version = administeredVersion(jira, request, 400);
  if (!version.ok) return version.problem;
  const before = version.value;
  const wanted = body.value;
  const after: ProjectVersion = {
    ...before,
    name: wanted.name ?? before.name,
    description: wanted.description ?? before.description,
    isReleased: wanted.released ?? before.isReleased,
    isArchived: wanted.archived ?? before.isArchived,
    startDate: wanted.startDate === undefined ? before.startDate : wanted.startDate,
    releaseDate: wanted.releaseDate === undefined ? before.releaseDate : wanted.releaseDate,
  };
  const problem = problemOf(jira, after);
  if (problem !== null) return problem;
  jira.store.versions.put(after);
  publishVersion(jira, request.requester, 'updated', after);
  if (before.isReleased !== after.isReleased)
    publishVersion(jira, request.requester, after.isReleased ? 'released' : 'unreleased', after);
  if (before.isArchived !== after.isArchived)
    publishVersion(jira, request.requester, after.isArchived ? 'archived' : 'unarchived', after);
  return show(jira, request, after);
}

const idOrNumber = z.union([z.number().int(), z.string()]).optional();
const swapSchema = z.strictObject({ moveFixIssuesTo: idOrNumber, moveAffectedIssuesTo: idOrNumber });

function listing(jira: Jira, request: RestRequest): Response {
  const project = visibleProject(jira, request);
  if (!project.ok) return project.problem;
  const wanted = (request.query('query') ?? '').toLowerCase();
  const states = request.queryAll('status');
  const stateOf = ({ isArchived, isReleased }: ProjectVersion): string =>
    isArchived ? 'archived' : isReleased ? 'released' : 'unreleased';
  const matching = versionsOf(jira, project.value.id).filter(
    (version) =>
      `${version.name}\n${version.description}`.toLowerCase().includes(wanted) &&
      (states.length === 0 || states.includes(stateOf(version))),
  );
  const page = pageOf(request, matching, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
  return page.ok
    ? answer(pageBean(request, page.value, (one) => versionBean(request.url.origin, one, today(jira))))
    : page.problem;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-versions/ */
export function versionRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/version';
  const ofProject = '/rest/api/3/project/:projectIdOrKey';
  route(jira, router, 'GET', `${ofProject}/versions`, READ, (request) => {
    const project = visibleProject(jira, request);
    if (!project.ok) return project.problem;
    const versions = versionsOf(jira, project.value.id);
    return answer(versions.map((one) => versionBean(request.url.origin, one, today(jira))));
  });
  const listed = { ...READ, query: ['startAt', 'maxResults', 'query', 'status'] };
  route(jira, router, 'GET', `${ofProject}/version`, listed, (request) => listing(jira, request));
  route(jira, router, 'POST', path, WRITE, (request) => create(jira, request));
  route(jira, router, 'GET', `${path}/:id`, READ, (request) => {
    const version = visibleVersion(jira, request);
    return version.ok ? show(jira, request, version.value) : version.problem;
  });
  route(jira, router, 'PUT', `${path}/:id`, WRITE, (request) => update(jira, request));
  const removing = { ...WRITE, query: ['moveFixIssuesTo', 'moveAffectedIssuesTo'] };
  route(jira, router, 'DELETE', `${path}/:id`, removing, (request) =>
    removeVersion(jira, request, {
      fixVersionIds: request.query('moveFixIssuesTo') ?? null,
      affectedVersionIds: request.query('moveAffectedIssuesTo') ?? null,
    }),
  );
  route(jira, router, 'POST', `${path}/:id/removeAndSwap`, WRITE, async (request) => {
    const body = await request.body(swapSchema);
    if (!body.ok) return body.problem;
    const { moveFixIssuesTo, moveAffectedIssuesTo } = body.value;
    const text = (id: string | number | undefined): string | null => (id === undefined ? null : String(id));
    return removeVersion(jira, request, {
      fixVersionIds: text(moveFixIssuesTo),
      affectedVersionIds: text(moveAffectedIssuesTo),
    });
  });
  route(jira, router, 'GET', `${path}/:id/relatedIssueCounts`, READ, (request) => {
    const version = visibleVersion(jira, request);
    if (!version.ok) return version.problem;
    const { id } = version.value;
    return answer({
      self: `${request.url.origin}${path}/${id}`,
      issuesFixedCount: issuesWith(jira, id, 'fixVersionIds').length,
      issuesAffectedCount: issuesWith(jira, id, 'affectedVersionIds').length,
      issueCountWithCustomFieldsShowingVersion: 0,
      customFieldUsage: [],
    });
  });
  route(jira, router, 'GET', `${path}/:id/unresolvedIssueCount`, READ, (request) => {
    const version = visibleVersion(jira, request);
    if (!version.ok) return version.problem;
    const issues = issuesWith(jira, version.value.id, 'fixVersionIds');
    return answer({
      self: `${request.url.origin}${path}/${version.value.id}`,
      issuesCount: issues.length,
      issuesUnresolvedCount: issues.filter((issue) => issue.resolutionId === null).length,
    });
  });
}
