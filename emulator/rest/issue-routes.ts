import { z } from 'zod';
import { editIssue, editsSchema } from '../fields/edit-issue';
import { isEditable } from '../store/is-editable';
import type { Issue } from '../store/issues';
import { shownFieldIds } from '../store/screen-schemes';
import { commitChange } from '../workflow/commit-change';
import { publishIssueDeleted } from '../workflow/issue-events';
import { answer, badRequest, jiraError, noContent } from './answers';
import { createIssue } from './create-issue';
import { EDIT_OVERRIDES, editOverrides } from './edit-overrides';
import { expandedIssueBean, refusedExpand } from './issue-expand';
import type { Jira } from './jira';
import { commentPlace, readCommentOperations } from './comment-operations';
import { route, type RestRequest, type SiteRouter } from './route';
import { may, visibleIssue } from './visible';
import { wantedFields } from './wanted-fields';

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];
const bodySchema = editsSchema.extend({
  properties: z.array(z.object({ key: z.string(), value: z.json() })).optional(),
  historyMetadata: z.unknown().optional(),
  transition: z.unknown().optional(),
});

function show(jira: Jira, request: RestRequest, issue: Issue): Response {
  const expand = request.queryAll('expand');
  const refused = refusedExpand(expand);
  if (refused !== null) return refused;
  const wanted = wantedFields(
    jira.store,
    request.queryAll('fields'),
    request.query('fieldsByKeys') === 'true',
  );
  const context = { origin: request.url.origin, store: jira.store, readerId: request.requester.accountId };
  return answer(expandedIssueBean(jira, context, issue, wanted, expand, request.queryAll('properties')));
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(bodySchema);
  if (!body.ok) return body.problem;
  if (body.value.transition !== undefined)
    return badRequest('Not simulated by the local Jira site: "transition" on create');
  const issue = createIssue(jira, request.requester, body.value, propertiesOf(body.value.properties));
  if (!issue.ok) return issue.problem;
  return answer(
    {
      id: issue.value.id,
      key: issue.value.key,
      self: `${request.url.origin}/rest/api/3/issue/${issue.value.id}`,
    },
    201,
  );
}

function propertiesOf(list: z.infer<typeof bodySchema>['properties']): Issue['properties'] {
  return Object.fromEntries((list ?? []).map(({ key, value }) => [key, value]));
}

/** That assigning counts as editing here is assumed: Jira's pages do not offer it either. */
function notEditable(): Response {
  return badRequest('You are not allowed to edit this issue due to its current status in the workflow.');
}

async function edit(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(bodySchema);
  if (!body.ok) return body.problem;
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  const before = issue.value;
  const isOnlyComment =
    body.value.fields === undefined && Object.keys(body.value.update ?? {}).every((id) => id === 'comment');
  if (!may(jira, request, before, isOnlyComment ? 'ADD_COMMENTS' : 'EDIT_ISSUES'))
    return jiraError(403, ['You do not have permission to edit issues in this project.']);
  const comments = readCommentOperations(
    commentPlace(jira.store, request.requester.accountId, before),
    body.value.update,
  );
  if (!comments.ok) return comments.problem;
  const overrides = editOverrides(jira, request);
  if (!overrides.ok) return overrides.problem;
  if (!isOnlyComment && !overrides.value.editable && !isEditable(jira.store, before)) return notEditable();
  const screen = overrides.value.screen
    ? jira.store.fields.all().map((field) => field.id)
    : shownFieldIds(jira.store, before, 'edit');
  const edited = editIssue(jira.store, before, body.value, screen);
  if (!edited.ok) return jiraError(400, [], edited.problem);
  const properties = { ...edited.value.properties, ...propertiesOf(body.value.properties) };
  const { issue: saved } = commitChange(jira, request.requester, {
    before,
    after: { ...edited.value, properties },
    comments: comments.value,
  });
  return request.query('returnIssue') === 'true' ? show(jira, request, saved) : noContent();
}

function remove(jira: Jira, request: RestRequest): Response {
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  if (!may(jira, request, issue.value, 'DELETE_ISSUES'))
    return jiraError(403, ['You do not have permission to delete issues in this project.']);
  const { store } = jira;
  const { id, attachmentIds } = issue.value;
  for (const attachmentId of attachmentIds) {
    store.attachments.remove(attachmentId);
    store.files.remove(attachmentId);
  }
  const links = store.issueLinks
    .all()
    .filter((link) => link.inwardIssueId === id || link.outwardIssueId === id);
  for (const link of links) store.issueLinks.remove(link.id);
  for (const panel of store.openedPanels.all()) if (panel.issueId === id) store.openedPanels.remove(panel.id);
  store.issues.remove(id);
  publishIssueDeleted(jira, request.requester, issue.value);
  return noContent();
}

async function assign(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(z.object({ accountId: z.string().nullable() }));
  if (!body.ok) return body.problem;
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  if (!may(jira, request, issue.value, 'ASSIGN_ISSUES'))
    return jiraError(403, ['You do not have permission to assign issues.']);
  if (!isEditable(jira.store, issue.value)) return notEditable();
  const edited = editIssue(jira.store, issue.value, { fields: { assignee: body.value } }, ['assignee']);
  if (!edited.ok) return jiraError(400, [], edited.problem);
  commitChange(jira, request.requester, { before: issue.value, after: edited.value });
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
export function issueRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issue/:issueIdOrKey';
  const shown = ['fields', 'fieldsByKeys', 'expand', 'properties'];
  route(
    jira,
    router,
    'POST',
    '/rest/api/3/issue',
    { scopes: WRITE, ignoredQuery: ['updateHistory'] },
    (request) => create(jira, request),
  );
  route(
    jira,
    router,
    'GET',
    path,
    { scopes: READ, query: shown, ignoredQuery: ['updateHistory', 'failFast'] },
    (request) => {
      const issue = visibleIssue(jira, request);
      return issue.ok ? show(jira, request, issue.value) : issue.problem;
    },
  );
  const editQuery = {
    scopes: WRITE,
    query: ['returnIssue', 'expand', ...EDIT_OVERRIDES],
    ignoredQuery: ['notifyUsers'],
  };
  route(jira, router, 'PUT', path, editQuery, (request) => edit(jira, request));
  route(jira, router, 'DELETE', path, { scopes: WRITE, ignoredQuery: ['deleteSubtasks'] }, (request) =>
    remove(jira, request),
  );
  route(jira, router, 'PUT', `${path}/assignee`, { scopes: WRITE }, (request) => assign(jira, request));
}
