import { fault } from './fault';
import { changelogBean } from './issue-part-beans';
import type { ChangelogData, JiraSource } from './jira-data';
import { bind, method, textArg } from './method';
import { isObjectValue } from './type-name';
import type { FunctionValue, Value } from './values';

const CRITERIA = ['from', 'fromString', 'to', 'toString'] as const;

/** `issue.getNewestChangelog(field, {from?, fromString?, to?, toString?})`: one expensive operation; assumed. */
export function newestChangelog(changelogs: readonly ChangelogData[], source: JiraSource): FunctionValue {
  const find = method<null>(1, 2, (_self, args, run) => {
    run.expensive();
    const field = textArg(args, 0);
    const wanted = readCriteria(args[1] ?? null);
    const found = changelogs.find((entry) =>
      entry.items.some(
        (item) =>
          (item.field === field || item.fieldId === field) &&
          CRITERIA.every((name) => !wanted.has(name) || wanted.get(name) === item[name]),
      ),
    );
    return found ? changelogBean(found, source, {}) : null;
  });
  return bind('getNewestChangelog', find, null);
}

function readCriteria(value: Value): ReadonlyMap<string, Value> {
  if (value === null) return new Map();
  if (!isObjectValue(value) || value.kind !== 'Map')
    throw fault('The criteria of getNewestChangelog() must be a Map.');
  return value.entries;
}
