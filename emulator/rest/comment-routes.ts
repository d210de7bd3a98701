import { LIMITS } from '../limits';
import { visibleComments } from '../permissions/visible-comments';
import type { Comment, Issue } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import { commitChange } from '../workflow/commit-change';
import { publishCommentDeleted, publishCommented } from '../workflow/issue-events';
import { answer, jiraError, noContent } from './answers';
import { commentBean } from './beans/comment-bean';
import { commentPlace, commentSchema, readComment, type CommentPlace } from './comment-operations';
import type { Jira } from './jira';
import { pageOf } from './paging';
import { route, type RestRequest, type SiteRouter } from './route';
import { may, visibleIssue } from './visible';

interface Found {
  readonly issue: Issue;
  readonly comment: Comment;
}

function visibleComment(jira: Jira, request: RestRequest): Result<Found, Response> {
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue;
  const comments = visibleComments(jira.store, request.requester.accountId, issue.value);
  const comment = comments.find((one) => one.id === request.param('id'));
  if (comment === undefined)
    return bad(jiraError(404, [`Can not find a comment for the id: ${request.param('id')}.`]));
  return good({ issue: issue.value, comment });
}

function placeOf(jira: Jira, request: RestRequest, issue: Issue): CommentPlace {
  return commentPlace(jira.store, request.requester.accountId, issue);
}

function list(jira: Jira, request: RestRequest): Response {
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  const isNewestFirst = request.query('orderBy')?.startsWith('-') === true;
  const seen = visibleComments(jira.store, request.requester.accountId, issue.value);
  const comments = isNewestFirst ? [...seen].reverse() : seen;
  const page = pageOf(request, comments, LIMITS.commentPageItems, LIMITS.commentPageItems);
  if (!page.ok) return page.problem;
  const { startAt, maxResults, total, values } = page.value;
  const expand = request.queryAll('expand');
  const beans = values.map((one) => commentBean(request.url.origin, jira.store, issue.value, one, expand));
  return answer({ startAt, maxResults, total, comments: beans });
}

async function add(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(commentSchema);
  if (!body.ok) return body.problem;
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  if (!may(jira, request, issue.value, 'ADD_COMMENTS'))
    return jiraError(400, ['You do not have the permission to comment on this issue.']);
  const comment = readComment(placeOf(jira, request, issue.value), body.value);
  if (!comment.ok) return comment.problem;
  const saved = commitChange(jira, request.requester, {
    before: issue.value,
    after: issue.value,
    comments: [comment.value],
  });
  return answer(
    saved.comments.map((one) =>
      commentBean(request.url.origin, jira.store, saved.issue, one, request.queryAll('expand')),
    )[0],
    201,
  );
}

async function edit(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(commentSchema);
  if (!body.ok) return body.problem;
  const found = visibleComment(jira, request);
  if (!found.ok) return found.problem;
  const { issue, comment } = found.value;
  const isOwn =
    comment.authorId === request.requester.accountId && may(jira, request, issue, 'EDIT_OWN_COMMENTS');
  if (!isOwn && !may(jira, request, issue, 'EDIT_ALL_COMMENTS'))
    return jiraError(400, ['You do not have the permission to edit this comment.']);
  const changed = readComment(placeOf(jira, request, issue), body.value);
  if (!changed.ok) return changed.problem;
  const properties = { ...comment.properties, ...changed.value.properties };
  const updated = {
    ...comment,
    body: changed.value.body,
    visibility: body.value.visibility === undefined ? comment.visibility : changed.value.visibility,
    properties,
    updateAuthorId: request.requester.accountId,
    updatedMs: jira.clock.nowMs(),
  };
  jira.store.issues.put({
    ...issue,
    comments: issue.comments.map((one) => (one.id === comment.id ? updated : one)),
  });
  publishCommented(jira, request.requester, issue, updated);
  return answer(commentBean(request.url.origin, jira.store, issue, updated, request.queryAll('expand')));
}

function remove(jira: Jira, request: RestRequest): Response {
  const found = visibleComment(jira, request);
  if (!found.ok) return found.problem;
  const { issue, comment } = found.value;
  const isOwn =
    comment.authorId === request.requester.accountId && may(jira, request, issue, 'DELETE_OWN_COMMENTS');
  if (!isOwn && !may(jira, request, issue, 'DELETE_ALL_COMMENTS'))
    return jiraError(400, ['You do not have the permission to delete this comment.']);
  jira.store.issues.put({ ...issue, comments: issue.comments.filter((one) => one.id !== comment.id) });
  publishCommentDeleted(jira, request.requester, issue, comment);
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/ */
export function commentRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issue/:issueIdOrKey/comment';
  const [READ, WRITE] = [['read:jira-work'], ['write:jira-work']];
  const listQuery = { scopes: READ, query: ['startAt', 'maxResults', 'orderBy', 'expand'] };
  route(jira, router, 'GET', path, listQuery, (request) => list(jira, request));
  route(jira, router, 'POST', path, { scopes: WRITE, query: ['expand'] }, (request) => add(jira, request));
  route(jira, router, 'GET', `${path}/:id`, { scopes: READ, query: ['expand'] }, (request) => {
    const found = visibleComment(jira, request);
    if (!found.ok) return found.problem;
    const { issue, comment } = found.value;
    return answer(commentBean(request.url.origin, jira.store, issue, comment, request.queryAll('expand')));
  });
  route(
    jira,
    router,
    'PUT',
    `${path}/:id`,
    { scopes: WRITE, query: ['expand'], ignoredQuery: ['notifyUsers'] },
    (request) => edit(jira, request),
  );
  route(jira, router, 'DELETE', `${path}/:id`, { scopes: WRITE }, (request) => remove(jira, request));
}
