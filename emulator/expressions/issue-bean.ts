import { beanList, makeBean } from './bean';
import { dateValue, dayValue, richTextValue } from './bean-values';
import { entityProperties } from './entity-properties';
import { attachmentBean, changelogBean, commentBean, worklogBean } from './issue-part-beans';
import type { IssueData, IssueLinkData, JiraSource } from './jira-data';
import { fromJson } from './json';
import { newestChangelog } from './newest-changelog';
import { projectBean, userById } from './people-beans';
import { issueTypeBean, namedBean, statusBean, versionBean } from './small-beans';
import { list } from './type-name';
import type { BeanValue, Value } from './values';

/**
 * Makes an issue readable by expressions. Further objects are read from `source` when they are asked for.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference
 */
export function issueBean(data: IssueData, source: JiraSource, batch: object = {}): BeanValue {
  const user = (accountId: string | null | undefined) => userById(accountId, source, batch);
  const users = (ids: readonly string[] | undefined) =>
    beanList(ids, (id, inner) => userById(id, source, inner) ?? null);
  const issues = (ids: readonly number[] | undefined) =>
    beanList(ids, (id, inner) => issueById(id, source, inner));
  const named = (type: string, items: IssueData['components']) =>
    beanList(items, (item, inner) => namedBean(type, item, inner));
  return makeBean({
    type: 'Issue',
    identity: String(data.id),
    batch,
    members: {
      id: () => data.id,
      key: () => data.key,
      summary: () => data.summary,
      description: () => richTextValue(data.description),
      environment: () => richTextValue(data.environment),
      issueType: () => issueTypeBean(data.issueType, batch),
      status: () => statusBean(data.status, batch),
      priority: () => namedBean('IssuePriority', data.priority, batch),
      resolution: () => namedBean('Resolution', data.resolution, batch),
      securityLevel: () => namedBean('SecurityLevel', data.securityLevel, batch),
      project: () => projectById(data.projectId, source, batch),
      created: () => dateValue(data.created),
      updated: () => dateValue(data.updated),
      resolutionDate: () => dateValue(data.resolutionDate),
      dueDate: () => dayValue(data.dueDate),
      originalEstimate: () => data.originalEstimateSeconds,
      remainingEstimate: () => data.remainingEstimateSeconds,
      timeSpent: () => data.timeSpentSeconds,
      assignee: () => user(data.assigneeAccountId),
      reporter: () => user(data.reporterAccountId),
      creator: () => user(data.creatorAccountId),
      parent: () =>
        typeof data.parentId === 'number' ? issueById(data.parentId, source, batch) : data.parentId,
      subtasks: () => issues(data.subtaskIds),
      childIssues: () => issues(data.childIssueIds),
      labels: () => data.labels && list(data.labels),
      components: () => named('Component', data.components),
      versions: () => beanList(data.versions, (version, inner) => versionBean(version, inner)),
      fixVersions: () => beanList(data.fixVersions, (version, inner) => versionBean(version, inner)),
      attachments: () =>
        beanList(data.attachments, (file, inner, at) => attachmentBean(file, source, inner, at)),
      comments: () => beanList(data.comments, (said, inner, at) => commentBean(said, source, inner, at)),
      worklogs: () => beanList(data.worklogs, (worklog, inner) => worklogBean(worklog, source, inner)),
      links: () => beanList(data.links, (link, inner) => linkBean(link, source, inner)),
      changelogs: () => beanList(data.changelogs, (entry, inner) => changelogBean(entry, source, inner)),
      getNewestChangelog: () => data.changelogs && newestChangelog(data.changelogs, source),
      voters: () => users(data.voterAccountIds),
      watchers: () => users(data.watcherAccountIds),
      votes: () => data.voterAccountIds?.length,
      watches: () => data.watcherAccountIds?.length,
      properties: () => entityProperties(`Issue ${data.id}`, data.properties, batch),
    },
    dynamic(name, run) {
      if (!Object.hasOwn(data.customFields, name)) return { found: false };
      run.expensiveOnce(batch, name);
      return { found: true, value: fromJson(data.customFields[name]) };
    },
    dynamicNames: () => Object.keys(data.customFields),
    json: { id: data.id, key: data.key },
  });
}

/** An issue by id or key, or null. */
export function issueById(
  idOrKey: number | string,
  source: JiraSource,
  batch: object = {},
): BeanValue | null {
  const data = source.issue(idOrKey);
  return data ? issueBean(data, source, batch) : null;
}

/** A project by id or key, or null. */
export function projectById(
  idOrKey: number | string,
  source: JiraSource,
  batch: object = {},
): BeanValue | null {
  const data = source.project(idOrKey);
  return data ? projectBean(data, source, batch) : null;
}

/** Linked issues are loaded one by one: what costs once for a list costs once for each of them; observed. */
function linkBean(data: IssueLinkData, source: JiraSource, batch: object): BeanValue {
  const linked = (direction: string): Value =>
    data.direction === direction ? issueById(data.linkedIssueId, source) : null;
  const { id, name, inward, outward } = data.type;
  return makeBean({
    type: 'IssueLink',
    identity: String(data.id),
    batch,
    members: {
      id: () => data.id,
      type: () =>
        makeBean({
          type: 'IssueLinkType',
          identity: String(id),
          batch,
          members: { id: () => id, name: () => name, inward: () => inward, outward: () => outward },
          json: data.type,
        }),
      direction: () => data.direction,
      linkedIssue: () => issueById(data.linkedIssueId, source),
      outwardIssue: () => linked('outward'),
      inwardIssue: () => linked('inward'),
    },
    json: { id: data.id },
  });
}
