import { parseDay, calendarDate } from './date-methods';
import { fault } from './fault';
import { issueById, projectById } from './issue-bean';
import { toJson } from './json';
import { method, textArg, type Methods } from './method';
import { userById } from './people-beans';
import type { Run } from './run';
import { isObjectValue, map, typeName } from './type-name';
import type { Value } from './values';

const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * What `new` makes. Issues, users and projects cost one operation each and are null when they cannot be seen.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference
 */
export const CONSTRUCTORS: Methods<null> = {
  Issue: method(1, 1, (_self, args, run) =>
    lookUp(run, () => run.source && issueById(idOrKey(args), run.source)),
  ),
  Project: method(1, 1, (_self, args, run) =>
    lookUp(run, () => run.source && projectById(idOrKey(args), run.source)),
  ),
  User: method(1, 1, (_self, args, run) =>
    lookUp(run, () => (run.source && userById(textArg(args, 0), run.source)) ?? null),
  ),
  Date: method(0, 1, (_self, args, run) => ({
    kind: 'Date',
    atMs: args.length === 0 ? run.nowMs : readMoment(args[0] ?? null),
  })),
  CalendarDate: method(0, 1, (_self, args, run) => {
    if (args.length === 0) return calendarDate(run.nowMs, run.timeZone);
    const day = parseDay(textArg(args, 0));
    if (!day) throw fault(`Invalid calendar date: ${textArg(args, 0)}`);
    return day;
  }),
  Map: method(0, 0, () => map([])),
  RichText: method(1, 1, (_self, args, run) => {
    const document = args[0] ?? null;
    if (!isObjectValue(document) || document.kind !== 'Map')
      throw fault(`Expected Map but got ${typeName(document)}.`);
    return { kind: 'RichText', document: toJson(document, run) };
  }),
};

function lookUp(run: Run, find: () => Value): Value {
  run.expensive();
  return find();
}

function idOrKey(args: readonly Value[]): number | string {
  const value = args[0] ?? null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw fault(`Expected Number or String but got ${typeName(value)}.`);
}

function readMoment(value: Value): number {
  const atMs =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && DATE_PATTERN.test(value)
        ? Date.parse(value)
        : Number.NaN;
  if (!Number.isFinite(atMs) || Math.abs(atMs) > 8.64e15) throw fault('Invalid date.');
  return atMs;
}
