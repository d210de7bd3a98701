import { z } from 'zod';
import { LIMITS } from '../limits';
import type { Issue, IssueLink, IssueLinkType } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import { commitChange, type PendingComment } from '../workflow/commit-change';
import { commitLink, removeLink } from '../workflow/commit-link';
import { answer, badRequest, jiraError, noContent } from './answers';
import { linkedIssueBean, linkTypeBean } from './beans/link-bean';
import { commentPlace, commentSchema, readComment } from './comment-operations';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { may, visibleIssue } from './visible';

const issueRef = z.union([z.object({ key: z.string() }), z.object({ id: z.coerce.string() })]);
const linkSchema = z.object({
  type: z.union([z.object({ id: z.coerce.string() }), z.object({ name: z.string() })]),
  inwardIssue: issueRef,
  outwardIssue: issueRef,
  comment: commentSchema.optional(),
});
type LinkOrder = z.infer<typeof linkSchema>;

interface Ends {
  readonly inward: Issue;
  readonly outward: Issue;
}

function typeOf(jira: Jira, wanted: LinkOrder['type']): IssueLinkType | undefined {
  const types = jira.store.issueLinkTypes.all();
  return types.find((type) =>
    'id' in wanted ? type.id === wanted.id : type.name.toLowerCase() === wanted.name.toLowerCase(),
  );
}

function endsOf(
  jira: Jira,
  request: RestRequest,
  { inwardIssue, outwardIssue }: LinkOrder,
): Result<Ends, Response> {
  const [inward, outward] = [inwardIssue, outwardIssue].map((ref) =>
    visibleIssue(jira, request, 'key' in ref ? ref.key : ref.id),
  );
  if (inward === undefined || outward === undefined) return bad(badRequest('Both issues must be given.'));
  if (!inward.ok) return inward;
  return outward.ok ? good({ inward: inward.value, outward: outward.value }) : outward;
}

/**
 * Links the inward issue, which then shows the outward description, to the outward one. That it is the inward issue
 * whose permission and comment are meant by "from (outward)" is assumed, from Jira's older description.
 */
async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(linkSchema);
  if (!body.ok) return body.problem;
  const linkType = typeOf(jira, body.value.type);
  if (linkType === undefined) return jiraError(404, ['No issue link type with that name or id found.']);
  const ends = endsOf(jira, request, body.value);
  if (!ends.ok) return ends.problem;
  const { inward, outward } = ends.value;
  if (!may(jira, request, inward, 'LINK_ISSUES')) return mayNotLink(inward);
  if (inward.id === outward.id) return badRequest('You cannot link an issue to itself.');
  const comments = commentsOf(jira, request, inward, body.value.comment);
  if (!comments.ok) return comments.problem;
  // A link that exists already is not made twice.
  if (!isLinked(jira, linkType, ends.value)) {
    if (isFull(jira, inward) || isFull(jira, outward))
      return jiraError(413, [`An issue can have ${LIMITS.issueLinksPerIssue} links.`]);
    commitLink(jira, request.requester, linkType, ends.value);
  }
  if (comments.value.length > 0) {
    const before = jira.store.issues.need(inward.id);
    commitChange(jira, request.requester, { before, after: before, comments: comments.value });
  }
  return new Response(null, { status: 201 });
}

function mayNotLink({ key }: Issue): Response {
  return jiraError(404, [`No Link Issue Permission for issue '${key}'`]);
}

function commentsOf(
  jira: Jira,
  request: RestRequest,
  issue: Issue,
  comment: LinkOrder['comment'],
): Result<readonly PendingComment[], Response> {
  if (comment === undefined) return good([]);
  if (!may(jira, request, issue, 'ADD_COMMENTS'))
    return bad(badRequest(`You do not have the permission to comment on the issue '${issue.key}'.`));
  const read = readComment(commentPlace(jira.store, request.requester.accountId, issue), comment);
  return read.ok ? good([read.value]) : read;
}

function isLinked({ store }: Jira, { id }: IssueLinkType, { inward, outward }: Ends): boolean {
  return store.issueLinks
    .all()
    .some(
      ({ typeId, inwardIssueId, outwardIssueId }) =>
        typeId === id && inwardIssueId === inward.id && outwardIssueId === outward.id,
    );
}

function isFull({ store }: Jira, { id }: Issue): boolean {
  const own = store.issueLinks
    .all()
    .filter(({ inwardIssueId, outwardIssueId }) => inwardIssueId === id || outwardIssueId === id);
  return own.length >= LIMITS.issueLinksPerIssue;
}

/** A link between two issues that the requester may both see. */
function visibleLink(
  jira: Jira,
  request: RestRequest,
): Result<{ readonly link: IssueLink; readonly ends: Ends }, Response> {
  const id = request.param('linkId');
  if (!/^\d+$/.test(id)) return bad(badRequest(`The issue link id '${id}' is not a number.`));
  const missing = bad(jiraError(404, [`No issue link with id '${id}' exists.`]));
  const link = jira.store.issueLinks.get(id);
  if (link === undefined) return missing;
  const inward = visibleIssue(jira, request, link.inwardIssueId);
  const outward = visibleIssue(jira, request, link.outwardIssueId);
  if (!inward.ok || !outward.ok) return missing;
  return good({ link, ends: { inward: inward.value, outward: outward.value } });
}

function show(jira: Jira, request: RestRequest): Response {
  const found = visibleLink(jira, request);
  if (!found.ok) return found.problem;
  const { link, ends } = found.value;
  const { origin } = request.url;
  const context = { origin, store: jira.store, readerId: request.requester.accountId };
  return answer({
    id: link.id,
    self: `${origin}/rest/api/3/issueLink/${link.id}`,
    type: linkTypeBean(origin, jira.store.issueLinkTypes.need(link.typeId)),
    inwardIssue: linkedIssueBean(context, ends.inward),
    outwardIssue: linkedIssueBean(context, ends.outward),
  });
}

/** The permission to link in the project of either issue is enough. */
function remove(jira: Jira, request: RestRequest): Response {
  const found = visibleLink(jira, request);
  if (!found.ok) return found.problem;
  const { link, ends } = found.value;
  const isAllowed = [ends.inward, ends.outward].some((issue) => may(jira, request, issue, 'LINK_ISSUES'));
  if (!isAllowed) return mayNotLink(ends.inward);
  removeLink(jira, request.requester, link);
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/ */
export function linkRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issueLink';
  const write = { scopes: ['write:jira-work'] };
  route(jira, router, 'POST', path, write, (request) => create(jira, request));
  route(jira, router, 'GET', `${path}/:linkId`, { scopes: ['read:jira-work'] }, (request) =>
    show(jira, request),
  );
  route(jira, router, 'DELETE', `${path}/:linkId`, write, (request) => remove(jira, request));
}
