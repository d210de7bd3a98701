export const REVIEW_STEPS = ['departmentReview', 'committeeReview'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** How one step of a gate's review is decided. What the process document leaves open is set here. */
export interface ReviewPolicy {
  readonly step: ReviewStep;
  /** Department or role whose members vote. */
  readonly electorate: string;
  /** Role that breaks ties and may close the round; null where nobody does. */
  readonly chair: string | null;
  /** `anyOne`: the first vote for or against decides; `unanimous`: one vote against stops it. */
  readonly mode: 'majority' | 'unanimous' | 'anyOne';
  /** Share of those who may vote that has to take part, in percent; abstentions take part. */
  readonly quorumPercent: number;
  /** Share of the votes for and against that has to be for it, in percent; exactly half is a tie. */
  readonly thresholdPercent: number;
  /** What happens to votes whose evidence has changed since. */
  readonly onEvidenceChange: 'notify' | 'stale' | 'askAffected' | 'askAll';
  /** Days, without weekends, until the review is overdue. */
  readonly workingDaysToVote: number;
}
