import { areEqual } from './compare-values';
import { fault } from './fault';
import { EXPRESSION_LIMITS } from './limits';
import { functionArg, method, numberArg, textArg, type Methods } from './method';
import type { Run } from './run';
import { isObjectValue, isTruthy, list } from './type-name';
import { limitText, valueText } from './value-text';
import type { FunctionValue, ListValue, Value } from './values';

/**
 * Methods of List. Functions get the item alone, without its index; assumed.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference
 */
export const LIST_METHODS: Methods<ListValue> = {
  map: method(1, 1, (self, args, run) => list(each(self, functionArg(args, 0), run))),
  filter: method(1, 1, (self, args, run) => {
    const keep = functionArg(args, 0);
    return list(self.items.filter((item) => isTruthy(keep.call([item], run))));
  }),
  some: method(1, 1, (self, args, run) => {
    const test = functionArg(args, 0);
    return self.items.some((item) => isTruthy(test.call([item], run)));
  }),
  every: method(1, 1, (self, args, run) => {
    const test = functionArg(args, 0);
    return self.items.every((item) => isTruthy(test.call([item], run)));
  }),
  flatMap: method(1, 1, (self, args, run) => flatten(each(self, functionArg(args, 0), run), run)),
  flatten: method(0, 0, (self, _args, run) => flatten(self.items, run)),
  includes: method(1, 1, (self, args, run) =>
    self.items.some((item) => areEqual(item, args[0] ?? null, run)),
  ),
  indexOf: method(1, 1, (self, args, run) =>
    self.items.findIndex((item) => areEqual(item, args[0] ?? null, run)),
  ),
  slice: method(1, 2, (self, args, run) => {
    run.work(self.items.length);
    return list(self.items.slice(numberArg(args, 0), args[1] === undefined ? undefined : numberArg(args, 1)));
  }),
  concat: method(1, 1, (self, args, run) => {
    const added = args[0] ?? null;
    return limitList(
      [...self.items, ...(isObjectValue(added) && added.kind === 'List' ? added.items : [added])],
      run,
    );
  }),
  reduce: method(1, 2, (self, args, run) => {
    const combine = functionArg(args, 0);
    const items = [...self.items];
    const first = args.length === 2 ? (args[1] ?? null) : items.shift();
    if (first === undefined) throw fault('Reduce of an empty List needs an initial value.');
    return items.reduce<Value>((sum, item) => combine.call([sum, item], run), first);
  }),
  join: method(0, 1, (self, args, run) => join(self, args[0] === undefined ? ',' : textArg(args, 0), run)),
  sort: method(0, 1, (self, args, run) =>
    sort(self, args[0] === undefined ? null : functionArg(args, 0), run),
  ),
};

function each(self: ListValue, apply: FunctionValue, run: Run): Value[] {
  return self.items.map((item) => apply.call([item], run));
}

/** Lists inside the list are opened once. */
function flatten(items: readonly Value[], run: Run): Value {
  return limitList(
    items.flatMap((item) => (isObjectValue(item) && item.kind === 'List' ? item.items : [item])),
    run,
  );
}

function limitList(items: readonly Value[], run: Run): Value {
  if (items.length > EXPRESSION_LIMITS.listItems)
    throw fault(`A List may not exceed ${EXPRESSION_LIMITS.listItems} items.`);
  run.work(items.length);
  return list(items);
}

/** Null items become empty texts, as in JavaScript; assumed. */
function join(self: ListValue, separator: string, run: Run): string {
  let result = '';
  for (const [at, item] of self.items.entries()) {
    result += (at === 0 ? '' : separator) + (item === null ? '' : valueText(item, run));
    run.work(1);
    if (result.length > EXPRESSION_LIMITS.joinResultChars) {
      return `${result.slice(0, EXPRESSION_LIMITS.joinResultChars)}...`;
    }
  }
  return limitText(result, run);
}

function sort(self: ListValue, compare: FunctionValue | null, run: Run): Value {
  run.work(self.items.length);
  const order = (a: Value, b: Value): number => {
    if (compare === null) return naturalOrder(a, b);
    const result = compare.call([a, b], run);
    if (typeof result !== 'number') throw fault('The function passed to sort() must return a Number.');
    return result;
  };
  return list([...self.items].sort(order));
}

function naturalOrder(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  throw fault('sort() without a function sorts Numbers or Strings.');
}
