import type { Field, FieldSchema } from '../store/fields';
import type { Store } from '../store/store';

interface SystemFieldShape {
  readonly id: string;
  readonly name: string;
  readonly schema: FieldSchema | null;
  readonly clauseNames: readonly string[];
  readonly isOrderable?: boolean;
}

const text = (system: string, type = 'string'): FieldSchema => ({ type, system });
const list = (system: string, items: string): FieldSchema => ({ type: 'array', items, system });

const SYSTEM_FIELDS: readonly SystemFieldShape[] = [
  { id: 'summary', name: 'Summary', schema: text('summary'), clauseNames: ['summary'], isOrderable: true },
  {
    id: 'description',
    name: 'Description',
    schema: text('description'),
    clauseNames: ['description'],
    isOrderable: true,
  },
  {
    id: 'issuetype',
    name: 'Issue Type',
    schema: text('issuetype', 'issuetype'),
    clauseNames: ['issuetype', 'type'],
    isOrderable: true,
  },
  { id: 'project', name: 'Project', schema: text('project', 'project'), clauseNames: ['project'] },
  { id: 'status', name: 'Status', schema: text('status', 'status'), clauseNames: ['status'] },
  {
    id: 'statusCategory',
    name: 'Status Category',
    schema: text('statusCategory', 'statusCategory'),
    clauseNames: ['statusCategory'],
  },
  {
    id: 'statuscategorychangedate',
    name: 'Status Category Changed',
    schema: text('statuscategorychangedate', 'datetime'),
    clauseNames: ['statusCategoryChangedDate'],
  },
  {
    id: 'resolution',
    name: 'Resolution',
    schema: text('resolution', 'resolution'),
    clauseNames: ['resolution'],
    isOrderable: true,
  },
  {
    id: 'resolutiondate',
    name: 'Resolved',
    schema: text('resolutiondate', 'datetime'),
    clauseNames: ['resolutiondate', 'resolved'],
  },
  {
    id: 'fixVersions',
    name: 'Fix versions',
    schema: list('fixVersions', 'version'),
    clauseNames: ['fixVersion'],
    isOrderable: true,
  },
  {
    id: 'versions',
    name: 'Affects versions',
    schema: list('versions', 'version'),
    clauseNames: ['affectedVersion'],
    isOrderable: true,
  },
  {
    id: 'priority',
    name: 'Priority',
    schema: text('priority', 'priority'),
    clauseNames: ['priority'],
    isOrderable: true,
  },
  {
    id: 'labels',
    name: 'Labels',
    schema: list('labels', 'string'),
    clauseNames: ['labels'],
    isOrderable: true,
  },
  {
    id: 'assignee',
    name: 'Assignee',
    schema: text('assignee', 'user'),
    clauseNames: ['assignee'],
    isOrderable: true,
  },
  {
    id: 'reporter',
    name: 'Reporter',
    schema: text('reporter', 'user'),
    clauseNames: ['reporter'],
    isOrderable: true,
  },
  { id: 'creator', name: 'Creator', schema: text('creator', 'user'), clauseNames: ['creator'] },
  {
    id: 'created',
    name: 'Created',
    schema: text('created', 'datetime'),
    clauseNames: ['created', 'createdDate'],
  },
  {
    id: 'updated',
    name: 'Updated',
    schema: text('updated', 'datetime'),
    clauseNames: ['updated', 'updatedDate'],
  },
  {
    id: 'duedate',
    name: 'Due date',
    schema: text('duedate', 'date'),
    clauseNames: ['due', 'duedate'],
    isOrderable: true,
  },
  {
    id: 'attachment',
    name: 'Attachment',
    schema: list('attachment', 'attachment'),
    clauseNames: ['attachments'],
    isOrderable: true,
  },
  {
    id: 'comment',
    name: 'Comment',
    schema: text('comment', 'comments-page'),
    clauseNames: ['comment'],
    isOrderable: true,
  },
  {
    id: 'issuelinks',
    name: 'Linked Issues',
    schema: list('issuelinks', 'issuelinks'),
    clauseNames: ['issueLink'],
    isOrderable: true,
  },
  { id: 'watches', name: 'Watchers', schema: text('watches', 'watches'), clauseNames: ['watchers'] },
  { id: 'issuekey', name: 'Key', schema: null, clauseNames: ['id', 'issue', 'issuekey', 'key'] },
];

/** Puts Jira's own fields into a new site. */
export function installSystemFields(store: Store): void {
  for (const shape of SYSTEM_FIELDS) store.fields.put(systemField(shape));
}

function systemField(shape: SystemFieldShape): Field {
  return {
    id: shape.id,
    key: shape.id,
    name: shape.name,
    description: '',
    schema: shape.schema,
    clauseNames: shape.clauseNames,
    isOrderable: shape.isOrderable ?? false,
    isNavigable: true,
    isSearchable: true,
    custom: null,
    owner: null,
  };
}
