import { fault } from './fault';
import { fromJson, toJson } from './json';
import { bind, method, textArg } from './method';
import { isObjectValue, map } from './type-name';
import { limitText } from './value-text';
import type { Value } from './values';

const numberFrom = method<null>(1, 1, (_self, args) => {
  const value = args[0] ?? null;
  if (isObjectValue(value)) return value.kind === 'Date' ? value.atMs : Number.NaN;
  return Number(value);
});

const stringify = method<null>(1, 1, (_self, args, run) =>
  limitText(JSON.stringify(toJson(args[0] ?? null, run)), run),
);

const parse = method<null>(1, 1, (_self, args, run) => {
  const text = textArg(args, 0);
  run.work(text.length);
  try {
    return fromJson(JSON.parse(text));
  } catch {
    throw fault('JSON.parse() got a String that is not valid JSON.');
  }
});

/** Names every expression knows besides its variables. */
export const GLOBALS: Readonly<Record<string, Value>> = {
  Number: bind('Number', numberFrom, null),
  JSON: map([
    ['stringify', bind('stringify', stringify, null)],
    ['parse', bind('parse', parse, null)],
  ]),
};
