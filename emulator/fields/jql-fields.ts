import type { JqlChange, JqlField, JqlFieldType, JqlValue } from '../jql/field-registry';
import type { AppCustomField } from '../forge/app-description';
import { visibleComments } from '../permissions/visible-comments';
import type { Jira } from '../rest/jira';
import { attachmentsOf } from '../store/find';
import type { Field } from '../store/fields';
import type { Issue } from '../store/issues';
import { isJsonObject, type JsonValue } from '../store/json';
import { formattedText } from './formatted-text';
import { unkeptFields } from './jql-unkept-fields';
import { translate } from './translate';
import { plainText } from '../expressions/rich-text';

type Read = (issue: Issue) => readonly JqlValue[];

interface SystemClause {
  readonly id: string;
  readonly type: JqlFieldType;
  readonly isList?: boolean;
  readonly operators?: readonly string[];
  readonly read: Read;
}

const perhaps = (value: JqlValue | null): readonly JqlValue[] => (value === null ? [] : [value]);
const dayMs = (day: string | null): readonly JqlValue[] =>
  day === null ? [] : [Date.parse(`${day}T00:00:00Z`)];

function systemClauses(jira: Jira, readerId: string): readonly SystemClause[] {
  const { store } = jira;
  const commentText: Read = (issue) =>
    visibleComments(store, readerId, issue).map((comment) => plainText(comment.body));
  return [
    { id: 'issuekey', type: 'issuekey', read: (issue) => [issue.id] },
    { id: 'project', type: 'project', read: (issue) => [issue.projectId] },
    { id: 'issuetype', type: 'issuetype', read: (issue) => [issue.issueTypeId] },
    { id: 'status', type: 'status', read: (issue) => [issue.statusId] },
    {
      id: 'statusCategory',
      type: 'statusCategory',
      read: (issue) => [store.statuses.need(issue.statusId).categoryKey],
    },
    { id: 'statuscategorychangedate', type: 'datetime', read: (issue) => [issue.statusChangedMs] },
    { id: 'resolution', type: 'resolution', read: (issue) => perhaps(issue.resolutionId) },
    { id: 'resolutiondate', type: 'datetime', read: (issue) => perhaps(issue.resolvedMs) },
    { id: 'fixVersions', type: 'version', isList: true, read: (issue) => issue.fixVersionIds },
    { id: 'versions', type: 'version', isList: true, read: (issue) => issue.affectedVersionIds },
    { id: 'priority', type: 'priority', read: (issue) => [issue.priorityId] },
    { id: 'labels', type: 'label', isList: true, read: (issue) => issue.labels },
    { id: 'assignee', type: 'user', read: (issue) => perhaps(issue.assigneeId) },
    { id: 'reporter', type: 'user', read: (issue) => perhaps(issue.reporterId) },
    { id: 'creator', type: 'user', read: (issue) => [issue.creatorId] },
    { id: 'created', type: 'datetime', read: (issue) => [issue.createdMs] },
    { id: 'updated', type: 'datetime', read: (issue) => [issue.updatedMs] },
    { id: 'duedate', type: 'date', read: (issue) => dayMs(issue.dueDate) },
    { id: 'summary', type: 'text', read: (issue) => [issue.summary] },
    { id: 'description', type: 'text', read: (issue) => perhaps(plainText(issue.description) || null) },
    { id: 'comment', type: 'text', isList: true, operators: ['~', '!~'], read: commentText },
    {
      id: 'attachment',
      type: 'option',
      isList: true,
      operators: ['is', 'is not'],
      read: (issue) => attachmentsOf(store, issue).map((file) => file.id),
    },
  ];
}

const NOT_ORDERABLE: readonly string[] = ['comment', 'attachment', 'text'];

/** Fields whose history answers `WAS` and `CHANGED`. */
const WITH_HISTORY: readonly string[] = [
  'status',
  'assignee',
  'reporter',
  'priority',
  'resolution',
  'fixVersions',
];

/** The history tells of each version apart; a query asks what they were together. */
function fixVersionHistory(issue: Issue): readonly JqlChange[] {
  const changes: JqlChange[] = [];
  let after: readonly string[] = issue.fixVersionIds;
  for (const { createdMs, authorId, items } of [...issue.history].reverse()) {
    const mine = items.filter((item) => item.fieldId === 'fixVersions');
    if (mine.length === 0) continue;
    const kept = after.filter((id) => !mine.some((item) => item.to === id));
    const before = [...kept, ...mine.flatMap((item) => item.from ?? [])];
    changes.unshift({ atMs: createdMs, byAccountId: authorId, from: before, to: after });
    after = before;
  }
  return changes;
}

function historyOf(issue: Issue, fieldId: string): readonly JqlChange[] {
  if (fieldId === 'fixVersions') return fixVersionHistory(issue);
  return issue.history.flatMap((change) =>
    change.items
      .filter((item) => item.fieldId === fieldId)
      .map((item) => ({
        atMs: change.createdMs,
        byAccountId: change.authorId,
        from: item.from === null ? [] : [item.from],
        to: item.to === null ? [] : [item.to],
      })),
  );
}

function systemField(jira: Jira, clause: SystemClause): JqlField<Issue> {
  const field = jira.store.fields.need(clause.id);
  return {
    id: clause.id,
    clauseNames: [...new Set([field.clauseNames[0] ?? clause.id, field.name, ...field.clauseNames])],
    type: clause.type,
    isList: clause.isList ?? false,
    isOrderable: !NOT_ORDERABLE.includes(clause.id),
    ...(clause.operators === undefined ? {} : { operators: clause.operators }),
    read: clause.read,
    ...(WITH_HISTORY.includes(clause.id) ? { history: (issue: Issue) => historyOf(issue, clause.id) } : {}),
  };
}

function one(type: JqlFieldType, value: JsonValue): readonly JqlValue[] {
  if (type === 'date' || type === 'datetime')
    return typeof value === 'string' ? [Date.parse(value.replace(/\+0000$/, 'Z'))] : [];
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (!isJsonObject(value)) return [];
  const id = value['accountId'] ?? value['groupId'] ?? value['name'];
  return typeof id === 'string' ? [id] : [];
}

function appField(jira: Jira, field: Field, type: JqlFieldType, readerId: string): JqlField<Issue> {
  const customId = field.schema?.customId ?? 0;
  const read: Read = (issue) => {
    const value = issue.custom[field.id];
    if (value === undefined || value === null) return [];
    if (type === 'text') return [formattedText(jira, issue, field, readerId)];
    return Array.isArray(value)
      ? (value as readonly JsonValue[]).flatMap((item) => one(type, item))
      : one(type, value);
  };
  return {
    id: field.id,
    clauseNames: [
      ...new Set([
        field.name,
        `cf[${customId}]`,
        field.id,
        ...field.clauseNames.filter((name) => name.startsWith(`${field.name}[`)),
        ...translatedNames(jira, field),
      ]),
    ],
    type,
    isList: field.custom?.isList ?? false,
    isOrderable: true,
    read,
  };
}

/** `Field.alias` and `cf[id].alias`: the properties of an object field that its schema lets JQL name. */
function aliasFields(jira: Jira, field: Field): readonly JqlField<Issue>[] {
  return (moduleOf(jira, field)?.searchAliases ?? []).map(({ property, alias, type }) => ({
    id: `${field.id}.${alias}`,
    clauseNames: [...new Set([field.name, field.id, ...translatedNames(jira, field)])].map(
      (name) => `${name}.${alias}`,
    ),
    type,
    isList: true,
    isOrderable: true,
    read: (issue) => {
      const value = issue.custom[field.id];
      const inner = isJsonObject(value) ? value[property] : null;
      if (inner === undefined || inner === null) return [];
      const items = Array.isArray(inner) ? (inner as readonly JsonValue[]) : [inner];
      return items.flatMap((item) => one(type, typeof item === 'boolean' ? String(item) : item));
    },
  }));
}

function moduleOf({ app }: Jira, { owner }: Field): AppCustomField | undefined {
  return owner?.appId === app?.appId
    ? app?.customFields.find(({ key }) => key === owner?.moduleKey)
    : undefined;
}

/** A field answers to its name in every language of its app: people search in the language they read. */
function translatedNames(jira: Jira, field: Field): readonly string[] {
  const { app } = jira;
  const module = moduleOf(jira, field);
  if (app === null || module === undefined) return [];
  return Object.keys(app.translations).map((locale) => translate(app, module.name, locale));
}

/** Everything a query may name: Jira's own fields and the app's. */
export function jqlFields(jira: Jira, readerId: string): readonly JqlField<Issue>[] {
  const clauses = systemClauses(jira, readerId);
  const system = clauses.map((clause) => systemField(jira, clause));
  const searched = clauses.filter((clause) => clause.type === 'text');
  const text: JqlField<Issue> = {
    id: 'text',
    clauseNames: ['text'],
    type: 'text',
    isList: true,
    isOrderable: false,
    operators: ['~'],
    read: (issue) => searched.flatMap((clause) => clause.read(issue)),
  };
  const fields = jira.store.fields.all().flatMap((field) => {
    if (field.custom === null) return [];
    const { type: held } = field.custom;
    const type = held === 'object' || held === 'document' ? 'text' : held;
    return [appField(jira, field, type, readerId), ...aliasFields(jira, field)];
  });
  return [...system, text, ...unkeptFields(jira.store), ...fields];
}
