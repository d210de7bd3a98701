/** What can be wrong with a process that somebody brings. */
export const PROCESS_PROBLEMS = [
  // Its form.
  'TYPE',
  'MISSING',
  'UNKNOWN_MEMBER',
  'NOT_ALLOWED',
  'TOO_LONG',
  'TOO_MANY',
  'TOO_FEW',
  'TOO_SMALL',
  'TOO_LARGE',
  'PATTERN',
  'TOO_DEEP',
  // What it says.
  'TWICE',
  'NO_NAME',
  'UNKNOWN_STAGE',
  'UNKNOWN_DEPARTMENT',
  'UNKNOWN_ROLE',
  'UNKNOWN_DELIVERABLE',
  'UNKNOWN_FACT',
  'UNKNOWN_COLUMN',
  'NOBODY',
  'NO_PERSON',
  'NO_USE',
  'NO_HINT',
  'HINT_BROKEN',
  'HINT_MATCHES_ALL',
  'HINT_CAPITALS',
  'FEW_CHOICES',
  'WRONG_KIND',
  'NO_CHECKLIST',
  'NO_TABLE',
  'NO_DECISION',
  'NO_VERSION',
  'NEVER_TRUE',
  'NOT_FORWARD',
] as const;
export type ProcessProblemCode = (typeof PROCESS_PROBLEMS)[number];

/** One fault, and where it is. */
export interface ProcessProblem {
  /** Place in the file, e.g. `gates[3].requirements[0].deliverable`; empty for the whole. */
  readonly path: string;
  readonly code: ProcessProblemCode;
  /** What stands there, or what would be allowed; cut short. */
  readonly value: string;
}

const MAX_VALUE_LENGTH = 60;

/** A fault at a place. */
export function problem(path: string, code: ProcessProblemCode, value: unknown = ''): ProcessProblem {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return { path, code, value: words.slice(0, MAX_VALUE_LENGTH) };
}
