import { changesBetween } from '../fields/changes-between';
import type { Requester } from '../permissions/requester';
import type { Jira } from '../rest/jira';
import type { Attachment, ChangeItem, Comment, CommentVisibility, Issue } from '../store/issues';
import type { JsonObject, JsonValue } from '../store/json';
import {
  publishAttachment,
  publishCommented,
  publishIssueAssigned,
  publishIssueUpdated,
} from './issue-events';

/** A file that has been read but not saved. */
export interface PendingFile {
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** A comment that has been accepted but not saved. */
export interface PendingComment {
  readonly body: JsonValue;
  readonly properties: JsonObject;
  readonly visibility: CommentVisibility | null;
}

/** Everything one request does to one issue. */
export interface IssueChange {
  readonly before: Issue;
  readonly after: Issue;
  readonly files?: readonly PendingFile[];
  readonly comments?: readonly PendingComment[];
  /** An app's field update may leave no history and raise no event. */
  readonly isSilent?: { readonly history: boolean; readonly events: boolean };
}

export interface CommittedChange {
  readonly issue: Issue;
  readonly attachments: readonly Attachment[];
  readonly comments: readonly Comment[];
}

/** Saves a change in one step, with its history, and then tells the world. */
export function commitChange(jira: Jira, requester: Requester, change: IssueChange): CommittedChange {
  const nowMs = jira.clock.nowMs();
  const attachments = (change.files ?? []).map((file) =>
    saveFile(jira, requester, change.before.id, file, nowMs),
  );
  const comments = (change.comments ?? []).map((comment) => newComment(jira, requester, comment, nowMs));
  const items = [
    ...changesBetween(jira.store, change.before, change.after),
    ...attachments.map(attachmentAdded),
  ];
  const isWritingHistory = items.length > 0 && change.isSilent?.history !== true;
  const author = requester.accountId;
  const issue: Issue = {
    ...change.after,
    updatedMs: nowMs,
    resolvedMs: resolvedMs(change, nowMs),
    attachmentIds: [...change.after.attachmentIds, ...attachments.map((one) => one.id)],
    comments: [...change.after.comments, ...comments],
    history: isWritingHistory
      ? [
          ...change.after.history,
          { id: jira.store.nextId('change'), authorId: author, createdMs: nowMs, items },
        ]
      : change.after.history,
  };
  jira.store.issues.put(issue);
  if (items.length > 0 && change.isSilent?.events !== true)
    publishIssueUpdated(jira, requester, issue, items);
  const isReassigned = items.some((item) => item.fieldId === 'assignee');
  if (isReassigned && change.isSilent?.events !== true) publishIssueAssigned(jira, requester, issue, items);
  for (const attachment of attachments) publishAttachment(jira, requester, 'created', attachment);
  for (const comment of comments) publishCommented(jira, requester, issue, comment);
  return { issue, attachments, comments };
}

function resolvedMs({ before, after }: IssueChange, nowMs: number): number | null {
  if (after.resolutionId === null) return null;
  return before.resolutionId === after.resolutionId ? before.resolvedMs : nowMs;
}

function saveFile(
  jira: Jira,
  requester: Requester,
  issueId: string,
  file: PendingFile,
  createdMs: number,
): Attachment {
  const attachment: Attachment = {
    id: jira.store.nextId('attachment'),
    issueId,
    authorId: requester.accountId,
    filename: file.filename,
    mimeType: file.mimeType,
    sizeBytes: file.bytes.byteLength,
    createdMs,
  };
  jira.store.attachments.put(attachment);
  jira.store.files.put({ attachmentId: attachment.id, bytes: file.bytes });
  return attachment;
}

function newComment(jira: Jira, requester: Requester, comment: PendingComment, nowMs: number): Comment {
  return {
    id: jira.store.nextId('comment'),
    authorId: requester.accountId,
    updateAuthorId: requester.accountId,
    body: comment.body,
    createdMs: nowMs,
    updatedMs: nowMs,
    properties: comment.properties,
    visibility: comment.visibility,
  };
}

function attachmentAdded(attachment: Attachment): ChangeItem {
  const { id, filename } = attachment;
  return {
    field: 'Attachment',
    fieldId: 'attachment',
    fieldtype: 'jira',
    from: null,
    fromText: null,
    to: id,
    toText: filename,
  };
}

/** Removes a saved file from its issue, with its history, and then tells the world. */
export function removeAttachment(jira: Jira, requester: Requester, attachment: Attachment): void {
  const before = jira.store.issues.need(attachment.issueId);
  const nowMs = jira.clock.nowMs();
  const { id, filename } = attachment;
  const item: ChangeItem = {
    field: 'Attachment',
    fieldId: 'attachment',
    fieldtype: 'jira',
    from: id,
    fromText: filename,
    to: null,
    toText: null,
  };
  const issue: Issue = {
    ...before,
    updatedMs: nowMs,
    attachmentIds: before.attachmentIds.filter((one) => one !== id),
    history: [
      ...before.history,
      { id: jira.store.nextId('change'), authorId: requester.accountId, createdMs: nowMs, items: [item] },
    ],
  };
  jira.store.issues.put(issue);
  jira.store.attachments.remove(id);
  jira.store.files.remove(id);
  publishIssueUpdated(jira, requester, issue, [item]);
  publishAttachment(jira, requester, 'deleted', attachment);
}
