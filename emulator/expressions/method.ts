import { fault } from './fault';
import type { Run } from './run';
import { isObjectValue, typeName } from './type-name';
import type { FunctionValue, ListValue, Value } from './values';

/** A built-in method of a type `S`: how many arguments it takes and what it does. */
export interface Method<S> {
  readonly min: number;
  readonly max: number;
  call(self: S, args: readonly Value[], run: Run): Value;
}

export type Methods<S> = Readonly<Record<string, Method<S>>>;

/** Builds a method that takes from `min` to `max` arguments. */
export function method<S>(min: number, max: number, call: Method<S>['call']): Method<S> {
  return { min, max, call };
}

/** Binds a method to its object, so that it can be called. */
export function bind<S>(name: string, found: Method<S>, self: S): FunctionValue {
  return {
    kind: 'Function',
    call(args, run) {
      if (args.length < found.min || args.length > found.max) {
        throw fault(`Function ${name} does not take ${args.length} argument(s).`);
      }
      return found.call(self, args, run);
    },
  };
}

/** Reads an argument that must be a text. */
export function textArg(args: readonly Value[], at: number): string {
  const value = args[at] ?? null;
  if (typeof value !== 'string') throw wrongType('String', value);
  return value;
}

/** Reads an argument that must be a number. */
export function numberArg(args: readonly Value[], at: number): number {
  const value = args[at] ?? null;
  if (typeof value !== 'number') throw wrongType('Number', value);
  return value;
}

/** Reads an argument that must be a function. */
export function functionArg(args: readonly Value[], at: number): FunctionValue {
  const value = args[at] ?? null;
  if (!isObjectValue(value) || value.kind !== 'Function') throw wrongType('Function', value);
  return value;
}

/** Reads a value that must be a list. */
export function asList(value: Value): ListValue {
  if (!isObjectValue(value) || value.kind !== 'List') throw wrongType('List', value);
  return value;
}

function wrongType(expectedType: string, value: Value): Error {
  return fault(`Expected ${expectedType} but got ${typeName(value)}.`);
}
