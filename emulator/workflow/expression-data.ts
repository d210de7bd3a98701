import type {
  AttachmentData,
  ChangelogData,
  CommentData,
  IssueData,
  IssueLinkData,
  JiraSource,
  NamedData,
  ProjectData,
  StatusData,
  UserData,
  VersionData,
} from '../expressions/jira-data';
import { hasGlobalPermission, hasIssuePermission, hasProjectPermission } from '../permissions/has-permission';
import { GLOBAL_PERMISSIONS } from '../permissions/permission-key';
import { visibleComments } from '../permissions/visible-comments';
import { changeItemBean } from '../rest/beans/change-bean';
import { avatarUrls } from '../rest/beans/user-bean';
import { STATUS_CATEGORIES } from '../rest/beans/status-bean';
import type { Jira } from '../rest/jira';
import { attachmentsOf, findIssue, findProject, groupsOf } from '../store/find';
import type { Issue } from '../store/issues';
import { isJsonObject, type JsonValue } from '../store/json';
import type { User } from '../store/people';
import type { Project } from '../store/projects';
import { NO_ACTORS } from '../store/roles';
import type { Store } from '../store/store';
import type { PendingComment, PendingFile } from './commit-change';

const iso = (ms: number): string => new Date(ms).toISOString();

/** What the transition screen adds to an issue before anything is saved. */
export interface Uncommitted {
  readonly files: readonly PendingFile[];
  readonly comments: readonly PendingComment[];
}

const NOTHING: Uncommitted = { files: [], comments: [] };

/** Plain data of an issue for the expression engine, with what is not saved yet. */
export function issueData(
  jira: Jira,
  issue: Issue,
  actorId: string,
  uncommitted: Uncommitted = NOTHING,
): IssueData {
  const { store } = jira;
  const type = store.issueTypes.need(issue.issueTypeId);
  const priority = store.priorities.need(issue.priorityId);
  return {
    id: Number(issue.id),
    key: issue.key,
    summary: issue.summary,
    description: issue.description,
    issueType: {
      id: Number(type.id),
      name: type.name,
      description: type.description,
      hierarchyLevel: type.hierarchyLevel,
    },
    status: statusData(store, issue.statusId),
    projectId: Number(issue.projectId),
    priority: { id: Number(priority.id), name: priority.name, description: priority.description },
    resolution: resolutionData(store, issue),
    created: iso(issue.createdMs),
    updated: iso(issue.updatedMs),
    resolutionDate: issue.resolvedMs === null ? null : iso(issue.resolvedMs),
    dueDate: issue.dueDate,
    assigneeAccountId: issue.assigneeId,
    reporterAccountId: issue.reporterId,
    creatorAccountId: issue.creatorId,
    labels: issue.labels,
    fixVersions: issue.fixVersionIds.map((id) => versionData(store, id)),
    versions: issue.affectedVersionIds.map((id) => versionData(store, id)),
    attachments: [
      ...savedFiles(store, issue),
      ...uncommitted.files.map((file) => newFile(jira, file, actorId)),
    ],
    comments: [
      ...savedComments(store, issue, actorId),
      ...uncommitted.comments.map((comment) => newComment(comment, actorId)),
    ],
    links: linksOf(store, issue),
    changelogs: changelogsOf(issue),
    watcherAccountIds: issue.watcherIds,
    properties: issue.properties,
    customFields: customFields(store, issue),
  };
}

function resolutionData(store: Store, issue: Issue): NamedData | null {
  if (issue.resolutionId === null) return null;
  const { id, name, description } = store.resolutions.need(issue.resolutionId);
  return { id: Number(id), name, description };
}

function versionData(store: Store, versionId: string): VersionData {
  const version = store.versions.need(versionId);
  return {
    id: Number(version.id),
    name: version.name,
    description: version.description,
    archived: version.isArchived,
    released: version.isReleased,
    releaseDate: version.releaseDate,
    startDate: version.startDate,
  };
}

function savedFiles(store: Store, issue: Issue): readonly AttachmentData[] {
  return attachmentsOf(store, issue).map((file) => ({
    id: Number(file.id),
    filename: file.filename,
    size: file.sizeBytes,
    mimeType: file.mimeType,
    authorAccountId: file.authorId,
    created: iso(file.createdMs),
  }));
}

/** Only `id == null` and `mimeType` are attested for a file that is not saved; the site can run either way. */
function newFile(jira: Jira, file: PendingFile, actorId: string): AttachmentData {
  const isKnown = jira.uncommittedFileDetails === 'known';
  return {
    id: null,
    filename: isKnown ? file.filename : null,
    size: isKnown ? file.bytes.byteLength : null,
    mimeType: file.mimeType,
    authorAccountId: actorId,
    created: null,
  };
}

function savedComments(store: Store, issue: Issue, actorId: string): readonly CommentData[] {
  return visibleComments(store, actorId, issue).map((comment) => ({
    id: Number(comment.id),
    authorAccountId: comment.authorId,
    body: comment.body,
    created: iso(comment.createdMs),
    updated: iso(comment.updatedMs),
    properties: comment.properties,
  }));
}

function newComment(comment: PendingComment, actorId: string): CommentData {
  const { body, properties } = comment;
  return { id: null, authorAccountId: actorId, body, created: null, updated: null, properties };
}

function linksOf(store: Store, issue: Issue): readonly IssueLinkData[] {
  const ends = store.issueLinks
    .all()
    .filter((link) => link.inwardIssueId === issue.id || link.outwardIssueId === issue.id);
  return ends.map((link) => {
    const isOutward = link.inwardIssueId === issue.id;
    const { id, name, inward, outward } = store.issueLinkTypes.need(link.typeId);
    return {
      id: Number(link.id),
      type: { id: Number(id), name, inward, outward },
      direction: isOutward ? 'outward' : 'inward',
      linkedIssueId: Number(isOutward ? link.outwardIssueId : link.inwardIssueId),
    };
  });
}

function changelogsOf(issue: Issue): readonly ChangelogData[] {
  const newestFirst = [...issue.history].reverse();
  return newestFirst.map((change) => ({
    id: Number(change.id),
    authorAccountId: change.authorId,
    created: iso(change.createdMs),
    items: change.items.map(changeItemBean),
  }));
}

function shownCustomValue(store: Store, value: JsonValue): unknown {
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).map((item) => shownCustomValue(store, item));
  if (!isJsonObject(value) || Object.keys(value).length !== 1 || typeof value['accountId'] !== 'string')
    return value;
  return {
    accountId: value['accountId'],
    displayName: store.users.get(value['accountId'])?.displayName ?? null,
  };
}

/** Every app field under its id and under its key: both ways are documented. */
function customFields(store: Store, issue: Issue): Readonly<Record<string, unknown>> {
  const entries = store.fields.all().flatMap((field) => {
    if (field.custom === null) return [];
    const stored = issue.custom[field.id] ?? null;
    const isPerson = field.custom.type === 'user';
    const value = isPerson ? shownCustomValue(store, stored) : stored;
    return [[field.id, value] as const, [field.key, value] as const];
  });
  return Object.fromEntries(entries);
}

/** A status for the expression engine. */
export function statusData(store: Store, statusId: string): StatusData {
  const status = store.statuses.need(statusId);
  return {
    id: Number(status.id),
    name: status.name,
    description: status.description,
    category: STATUS_CATEGORIES[status.categoryKey],
  };
}

/** A person for the expression engine. */
export function userData(store: Store, user: User): UserData {
  const groups = groupsOf(store, user.accountId);
  return {
    accountId: user.accountId,
    displayName: user.displayName,
    active: user.isActive,
    locale: user.locale,
    timeZone: user.timeZone,
    avatarUrls: avatarUrls('http://localhost', user.accountId),
    groups: groups.map((group) => group.name),
    groupIds: groups.map((group) => group.groupId),
    globalPermissions: GLOBAL_PERMISSIONS.filter((key) => hasGlobalPermission(store, user.accountId, key)),
    projectRoles: rolesByProject(
      store,
      user.accountId,
      groups.map((group) => group.groupId),
    ),
  };
}

function rolesByProject(
  store: Store,
  accountId: string,
  groupIds: readonly string[],
): NonNullable<UserData['projectRoles']> {
  const plays = ({ roleActors }: Project, roleId: string): boolean => {
    const actors = roleActors[roleId] ?? NO_ACTORS;
    return actors.accountIds.includes(accountId) || actors.groupIds.some((id) => groupIds.includes(id));
  };
  return Object.fromEntries(
    store.projects.all().map((project) => [
      project.id,
      store.projectRoles
        .all()
        .filter((role) => plays(project, role.id))
        .map(({ id, name, description }) => ({ id: Number(id), name, description })),
    ]),
  );
}

/** A project for the expression engine. */
export function projectData(project: Project): ProjectData {
  return {
    id: Number(project.id),
    key: project.key,
    name: project.name,
    style: project.style,
    projectTypeKey: 'software',
    projectCategory: null,
    leadAccountId: project.leadId,
    properties: project.properties,
  };
}

/** Where expressions look up further objects: only what the acting account may see. */
export function jiraSource(jira: Jira, actorId: string): JiraSource {
  const { store } = jira;
  return {
    issue: (idOrKey) => {
      const issue = findIssue(store, String(idOrKey));
      if (issue === undefined || !hasIssuePermission(store, actorId, issue, 'BROWSE_PROJECTS')) return null;
      return issueData(jira, issue, actorId);
    },
    user: (accountId) => {
      const user = store.users.get(accountId);
      return user === undefined ? null : userData(store, user);
    },
    project: (idOrKey) => {
      const project = findProject(store, String(idOrKey));
      if (project === undefined || !hasProjectPermission(store, actorId, project, 'BROWSE_PROJECTS'))
        return null;
      return projectData(project);
    },
  };
}
