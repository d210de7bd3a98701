import { beanList, makeBean, type MemberReader } from './bean';
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
  const users = (ids: readonly string[] = []) =>
    beanList(ids, (id, inner) => userById(id, source, inner) ?? null);
  const issues = (ids: readonly number[] = []) => beanList(ids, (id, inner) => issueById(id, source, inner));
  const named = (type: string, items: IssueData['components'] = []) =>
    beanList(items, (item, inner) => namedBean(type, item, inner));
  return makeBean({
    type: 'Issue',
    identity: String(data.id),
    batch,
    members: {
      id: () => data.id,
      key: () => data.key,
      summary: () => data.summary,
      description: () => richTextValue(data.description ?? null),
      environment: () => richTextValue(data.environment ?? null),
      issueType: () => issueTypeBean(data.issueType, batch),
      status: () => statusBean(data.status, batch),
      priority: () => namedBean('IssuePriority', data.priority ?? null, batch),
      resolution: () => namedBean('Resolution', data.resolution ?? null, batch),
      securityLevel: () => namedBean('SecurityLevel', data.securityLevel ?? null, batch),
      project: () => projectById(data.projectId, source, batch),
      created: () => dateValue(data.created),
      updated: () => dateValue(data.updated),
      resolutionDate: () => dateValue(data.resolutionDate ?? null),
      dueDate: () => dayValue(data.dueDate ?? null),
      originalEstimate: () => data.originalEstimateSeconds ?? null,
      remainingEstimate: () => data.remainingEstimateSeconds ?? null,
      timeSpent: () => data.timeSpentSeconds ?? null,
      assignee: () => user(data.assigneeAccountId),
      reporter: () => user(data.reporterAccountId),
      creator: () => user(data.creatorAccountId ?? null),
      parent: () => parentOf(data, source, batch),
      subtasks: () => issues(data.subtaskIds),
      childIssues: () => issues(data.childIssueIds),
      labels: () => list(data.labels ?? []),
      components: () => named('Component', data.components),
      versions: () => beanList(data.versions ?? [], (version, inner) => versionBean(version, inner)),
      fixVersions: () => beanList(data.fixVersions ?? [], (version, inner) => versionBean(version, inner)),
      attachments: () =>
        beanList(data.attachments, (file, inner, at) => attachmentBean(file, source, inner, at)),
      comments: () =>
        beanList(data.comments ?? [], (said, inner, at) => commentBean(said, source, inner, at)),
      worklogs: () => beanList(data.worklogs ?? [], (worklog, inner) => worklogBean(worklog, source, inner)),
      links: () => beanList(data.links ?? [], (link, inner) => linkBean(link, source, inner)),
      changelogs: () =>
        beanList(data.changelogs ?? [], (entry, inner) => changelogBean(entry, source, inner)),
      getNewestChangelog: () => newestChangelog(data.changelogs ?? [], source),
      voters: () => users(data.voterAccountIds),
      watchers: () => users(data.watcherAccountIds),
      votes: () => data.voterAccountIds?.length ?? 0,
      watches: () => data.watcherAccountIds?.length ?? 0,
      ...agileMembers(data, source, batch, issues),
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

function parentOf(data: IssueData, source: JiraSource, batch: object): BeanValue | null {
  return typeof data.parentId === 'number' ? issueById(data.parentId, source, batch) : null;
}

/**
 * Members of Jira Software. A site without boards has issues in no sprint and none flagged; what only an epic has is
 * null elsewhere, assumed, and not simulated for an epic.
 */
function agileMembers(
  data: IssueData,
  source: JiraSource,
  batch: object,
  issues: (ids: readonly number[] | undefined) => Value | undefined,
): Readonly<Record<string, MemberReader>> {
  const isEpic = data.issueType.hierarchyLevel === EPIC_LEVEL;
  const ofEpic: MemberReader = () => (isEpic ? undefined : null);
  const parentLevel = (): number | undefined =>
    typeof data.parentId === 'number' ? source.issue(data.parentId)?.issueType.hierarchyLevel : undefined;
  return {
    isEpic: () => isEpic,
    epic: () => (parentLevel() === EPIC_LEVEL ? parentOf(data, source, batch) : null),
    sprint: () => null,
    closedSprints: () => list([]),
    flagged: () => false,
    stories: () => (isEpic ? issues(data.childIssueIds) : list([])),
    name: ofEpic,
    color: ofEpic,
    done: ofEpic,
  };
}

/** Type reference of IssueType: 1 is an epic, 0 an issue, -1 a sub-task. */
const EPIC_LEVEL = 1;

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
