import type { PanelView } from '../../../../src/contract/panel-view';
import { isVacant } from '../people/holds-role';

export type Department = PanelView['departments'][number];

/** Why a department cannot be nudged now; `ready` when it can, `idle` when it owes nothing. */
export type NudgeState = 'ready' | 'idle' | 'vacant' | 'nudged';

const PAUSE_MS = 24 * 60 * 60 * 1000;

/** Whether a reminder makes sense now. `nowMs`: milliseconds since 1970. */
export function nudgeState(department: Department, nowMs: number): NudgeState {
  if (department.owes === 0) return 'idle';
  if (isVacant(department)) return 'vacant';
  const { nudged } = department;
  return nudged !== null && nowMs - Date.parse(nudged.at) < PAUSE_MS ? 'nudged' : 'ready';
}
