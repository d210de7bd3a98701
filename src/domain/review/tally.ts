import type { AccountId } from '../ids';
import type { ReviewPolicy } from '../process/review-policy';
import { changedSince, type Coverage } from './coverage';
import type { Elector, StepState, Vote } from './review-state';

/** How a step stands. */
export interface Tally {
  /** Those whose votes are asked for: members who did not make it, have not stepped back, and are still there. */
  readonly eligible: readonly AccountId[];
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
  readonly recused: readonly AccountId[];
  /** Who has yet to vote, or to vote again. */
  readonly pending: readonly AccountId[];
  /** Whose votes were cast on evidence that has changed, with what changed. */
  readonly stale: Readonly<Record<string, readonly string[]>>;
  readonly needed: number;
  readonly hasQuorum: boolean;
  /** What the votes say as they are; `open` while they do not say anything yet. */
  readonly result: 'passed' | 'failed' | 'tied' | 'open';
  /** Whether no further vote can be expected. */
  readonly isComplete: boolean;
}

/**
 * Counts the votes of a step on the evidence as it is now. A vote is counted once, and a stale one only where the policy says so.
 * @param makers who made what is reviewed: they do not vote, whenever they made it
 */
export function tally(
  policy: ReviewPolicy,
  step: StepState,
  now: Coverage,
  makers: readonly AccountId[],
): Tally {
  const members = step.electors.filter(
    ({ excluded, account }) => excluded === null && !makers.includes(account),
  );
  const stale = staleVotes(policy, step, members, now);
  const voteOf = ({ account }: Elector): Vote | undefined => {
    const vote = step.votes[account];
    // A stand-in may have become one of those who made it.
    const isOfMaker = vote?.by !== undefined && vote.by !== null && makers.includes(vote.by);
    const isCounted = stale[account] === undefined || policy.onEvidenceChange === 'notify';
    return isCounted && !isOfMaker ? vote : undefined;
  };
  const recused = members.filter((member) => step.votes[member.account]?.choice === 'recuse');
  const eligible = members.filter((member) => !recused.includes(member));
  const count = (choice: Vote['choice']): number =>
    eligible.filter((member) => voteOf(member)?.choice === choice).length;
  const [votesFor, votesAgainst, abstained] = [count('for'), count('against'), count('abstain')];
  const needed = Math.max(1, Math.ceil((eligible.length * policy.quorumPercent) / 100));
  const pending = eligible.filter((member) => voteOf(member) === undefined);
  const hasQuorum = votesFor + votesAgainst + abstained >= needed;
  return {
    eligible: eligible.map(({ account }) => account),
    votesFor,
    votesAgainst,
    abstained,
    recused: recused.map(({ account }) => account),
    pending: pending.map(({ account }) => account),
    stale,
    needed,
    hasQuorum,
    result: resultOf(policy, {
      votesFor,
      votesAgainst,
      hasQuorum,
      eligible: eligible.length,
      isComplete: pending.length === 0,
    }),
    isComplete: pending.length === 0,
  };
}

/** Members' votes on evidence that has changed since; under `askAll` also those that others cast before the change. */
function staleVotes(
  policy: ReviewPolicy,
  step: StepState,
  members: readonly Elector[],
  now: Coverage,
): Tally['stale'] {
  const cast = members.flatMap(({ account }) => {
    const vote = step.votes[account];
    const isVote = vote && vote.choice !== 'recuse' && vote.choice !== 'comment';
    return isVote ? [{ account, at: vote.at, keys: changedSince(vote.coverage, now) }] : [];
  });
  const hit = cast.filter(({ keys }) => keys.length > 0);
  const all = [...new Set(hit.flatMap(({ keys }) => keys))];
  const lastHitAt = hit.reduce((last, { at }) => (at > last ? at : last), '');
  const isAsked = ({ at, keys }: (typeof cast)[number]): boolean =>
    keys.length > 0 || (policy.onEvidenceChange === 'askAll' && at < lastHitAt);
  return Object.fromEntries(
    cast.filter(isAsked).map(({ account, keys }) => [account, keys.length > 0 ? keys : all]),
  );
}

function resultOf(
  policy: ReviewPolicy,
  {
    votesFor,
    votesAgainst,
    hasQuorum,
    eligible,
    isComplete,
  }: {
    readonly votesFor: number;
    readonly votesAgainst: number;
    readonly hasQuorum: boolean;
    readonly eligible: number;
    readonly isComplete: boolean;
  },
): Tally['result'] {
  switch (policy.mode) {
    case 'anyOne':
      if (votesAgainst > 0) return 'failed';
      return votesFor > 0 ? 'passed' : 'open';
    case 'unanimous':
      if (votesAgainst > 0) return 'failed';
      if (!isComplete || eligible === 0) return 'open';
      // An abstention is no agreement.
      return votesFor === eligible ? 'passed' : 'failed';
    case 'majority': {
      if (!hasQuorum) return 'open';
      const cast = votesFor + votesAgainst;
      if (votesFor === votesAgainst) return 'tied';
      if (policy.thresholdPercent <= 50) return votesFor > votesAgainst ? 'passed' : 'failed';
      return votesFor * 100 >= cast * policy.thresholdPercent ? 'passed' : 'failed';
    }
  }
}

/** Whether the votes alone end the step: nobody is left to vote, or one vote was enough. A tie waits for the chair. */
export function endsByItself(
  policy: ReviewPolicy,
  { result, isComplete }: Tally,
): 'passed' | 'failed' | null {
  if (result !== 'passed' && result !== 'failed') return null;
  if (policy.mode === 'anyOne') return result;
  if (policy.mode === 'unanimous') return result;
  return isComplete ? result : null;
}
