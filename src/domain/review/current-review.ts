import { personOf, type DossierState } from '../dossier/state';
import type { AccountId } from '../ids';
import type { Gate } from '../process/gate';
import { findGateAfter, type ProcessDefinition } from '../process/process-definition';
import type { ReviewPolicy } from '../process/review-policy';
import type { AttachedFile } from '../readiness/attached-file';
import { changedSince, coverageOf, uploadersOf, type Coverage } from './coverage';
import { openStep, type ReviewState, type StepState } from './review-state';
import { tally, type Tally } from './tally';

/** The review of the gate a product stands before, as it is right now. */
export interface CurrentReview {
  readonly gate: Gate;
  /** Undefined before the first submission of this visit. */
  readonly review: ReviewState | undefined;
  readonly now: Coverage;
  /** Whoever made what is reviewed. */
  readonly makers: readonly AccountId[];
  readonly step: StepState | undefined;
  readonly policy: ReviewPolicy | undefined;
  readonly tally: Tally | undefined;
}

/** The current review, or null where no gate stands or the gate asks for none. */
export function currentReview(
  process: ProcessDefinition,
  state: DossierState,
  files: readonly AttachedFile[],
): CurrentReview | null {
  const gate = state.stage === null || state.isTerminated ? undefined : findGateAfter(process, state.stage);
  if (!gate || gate.reviews.length === 0) return null;
  const latest = state.reviews[gate.key];
  // A product that comes back to a stage is reviewed anew.
  const review = latest?.visit === (state.visits[gate.from] ?? 0) ? latest : undefined;
  const now = coverageOf(gate, state, files);
  const makers = makersOf(state, review, now, files);
  const step = openStep(review);
  const policy = step && gate.reviews.find((each) => each.step === step.step);
  return {
    gate,
    review,
    now,
    makers,
    step,
    policy,
    tally: step && policy ? tally(policy, step, now, makers) : undefined,
  };
}

/** Whether a decision lets the product pass, and still rests on what is there. */
export type Approval = 'approved' | 'stale' | 'notApproved';

export function approvalOf({ review, now }: CurrentReview): Approval {
  const decision = review?.status === 'decided' ? review.decision : null;
  if (decision?.outcome !== 'go' && decision?.outcome !== 'conditionalGo') return 'notApproved';
  return changedSince(decision.coverage, now).length === 0 ? 'approved' : 'stale';
}

function makersOf(
  state: DossierState,
  review: ReviewState | undefined,
  now: Coverage,
  files: readonly AttachedFile[],
): readonly AccountId[] {
  const manager = personOf(state, 'productManager');
  const submitter = review?.submitted.by ?? null;
  const makers = [...uploadersOf(now, files), manager, submitter].filter((each) => each !== null);
  return [...new Set(makers)];
}
