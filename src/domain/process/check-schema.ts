import { problem, type ProcessProblem } from './process-problem';

/** The part of JSON Schema that the schema of a process uses. @see https://json-schema.org/draft/2020-12/schema */
export type Schema =
  | { readonly $ref: string }
  | { readonly oneOf: readonly Schema[] }
  /** Something, or null. */
  | { readonly anyOf: readonly [Schema, { readonly type: 'null' }] }
  | { readonly const: string | boolean }
  | { readonly enum: readonly (string | null)[] }
  | {
      readonly type: 'string';
      readonly minLength?: number;
      readonly maxLength: number;
      readonly pattern?: string;
    }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'array'; readonly items: Schema; readonly minItems?: number; readonly maxItems: number }
  | {
      readonly type: 'object';
      readonly properties: Readonly<Record<string, Schema>>;
      readonly required: readonly string[];
      readonly additionalProperties: false;
    };

export type Definitions = Readonly<Record<string, Schema>>;

/** Values inside one another; a process has eight. */
const MAX_DEPTH = 16;
/** Faults that are told one by one. */
export const MAX_PROBLEMS = 100;

/** Everything in which a value is not of a schema, with its place. Branches of `oneOf` are told apart by their `kind`. */
export function checkSchema(
  schema: Schema,
  definitions: Definitions,
  value: unknown,
): readonly ProcessProblem[] {
  const problems: ProcessProblem[] = [];
  const check = (rule: Schema, found: unknown, path: string, depth: number): void => {
    if (problems.length >= MAX_PROBLEMS) return;
    if (depth > MAX_DEPTH) {
      problems.push(problem(path, 'TOO_DEEP'));
      return;
    }
    if ('$ref' in rule) {
      const target = definitions[rule.$ref.slice(rule.$ref.lastIndexOf('/') + 1)];
      if (!target) throw new Error(`The schema has no definition "${rule.$ref}".`);
      check(target, found, path, depth);
    } else if ('oneOf' in rule) {
      const branch = rule.oneOf.find((each) => kindOf(each, definitions) === kindIn(found));
      if (branch) check(branch, found, path, depth);
      else problems.push(problem(`${path}.kind`, 'NOT_ALLOWED', kindIn(found) ?? typeOf(found)));
    } else if ('anyOf' in rule) {
      if (found !== null) check(rule.anyOf[0], found, path, depth);
    } else if ('const' in rule) {
      if (found !== rule.const) problems.push(problem(path, 'NOT_ALLOWED', found));
    } else if ('enum' in rule) {
      if (!rule.enum.some((each) => each === found)) problems.push(problem(path, 'NOT_ALLOWED', found));
    } else
      problems.push(...checkType(rule, found, path, (inner, each, at) => check(inner, each, at, depth + 1)));
  };
  check(schema, value, '', 0);
  return problems.slice(0, MAX_PROBLEMS);
}

type Typed = Extract<Schema, { readonly type: string }>;

function checkType(
  rule: Typed,
  value: unknown,
  path: string,
  inner: (schema: Schema, value: unknown, path: string) => void,
): readonly ProcessProblem[] {
  switch (rule.type) {
    case 'string':
      if (typeof value !== 'string') return [problem(path, 'TYPE', 'string')];
      if (value.length > rule.maxLength) return [problem(path, 'TOO_LONG', String(rule.maxLength))];
      if (value.length < (rule.minLength ?? 0)) return [problem(path, 'MISSING')];
      return rule.pattern === undefined || new RegExp(rule.pattern, 'u').test(value)
        ? []
        : [problem(path, 'PATTERN', value)];
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return [problem(path, 'TYPE', 'integer')];
      if (value < rule.minimum) return [problem(path, 'TOO_SMALL', String(rule.minimum))];
      return value > rule.maximum ? [problem(path, 'TOO_LARGE', String(rule.maximum))] : [];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [problem(path, 'TYPE', 'boolean')];
    case 'array':
      if (!Array.isArray(value)) return [problem(path, 'TYPE', 'array')];
      if (value.length > rule.maxItems) return [problem(path, 'TOO_MANY', String(rule.maxItems))];
      if (value.length < (rule.minItems ?? 0)) return [problem(path, 'TOO_FEW', String(rule.minItems))];
      value.forEach((each: unknown, index) => inner(rule.items, each, `${path}[${index}]`));
      return [];
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [problem(path, 'TYPE', 'object')];
      const members = value as Readonly<Record<string, unknown>>;
      const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
      for (const [name, schema] of Object.entries(rule.properties))
        if (Object.hasOwn(members, name)) inner(schema, members[name], at(name));
      const missing = rule.required.filter((name) => !Object.hasOwn(members, name));
      const unknown = Object.keys(members).filter((name) => !Object.hasOwn(rule.properties, name));
      return [
        ...missing.map((name) => problem(at(name), 'MISSING')),
        ...unknown.map((name) => problem(at(name.slice(0, 40)), 'UNKNOWN_MEMBER')),
      ];
    }
  }
}

function kindOf(schema: Schema, definitions: Definitions): unknown {
  if ('$ref' in schema) {
    const target = definitions[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
    return target && kindOf(target, definitions);
  }
  const kind = 'type' in schema && schema.type === 'object' ? schema.properties['kind'] : undefined;
  return kind && 'const' in kind ? kind.const : undefined;
}

function kindIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  return typeof value.kind === 'string' ? value.kind : undefined;
}

const typeOf = (value: unknown): string => (value === null ? 'null' : typeof value);
