/**
 * Small checks for data from outside: a shape turns `unknown` into a typed value, or throws a ShapeError.
 * Full schema libraries would be larger than the rest of the bundle; see docs/adr/0002.
 */
export type Shape<T> = (value: unknown, path?: string) => T;

/** Data from outside is not what it should be. Says where and which type, never the value: it may be personal. */
export class ShapeError extends Error {
  constructor(path: string, expected: string, value: unknown) {
    super(`${path || 'value'} should be ${expected}, is ${value === null ? 'null' : typeof value}`);
    this.name = 'ShapeError';
  }
}

/** The value if it is of the shape, else null. */
export function parse<T>(shape: Shape<T>, value: unknown): T | null {
  try {
    return shape(value);
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

export const text: Shape<string> = (value, path = '') => {
  if (typeof value !== 'string') throw new ShapeError(path, 'a string', value);
  return value;
};

export const number: Shape<number> = (value, path = '') => {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new ShapeError(path, 'a number', value);
  return value;
};

export const flag: Shape<boolean> = (value, path = '') => {
  if (typeof value !== 'boolean') throw new ShapeError(path, 'a boolean', value);
  return value;
};

/** One of these words. */
export const oneOf =
  <const Words extends readonly string[]>(...words: Words): Shape<Words[number]> =>
  (value, path = '') => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new ShapeError(path, `one of ${words.join(', ')}`, value);
    return found;
  };

/** A value in the form in which the app uses it, e.g. a branded id. */
export const mapped =
  <T, U>(inner: Shape<T>, change: (value: T) => U): Shape<U> =>
  (value, path) =>
    change(inner(value, path));

export const anything: Shape<unknown> = (value) => value;

/** Null stays null. */
export const nullable =
  <T>(inner: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? null : inner(value, path);

/** Absent becomes the fallback. */
export const withDefault =
  <T>(inner: Shape<T>, fallback: T): Shape<T> =>
  (value, path) =>
    value === undefined || value === null ? fallback : inner(value, path);

export const listOf =
  <T>(inner: Shape<T>): Shape<readonly T[]> =>
  (value, path = '') => {
    if (!Array.isArray(value)) throw new ShapeError(path, 'a list', value);
    return value.map((each, index) => inner(each, `${path}[${index}]`));
  };

export const recordOf =
  <T>(inner: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, path = '') =>
    Object.fromEntries(
      Object.entries(asObject(value, path)).map(([key, each]) => [key, inner(each, `${path}.${key}`)]),
    );

/** An object with these members; others are left out. */
export const objectOf =
  <Members extends Readonly<Record<string, Shape<unknown>>>>(
    members: Members,
  ): Shape<{ readonly [Key in keyof Members]: Members[Key] extends Shape<infer T> ? T : never }> =>
  (value, path = '') => {
    const object = asObject(value, path);
    const entries = Object.entries(members).map(([key, shape]) => [
      key,
      shape(object[key], `${path}.${key}`),
    ]);
    return Object.fromEntries(entries) as {
      readonly [Key in keyof Members]: Members[Key] extends Shape<infer T> ? T : never;
    };
  };

function asObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ShapeError(path, 'an object', value);
  return value as Readonly<Record<string, unknown>>;
}
