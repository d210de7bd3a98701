import type { Run } from './run';

/** Any value an expression can compute. Lists, maps and dates are never changed in place. */
export type Value =
  | null
  | boolean
  | number
  | string
  | ListValue
  | MapValue
  | DateValue
  | CalendarDateValue
  | RichTextValue
  | ErrorValue
  | FunctionValue
  | BeanValue;

export interface ListValue {
  readonly kind: 'List';
  readonly items: readonly Value[];
}

export interface MapValue {
  readonly kind: 'Map';
  readonly entries: ReadonlyMap<string, Value>;
}

/** A moment in time. */
export interface DateValue {
  readonly kind: 'Date';
  /** Milliseconds since the epoch. */
  readonly atMs: number;
}

/** A day without a time. */
export interface CalendarDateValue {
  readonly kind: 'CalendarDate';
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** A document in Atlassian Document Format, or a plain text. */
export interface RichTextValue {
  readonly kind: 'RichText';
  readonly document: unknown;
}

/** What a `catch` sees. */
export interface ErrorValue {
  readonly kind: 'Error';
  readonly message: string;
  /** 1-based; null for a thrown value. */
  readonly location: { readonly line: number; readonly column: number } | null;
}

export interface FunctionValue {
  readonly kind: 'Function';
  call(args: readonly Value[], run: Run): Value;
}

/** A Jira object: an issue, a user, an attachment… Its members are read when they are asked for. */
export interface BeanValue {
  readonly kind: 'Bean';
  /** Jira's type name, e.g. `Issue`: what `typeof` answers. */
  readonly type: string;
  /** Beans of one type with one identity are equal. */
  readonly identity: string;
  /** Reads a member and charges its cost to the run; `missing` when the type has no such member. */
  read(name: string, run: Run): BeanRead;
  /** Names for the "Available properties" error. */
  memberNames(): readonly string[];
  /** What the object becomes in a result. */
  toJson(): unknown;
}

export type BeanRead = { readonly found: true; readonly value: Value } | { readonly found: false };
