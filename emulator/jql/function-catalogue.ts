import type { JqlFieldType } from './field-registry';

/** A function that Jira has. */
export interface JqlFunctionSpec {
  readonly name: string;
  /** Types of fields it may stand after. */
  readonly types: readonly JqlFieldType[];
  /** List functions stand after `in` and `not in` alone, the others after every other operator. */
  readonly isList: boolean;
  readonly minArgs: number;
  readonly maxArgs: number;
  /** Who computes it: the engine, the site through `siteFunction`, or nobody, so that it is refused loudly. */
  readonly by: 'engine' | 'site' | 'nobody';
}

const MOMENTS: readonly JqlFieldType[] = ['date', 'datetime'];

function one(
  name: string,
  types: readonly JqlFieldType[],
  by: JqlFunctionSpec['by'],
  minArgs = 0,
  maxArgs = minArgs,
): JqlFunctionSpec {
  return { name, types, isList: false, minArgs, maxArgs, by };
}

function list(
  name: string,
  type: JqlFieldType,
  by: JqlFunctionSpec['by'],
  minArgs = 0,
  maxArgs = minArgs,
): JqlFunctionSpec {
  return { name, types: [type], isList: true, minArgs, maxArgs, by };
}

const edges = ['startOf', 'endOf'].flatMap((edge) =>
  ['Day', 'Week', 'Month', 'Year'].map((unit) => one(edge + unit, MOMENTS, 'engine', 0, 1)),
);

/** Functions of service management, whose fields the site does not have. */
const SERVICE_MANAGEMENT = [
  ...['approved', 'approver', 'breached', 'completed', 'elapsed', 'everbreached', 'myApproval', 'myPending'],
  ...['myApprovals', 'organizationDetail', 'organizationMembers', 'customerDetail', 'entitlementDetail'],
  ...['entitlementProduct', 'paused', 'pending', 'pendingBy', 'remaining', 'running', 'withinCalendarHours'],
];

/**
 * Every function Jira documents.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-functions/
 */
export const JQL_FUNCTIONS: readonly JqlFunctionSpec[] = [
  one('currentUser', ['user'], 'engine'),
  list('membersOf', 'user', 'engine', 1),
  one('now', MOMENTS, 'engine'),
  ...edges,
  one('currentLogin', MOMENTS, 'nobody'),
  one('lastLogin', MOMENTS, 'nobody'),
  list('issueHistory', 'issuekey', 'nobody'),
  list('linkedIssues', 'issuekey', 'site', 1, 2),
  list('linkedIssue', 'issuekey', 'site', 1, 2),
  list('updatedBy', 'issuekey', 'site', 1, 3),
  list('watchedIssues', 'issuekey', 'site'),
  list('votedIssues', 'issuekey', 'site'),
  list('issuesWithRemoteLinksByGlobalId', 'issuekey', 'site', 1, 100),
  list('parentEpic', 'issuekey', 'nobody', 1),
  list('childIssuesOf', 'issuekey', 'nobody', 1),
  list('portfolioChildIssuesOf', 'issuekey', 'nobody', 1),
  list('projectsLeadByUser', 'project', 'site', 0, 1),
  list('projectsWhereUserHasPermission', 'project', 'site', 1),
  list('projectsWhereUserHasRole', 'project', 'site', 1),
  list('standardIssueTypes', 'issuetype', 'site'),
  list('subtaskIssueTypes', 'issuetype', 'site'),
  list('componentsLeadByUser', 'component', 'site', 0, 1),
  list('releasedVersions', 'version', 'site', 0, 1),
  list('unreleasedVersions', 'version', 'site', 0, 1),
  one('latestReleasedVersion', ['version'], 'site', 1),
  one('earliestUnreleasedVersion', ['version'], 'site', 1),
  list('openSprints', 'sprint', 'site'),
  list('closedSprints', 'sprint', 'site'),
  list('futureSprints', 'sprint', 'site'),
  list('cascadeOption', 'option', 'nobody', 1, 2),
  list('choiceOption', 'option', 'nobody', 1, 2),
  ...SERVICE_MANAGEMENT.map((name) => one(name, ['option'], 'nobody', 0, 100)),
];

const BY_NAME = new Map(JQL_FUNCTIONS.map((spec) => [spec.name.toLowerCase(), spec]));

/** Finds a function of Jira by its name in any case. */
export function findFunction(name: string): JqlFunctionSpec | null {
  return BY_NAME.get(name.toLowerCase()) ?? null;
}
