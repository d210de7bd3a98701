import { makeBean } from './bean';
import { notSimulated } from './fault';
import { fromJson } from './json';
import { bind, method, textArg, type Method } from './method';
import type { Run } from './run';
import { list } from './type-name';
import type { BeanValue } from './values';

/**
 * Entity properties of an object: `properties.get(key)`, `properties['key']`, `keys()`. A property that is not set is
 * null. Each key read costs one operation for a whole list of objects.
 */
export function entityProperties(
  owner: string,
  properties: Readonly<Record<string, unknown>> = {},
  batch: object,
): BeanValue {
  const read = (key: string, run: Run) => {
    run.expensiveOnce(batch, `properties ${key}`);
    return Object.hasOwn(properties, key) ? fromJson(properties[key]) : null;
  };
  return makeBean({
    type: 'EntityProperties',
    identity: owner,
    batch,
    members: {
      get: () =>
        bind(
          'get',
          method(1, 1, (_self, args, run) => read(textArg(args, 0), run)),
          null,
        ),
      keys: () =>
        bind(
          'keys',
          method(0, 0, (_self, _args, run) => (run.expensive(), list(Object.keys(properties)))),
          null,
        ),
      updated: () => bind('updated', updatedOf(properties), null),
    },
    dynamic: (key, run) => ({ found: true, value: read(key, run) }),
    dynamicNames: () => Object.keys(properties),
    json: properties,
  });
}

/** When a property, or any of them, was last set: null when none is, otherwise nobody keeps it. */
function updatedOf(properties: Readonly<Record<string, unknown>>): Method<null> {
  return method(0, 1, (_self, args) => {
    const isSet =
      args[0] === undefined
        ? Object.keys(properties).length > 0
        : Object.hasOwn(properties, textArg(args, 0));
    if (isSet) throw notSimulated('EntityProperties.updated in Jira expressions');
    return null;
  });
}
