import type { Field } from '../store/fields';
import type { ChangeItem, Issue } from '../store/issues';
import { isJsonObject, type JsonValue } from '../store/json';
import type { Store } from '../store/store';
import { plainText } from '../expressions/rich-text';

/** A value as the history writes it: what it is and how it reads. */
interface Trace {
  readonly raw: string | null;
  readonly text: string | null;
}

const EMPTY: Trace = { raw: null, text: null };

function userTrace(store: Store, accountId: string | null): Trace {
  if (accountId === null) return EMPTY;
  return { raw: accountId, text: store.users.get(accountId)?.displayName ?? accountId };
}

/** Versions change one by one in the history: each that went, each that came. */
function versionChanges(
  store: Store,
  fieldId: string,
  before: readonly string[],
  after: readonly string[],
): readonly ChangeItem[] {
  const names = { fixVersions: 'Fix Version', versions: 'Version' };
  const shape = { field: names[fieldId as keyof typeof names], fieldId, fieldtype: 'jira' } as const;
  const nameOf = (id: string): string => store.versions.get(id)?.name ?? id;
  const nothing = { from: null, fromText: null, to: null, toText: null };
  return [
    ...before
      .filter((id) => !after.includes(id))
      .map((id) => ({ ...shape, ...nothing, from: id, fromText: nameOf(id) })),
    ...after
      .filter((id) => !before.includes(id))
      .map((id) => ({ ...shape, ...nothing, to: id, toText: nameOf(id) })),
  ];
}

const only = (text: string): Trace => ({ raw: null, text: text === '' ? null : text });

const SYSTEM_TRACES: Readonly<Record<string, (store: Store, issue: Issue) => Trace>> = {
  summary: (_store, issue) => only(issue.summary),
  description: (_store, issue) => only(plainText(issue.description)),
  priority: (store, issue) => ({ raw: issue.priorityId, text: store.priorities.need(issue.priorityId).name }),
  resolution: (store, issue) =>
    issue.resolutionId === null
      ? EMPTY
      : { raw: issue.resolutionId, text: store.resolutions.need(issue.resolutionId).name },
  labels: (_store, issue) => ({ raw: null, text: issue.labels.join(' ') }),
  assignee: (store, issue) => userTrace(store, issue.assigneeId),
  reporter: (store, issue) => userTrace(store, issue.reporterId),
  duedate: (_store, issue) => ({ raw: issue.dueDate, text: issue.dueDate }),
  status: (store, issue) => ({ raw: issue.statusId, text: store.statuses.need(issue.statusId).name }),
};

function customText(store: Store, value: JsonValue): string {
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).map((item) => customText(store, item)).join(', ');
  if (typeof value !== 'object') return String(value);
  if (!isJsonObject(value)) return '';
  if (value['type'] === 'doc') return plainText(value);
  const accountId = value['accountId'];
  if (typeof accountId === 'string') return store.users.get(accountId)?.displayName ?? accountId;
  return typeof value['name'] === 'string' && typeof value['groupId'] === 'string'
    ? value['name']
    : JSON.stringify(value);
}

function customTrace(store: Store, issue: Issue, fieldId: string): Trace {
  const value = issue.custom[fieldId];
  if (value === undefined || value === null) return EMPTY;
  const isPlain = typeof value === 'string' || typeof value === 'number';
  return { raw: isPlain ? null : JSON.stringify(value), text: customText(store, value) };
}

function traceOf(store: Store, issue: Issue, field: Field): Trace {
  return SYSTEM_TRACES[field.id]?.(store, issue) ?? customTrace(store, issue, field.id);
}

/** What the history must say when `before` became `after`. */
export function changesBetween(store: Store, before: Issue, after: Issue): readonly ChangeItem[] {
  if (before === after) return [];
  return store.fields.all().flatMap((field) => {
    if (field.id === 'fixVersions')
      return versionChanges(store, field.id, before.fixVersionIds, after.fixVersionIds);
    if (field.id === 'versions')
      return versionChanges(store, field.id, before.affectedVersionIds, after.affectedVersionIds);
    if (field.custom === null && SYSTEM_TRACES[field.id] === undefined) return [];
    const from = traceOf(store, before, field);
    const to = traceOf(store, after, field);
    if (from.raw === to.raw && from.text === to.text) return [];
    return [changeItem(field, from, to)];
  });
}

function changeItem(field: Field, from: Trace, to: Trace): ChangeItem {
  return {
    field: field.custom === null ? field.id : field.name,
    fieldId: field.id,
    fieldtype: field.custom === null ? 'jira' : 'custom',
    from: from.raw,
    fromText: from.text,
    to: to.raw,
    toText: to.text,
  };
}
