import {
  accept,
  refuse,
  refuseTooLong,
  tidyText,
  type Decision,
  type DecisionContext,
} from '../dossier/decide/decision';
import type { DossierEvent } from '../dossier/event';
import { evolve } from '../dossier/evolve';
import type { AccountId } from '../ids';
import { currentReview, type CurrentReview } from './current-review';
import type { ReviewCommandOf } from './review-command';
import type { Elector, StepState } from './review-state';
import { endsByItself } from './tally';

type Ballot =
  | {
      readonly ok: true;
      readonly current: CurrentReview;
      readonly step: StepState;
      readonly member: AccountId;
    }
  | Extract<Decision, { readonly ok: false }>;

/** Somebody votes, for themselves or for a person who is away. The vote that leaves nothing open ends the step. */
export function decideVote(
  { choice, text, deliverable, onBehalfOf }: ReviewCommandOf<'castVote'>,
  context: DecisionContext,
): Decision {
  const ballot = ballotOf(context, onBehalfOf);
  if (!ballot.ok) return ballot;
  const { current, step, member } = ballot;
  const words = tidyText(text);
  const tooLong = refuseTooLong(words);
  if (tooLong) return tooLong;
  if (words === null && (choice === 'against' || choice === 'recuse' || choice === 'comment'))
    return refuse('REASON_NEEDED');
  const isOfGate =
    deliverable === null || context.process.deliverables.some(({ key }) => key === deliverable);
  if (!isOfGate) return refuse('UNKNOWN_DELIVERABLE', { deliverable });
  const known = step.votes[member];
  const isStale = current.tally?.stale[member] !== undefined;
  const isSame = known?.by === context.actor && known.choice === choice && known.text === words;
  if (isSame && !isStale) return accept();
  const raises = words !== null && (choice === 'against' || choice === 'comment');
  const cast: DossierEvent = {
    type: 'voteCast',
    data: {
      gate: current.gate.key,
      member,
      choice,
      text: words,
      coverage: current.now,
      item: raises ? { id: String(context.nextSequence), deliverable } : null,
    },
  };
  return accept(cast, ...endOfStep(context, cast));
}

/** Somebody takes a vote back while the step is open. */
export function decideRetraction(
  { onBehalfOf }: ReviewCommandOf<'retractVote'>,
  context: DecisionContext,
): Decision {
  const ballot = ballotOf(context, onBehalfOf);
  if (!ballot.ok) return ballot;
  const { current, step, member } = ballot;
  if (step.votes[member] === undefined) return accept();
  return accept({ type: 'voteRetracted', data: { gate: current.gate.key, member } });
}

/** What follows by itself from a vote, or from somebody's leaving: the next step opens, or the review is decided. */
export function endOfStep(context: DecisionContext, event: DossierEvent): readonly DossierEvent[] {
  const { process, files, dueAfter } = context;
  const state = evolve(context.state, event, { by: context.actor, at: '' });
  const current = currentReview(process, state, files);
  if (!current?.step || !current.policy || !current.tally) return [];
  const { gate, review, step, policy, now } = current;
  const end = endsByItself(policy, current.tally);
  if (!end || !review) return [];
  const next = gate.reviews[review.steps.indexOf(step) + 1];
  if (end === 'passed' && next)
    return [
      {
        type: 'stepPassed',
        data: { gate: gate.key, step: step.step, nextDueAt: dueAfter(next.workingDaysToVote) },
      },
    ];
  return [
    {
      type: 'reviewDecided',
      data: {
        gate: gate.key,
        outcome: end === 'passed' ? 'go' : 'recycle',
        reason: null,
        until: null,
        coverage: now,
        conditions: [],
      },
    },
  ];
}

/** Whose vote it is, and whether the person who acts may cast it. */
function ballotOf(
  { process, state, files, actor, today }: DecisionContext,
  onBehalfOf: AccountId | null,
): Ballot {
  const current = currentReview(process, state, files);
  const step = current?.step;
  if (!current || !step) return refused('REVIEW_NOT_OPEN');
  const member = onBehalfOf ?? actor;
  const elector = step.electors.find(({ account }) => account === member);
  if (!elector || !member || elector.excluded === 'removed' || elector.excluded === 'deactivated')
    return refused('NOT_A_REVIEWER');
  if (elector.excluded === 'submitter' || current.makers.includes(member)) return refused('OWN_WORK');
  if (onBehalfOf !== null && onBehalfOf !== actor) {
    if (!isStandIn(elector, actor, today)) return refused('NOT_A_STAND_IN');
    // Whoever made what is reviewed votes on it for nobody.
    if (actor === null || current.makers.includes(actor)) return refused('OWN_WORK');
  }
  return { ok: true, current, step, member };
}

/** Whether a person stands in for a member today. */
export function isStandIn({ delegation }: Elector, account: AccountId | null, today: string): boolean {
  return delegation?.to === account && delegation.from <= today && today <= delegation.until;
}

function refused(code: 'REVIEW_NOT_OPEN' | 'NOT_A_REVIEWER' | 'OWN_WORK' | 'NOT_A_STAND_IN') {
  return { ok: false as const, code, facts: {} };
}
