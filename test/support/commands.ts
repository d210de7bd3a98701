import type { CommandOf } from '../../src/domain/dossier/command';
import { attachmentId } from '../../src/domain/ids';

/** Commands with what most tests do not care about filled in. */
export const link = (deliverable: string, file: string): CommandOf<'linkEvidence'> => ({
  type: 'linkEvidence',
  deliverable,
  attachmentId: attachmentId(file),
});
export const replace = (
  deliverable: string,
  evidence: string,
  file: string,
): CommandOf<'replaceEvidence'> => ({
  type: 'replaceEvidence',
  deliverable,
  evidence,
  attachmentId: attachmentId(file),
});
export const unlink = (deliverable: string, evidence: string): CommandOf<'unlinkEvidence'> => ({
  type: 'unlinkEvidence',
  deliverable,
  evidence,
});
export const setAside = (file: string): CommandOf<'setAsideFile'> => ({
  type: 'setAsideFile',
  attachmentId: attachmentId(file),
});
export const addLink = (
  deliverable: string,
  url: string,
  title = 'A page',
  evidence: string | null = null,
): CommandOf<'addLink'> => ({ type: 'addLink', deliverable, url, title, evidence });
export const stateDates = (
  deliverable: string,
  due: string,
  start: string | null = null,
): CommandOf<'stateDates'> => ({ type: 'stateDates', deliverable, start, due });
export const setFact = (
  fact: string,
  value: string | null,
  reason: string | null = null,
): CommandOf<'setFact'> => ({ type: 'setFact', fact, value, reason });
export const setItem = (
  deliverable: string,
  item: string,
  done = true,
  text: string | null = null,
): CommandOf<'setItem'> => ({ type: 'setItem', deliverable, item, done, text });
export const confirm = (
  deliverable: string,
  done = true,
  note: string | null = null,
): CommandOf<'confirm'> => ({ type: 'confirm', deliverable, done, note });
export const putRow = (
  cells: Readonly<Record<string, string>>,
  row: string | null = null,
  deliverable = 'impactInventory',
): CommandOf<'putRow'> => ({ type: 'putRow', deliverable, row, cells });
export const testVersion = (
  version: string,
  result: 'passed' | 'failed' = 'passed',
): CommandOf<'testVersion'> => ({ type: 'testVersion', version, result });
export const judge = (
  version: string,
  verdict: CommandOf<'judgeVersion'>['verdict'] = 'accepted',
  note: string | null = null,
): CommandOf<'judgeVersion'> => ({ type: 'judgeVersion', version, verdict, note });
export const waive = (
  requirement: string,
  reason: string | null = 'It is bought in',
): CommandOf<'waive'> => ({
  type: 'waive',
  requirement,
  reason,
});
export const nudge = (department: string): CommandOf<'nudge'> => ({ type: 'nudge', department });
export const comment = (department: string, text: string): CommandOf<'comment'> => ({
  type: 'comment',
  department,
  text,
});
