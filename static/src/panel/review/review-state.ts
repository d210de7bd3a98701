import type { PanelView } from '../../../../src/contract/panel-view';
import type {
  EvidenceChangeView,
  ReviewerView,
  ReviewRoundView,
  ReviewStepView,
  ReviewView,
} from '../../../../src/contract/review-view';

/** The step that votes are cast in; undefined when none is open. */
export function openStepOf(round: ReviewRoundView | null): ReviewStepView | undefined {
  return round?.status === 'open' ? round.steps.find(({ status }) => status === 'open') : undefined;
}

/** How many more votes a step waits for. */
export function votesAwaited({ mode, reviewers }: ReviewStepView): number {
  const pending = reviewers.filter(({ isPending }) => isPending).length;
  return mode === 'anyOne' ? Math.min(pending, 1) : pending;
}

/** Votes that somebody may cast today: the own one first, then those of people who have named them. */
export function ballotsOf(
  { reviewers }: ReviewStepView,
  account: string | undefined,
  day: string,
): readonly ReviewerView[] {
  const voting = reviewers.filter(({ excluded }) => excluded === null);
  const isStoodInFor = ({ delegation }: ReviewerView) =>
    delegation !== null && delegation.to === account && delegation.from <= day && day <= delegation.until;
  return [...voting.filter((one) => one.account === account), ...voting.filter(isStoodInFor)];
}

/** Whether somebody chairs the open step, or any step of a round that is over. */
export function chairs(round: ReviewRoundView, account: string | undefined): boolean {
  const open = openStepOf(round);
  return (open ? [open] : round.steps).some(({ reviewers }) =>
    reviewers.some((one) => one.isChair && one.account === account && one.excluded === null),
  );
}

/** How the review stands, in one word. */
export type ReviewStatus = 'notSubmitted' | 'open' | 'withdrawn' | 'approved' | 'stale' | 'decided';

/** How the review of the current gate stands. */
export function statusOf({ current, isApproved }: ReviewView): ReviewStatus {
  if (current === null) return 'notSubmitted';
  if (current.status !== 'decided' || current.decision === null) {
    return current.status === 'withdrawn' ? 'withdrawn' : 'open';
  }
  if (isApproved) return 'approved';
  const { outcome } = current.decision;
  return outcome === 'go' || outcome === 'conditionalGo' ? 'stale' : 'decided';
}

/** Why the product cannot be handed in now. */
export type SubmitObstacle =
  | { readonly kind: 'killed' | 'newVersion' }
  | { readonly kind: 'held'; readonly until: string }
  | { readonly kind: 'missing' | 'items'; readonly count: number };

/** What stands in the way of handing in; undefined when nothing does. The backend has the last word. */
export function obstacleToSubmit(
  review: ReviewView,
  gate: PanelView['gate'],
  day: string,
): SubmitObstacle | undefined {
  const decision = review.current?.decision;
  if (decision?.outcome === 'kill') return { kind: 'killed' };
  if (decision?.outcome === 'hold' && decision.until !== null && decision.until > day) {
    return { kind: 'held', until: decision.until };
  }
  if (decision?.outcome === 'recycle') {
    const unanswered = (review.current?.items ?? []).filter(({ answer }) => answer === null).length;
    if (unanswered > 0) return { kind: 'items', count: unanswered };
  }
  if (gate !== null && gate.missingCount > 0) return { kind: 'missing', count: gate.missingCount };
  if (decision?.outcome === 'recycle' && !isRevised(review.current?.items ?? [], decision.changes)) {
    return { kind: 'newVersion' };
  }
  return undefined;
}

/** Whether what was answered with "changed" is there in a new version; who changed nothing has to defend every point. */
function isRevised(items: ReviewRoundView['items'], changes: readonly EvidenceChangeView[]): boolean {
  const promised = items.filter(({ answer }) => answer?.kind === 'changed');
  const isKept = promised.every(
    ({ deliverable }) =>
      deliverable === null || changes.some((change) => change.deliverable.en === deliverable.en),
  );
  return isKept && (changes.length > 0 || (items.length > 0 && promised.length === 0));
}
