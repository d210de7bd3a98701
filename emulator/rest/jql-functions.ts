import { readMoment } from '../jql/date-operand';
import type { JqlContext, JqlSiteCall, JqlSiteResult } from '../jql/field-registry';
import { hasIssuePermission, hasProjectPermission } from '../permissions/has-permission';
import { isProjectPermission } from '../permissions/permission-key';
import { findIssue, findProject, findUserByEmail, groupsOf } from '../store/find';
import type { Issue } from '../store/issues';
import type { User } from '../store/people';
import { NO_ACTORS } from '../store/roles';
import type { Store } from '../store/store';

const ids = (found: readonly string[]): JqlSiteResult => ({ ok: true, ids: found });
const refused = (errorMessage: string): JqlSiteResult => ({ ok: false, errorMessage });

/**
 * Answers the functions of Jira that read the site's data. What the site never has, such as votes and sprints, gives nothing, as on a Jira site where nobody uses it.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-functions/
 */
export function callSiteFunction(
  store: Store,
  context: Omit<JqlContext, 'siteFunction'>,
  { name, args }: JqlSiteCall,
): JqlSiteResult | null {
  const me = context.currentUserAccountId;
  const [first] = args;
  switch (name) {
    case 'linkedIssues':
    case 'linkedIssue':
      return linkedIssues(store, me, first ?? '', args[1]);
    case 'updatedBy':
      return updatedBy(store, context, args);
    case 'watchedIssues':
      return ids(idsOf(store, ({ watcherIds }) => me !== null && watcherIds.includes(me)));
    case 'projectsLeadByUser':
      return ofPerson(store, first ?? me, name, (user) =>
        store.projects
          .all()
          .filter(({ leadId }) => leadId === user.accountId)
          .map(({ id }) => id),
      );
    case 'projectsWhereUserHasPermission':
      return projectsWithPermission(store, me, first ?? '');
    case 'standardIssueTypes':
    case 'subtaskIssueTypes':
      return ids(
        store.issueTypes
          .all()
          .filter(({ isSubtask }) => isSubtask === (name === 'subtaskIssueTypes'))
          .map(({ id }) => id),
      );
    case 'componentsLeadByUser':
      return ofPerson(store, first ?? me, name, () => []);
    case 'projectsWhereUserHasRole':
      return projectsWithRole(store, me, first ?? '');
    case 'releasedVersions':
    case 'unreleasedVersions':
    case 'latestReleasedVersion':
    case 'earliestUnreleasedVersion':
      return versionsOf(store, name, first);
    case 'votedIssues':
    case 'issuesWithRemoteLinksByGlobalId':
    case 'openSprints':
    case 'closedSprints':
    case 'futureSprints':
      return ids([]);
    default:
      return null;
  }
}

function idsOf(store: Store, holds: (issue: Issue) => boolean): readonly string[] {
  return store.issues
    .all()
    .filter(holds)
    .map(({ id }) => id);
}

function findPerson(store: Store, text: string): User | undefined {
  const wanted = text.toLowerCase();
  return (
    store.users.get(text) ??
    findUserByEmail(store, text) ??
    store.users.all().find(({ displayName }) => displayName.toLowerCase() === wanted)
  );
}

function ofPerson(
  store: Store,
  text: string | null,
  name: string,
  find: (user: User) => readonly string[],
): JqlSiteResult {
  const user = text === null ? undefined : findPerson(store, text);
  return user === undefined
    ? refused(`Function '${name}' can not find the user '${text ?? ''}'.`)
    : ids(find(user));
}

/** The type of a link is told by what it is called from the issue's side, in its own case. */
function linkedIssues(
  store: Store,
  me: string | null,
  key: string,
  linkType: string | undefined,
): JqlSiteResult {
  const issue = findIssue(store, key);
  const isVisible =
    issue !== undefined && me !== null && hasIssuePermission(store, me, issue, 'BROWSE_PROJECTS');
  if (!isVisible) return refused(`Issue '${key}' could not be found in function 'linkedIssues'.`);
  const types = store.issueLinkTypes.all();
  if (linkType !== undefined && !types.some(({ inward, outward }) => [inward, outward].includes(linkType)))
    return refused(`Issue link type '${linkType}' could not be found in function 'linkedIssues'.`);
  return ids(
    store.issueLinks.all().flatMap(({ typeId, inwardIssueId, outwardIssueId }) => {
      const { inward, outward } = store.issueLinkTypes.need(typeId);
      const isFitting = (side: string): boolean => linkType === undefined || side === linkType;
      if (inwardIssueId === issue.id && isFitting(outward)) return [outwardIssueId];
      return outwardIssueId === issue.id && isFitting(inward) ? [inwardIssueId] : [];
    }),
  );
}

const DAY_MS = 24 * 3_600_000;

/** Creating, changing and commenting count; times are whole days at least. */
function updatedBy(
  store: Store,
  context: Omit<JqlContext, 'siteFunction'>,
  [person = '', from, to]: readonly string[],
): JqlSiteResult {
  const user = findPerson(store, person);
  if (user === undefined) return refused(`Function 'updatedBy' can not find the user '${person}'.`);
  const [fromMs, toMs] = [from, to].map((text) =>
    text === undefined ? undefined : readMoment(text, context),
  );
  if (fromMs === null || toMs === null)
    return refused(`The date '${(fromMs === null ? from : to) ?? ''}' in function 'updatedBy' is invalid.`);
  const sinceMs = fromMs === undefined ? 0 : Math.min(fromMs, roundedUp(from, fromMs, context.nowMs));
  const untilMs = toMs === undefined ? Number.POSITIVE_INFINITY : toMs + DAY_MS;
  const isIn = (atMs: number): boolean => atMs >= sinceMs && atMs < untilMs;
  const { accountId } = user;
  return ids(
    idsOf(
      store,
      (issue) =>
        (issue.creatorId === accountId && isIn(issue.createdMs)) ||
        issue.history.some(({ authorId, createdMs }) => authorId === accountId && isIn(createdMs)) ||
        issue.comments.some(
          (comment) =>
            (comment.authorId === accountId && isIn(comment.createdMs)) ||
            (comment.updateAuthorId === accountId && isIn(comment.updatedMs)),
        ),
    ),
  );
}

/** `-1h` becomes a day. */
function roundedUp(text: string | undefined, fromMs: number, nowMs: number): number {
  return text?.startsWith('-') === true ? nowMs - Math.ceil((nowMs - fromMs) / DAY_MS) * DAY_MS : fromMs;
}

/** Permissions are named by key or by what the permission scheme calls them, e.g. "Edit Issues". */
function projectsWithPermission(store: Store, me: string | null, permission: string): JqlSiteResult | null {
  const key = permission.trim().toUpperCase().replace(/\s+/g, '_');
  if (!isProjectPermission(key)) return null;
  const projects = store.projects.all();
  return ids(
    me === null
      ? []
      : projects.filter((project) => hasProjectPermission(store, me, project, key)).map(({ id }) => id),
  );
}

function projectsWithRole(store: Store, me: string | null, roleName: string): JqlSiteResult {
  const role = store.projectRoles.all().find(({ name }) => name.toLowerCase() === roleName.toLowerCase());
  if (role === undefined)
    return refused(`The role '${roleName}' provided to function 'projectsWhereUserHasRole' does not exist.`);
  const groupIds = me === null ? [] : groupsOf(store, me).map(({ groupId }) => groupId);
  return ids(
    store.projects
      .all()
      .filter(({ roleActors }) => {
        const actors = roleActors[role.id] ?? NO_ACTORS;
        return (
          (me !== null && actors.accountIds.includes(me)) ||
          actors.groupIds.some((groupId) => groupIds.includes(groupId))
        );
      })
      .map(({ id }) => id),
  );
}

/** Versions stand in the order in which they were made. */
function versionsOf(store: Store, name: string, projectText: string | undefined): JqlSiteResult {
  const project = projectText === undefined ? null : findProject(store, projectText);
  if (project === undefined)
    return refused(`Could not resolve the project '${projectText ?? ''}' provided to function '${name}'.`);
  const isReleased = name === 'releasedVersions' || name === 'latestReleasedVersion';
  const found = store.versions
    .all()
    .filter(
      (version) =>
        version.isReleased === isReleased &&
        !version.isArchived &&
        (project === null || version.projectId === project.id),
    )
    .map(({ id }) => id);
  if (name === 'latestReleasedVersion') return ids(found.slice(-1));
  return ids(name === 'earliestUnreleasedVersion' ? found.slice(0, 1) : found);
}
