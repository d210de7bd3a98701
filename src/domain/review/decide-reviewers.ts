import { accept, refuse, type Decision, type DecisionContext } from '../dossier/decide/decision';
import { isCalendarDate } from '../dossier/decide/calendar-date';
import type { DossierEvent } from '../dossier/event';
import { currentReview } from './current-review';
import { endOfStep } from './decide-ballot';
import { isChair } from './decide-close';
import type { ReviewCommandOf } from './review-command';

/** The chair, or a project administrator, takes somebody in or off while the review is open. */
export function decideReviewers(
  { type, step, account }: ReviewCommandOf<'addReviewer' | 'removeReviewer'>,
  context: DecisionContext,
): Decision {
  const current = currentReview(context.process, context.state, context.files);
  const found = current?.review?.steps.find((each) => each.step === step);
  if (current?.review?.status !== 'open' || !found || found.status === 'passed')
    return refuse('REVIEW_NOT_OPEN');
  if (!context.administersProject && !isChair(current, context.actor)) return refuse('NOT_THE_CHAIR');
  const elector = found.electors.find((each) => each.account === account);
  const data = { gate: current.gate.key, step, account };
  if (type === 'addReviewer') {
    if (current.makers.includes(account)) return refuse('OWN_WORK');
    return elector?.excluded === null ? accept() : accept({ type: 'reviewerAdded', data });
  }
  if (!elector) return refuse('NOT_A_REVIEWER');
  if (elector.excluded === 'removed') return accept();
  const removed: DossierEvent = { type: 'reviewerRemoved', data };
  return accept(removed, ...endOfStep(context, removed));
}

/** A member names a stand-in for days away; a stand-in hands nothing on. */
export function decideDelegation(
  { to, from, until }: ReviewCommandOf<'delegate'>,
  { process, state, files, actor }: DecisionContext,
): Decision {
  const current = currentReview(process, state, files);
  const electors = current?.review?.steps.flatMap((step) => step.electors) ?? [];
  const mine = electors.find(({ account }) => account === actor);
  if (!current || current.review?.status !== 'open') return refuse('REVIEW_NOT_OPEN');
  if (!mine || actor === null) return refuse('NOT_A_REVIEWER');
  const gate = current.gate.key;
  if (until === null)
    return mine.delegation
      ? accept({ type: 'delegated', data: { gate, member: actor, delegation: null } })
      : accept();
  if (!isCalendarDate(from) || !isCalendarDate(until) || until < from) return refuse('BAD_DATES');
  if (to === actor || current.makers.includes(to)) return refuse('OWN_WORK');
  // No chains: whoever stands in hands nothing on, and whoever is away stands in for nobody.
  const isInChain = electors.some(
    ({ account, delegation }) =>
      delegation !== null && (account === to || delegation.to === actor) && account !== actor,
  );
  if (isInChain) return refuse('NO_CHAINS');
  return accept({ type: 'delegated', data: { gate, member: actor, delegation: { to, from, until } } });
}
