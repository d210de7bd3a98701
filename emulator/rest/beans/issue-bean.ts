import { customValueBean } from '../../fields/value-bean';
import { visibleComments } from '../../permissions/visible-comments';
import { attachmentsOf } from '../../store/find';
import type { Field } from '../../store/fields';
import type { Issue } from '../../store/issues';
import type { Store } from '../../store/store';
import { jiraDateTime } from '../dates';
import { attachmentBean } from './attachment-bean';
import { commentBean } from './comment-bean';
import { linkBeans } from './link-bean';
import { issueTypeBean, priorityBean, projectBean } from './project-bean';
import { resolutionBean } from './resolution-bean';
import { issueVersionBean } from './version-bean';
import { statusBean, statusCategoryBean } from './status-bean';
import { userBeanById } from './user-bean';

/** For whom a bean is written, and under which address. */
export interface BeanContext {
  readonly origin: string;
  readonly store: Store;
  readonly readerId: string;
}

type FieldReader = (context: BeanContext, issue: Issue) => unknown;

const SYSTEM_FIELD_READERS: Readonly<Record<string, FieldReader>> = {
  summary: (_context, issue) => issue.summary,
  description: (_context, issue) => issue.description,
  issuetype: ({ origin, store }, issue) => issueTypeBean(origin, store.issueTypes.need(issue.issueTypeId)),
  project: ({ origin, store }, issue) => projectBean(origin, store.projects.need(issue.projectId)),
  status: ({ origin, store }, issue) => statusBean(origin, store.statuses.need(issue.statusId)),
  statusCategory: ({ origin, store }, issue) =>
    statusCategoryBean(origin, store.statuses.need(issue.statusId).categoryKey),
  statuscategorychangedate: (_context, issue) => jiraDateTime(issue.statusChangedMs),
  resolution: ({ origin, store }, issue) =>
    issue.resolutionId === null ? null : resolutionBean(origin, store.resolutions.need(issue.resolutionId)),
  resolutiondate: (_context, issue) => (issue.resolvedMs === null ? null : jiraDateTime(issue.resolvedMs)),
  fixVersions: ({ origin, store }, issue) =>
    issue.fixVersionIds.map((id) => issueVersionBean(origin, store.versions.need(id))),
  versions: ({ origin, store }, issue) =>
    issue.affectedVersionIds.map((id) => issueVersionBean(origin, store.versions.need(id))),
  priority: ({ origin, store }, issue) => priorityBean(origin, store.priorities.need(issue.priorityId)),
  labels: (_context, issue) => issue.labels,
  assignee: ({ origin, store }, issue) => userBeanById(origin, store, issue.assigneeId),
  reporter: ({ origin, store }, issue) => userBeanById(origin, store, issue.reporterId),
  creator: ({ origin, store }, issue) => userBeanById(origin, store, issue.creatorId),
  created: (_context, issue) => jiraDateTime(issue.createdMs),
  updated: (_context, issue) => jiraDateTime(issue.updatedMs),
  duedate: (_context, issue) => issue.dueDate,
  attachment: ({ origin, store }, issue) =>
    attachmentsOf(store, issue).map((one) => attachmentBean(origin, store, one)),
  comment: ({ origin, store, readerId }, issue) => {
    const comments = visibleComments(store, readerId, issue);
    return {
      self: `${origin}/rest/api/3/issue/${issue.id}/comment`,
      maxResults: comments.length,
      total: comments.length,
      startAt: 0,
      comments: comments.map((comment) => commentBean(origin, store, issue, comment)),
    };
  },
  issuelinks: (context, issue) => linkBeans(context, issue),
  watches: ({ origin, readerId }, issue) => ({
    self: `${origin}/rest/api/3/issue/${issue.key}/watchers`,
    watchCount: issue.watcherIds.length,
    isWatching: issue.watcherIds.includes(readerId),
  }),
};

/** Value of one field; undefined for a field that issues do not show. */
export function issueFieldBean(context: BeanContext, issue: Issue, field: Field): unknown {
  if (field.custom !== null)
    return customValueBean(context.origin, context.store, field, issue.custom[field.id]);
  return SYSTEM_FIELD_READERS[field.id]?.(context, issue);
}

/** All wanted fields of an issue by id. */
export function issueFields(
  context: BeanContext,
  issue: Issue,
  wanted: readonly Field[],
): Record<string, unknown> {
  return Object.fromEntries(
    wanted.flatMap((field) => {
      const value = issueFieldBean(context, issue, field);
      return value === undefined ? [] : [[field.id, value] as const];
    }),
  );
}

/** The frame of an issue around its fields. */
export function issueBean(
  context: BeanContext,
  issue: Issue,
  wanted: readonly Field[] | null,
): Record<string, unknown> {
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${context.origin}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(wanted === null ? {} : { fields: issueFields(context, issue, wanted) }),
  };
}
