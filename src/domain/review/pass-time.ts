import { accept, type Decision, type DecisionContext } from '../dossier/decide/decision';
import type { CommandOf } from '../dossier/command';
import type { DossierEvent } from '../dossier/event';
import type { AccountId } from '../ids';
import { currentReview, type CurrentReview } from './current-review';
import { endOfStep } from './decide-ballot';

/**
 * What the clock does to a review: a hold whose day has come ends; people who have left the company leave the base, which
 * may end the step; and whoever is late is reminded, once a working day, with the chair.
 */
export function passTime(
  { inactive, isWorkingDay }: CommandOf<'passTime'>,
  context: DecisionContext,
): Decision {
  const current = currentReview(context.process, context.state, context.files);
  if (!current?.review) return accept();
  const { gate, review } = current;
  const { decision } = review;
  if (decision?.outcome === 'hold' && decision.until !== null && decision.until <= context.today)
    return accept({ type: 'holdEnded', data: { gate: gate.key } });
  const left = leavers(current, inactive);
  if (left.length > 0) {
    const event: DossierEvent = { type: 'reviewersLeft', data: { gate: gate.key, accounts: left } };
    return accept(event, ...endOfStep(context, event));
  }
  return isWorkingDay ? accept(...reminders(current, context)) : accept();
}

function leavers({ step }: CurrentReview, inactive: readonly string[]): readonly AccountId[] {
  return (step?.electors ?? [])
    .filter(({ account, excluded }) => excluded === null && inactive.includes(account))
    .map(({ account }) => account);
}

function reminders(
  { gate, step, tally }: CurrentReview,
  { now, remindedSince }: DecisionContext,
): readonly DossierEvent[] {
  const isLate = step?.dueAt !== null && step?.dueAt !== undefined && step.dueAt <= now;
  if (!step || !tally || !isLate || tally.pending.length === 0) return [];
  if (step.remindedAt !== null && step.remindedAt > remindedSince) return [];
  const chairs = step.electors.filter(({ isChair }) => isChair).map(({ account }) => account);
  const isEscalated = step.remindedAt !== null && chairs.length > 0;
  const accounts = [...new Set([...tally.pending, ...(isEscalated ? chairs : [])])];
  return [{ type: 'reviewersReminded', data: { gate: gate.key, accounts, isEscalated } }];
}
