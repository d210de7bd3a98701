import { checkProcess } from './check-process';
import { checkSchema, MAX_PROBLEMS } from './check-schema';
import type { ProcessDefinition } from './process-definition';
import type { ProcessProblem } from './process-problem';
import { PROCESS_SCHEMA } from './process-schema';

/** A process that somebody brings, or every fault that it has. */
export type ReadProcess =
  | { readonly ok: true; readonly process: ProcessDefinition }
  | { readonly ok: false; readonly problems: readonly ProcessProblem[] };

/** Reads a process from outside: first its form, then what it says. */
export function readProcess(value: unknown): ReadProcess {
  const { schema, definitions } = PROCESS_SCHEMA;
  const ofForm = checkSchema(schema, definitions, value);
  if (ofForm.length > 0) return { ok: false, problems: ofForm };
  // The schema has shown it to be one.
  const process = value as ProcessDefinition;
  const problems = checkProcess(process).slice(0, MAX_PROBLEMS);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, process };
}
