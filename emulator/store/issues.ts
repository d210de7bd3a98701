import type { JsonObject, JsonValue } from './json';

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromText: string | null;
  readonly to: string | null;
  readonly toText: string | null;
}

/** One entry of an issue's history. */
export interface Change {
  readonly id: string;
  readonly authorId: string;
  readonly createdMs: number;
  readonly items: readonly ChangeItem[];
}

export interface Comment {
  readonly id: string;
  readonly authorId: string;
  readonly updateAuthorId: string;
  /** Atlassian Document Format. */
  readonly body: JsonValue;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly properties: JsonObject;
  readonly visibility: CommentVisibility | null;
}

/** The only people who see a comment. */
export interface CommentVisibility {
  readonly type: 'group' | 'role';
  /** Id of the group or role. */
  readonly id: string;
}

/** An issue, with everything that dies with it. */
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly statusId: string;
  readonly statusChangedMs: number;
  readonly summary: string;
  /** Atlassian Document Format. */
  readonly description: JsonValue;
  readonly priorityId: string;
  readonly resolutionId: string | null;
  readonly resolvedMs: number | null;
  readonly fixVersionIds: readonly string[];
  readonly affectedVersionIds: readonly string[];
  readonly labels: readonly string[];
  readonly creatorId: string;
  readonly reporterId: string | null;
  readonly assigneeId: string | null;
  readonly createdMs: number;
  readonly updatedMs: number;
  /** `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  /** Values by `customfield_N`, in the shape they were written; a field without value has no entry. */
  readonly custom: JsonObject;
  readonly attachmentIds: readonly string[];
  readonly comments: readonly Comment[];
  /** Oldest first. */
  readonly history: readonly Change[];
  readonly watcherIds: readonly string[];
  readonly properties: JsonObject;
}

export interface Attachment {
  readonly id: string;
  readonly issueId: string;
  readonly authorId: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
  readonly createdMs: number;
}

export interface IssueLinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export interface IssueLink {
  readonly id: string;
  readonly typeId: string;
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}
