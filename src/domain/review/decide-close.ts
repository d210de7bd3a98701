import {
  accept,
  refuse,
  refuseTooLong,
  tidyText,
  type Decision,
  type DecisionContext,
} from '../dossier/decide/decision';
import { isCalendarDate } from '../dossier/decide/calendar-date';
import { currentReview, type CurrentReview } from './current-review';
import type { ReviewCommandOf } from './review-command';
import type { Outcome } from './review-state';
import type { Tally } from './tally';

const MAX_CONDITIONS = 10;

/** What the chair may make of the votes; a tie is the chair's to break. */
const OPEN_TO_CHAIR: Readonly<Record<'passed' | 'failed' | 'tied', readonly Outcome[]>> = {
  passed: ['go', 'conditionalGo', 'hold'],
  failed: ['recycle', 'hold', 'kill'],
  tied: ['go', 'conditionalGo', 'hold', 'recycle', 'kill'],
};

/** What the chair may make of the votes as they stand. */
export function outcomesOpenToChair({ hasQuorum, result }: Tally): readonly Outcome[] {
  return hasQuorum && result !== 'open' ? OPEN_TO_CHAIR[result] : [];
}

/** The chair ends the step once the quorum has voted, with an outcome that the votes allow. */
export function decideClosing(command: ReviewCommandOf<'closeReview'>, context: DecisionContext): Decision {
  const { process, state, files, actor, nextSequence, today } = context;
  const current = currentReview(process, state, files);
  if (!current?.step || !current.tally || !current.review) return refuse('REVIEW_NOT_OPEN');
  if (!isChair(current, actor)) return refuse('NOT_THE_CHAIR');
  const { tally, gate, step, review, now } = current;
  if (!tally.hasQuorum || tally.result === 'open')
    return refuse('NO_QUORUM', { needed: String(tally.needed) });
  const { outcome, until, conditions } = command;
  if (!outcomesOpenToChair(tally).includes(outcome)) return refuse('AGAINST_THE_VOTES');
  const reason = tidyText(command.reason);
  const tooLong = refuseTooLong(reason);
  if (tooLong) return tooLong;
  if (reason === null && outcome !== 'go' && outcome !== 'conditionalGo') return refuse('REASON_NEEDED');
  if (outcome === 'hold' && (until === null || !isCalendarDate(until) || until <= today))
    return refuse('BAD_DATES');
  const asked = outcome === 'conditionalGo' ? conditions : [];
  if (outcome === 'conditionalGo') {
    const isSound = asked.every(({ text, due }) => text.trim() !== '' && isCalendarDate(due) && due >= today);
    if (asked.length === 0 || asked.length > MAX_CONDITIONS || !isSound) return refuse('BAD_CONDITIONS');
    const long = asked.map(({ text }) => refuseTooLong(text, 255)).find((each) => each !== null);
    if (long) return long;
  }
  const isGo = outcome === 'go' || outcome === 'conditionalGo';
  const next = gate.reviews[review.steps.indexOf(step) + 1];
  // Conditions belong to the decision, which the last step makes.
  if (next && outcome === 'conditionalGo') return refuse('AGAINST_THE_VOTES');
  if (isGo && next)
    return accept({
      type: 'stepPassed',
      data: { gate: gate.key, step: step.step, nextDueAt: context.dueAfter(next.workingDaysToVote) },
    });
  return accept({
    type: 'reviewDecided',
    data: {
      gate: gate.key,
      outcome,
      reason,
      until: outcome === 'hold' ? until : null,
      coverage: now,
      conditions: asked.map(({ text, owner, due }, index) => ({
        id: `${nextSequence}.${index + 1}`,
        text: text.trim(),
        owner,
        due,
      })),
    },
  });
}

/** A hold ends: its day has come, or the chair ends it early. */
export function decideEndOfHold({ process, state, files, actor, today }: DecisionContext): Decision {
  const current = currentReview(process, state, files);
  const decision = current?.review?.decision;
  if (!current || decision?.outcome !== 'hold' || decision.until === null) return refuse('REVIEW_NOT_OPEN');
  if (decision.until > today && !isChair(current, actor)) return refuse('NOT_THE_CHAIR');
  return accept({ type: 'holdEnded', data: { gate: current.gate.key } });
}

/** The chair excuses a condition of a conditional go. */
export function decideConditionWaiver(
  { condition: id, reason }: ReviewCommandOf<'waiveCondition'>,
  { process, state, actor }: DecisionContext,
): Decision {
  for (const gate of process.gates) {
    const review = state.reviews[gate.key];
    const condition = review?.conditions.find((each) => each.id === id);
    if (!review || !condition) continue;
    const isOfChair = review.steps.some(({ electors }) =>
      electors.some(
        ({ account, isChair: leads, excluded }) => leads && account === actor && excluded === null,
      ),
    );
    if (!isOfChair) return refuse('NOT_THE_CHAIR');
    const words = tidyText(reason);
    if (words === null) return refuse('REASON_NEEDED');
    const tooLong = refuseTooLong(words);
    if (tooLong) return tooLong;
    if (condition.waiver?.reason === words) return accept();
    return accept({ type: 'conditionWaived', data: { gate: gate.key, condition: id, reason: words } });
  }
  return refuse('UNKNOWN_ITEM', { item: id });
}

/** Whether a person chairs the open step, has not made what is reviewed, and has not stepped back. */
export function isChair({ step, review, makers }: CurrentReview, actor: string | null): boolean {
  const steps = step ? [step] : (review?.steps ?? []);
  return steps.some(({ electors, votes }) =>
    electors.some(
      ({ account, isChair: leads, excluded }) =>
        leads &&
        account === actor &&
        excluded === null &&
        !makers.includes(account) &&
        votes[account]?.choice !== 'recuse',
    ),
  );
}
