import type { Requester } from '../permissions/requester';
import { FAILED_EXPRESSION } from '../product-event';
import { changeItemBean } from '../rest/beans/change-bean';
import { commentBean } from '../rest/beans/comment-bean';
import { issueFields } from '../rest/beans/issue-bean';
import { projectBean } from '../rest/beans/project-bean';
import { userBeanById } from '../rest/beans/user-bean';
import { eventDateTime } from '../rest/dates';
import type { Jira } from '../rest/jira';
import type { Attachment, ChangeItem, Comment, Issue, IssueLink } from '../store/issues';
import type { Project } from '../store/projects';
import type { ProjectVersion } from '../store/versions';

/** Events leave the site's own address out of sight: they carry ids, not links to follow. */
const ORIGIN = 'http://localhost';

const EVENT_FIELDS = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'updated',
  'project',
  'reporter',
  'assignee',
  'priority',
  'labels',
  'status',
];

function issuePart(jira: Jira, requester: Requester, issue: Issue): Record<string, unknown> {
  const context = { origin: ORIGIN, store: jira.store, readerId: requester.accountId };
  const fields = EVENT_FIELDS.map((id) => jira.store.fields.need(id));
  return { id: issue.id, key: issue.key, fields: issueFields(context, issue, fields) };
}

function publish(
  jira: Jira,
  requester: Requester,
  eventType: string,
  payload: Readonly<Record<string, unknown>>,
): void {
  jira.publish({
    eventType,
    payload,
    atlassianId: requester.accountId,
    ...(requester.byAppId === null ? {} : { byAppId: requester.byAppId }),
  });
}

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
export function publishIssueCreated(jira: Jira, requester: Requester, issue: Issue): void {
  publish(jira, requester, 'avi:jira:created:issue', { issue: issuePart(jira, requester, issue) });
}

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
export function publishIssueUpdated(
  jira: Jira,
  requester: Requester,
  issue: Issue,
  items: readonly ChangeItem[],
): void {
  const changelog = { items: items.map(changeItemBean) };
  publish(jira, requester, 'avi:jira:updated:issue', { issue: issuePart(jira, requester, issue), changelog });
}

/** Deleting an issue says nothing of the attachments and comments that go with it. */
export function publishIssueDeleted(jira: Jira, requester: Requester, issue: Issue): void {
  publish(jira, requester, 'avi:jira:deleted:issue', { issue: issuePart(jira, requester, issue) });
}

/** `fileName` and `issueId`, not `filename` and `issue`: so says the live platform. */
export function publishAttachment(
  jira: Jira,
  requester: Requester,
  what: 'created' | 'deleted',
  attachment: Attachment,
): void {
  publish(jira, requester, `avi:jira:${what}:attachment`, {
    attachment: {
      id: attachment.id,
      issueId: attachment.issueId,
      fileName: attachment.filename,
      createDate: eventDateTime(attachment.createdMs),
      size: attachment.sizeBytes,
      mimeType: attachment.mimeType,
      author: userBeanById(ORIGIN, jira.store, attachment.authorId),
    },
  });
}

/** One event for a new comment and for an edited one. */
export function publishCommented(jira: Jira, requester: Requester, issue: Issue, comment: Comment): void {
  publish(jira, requester, 'avi:jira:commented:issue', {
    issue: issuePart(jira, requester, issue),
    comment: commentBean(ORIGIN, jira.store, issue, comment),
  });
}

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
export function publishCommentDeleted(
  jira: Jira,
  requester: Requester,
  issue: Issue,
  comment: Comment,
): void {
  publish(jira, requester, 'avi:jira:deleted:comment', {
    issue: issuePart(jira, requester, issue),
    comment: commentBean(ORIGIN, jira.store, issue, comment),
  });
}

/** Sent beside the update whenever an issue gets another assignee. */
export function publishIssueAssigned(
  jira: Jira,
  requester: Requester,
  issue: Issue,
  items: readonly ChangeItem[],
): void {
  const changelog = { items: items.map(changeItemBean) };
  publish(jira, requester, 'avi:jira:assigned:issue', {
    issue: issuePart(jira, requester, issue),
    changelog,
  });
}

/**
 * `sourceIssueId` is the inward end. The members of the type are those that live apps report, not those of webhooks.
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/#issue-link-events
 */
export function publishLink(
  jira: Jira,
  requester: Requester,
  what: 'created' | 'deleted',
  link: IssueLink,
): void {
  const { issues, issueLinkTypes } = jira.store;
  const { id, name, inward, outward } = issueLinkTypes.need(link.typeId);
  publish(jira, requester, `avi:jira:${what}:issuelink`, {
    id: link.id,
    sourceIssueId: link.inwardIssueId,
    destinationIssueId: link.outwardIssueId,
    sourceProjectId: issues.need(link.inwardIssueId).projectId,
    destinationProjectId: issues.need(link.outwardIssueId).projectId,
    issueLinkType: { id, name, inward, outward },
  });
}

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
export function publishProject(
  jira: Jira,
  requester: Requester,
  what: 'created' | 'updated' | 'deleted',
  project: Project,
): void {
  publish(jira, requester, `avi:jira:${what}:project`, { project: projectBean(ORIGIN, project) });
}

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
export function publishVersion(
  jira: Jira,
  requester: Requester,
  what: 'created' | 'updated' | 'released' | 'unreleased' | 'archived' | 'unarchived' | 'deleted',
  version: ProjectVersion,
): void {
  publish(jira, requester, `avi:jira:${what}:version`, {
    version: {
      id: version.id,
      name: version.name,
      description: version.description,
      archived: version.isArchived,
      released: version.isReleased,
      projectId: Number(version.projectId),
      ...(version.startDate === null ? {} : { startDate: version.startDate }),
      ...(version.releaseDate === null ? {} : { releaseDate: version.releaseDate }),
    },
  });
}

/**
 * Tells the app that owns an expression that it broke. Who acted is in the context; what else is there is assumed.
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export function publishFailedExpression(jira: Jira, payload: Readonly<Record<string, unknown>>): void {
  jira.publish({ eventType: FAILED_EXPRESSION, payload });
}
