import { hasIssuePermission } from '../../permissions/has-permission';
import type { Issue, IssueLink, IssueLinkType } from '../../store/issues';
import type { BeanContext } from './issue-bean';
import { issueTypeBean, priorityBean } from './project-bean';
import { statusBean } from './status-bean';

/** A kind of link. */
export function linkTypeBean(origin: string, type: IssueLinkType): Record<string, unknown> {
  return { ...type, self: `${origin}/rest/api/3/issueLinkType/${type.id}` };
}

/** An issue as a link shows it. */
export function linkedIssueBean({ origin, store }: BeanContext, issue: Issue): Record<string, unknown> {
  return {
    id: issue.id,
    key: issue.key,
    self: `${origin}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: statusBean(origin, store.statuses.need(issue.statusId)),
      priority: priorityBean(origin, store.priorities.need(issue.priorityId)),
      issuetype: issueTypeBean(origin, store.issueTypes.need(issue.issueTypeId)),
    },
  };
}

/** Links of an issue, each with the issue at its other end; links to issues the reader may not see are left out. */
export function linkBeans(context: BeanContext, issue: Issue): readonly unknown[] {
  return linksOf(context, issue).map((link) => {
    const isOutward = link.inwardIssueId === issue.id;
    const other = context.store.issues.need(isOutward ? link.outwardIssueId : link.inwardIssueId);
    return {
      id: link.id,
      self: `${context.origin}/rest/api/3/issueLink/${link.id}`,
      type: linkTypeBean(context.origin, context.store.issueLinkTypes.need(link.typeId)),
      [isOutward ? 'outwardIssue' : 'inwardIssue']: linkedIssueBean(context, other),
    };
  });
}

function linksOf({ store, readerId }: BeanContext, issue: Issue): readonly IssueLink[] {
  const ends = store.issueLinks
    .all()
    .filter((link) => link.inwardIssueId === issue.id || link.outwardIssueId === issue.id);
  return ends.filter((link) => {
    const otherId = link.inwardIssueId === issue.id ? link.outwardIssueId : link.inwardIssueId;
    return hasIssuePermission(store, readerId, store.issues.need(otherId), 'BROWSE_PROJECTS');
  });
}
