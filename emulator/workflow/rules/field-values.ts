import { plainText } from '../../expressions/rich-text';
import type { Issue } from '../../store/issues';
import { isJsonObject, type JsonValue } from '../../store/json';
import type { Store } from '../../store/store';
import type { Uncommitted } from '../expression-data';

/** One value of a field: what it is, and how it reads. */
export interface FieldValue {
  /** Id, account id, number or moment in text form. */
  readonly id: string;
  readonly text: string;
}

const NOTHING: Uncommitted = { files: [], comments: [] };

const plain = (text: string | null): readonly FieldValue[] =>
  text === null || text === '' ? [] : [{ id: text, text }];
const moment = (ms: number | null): readonly FieldValue[] =>
  ms === null ? [] : plain(new Date(ms).toISOString());

function person(store: Store, accountId: string | null): readonly FieldValue[] {
  if (accountId === null) return [];
  return [{ id: accountId, text: store.users.get(accountId)?.displayName ?? accountId }];
}

function versions(store: Store, ids: readonly string[]): readonly FieldValue[] {
  return ids.map((id) => ({ id, text: store.versions.need(id).name }));
}

type Reader = (store: Store, issue: Issue, uncommitted: Uncommitted) => readonly FieldValue[];

const SYSTEM_READERS: Readonly<Record<string, Reader>> = {
  summary: (_store, issue) => plain(issue.summary),
  description: (_store, issue) => plain(plainText(issue.description)),
  priority: (store, { priorityId: id }) => [{ id, text: store.priorities.need(id).name }],
  resolution: (store, { resolutionId: id }) =>
    id === null ? [] : [{ id, text: store.resolutions.need(id).name }],
  status: (store, { statusId: id }) => [{ id, text: store.statuses.need(id).name }],
  issuetype: (store, { issueTypeId: id }) => [{ id, text: store.issueTypes.need(id).name }],
  project: (store, { projectId: id }) => [{ id, text: store.projects.need(id).name }],
  labels: (_store, issue) => issue.labels.flatMap(plain),
  fixVersions: (store, issue) => versions(store, issue.fixVersionIds),
  versions: (store, issue) => versions(store, issue.affectedVersionIds),
  assignee: (store, issue) => person(store, issue.assigneeId),
  reporter: (store, issue) => person(store, issue.reporterId),
  creator: (store, issue) => person(store, issue.creatorId),
  duedate: (_store, issue) => plain(issue.dueDate),
  created: (_store, issue) => moment(issue.createdMs),
  updated: (_store, issue) => moment(issue.updatedMs),
  resolutiondate: (_store, issue) => moment(issue.resolvedMs),
  attachment: (store, issue, { files }) => [
    ...issue.attachmentIds.map((id) => ({ id, text: store.attachments.need(id).filename })),
    ...files.map((file) => ({ id: '', text: file.filename })),
  ],
  issuelinks: (store, issue) =>
    store.issueLinks
      .all()
      .filter((link) => link.inwardIssueId === issue.id || link.outwardIssueId === issue.id)
      .map(({ id }) => ({ id, text: id })),
  // A comment is never changed by a transition, only added.
  comment: (_store, _issue, { comments }) => comments.map(({ body }) => ({ id: '', text: plainText(body) })),
};

function customValue(store: Store, value: JsonValue): readonly FieldValue[] {
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).flatMap((item) => customValue(store, item));
  if (value === null) return [];
  if (typeof value !== 'object') return plain(String(value));
  if (!isJsonObject(value)) return [];
  const { accountId, groupId, name, type } = value;
  if (typeof accountId === 'string') return person(store, accountId);
  if (typeof groupId === 'string') return [{ id: groupId, text: typeof name === 'string' ? name : groupId }];
  return plain(type === 'doc' ? plainText(value) : JSON.stringify(value));
}

/** Whether a rule can read a field. */
export function isReadable(store: Store, fieldId: string): boolean {
  return SYSTEM_READERS[fieldId] !== undefined || (store.fields.get(fieldId)?.custom ?? null) !== null;
}

/** All values of a field, with what the transition screen adds; none when the field is empty. */
export function fieldValues(
  store: Store,
  issue: Issue,
  fieldId: string,
  uncommitted: Uncommitted = NOTHING,
): readonly FieldValue[] {
  const read = SYSTEM_READERS[fieldId];
  if (read !== undefined) return read(store, issue, uncommitted);
  return customValue(store, issue.custom[fieldId] ?? null);
}
