import { method, textArg, type Methods } from './method';
import { list, map } from './type-name';
import type { MapValue } from './values';

/**
 * Methods of Map. `set` gives a new map.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference
 */
export const MAP_METHODS: Methods<MapValue> = {
  get: method(1, 1, (self, args) => self.entries.get(textArg(args, 0)) ?? null),
  set: method(2, 2, (self, args, run) => {
    run.work(self.entries.size);
    return map([...self.entries, [textArg(args, 0), args[1] ?? null]]);
  }),
  entries: method(0, 0, (self, _args, run) => {
    run.work(self.entries.size);
    return list([...self.entries].map(([key, value]) => list([key, value])));
  }),
};
