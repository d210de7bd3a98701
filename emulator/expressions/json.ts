import type { Value } from './values';

/** Plain JSON to a value: objects become maps, arrays lists. */
export function fromJson(json: unknown): Value {
  throw new Error(`not simulated: ${typeof json}`);
}

/** A value to plain JSON: what the REST API answers. */
export function toJson(value: Value): unknown {
  throw new Error(`not simulated: ${typeof value}`);
}
