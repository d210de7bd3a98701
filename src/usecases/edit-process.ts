import type { AccountId } from '../domain/ids';
import { defaultProcess } from '../domain/process/default/default-process';
import type { ProcessDefinition } from '../domain/process/process-definition';
import type { ProcessProblem } from '../domain/process/process-problem';
import { readProcess } from '../domain/process/read-process';
import type { PublishedProcess } from '../domain/settings';
import type { Clock, Processes, Queue } from '../ports';
import { changeSettings } from './change-settings';
import type { AdminDeps } from './save-binding';

export interface ProcessDeps extends AdminDeps {
  readonly processes: Processes;
  readonly queue: Queue;
  readonly clock: Clock;
}

type NoAdmin = { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_ADMINISTER' };
const noAdmin: NoAdmin = { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };

/** The process in force, and what has been published before. */
export interface OpenedProcess {
  readonly ok: true;
  readonly value: {
    readonly version: number;
    readonly process: ProcessDefinition;
    readonly published: readonly PublishedProcess[];
  };
}

/** The process in force. Only for Jira administrators. */
export async function openProcess(deps: ProcessDeps): Promise<OpenedProcess | NoAdmin> {
  if (!(await deps.permissions.canAdminister())) return noAdmin;
  const settings = await deps.settingsStore.load();
  const version = settings?.processVersion ?? 0;
  const process = await deps.processes.load(version);
  return { ok: true, value: { version, process, published: settings?.published ?? [] } };
}

/** The process as shipped. Only for Jira administrators. */
export async function openTemplate(
  deps: ProcessDeps,
): Promise<{ readonly ok: true; readonly value: ProcessDefinition } | NoAdmin> {
  return (await deps.permissions.canAdminister()) ? { ok: true, value: defaultProcess } : noAdmin;
}

/** Every fault of a process that somebody brings. Only for Jira administrators. */
export async function inspectProcess(
  deps: ProcessDeps,
  value: unknown,
): Promise<{ readonly ok: true; readonly value: readonly ProcessProblem[] } | NoAdmin> {
  if (!(await deps.permissions.canAdminister())) return noAdmin;
  const read = readProcess(value);
  return { ok: true, value: read.ok ? [] : read.problems };
}

/** What a note says of a version. */
const MAX_NOTE_LENGTH = 500;
/** A value in storage holds 240 KiB; its wrapping needs little. */
const MAX_PROCESS_BYTES = 220 * 1024;
/** Versions that are named; all of them are kept. */
const MAX_PUBLISHED = 50;

export type Published =
  | { readonly ok: true; readonly problems: readonly ProcessProblem[] }
  | NoAdmin
  | {
      readonly ok: false;
      readonly code: 'PROCESS_CHANGED' | 'PROCESS_TOO_LARGE' | 'TEXT_TOO_LONG';
      readonly facts?: Readonly<Record<string, string>>;
    };

/**
 * Puts a new version into force; a faulty one changes nothing, and its faults are answered. Products in flight keep what they
 * have until their next stage. Only for Jira administrators.
 * @param basedOn the version that was opened: whoever publishes over another one is told
 */
export async function publishProcess(
  deps: ProcessDeps,
  by: AccountId,
  value: unknown,
  note: string,
  basedOn: number,
): Promise<Published> {
  if (!(await deps.permissions.canAdminister())) return noAdmin;
  const words = note.trim();
  if (words.length > MAX_NOTE_LENGTH)
    return { ok: false, code: 'TEXT_TOO_LONG', facts: { max: String(MAX_NOTE_LENGTH) } };
  const read = readProcess(value);
  if (!read.ok) return { ok: true, problems: read.problems };
  const sizeBytes = new TextEncoder().encode(JSON.stringify(read.process)).length;
  if (sizeBytes > MAX_PROCESS_BYTES)
    return { ok: false, code: 'PROCESS_TOO_LARGE', facts: { max: String(MAX_PROCESS_BYTES / 1024) } };
  const settings = await deps.settingsStore.load();
  if ((settings?.processVersion ?? 0) !== basedOn) return { ok: false, code: 'PROCESS_CHANGED' };
  // Numbers are never used twice, whichever version is in force: a version is kept for the products that follow it.
  let version = Math.max(basedOn, ...(settings?.published ?? []).map((each) => each.version)) + 1;
  while (!(await deps.processes.publish(version, read.process))) version += 1;
  const at = deps.clock.now();
  await changeSettings(deps, (before) => ({
    ...before,
    processVersion: version,
    published: [{ version, note: words, by, at }, ...before.published].slice(0, MAX_PUBLISHED),
  }));
  await deps.queue.refreshAll(null);
  await deps.queue.refreshJql();
  return { ok: true, problems: [] };
}
