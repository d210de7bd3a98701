import { z } from 'zod';
import { hasIssuePermission } from '../permissions/has-permission';
import { isProjectPermission } from '../permissions/permission-key';
import { findGroupByName, groupsOf } from '../store/find';
import type { Issue } from '../store/issues';
import { badRequest, noContent } from './answers';
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
  restrict: z
    .object({
      groups: z.array(z.object({ name: z.string() })).default([]),
      groupIds: z.array(z.string()).default([]),
      permissions: z.array(z.object({ id: z.string().optional(), key: z.string().optional() })).default([]),
    })
    .optional(),
});
type To = NonNullable<z.infer<typeof notifySchema>['to']>;
type Restrict = NonNullable<z.infer<typeof notifySchema>['restrict']>;

/** People named by the request who may see the issue; nobody gets mail about what they do themselves. */
function recipients(jira: Jira, issue: Issue, to: To, callerId: string): readonly string[] {
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
  return [...ids].filter((id) => id !== callerId && hasIssuePermission(store, id, issue, 'BROWSE_PROJECTS'));
}

/** Only people in any of the groups or with any of the permissions get the mail. */
function isWithin({ store }: Jira, issue: Issue, restrict: Restrict, accountId: string): boolean {
  const { groups, groupIds, permissions } = restrict;
  if (groups.length + groupIds.length + permissions.length === 0) return true;
  const isMember = groupsOf(store, accountId).some(
    (group) => groupIds.includes(group.groupId) || groups.some(({ name }) => name === group.name),
  );
  const isPermitted = permissions.some(
    ({ key = '' }) => isProjectPermission(key) && hasIssuePermission(store, accountId, issue, key),
  );
  return isMember || isPermitted;
}

async function notify(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(notifySchema);
  if (!body.ok) return body.problem;
  const { subject, textBody, htmlBody, to, restrict } = body.value;
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  const named = to === undefined ? [] : recipients(jira, issue.value, to, request.requester.accountId);
  const unknown = (restrict?.permissions ?? []).find(
    ({ key }) => key === undefined || !isProjectPermission(key),
  );
  if (unknown !== undefined) return badRequest(`Unrecognized permission: ${unknown.key ?? unknown.id ?? ''}`);
  const recipientIds =
    restrict === undefined ? named : named.filter((id) => isWithin(jira, issue.value, restrict, id));
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
