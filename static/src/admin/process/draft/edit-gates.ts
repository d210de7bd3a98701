import type { Gate } from '../../../../../src/domain/process/gate';
import type { ReviewPolicy } from '../../../../../src/domain/process/review-policy';
import { demandOf } from './demand';
import { changeAt, changeByKey, withoutPlace } from './keyed';
import type { Edit } from './process-types';

/** What an administrator says of a gate. */
export type GateWords = Pick<Gate, 'name' | 'enforcement' | 'waivedBy'>;

/** Says a gate otherwise. */
export function changeGate(key: string, words: Partial<GateWords>): Edit {
  return editGate(key, (gate) => ({ ...gate, ...words }));
}

/** Lets a gate ask for a deliverable, by the rule that its kind of evidence takes. */
export function addDemand(key: string, deliverable: string, clause: string): Edit {
  return (process) => {
    const found = process.deliverables.find((each) => each.key === deliverable);
    const demand = found && demandOf(found, clause);
    if (!demand) return process;
    return editGate(key, (gate) => ({ ...gate, requirements: [...gate.requirements, demand] }))(process);
  };
}

/** Lets a gate no longer ask for what stands at a place of its list. */
export function removeDemand(key: string, place: number): Edit {
  return editGate(key, (gate) => ({ ...gate, requirements: withoutPlace(gate.requirements, place) }));
}

/** How a review is decided, as far as an administrator sets it here. */
export type ReviewWords = Pick<
  ReviewPolicy,
  'electorate' | 'mode' | 'quorumPercent' | 'thresholdPercent' | 'workingDaysToVote'
>;

/** Says otherwise how one of a gate's reviews is decided. */
export function changeReview(key: string, place: number, words: Partial<ReviewWords>): Edit {
  return editGate(key, (gate) => ({
    ...gate,
    reviews: changeAt(gate.reviews, place, (review) => ({ ...review, ...words })),
  }));
}

function editGate(key: string, change: (gate: Gate) => Gate): Edit {
  return (process) => ({ ...process, gates: changeByKey(process.gates, key, change) });
}
