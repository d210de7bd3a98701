import { edgeOf } from './day-edges';
import type { JqlContext } from './field-registry';
import { findFunction, type JqlFunctionSpec } from './function-catalogue';

/** What a function gives: a moment, ids of named things, or an error. */
export type FunctionResult =
  | { readonly kind: 'moment'; readonly atMs: number }
  | { readonly kind: 'ids'; readonly ids: readonly string[]; readonly isList: boolean }
  | { readonly kind: 'error'; readonly message: string };

/** Calls a function of Jira; null when Jira has none of that name. Names are read in any case. */
export function callFunction(
  name: string,
  args: readonly string[],
  context: JqlContext,
): FunctionResult | null {
  const spec = findFunction(name);
  if (!spec) return null;
  if (args.length < spec.minArgs || args.length > spec.maxArgs) return error(wrongCount(spec, args.length));
  if (spec.by === 'engine') return callOwn(spec.name, args, context);
  const answer = spec.by === 'site' ? (context.siteFunction?.({ name: spec.name, args }) ?? null) : null;
  if (!answer) return error(`not simulated: JQL function '${spec.name}()'`);
  return answer.ok
    ? { kind: 'ids', ids: answer.ids, isList: spec.isList }
    : { kind: 'error', message: answer.errorMessage };
}

function callOwn(name: string, args: readonly string[], context: JqlContext): FunctionResult {
  const [first] = args;
  if (name === 'currentUser') {
    const { currentUserAccountId: me } = context;
    return { kind: 'ids', ids: me === null ? [] : [me], isList: false };
  }
  if (name === 'membersOf') return membersOf(first ?? '', context);
  if (name === 'now') return { kind: 'moment', atMs: context.nowMs };
  const [, edge = '', unit = ''] = /^(startOf|endOf)(\w+)$/.exec(name) ?? [];
  const atMs = edgeOf(edge === 'endOf', unit.toLowerCase(), first, context);
  return atMs === null
    ? error(
        `Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
      )
    : { kind: 'moment', atMs };
}

function membersOf(group: string, context: JqlContext): FunctionResult {
  const ids = context.membersOf(group);
  return ids
    ? { kind: 'ids', ids, isList: true }
    : error(
        `Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`,
      );
}

function wrongCount({ name, minArgs, maxArgs }: JqlFunctionSpec, got: number): string {
  const wanted = minArgs === maxArgs ? `'${minArgs}'` : `between '${minArgs}' and '${maxArgs}'`;
  return `Function '${name}' expected ${wanted} arguments but received '${got}'.`;
}

function error(message: string): FunctionResult {
  return { kind: 'error', message };
}
