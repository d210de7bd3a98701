import type { GateRecord } from './gate-record';

/**
 * Whether a record lets nothing pass that another one would stop: then the other may follow later.
 * Fields have no compare-and-set, so this decides whether a gate has to be closed before a change is committed.
 * In doubt the answer is no.
 * @param shown what Jira holds; unknown, because older versions wrote other shapes
 */
export function isAtLeastAsStrict(shown: unknown, next: GateRecord): boolean {
  if (!isRecord(shown) || shown.issue !== next.issue) return false;
  // A record of another gate is refused by every rule that speaks of this one, and by none that speaks of that.
  if (shown.gate !== next.gate) return false;
  const isReviewAsStrict = shown.decision === '' || isSameReview(shown, next);
  if (!isReviewAsStrict) return false;
  if (shown.block.length > 0) return true;
  if (next.block.length > 0) return false;
  const seen = new Set(shown.seen);
  const needs = next.need.every((need) =>
    shown.need.some(({ like, ids }) => like === need.like && ids.every((id) => need.ids.includes(id))),
  );
  return needs && next.seen.every((id) => seen.has(id));
}

function isSameReview(shown: GateRecord, next: GateRecord): boolean {
  return (
    next.decision === shown.decision &&
    next.guard === shown.guard &&
    next.covers.every((id) => shown.covers.includes(id))
  );
}

/** Only this app writes the field; the parts that are compared tell an older shape from this one. */
function isRecord(value: unknown): value is GateRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['need', 'seen', 'block', 'covers'].every((key) => Array.isArray((value as Record<string, unknown>)[key]))
  );
}
