import type {
  ConditionView,
  EvidenceChangeView,
  ReviewerView,
  ReviewRoundView,
  ReviewStepView,
  ReviewView,
} from '../contract/review-view';
import type { EvidenceContent, DossierState } from '../domain/dossier/state';
import type { AccountId } from '../domain/ids';
import type { Gate } from '../domain/process/gate';
import { findDeliverable, nameOfRole, type ProcessDefinition } from '../domain/process/process-definition';
import type { ReviewPolicy } from '../domain/process/review-policy';
import { changedSince, type Coverage } from '../domain/review/coverage';
import { approvalOf, type CurrentReview } from '../domain/review/current-review';
import { outcomesOpenToChair } from '../domain/review/decide-close';
import { conditionsOf } from '../domain/review/open-conditions';
import type { Elector, ReviewState, StepState } from '../domain/review/review-state';
import { tally, type Tally } from '../domain/review/tally';
import type { Text } from '../domain/text';
import type { FoundRound } from '../usecases/read-round';

/** What a round is shown against. */
export interface RoundContext {
  readonly process: ProcessDefinition;
  readonly state: DossierState;
  readonly gate: Gate;
  readonly now: Coverage;
  readonly makers: readonly AccountId[];
  /** ISO 8601: what was due before it is overdue. */
  readonly at: string;
}

/** The review of the current gate. */
export function reviewView(
  process: ProcessDefinition,
  state: DossierState,
  current: CurrentReview,
  at: string,
): ReviewView {
  const { gate, review, now, makers } = current;
  const context: RoundContext = { process, state, gate, now, makers, at };
  const round = review?.round ?? 1;
  return {
    grants: gate.grants ?? null,
    policy: gate.reviews.map((policy) => policyView(process, policy)),
    current: review ? roundView(context, review) : null,
    earlierRounds: Array.from({ length: round - 1 }, (_, index) => index + 1),
    isApproved: approvalOf(current) === 'approved',
  };
}

/** One round of a review. */
export function roundView(context: RoundContext, review: ReviewState): ReviewRoundView {
  const { round, status, submitted, steps, items, decision } = review;
  return {
    round,
    status,
    submitted,
    steps: steps.flatMap((step) => stepView(context, review, step)),
    items: items.map(({ id, text, deliverable, answer, by, at }) => ({
      id,
      text,
      deliverable: deliverable === null ? null : deliverableName(context, deliverable),
      answer,
      by,
      at,
    })),
    decision: decision && {
      outcome: decision.outcome,
      reason: decision.reason,
      until: decision.until,
      by: decision.by,
      at: decision.at,
      changes: changes(context, decision.coverage),
    },
  };
}

/** An earlier round, on the evidence as it was when the round ended. */
export function earlierRoundView({ process, gate, state, review }: FoundRound, at: string): ReviewRoundView {
  const coverage = review.decision?.coverage ?? {};
  return roundView({ process, state, gate, now: coverage, makers: [], at }, review);
}

/** What conditional decisions have asked for. */
export function conditionViews(state: DossierState): readonly ConditionView[] {
  return conditionsOf(state).map(({ condition }) => condition);
}

function policyView(process: ProcessDefinition, policy: ReviewPolicy): ReviewView['policy'][number] {
  const { step, electorate, chair, mode, quorumPercent, thresholdPercent, onEvidenceChange } = policy;
  return {
    step,
    electorate: nameOfRole(process, electorate),
    chair: chair === null ? null : nameOfRole(process, chair),
    mode,
    quorumPercent,
    thresholdPercent,
    onEvidenceChange,
  };
}

function stepView(context: RoundContext, review: ReviewState, step: StepState): readonly ReviewStepView[] {
  const { process, gate, now, makers, at } = context;
  const policy = gate.reviews.find((each) => each.step === step.step);
  if (!policy) return [];
  const isOpen = review.status === 'open' && step.status === 'open';
  const counted = isOpen ? tally(policy, step, now, makers) : null;
  return [
    {
      ...policyView(process, policy),
      status: step.status,
      dueAt: step.dueAt,
      isOverdue: isOpen && step.dueAt !== null && step.dueAt < at,
      reviewers: step.electors.map((elector) => reviewerView(context, step, elector, counted)),
      tally: counted && {
        eligible: counted.eligible.length,
        votesFor: counted.votesFor,
        votesAgainst: counted.votesAgainst,
        abstained: counted.abstained,
        needed: counted.needed,
        hasQuorum: counted.hasQuorum,
        result: counted.result,
        outcomes: policy.chair === null ? [] : outcomesOpenToChair(counted),
      },
    },
  ];
}

function reviewerView(
  context: RoundContext,
  step: StepState,
  { account, isChair, excluded, delegation }: Elector,
  counted: Tally | null,
): ReviewerView {
  const vote = step.votes[account];
  const isMaker = counted !== null && excluded === null && context.makers.includes(account);
  return {
    account,
    isChair,
    excluded: isMaker ? 'maker' : excluded,
    isPending: counted?.pending.includes(account) ?? false,
    delegation,
    vote: vote
      ? {
          choice: vote.choice,
          text: vote.text,
          by: vote.by,
          at: vote.at,
          changes: counted?.stale[account] ? changes(context, vote.coverage) : [],
        }
      : null,
  };
}

function changes(context: RoundContext, before: Coverage): readonly EvidenceChangeView[] {
  return changedSince(before, context.now).map((key) => ({
    deliverable: deliverableName(context, key),
    before: labelOf(context, key, before[key]),
    now: labelOf(context, key, context.now[key]),
  }));
}

function deliverableName({ process }: RoundContext, key: string): Text {
  return findDeliverable(process, key)?.name ?? { zh: key, en: key };
}

/** How evidence was called when its fingerprint was taken, e.g. `Product plan.pdf v2`. */
function labelOf({ state }: RoundContext, key: string, print: string | undefined): string | null {
  if (print === undefined) return null;
  const ids = new Set(print.split('|').map((part) => part.slice(part.indexOf(':') + 1)));
  const labels = (state.evidence[key] ?? []).flatMap(({ versions }) =>
    versions.flatMap(({ content }, index) =>
      ids.has(idOf(content)) ? [`${titleOf(content)} v${index + 1}`] : [],
    ),
  );
  return labels.length === 0 ? null : labels.join(', ');
}

function idOf(content: EvidenceContent): string {
  if (content.kind === 'file') return content.attachmentId;
  return content.kind === 'link' ? content.url : `${content.start ?? ''}/${content.due}`;
}

function titleOf(content: EvidenceContent): string {
  if (content.kind === 'file') return content.filename;
  return content.kind === 'link' ? content.title : content.due;
}
