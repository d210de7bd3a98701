import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import { isRecord } from '../../../common/json';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE_BYTES = 400 * 1024;
/** Values inside one another; a process has eight, and the backend says where it is too deep from sixteen on. */
const DEEPEST = 100;

export type ProcessFile =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: 'TOO_LARGE' | 'NOT_JSON' | 'NOT_A_PROCESS' };

/** What a file says, as far as it is JSON of bearable size. Whether it is a process, the backend says. */
export function parseProcessFile(text: string): ProcessFile {
  if (new TextEncoder().encode(text).length > LARGEST_FILE_BYTES) return { ok: false, fault: 'TOO_LARGE' };
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(value) && !isTooDeep(value) ? { ok: true, value } : { ok: false, fault: 'NOT_A_PROCESS' };
  } catch {
    return { ok: false, fault: 'NOT_JSON' };
  }
}

/** The process as a file for people to read and change. */
export function writeProcessFile(process: ProcessDefinition): string {
  return `${JSON.stringify(process, null, 2)}\n`;
}

/** Level by level, so that no file exhausts the stack. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    level = level.filter(isRecord).flatMap((one) => Object.values(one));
    if (level.length === 0) return false;
  }
  return true;
}
