import type { Text } from '../domain/text';
import type { SignedView } from './people-view';

export type ReviewOutcome = 'go' | 'conditionalGo' | 'hold' | 'recycle' | 'kill';
export type VoteChoice = 'for' | 'against' | 'abstain' | 'recuse' | 'comment';

/** Evidence that is not what it was when somebody voted; null where nothing stands, or stood. */
export interface EvidenceChangeView {
  readonly deliverable: Text;
  /** e.g. `Product plan.pdf v2`. */
  readonly before: string | null;
  readonly now: string | null;
}

export interface ReviewerView {
  readonly account: string;
  readonly isChair: boolean;
  /** Why the person does not vote; null for those who do. */
  readonly excluded: 'maker' | 'submitter' | 'deactivated' | 'removed' | null;
  /** Asked for a vote, or for another one. */
  readonly isPending: boolean;
  readonly delegation: { readonly to: string; readonly from: string; readonly until: string } | null;
  readonly vote:
    | (SignedView & {
        readonly choice: VoteChoice;
        readonly text: string | null;
        /** What has changed since; empty while the vote stands. */
        readonly changes: readonly EvidenceChangeView[];
      })
    | null;
}

export interface ReviewStepView {
  readonly step: 'departmentReview' | 'committeeReview';
  readonly status: 'waiting' | 'open' | 'passed' | 'failed';
  readonly electorate: Text;
  readonly chair: Text | null;
  readonly mode: 'majority' | 'unanimous' | 'anyOne';
  readonly quorumPercent: number;
  readonly thresholdPercent: number;
  readonly onEvidenceChange: 'notify' | 'stale' | 'askAffected' | 'askAll';
  /** ISO 8601; null while the step waits. */
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  readonly reviewers: readonly ReviewerView[];
  /** Only of the open step. */
  readonly tally: {
    readonly eligible: number;
    readonly votesFor: number;
    readonly votesAgainst: number;
    readonly abstained: number;
    readonly needed: number;
    readonly hasQuorum: boolean;
    readonly result: 'passed' | 'failed' | 'tied' | 'open';
    /** What the chair may make of the votes now. */
    readonly outcomes: readonly ReviewOutcome[];
  } | null;
}

export interface ReviewItemView extends SignedView {
  readonly id: string;
  readonly text: string;
  readonly deliverable: Text | null;
  readonly answer:
    (SignedView & { readonly kind: 'changed' | 'notChanged'; readonly text: string | null }) | null;
}

export interface ConditionView {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  /** ISO date. */
  readonly due: string;
  /** Jira issue that carries it, once there is one; the browser asks Jira for its key. */
  readonly issueId: string | null;
  readonly isDone: boolean;
  readonly waiver: (SignedView & { readonly reason: string }) | null;
}

export interface ReviewDecisionView extends SignedView {
  readonly outcome: ReviewOutcome;
  readonly reason: string | null;
  /** ISO date on which a hold wakes; null of other outcomes, and once it has been ended. */
  readonly until: string | null;
  /** What has changed since: a decision on something else opens no gate. */
  readonly changes: readonly EvidenceChangeView[];
}

/** One round as the panel shows it, the newest or an earlier one. */
export interface ReviewRoundView {
  readonly round: number;
  readonly status: 'open' | 'decided' | 'withdrawn';
  readonly submitted: SignedView;
  readonly steps: readonly ReviewStepView[];
  readonly items: readonly ReviewItemView[];
  readonly decision: ReviewDecisionView | null;
}

/** The review that the current gate asks for. */
export interface ReviewView {
  /** What a Go is called, where the process has a name for it. */
  readonly grants: Text | null;
  /** Steps that a submission goes through. */
  readonly policy: readonly Pick<
    ReviewStepView,
    'step' | 'electorate' | 'chair' | 'mode' | 'quorumPercent' | 'thresholdPercent' | 'onEvidenceChange'
  >[];
  /** Null before the first submission. */
  readonly current: ReviewRoundView | null;
  /** Numbers of earlier rounds, to be read on demand. */
  readonly earlierRounds: readonly number[];
  readonly isApproved: boolean;
}
