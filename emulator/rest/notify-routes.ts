import { z } from 'zod';
import { hasIssuePermission } from '../permissions/has-permission';
import { findGroupByName } from '../store/find';
import type { Issue } from '../store/issues';
import { badRequest, noContent, notSimulated } from './answers';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';
import { visibleIssue } from './visible';

const notifySchema = z.object({
  subject: z.string().optional(),
  textBody: z.string().default(''),
  htmlBody: z.string().default(''),
  to: z
    .object({
      assignee: z.boolean().default(false),
      reporter: z.boolean().default(false),
      watchers: z.boolean().default(false),
      voters: z.boolean().default(false),
      users: z.array(z.object({ accountId: z.string() })).default([]),
      groups: z.array(z.object({ name: z.string() })).default([]),
      groupIds: z.array(z.string()).default([]),
    })
    .optional(),
  restrict: z.unknown().optional(),
});
type To = NonNullable<z.infer<typeof notifySchema>['to']>;

/** People named by the request who may see the issue; nobody else gets mail about it. */
function recipients(jira: Jira, issue: Issue, to: To): readonly string[] {
  const { store } = jira;
  const groups = [
    ...to.groups.map((group) => findGroupByName(store, group.name)),
    ...to.groupIds.map((id) => store.groups.get(id)),
  ];
  const named = [
    ...(to.assignee ? [issue.assigneeId] : []),
    ...(to.reporter ? [issue.reporterId] : []),
    ...(to.watchers ? issue.watcherIds : []),
    ...to.users.map((user) => user.accountId),
    ...groups.flatMap((group) => group?.memberIds ?? []),
  ];
  const ids = new Set(
    named.filter((id): id is string => id !== null && store.users.get(id)?.isActive === true),
  );
  return [...ids].filter((id) => hasIssuePermission(store, id, issue, 'BROWSE_PROJECTS'));
}

async function notify(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(notifySchema);
  if (!body.ok) return body.problem;
  const { subject, textBody, htmlBody, to, restrict } = body.value;
  if (restrict !== undefined) return notSimulated('"restrict" of notifications');
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  const recipientIds = to === undefined ? [] : recipients(jira, issue.value, to);
  if (recipientIds.length === 0) return badRequest('No recipients were defined for notification.');
  jira.store.outbox.put({
    id: jira.store.nextId('mail'),
    sentMs: jira.clock.nowMs(),
    issueKey: issue.value.key,
    authorId: request.requester.accountId,
    recipientIds,
    subject: subject ?? `(${issue.value.key}) ${issue.value.summary}`,
    textBody,
    htmlBody,
  });
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-notify-post */
export function notifyRoutes(jira: Jira, router: SiteRouter): void {
  route(
    jira,
    router,
    'POST',
    '/rest/api/3/issue/:issueIdOrKey/notify',
    { scopes: ['write:jira-work'] },
    (request) => notify(jira, request),
  );
}
