import { notSimulated } from './fault';
import { JIRA_MEMBERS } from './jira-members';
import { EXPRESSION_LIMITS } from './limits';
import type { Run } from './run';
import { isObjectValue, list } from './type-name';
import type { BeanRead, BeanValue, Value } from './values';

/** Reads a member; undefined when the site has no data for it. */
export type MemberReader = (run: Run) => Value | undefined;

/** How a bean is made. */
export interface BeanParts {
  readonly type: string;
  readonly identity: string;
  /** Shared by the objects of one list, which are loaded together. */
  readonly batch: object;
  readonly members: Readonly<Record<string, MemberReader>>;
  /** Members that no table lists, such as custom fields. */
  readonly dynamic?: (name: string, run: Run) => BeanRead;
  readonly dynamicNames?: () => readonly string[];
  readonly json: unknown;
}

/** Types whose lists may be long: items past the first thousand cost one operation each. */
const UNBOUNDED: ReadonlySet<string> = new Set(['comments', 'changelogs', 'worklogs', 'links', 'subtasks']);

/** Makes a Jira object that expressions can read. Members the type has and the site lacks fail loudly. */
export function makeBean(parts: BeanParts): BeanValue {
  const table = JIRA_MEMBERS[parts.type] ?? {};
  return {
    kind: 'Bean',
    type: parts.type,
    identity: parts.identity,
    read(name, run) {
      const spec = Object.hasOwn(table, name) ? table[name] : undefined;
      if (!spec) return parts.dynamic?.(name, run) ?? { found: false };
      if (spec.cost === 'once') run.expensiveOnce(parts.batch, name);
      if (spec.cost === 'each' || (spec.cost === 'eachUnlessCounted' && !run.isCounting)) run.expensive();
      if (spec.cost === 'eachUnlessCounted' && run.isCounting) run.expensiveOnce(parts.batch, name);
      const value = Object.hasOwn(parts.members, name) ? parts.members[name]?.(run) : undefined;
      if (value === undefined) throw notSimulated(`${parts.type}.${name} in Jira expressions`);
      if (UNBOUNDED.has(name) && isObjectValue(value) && value.kind === 'List') {
        run.expensive(Math.max(0, value.items.length - EXPRESSION_LIMITS.freeListItems));
      }
      return { found: true, value };
    },
    memberNames: () => [...Object.keys(table), ...(parts.dynamicNames?.() ?? [])].sort(),
    toJson: () => parts.json,
  };
}

/** Makes beans of a list, loaded together. Undefined data stays "not simulated". */
export function beanList<T>(
  items: readonly T[] | undefined,
  make: (item: T, batch: object, at: number) => BeanValue | null,
): Value | undefined {
  if (items === undefined) return undefined;
  const batch = {};
  return list(items.map((item, at) => make(item, batch, at)).filter((bean) => bean !== null));
}
