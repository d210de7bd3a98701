import type { SetupView } from '../../../../src/contract/setup-calls';
import type { Reply } from '../../../../src/contract/reply';

/** What repeated calls do to a set-up. */
export type Way = 'run' | 'undo';

/** What to do after an answer. `wait`: others are changing the same; ask again in a moment. */
export type Turn = 'again' | 'wait' | 'stop';

/** Work items of that type may stand elsewhere by now, so it stays. */
const KEPT = 'issueType';

const MOST_BUSY = 5;

/** Whether nothing is left to do on that way. */
export function isOver(way: Way, { steps }: Pick<SetupView, 'steps'>): boolean {
  return steps.every(({ key, isDone }) => (way === 'run' ? isDone : !isDone || key === KEPT));
}

/**
 * Whether to ask again after an answer.
 * @param busyCount how often in a row others have been in the way before
 */
export function turnAfter(way: Way, reply: Reply<SetupView>, busyCount: number): Turn {
  if (!reply.ok) return reply.code === 'BUSY' && busyCount < MOST_BUSY ? 'wait' : 'stop';
  return reply.value.refused !== null || isOver(way, reply.value) ? 'stop' : 'again';
}

/** Calls that are left. */
export function writesLeft({ steps }: Pick<SetupView, 'steps'>): number {
  return steps.reduce((sum, { writes }) => sum + writes.length, 0);
}
