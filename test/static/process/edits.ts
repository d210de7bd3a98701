import { defaultProcess } from '../../../src/domain/process/default/default-process';
import type { ProcessDefinition } from '../../../src/domain/process/process-definition';
import { readProcess } from '../../../src/domain/process/read-process';
import type { Edit } from '../../../static/src/admin/process/draft/process-types';

/** The shipped process after some edits, each of which keeps it sound and leaves the process before as it was. */
export function edited(...edits: readonly Edit[]): ProcessDefinition {
  return edits.reduce((process, edit) => {
    const before = JSON.stringify(process);
    const after = edit(process);
    expect(JSON.stringify(process)).toBe(before);
    expect(readProcess(after)).toMatchObject({ ok: true });
    return after;
  }, defaultProcess);
}

/** A name that says the same in both languages. */
export const both = (name: string) => ({ zh: name, en: name });

/** What a new deliverable of a stage is. */
export const paper = (name: string, stage: string) => ({
  name: both(name),
  kind: 'file' as const,
  uses: [{ stage, direction: 'output' as const }],
  ownerDepartment: 'product',
  clause: '6.3',
  hints: { zh: [], en: [name.toLowerCase()] },
});
