import { approvalOf, type CurrentReview } from './current-review';

/** How far a product is before its gate, in one word. */
export const GATE_STATUSES = [
  'preparing',
  'ready',
  'departmentReview',
  'committeeReview',
  'go',
  'conditionalGo',
  'hold',
  'recycle',
  'kill',
  'stale',
] as const;
export type GateStatus = (typeof GATE_STATUSES)[number];

/** The status of the gate a product stands before; null where no gate stands. */
export function gateStatusOf(
  hasGate: boolean,
  isReady: boolean,
  current: CurrentReview | null,
): GateStatus | null {
  if (!hasGate) return null;
  if (current?.step) return current.step.step;
  const decision = current?.review?.status === 'decided' ? current.review.decision : null;
  // A hold that has ended holds nothing any more.
  const isOver = decision?.outcome === 'hold' && decision.until === null;
  const outcome = isOver ? undefined : decision?.outcome;
  if (current && approvalOf(current) === 'stale') return 'stale';
  return outcome ?? (isReady ? 'ready' : 'preparing');
}
