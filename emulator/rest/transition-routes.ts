import { z } from 'zod';
import { editsSchema } from '../fields/edit-issue';
import { offeredTransitions } from '../workflow/offered-transitions';
import { transitionIssue, type TransitionOrder } from '../workflow/transition-issue';
import { answer, badRequest, invalidPayload, jiraError, noContent } from './answers';
import { transitionBean } from './beans/transition-bean';
import { commentPlace, readCommentOperations } from './comment-operations';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { filesOf, readForm } from './uploads';
import { may, visibleIssue } from './visible';

const orderSchema = editsSchema.extend({
  transition: z.object({ id: z.coerce.string() }),
  historyMetadata: z.unknown().optional(),
  properties: z.undefined({ error: 'Not simulated by the local Jira site.' }).optional(),
});
type OrderBody = z.infer<typeof orderSchema>;

function offered(jira: Jira, request: RestRequest): Response {
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  const wanted = request.query('transitionId');
  const transitions = offeredTransitions(jira, request.requester, issue.value);
  const context = { origin: request.url.origin, store: jira.store, readerId: request.requester.accountId };
  const withFields = request.queryAll('expand').includes('transitions.fields');
  const shown = transitions.filter((one) => wanted === undefined || one.id === wanted);
  return answer({
    expand: 'transitions',
    transitions: shown.map((one) => transitionBean(context, one, withFields, issue.value.projectId)),
  });
}

function move(jira: Jira, request: RestRequest, body: OrderBody, files: TransitionOrder['files']): Response {
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  const comments = readCommentOperations(
    commentPlace(jira.store, request.requester.accountId, issue.value),
    body.update,
  );
  if (!comments.ok) return comments.problem;
  if (comments.value.length > 0 && !may(jira, request, issue.value, 'ADD_COMMENTS'))
    return jiraError(400, ['You do not have the permission to comment on this issue.']);
  const order = { transitionId: body.transition.id, edits: body, comments: comments.value, files };
  const moved = transitionIssue(jira, request.requester, issue.value, order);
  return moved.ok ? noContent() : jiraError(400, moved.problem.errorMessages, moved.problem.errors);
}

function readOrder(text: unknown): OrderBody | Response {
  try {
    const parsed = orderSchema.safeParse(JSON.parse(String(text)));
    return parsed.success ? parsed.data : invalidPayload(parsed.error);
  } catch {
    return badRequest('The part "transition" must be JSON.');
  }
}

async function moveWithFiles(jira: Jira, request: RestRequest): Promise<Response> {
  const form = await readForm(request.raw);
  if (!form.ok) return form.problem;
  const files = await filesOf(form.value, jira.uploadLimitBytes);
  if (!files.ok) return files.problem;
  const order = readOrder(form.value.get('transition'));
  if (order instanceof Response) return order;
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  if (files.value.length > 0 && !may(jira, request, issue.value, 'CREATE_ATTACHMENTS'))
    return jiraError(403, ['You do not have permission to create attachments for this issue.']);
  return move(jira, request, order, files.value);
}

/**
 * REST transitions take no files. Jira's own transition dialog uploads them to a temporary place first; here the
 * dialog sends them along on a route of its own, and the same engine decides.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-transitions-post
 */
export function transitionRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issue/:issueIdOrKey/transitions';
  const ignoredQuery = ['skipRemoteOnlyCondition', 'sortByOpsBarAndStatus'];
  route(
    jira,
    router,
    'GET',
    path,
    { scopes: ['read:jira-work'], query: ['expand', 'transitionId'], ignoredQuery },
    (request) => offered(jira, request),
  );
  route(jira, router, 'POST', path, { scopes: ['write:jira-work'] }, async (request) => {
    const body = await request.body(orderSchema);
    return body.ok ? move(jira, request, body.value, []) : body.problem;
  });
  route(
    jira,
    router,
    'POST',
    '/rest/internal/transition-with-files/:issueIdOrKey',
    { scopes: ['write:jira-work'] },
    (request) => moveWithFiles(jira, request),
  );
}
