import { addPeriod } from './date-operand';
import type { JqlContext, JqlFieldType } from './field-registry';
import { momentOf, wallTime, type WallTime } from './zoned-time';

/** What a function gives: moments, account ids or an error. Lists stand after `in` only. */
export type FunctionResult =
  | { readonly kind: 'moment'; readonly atMs: number }
  | { readonly kind: 'users'; readonly accountIds: readonly string[]; readonly isList: boolean }
  | { readonly kind: 'error'; readonly message: string };

/** Functions Jira has and the site does not: refused loudly. */
const NOT_SIMULATED: ReadonlySet<string> = new Set(
  [
    ...[
      'currentLogin',
      'lastLogin',
      'issueHistory',
      'linkedIssues',
      'openSprints',
      'closedSprints',
      'futureSprints',
      'parentEpic',
    ],
    ...[
      'watchedIssues',
      'votedIssues',
      'updatedBy',
      'projectsLeadByUser',
      'projectsWhereUserHasPermission',
      'standardIssueTypes',
    ],
    ...[
      'projectsWhereUserHasRole',
      'componentsLeadByUser',
      'subtaskIssueTypes',
      'releasedVersions',
      'unreleasedVersions',
    ],
    ...[
      'latestReleasedVersion',
      'earliestUnreleasedVersion',
      'cascadeOption',
      'choiceOption',
      'entitlementProduct',
      'approver',
    ],
  ].map((name) => name.toLowerCase()),
);

const SHIFT = /^([+-]?)(\d+)([yMwdhm]?)$/;

/** Calls a built-in function; null when Jira has none of that name. Names are read in any case. */
export function callFunction(
  name: string,
  args: readonly string[],
  type: JqlFieldType,
  context: JqlContext,
): FunctionResult | null {
  const lower = name.toLowerCase();
  if (NOT_SIMULATED.has(lower)) return error(`not simulated: JQL function '${name}()'`);
  if (lower === 'currentuser') {
    if (type !== 'user') return error(`The function '${name}' is not supported by this field.`);
    const { currentUserAccountId: me } = context;
    return { kind: 'users', accountIds: me === null ? [] : [me], isList: false };
  }
  if (lower === 'membersof') return membersOf(args, type, context);
  if (lower === 'now') return args.length === 0 ? moment(context.nowMs) : wrongCount('now', 0, args.length);
  const edge = /^(startof|endof)(day|week|month|year)$/.exec(lower);
  if (!edge) return null;
  if (args.length > 1) return wrongCount(name, 1, args.length);
  return edgeOf(edge[1] === 'endof', edge[2] ?? '', args[0], name, context);
}

function membersOf(args: readonly string[], type: JqlFieldType, context: JqlContext): FunctionResult {
  const [group] = args;
  if (type !== 'user') return error("The function 'membersOf' is not supported by this field.");
  if (group === undefined || args.length > 1) return wrongCount('membersOf', 1, args.length);
  const accountIds = context.membersOf(group);
  return accountIds
    ? { kind: 'users', accountIds, isList: true }
    : error(
        `Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`,
      );
}

/** Weeks begin on Sunday; assumed. A shift such as `-1` counts the function's own unit. */
function edgeOf(
  isEnd: boolean,
  unit: string,
  shift: string | undefined,
  name: string,
  context: JqlContext,
): FunctionResult {
  const { timeZone, nowMs } = context;
  const match = SHIFT.exec(shift ?? '+0');
  if (!match)
    return error(
      `Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
    );
  const own = { day: 'd', week: 'w', month: 'M', year: 'y' }[unit] ?? 'd';
  const shifted = addPeriod(
    nowMs,
    `${match[2] ?? '0'}${match[3] === '' ? own : (match[3] ?? own)}`,
    match[1] === '-' ? -1 : 1,
    timeZone,
  );
  const wall = startOf(unit, wallTime(shifted, timeZone));
  if (!isEnd) return moment(momentOf(wall, timeZone));
  return moment(momentOf(nextOf(unit, wall), timeZone) - 1);
}

function startOf(unit: string, { year, month, day }: WallTime): WallTime {
  const midnight = { hour: 0, minute: 0 };
  if (unit === 'year') return { year, month: 1, day: 1, ...midnight };
  if (unit === 'month') return { year, month, day: 1, ...midnight };
  const weekday = unit === 'week' ? new Date(Date.UTC(year, month - 1, day)).getUTCDay() : 0;
  return { year, month, day: day - weekday, ...midnight };
}

function nextOf(unit: string, start: WallTime): WallTime {
  if (unit === 'year') return { ...start, year: start.year + 1 };
  if (unit === 'month') return { ...start, month: start.month + 1 };
  return { ...start, day: start.day + (unit === 'week' ? 7 : 1) };
}

function moment(atMs: number): FunctionResult {
  return { kind: 'moment', atMs };
}

function error(message: string): FunctionResult {
  return { kind: 'error', message };
}

function wrongCount(name: string, expected: number, got: number): FunctionResult {
  return error(`Function '${name}' expected '${expected}' arguments but received '${got}'.`);
}
