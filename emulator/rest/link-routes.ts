import { z } from 'zod';
import type { Issue, IssueLinkType } from '../store/issues';
import type { Requester } from '../permissions/requester';
import { publishLink } from '../workflow/issue-events';
import type { Jira } from './jira';
import { answer, badRequest, jiraError, noContent } from './answers';
import { linkedIssueBean, linkTypeBean } from './beans/link-bean';
import { route, type RestRequest, type SiteRouter } from './route';
import { may, visibleIssue } from './visible';

const issueRef = z.union([z.object({ key: z.string() }), z.object({ id: z.coerce.string() })]);
const linkSchema = z.object({
  type: z.union([z.object({ id: z.coerce.string() }), z.object({ name: z.string() })]),
  inwardIssue: issueRef,
  outwardIssue: issueRef,
  comment: z.undefined({ error: 'Not simulated by the local Jira site.' }).optional(),
});

function typeOf(jira: Jira, wanted: z.infer<typeof linkSchema>['type']): IssueLinkType | undefined {
  const types = jira.store.issueLinkTypes.all();
  return types.find((type) =>
    'id' in wanted ? type.id === wanted.id : type.name.toLowerCase() === wanted.name.toLowerCase(),
  );
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(linkSchema);
  if (!body.ok) return body.problem;
  const { type, inwardIssue, outwardIssue } = body.value;
  const linkType = typeOf(jira, type);
  if (linkType === undefined) return jiraError(404, ['No issue link type with that name or id found.']);
  const ends = [inwardIssue, outwardIssue].map((ref) =>
    visibleIssue(jira, request, 'key' in ref ? ref.key : ref.id),
  );
  const [inward, outward] = ends;
  if (inward === undefined || outward === undefined) return badRequest('Both issues must be given.');
  if (!inward.ok) return inward.problem;
  if (!outward.ok) return outward.problem;
  if (!may(jira, request, inward.value, 'LINK_ISSUES'))
    return jiraError(401, ['No Link Issue Permission for issue.']);
  if (inward.value.id === outward.value.id) return badRequest('You cannot link an issue to itself.');
  save(jira, request.requester, linkType, inward.value, outward.value);
  return new Response(null, { status: 201 });
}

/** A link that exists already is not made twice. */
function save(jira: Jira, requester: Requester, type: IssueLinkType, inward: Issue, outward: Issue): void {
  const { issueLinks } = jira.store;
  const isThere = issueLinks
    .all()
    .some(
      (link) =>
        link.typeId === type.id && link.inwardIssueId === inward.id && link.outwardIssueId === outward.id,
    );
  if (isThere) return;
  const id = jira.store.nextId('issueLink');
  const link = { id, typeId: type.id, inwardIssueId: inward.id, outwardIssueId: outward.id };
  issueLinks.put(link);
  publishLink(jira, requester, 'created', link);
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/ */
export function linkRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const missing = (id: string): Response => jiraError(404, [`No issue link with id '${id}' exists.`]);
  route(jira, router, 'POST', '/rest/api/3/issueLink', { scopes: ['write:jira-work'] }, (request) =>
    create(jira, request),
  );
  route(jira, router, 'GET', '/rest/api/3/issueLink/:linkId', { scopes: ['read:jira-work'] }, (request) => {
    const link = store.issueLinks.get(request.param('linkId'));
    if (link === undefined) return missing(request.param('linkId'));
    const [inward, outward] = [
      visibleIssue(jira, request, link.inwardIssueId),
      visibleIssue(jira, request, link.outwardIssueId),
    ];
    if (!inward.ok || !outward.ok) return missing(link.id);
    const { origin } = request.url;
    const context = { origin, store, readerId: request.requester.accountId };
    return answer({
      id: link.id,
      self: `${origin}/rest/api/3/issueLink/${link.id}`,
      type: linkTypeBean(origin, store.issueLinkTypes.need(link.typeId)),
      inwardIssue: linkedIssueBean(context, inward.value),
      outwardIssue: linkedIssueBean(context, outward.value),
    });
  });
  route(
    jira,
    router,
    'DELETE',
    '/rest/api/3/issueLink/:linkId',
    { scopes: ['write:jira-work'] },
    (request) => {
      const link = store.issueLinks.get(request.param('linkId'));
      if (link === undefined) return missing(request.param('linkId'));
      const issue = visibleIssue(jira, request, link.inwardIssueId);
      if (!issue.ok) return missing(link.id);
      if (!may(jira, request, issue.value, 'LINK_ISSUES'))
        return jiraError(401, ['No Link Issue Permission for issue.']);
      store.issueLinks.remove(link.id);
      publishLink(jira, request.requester, 'deleted', link);
      return noContent();
    },
  );
}
