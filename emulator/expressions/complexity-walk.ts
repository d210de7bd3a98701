import type { Ast, Expression } from './ast';
import { JIRA_MEMBERS, type MemberCost } from './jira-members';
import { childrenOf, type Node } from './tree';

/** How often something is evaluated: a number of times for each combination of the items of some lists. */
interface Repetition {
  /** Source texts of the lists. */
  readonly factors: readonly string[];
  readonly times: number;
}

type Bindings = ReadonlyMap<string, Repetition>;

const ONCE: Repetition = { factors: [], times: 1 };
const LIST_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['map', 'filter', 'some', 'every', 'flatMap', 'reduce', 'sort'],
]);
/** Functions that give as many items as they got, or fewer. */
const SAME_SIZE: ReadonlySet<string> = new Set(['map', 'filter', 'sort', 'slice']);
/** Issues at the end of a link are loaded one by one. */
const LOADED_ALONE: ReadonlySet<string> = new Set(['linkedIssue', 'outwardIssue', 'inwardIssue']);
const LOADED_BY_NEW: ReadonlySet<string> = new Set(['Issue', 'User', 'Project']);
const BUILT_IN: ReadonlySet<string> = new Set(['String', 'List', 'Map', 'Date', 'CalendarDate', 'RichText']);

/** Tells `charge` of every place that costs: the lists whose sizes multiply, and how many operations at a time. */
export function walkCosts(
  ast: Ast,
  types: ReadonlyMap<Expression, string>,
  charge: (factors: readonly string[], count: number) => void,
): void {
  walk(ast.root, ONCE, new Map());

  function walk(node: Node, now: Repetition, bindings: Bindings): void {
    if (node.kind === 'call') walkCall(node, now, bindings);
    else if (node.kind === 'member' || node.kind === 'index') walkAccess(node, now, bindings);
    else {
      if (node.kind === 'new' && LOADED_BY_NEW.has(node.typeName)) charge(now.factors, now.times);
      for (const child of childrenOf(node)) walk(child, now, bindings);
    }
  }

  function walkCall(node: Extract<Node, { kind: 'call' }>, now: Repetition, bindings: Bindings): void {
    const { callee, args } = node;
    walk(callee, now, bindings);
    for (const arg of args) {
      if (arg.kind === 'lambda' && callee.kind === 'member' && LIST_FUNCTIONS.has(callee.name)) {
        const inner = new Map([...bindings, ...arg.parameters.map((name) => [name, now] as const)]);
        walk(arg.body, repeated(now, callee.object), inner);
      } else walk(arg, now, bindings);
    }
  }

  function walkAccess(
    node: Extract<Node, { kind: 'member' | 'index' }>,
    now: Repetition,
    bindings: Bindings,
  ): void {
    const { object } = node;
    const cost = costOf(node);
    if (cost === 'each' || cost === 'eachUnlessCounted') charge(now.factors, now.times);
    if (cost === 'once') chargeOnce(node, now, bindings);
    if (node.kind === 'index') walk(node.key, now, bindings);
    const isCounted = node.kind === 'member' && node.name === 'length' && object.kind === 'member';
    if (isCounted && costOf(object) === 'eachUnlessCounted') {
      chargeOnce(object, now, bindings);
      walk(object.object, now, bindings);
    } else walk(object, now, bindings);
  }

  /** Objects of one list are loaded together, so that a member costs as often as their list is made. */
  function chargeOnce(node: Expression, now: Repetition, bindings: Bindings): void {
    const { factors, times } = loadsOf(node, bindings) ?? now;
    charge(factors, times);
  }

  function costOf(node: Extract<Node, { kind: 'member' | 'index' }>): MemberCost {
    const { object } = node;
    const type = types.get(node) ?? 'Any';
    const name = node.kind === 'member' ? node.name : literalText(node.key);
    if (type === 'EntityProperties' || (object.kind === 'member' && object.name === 'properties'))
      return name === 'keys' ? 'each' : 'once';
    if (BUILT_IN.has(type) || name === null) return 'free';
    const table = Object.hasOwn(JIRA_MEMBERS, type) ? JIRA_MEMBERS[type] : undefined;
    if (table && Object.hasOwn(table, name)) return table[name]?.cost ?? 'free';
    const isCustomField = /^customfield_\d+$/.test(name) || type === 'Issue';
    if (isCustomField) return 'once';
    return table ? 'free' : (COST_BY_NAME.get(name) ?? 'free');
  }

  function repeated({ factors, times }: Repetition, list: Expression): Repetition {
    const source = sizeSource(list);
    if (source.kind === 'list') return { factors, times: times * source.items.length };
    return { factors: [...factors, ast.source.slice(source.start, source.end)], times };
  }
}

/** What a member of an object of unknown type most likely costs. `name` belongs to too many types. */
const COST_BY_NAME: ReadonlyMap<string, MemberCost> = new Map(
  Object.values(JIRA_MEMBERS).flatMap((table) =>
    Object.entries(table)
      .filter(([name, { cost }]) => cost !== 'free' && name !== 'name')
      .map(([name, { cost }]) => [name, cost] as const),
  ),
);

/** How often the objects a chain of members starts from are loaded; null when each is loaded alone. */
function loadsOf(node: Expression, bindings: Bindings): Repetition | null {
  if (node.kind === 'member' || node.kind === 'index') {
    const { object } = node;
    return object.kind === 'member' && LOADED_ALONE.has(object.name) ? null : loadsOf(object, bindings);
  }
  if (node.kind === 'call') return loadsOf(node.callee, bindings);
  return node.kind === 'identifier' ? (bindings.get(node.name) ?? ONCE) : null;
}

function sizeSource(list: Expression): Expression {
  if (list.kind !== 'call' || list.callee.kind !== 'member') return list;
  return SAME_SIZE.has(list.callee.name) ? sizeSource(list.callee.object) : list;
}

function literalText(key: Expression): string | null {
  return key.kind === 'literal' && typeof key.value === 'string' ? key.value : null;
}
