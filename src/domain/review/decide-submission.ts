import {
  accept,
  refuse,
  refuseTooLong,
  tidyText,
  type Decision,
  type DecisionContext,
} from '../dossier/decide/decision';
import { nameOfRole } from '../process/process-definition';
import { assessGate } from '../readiness/assess-gate';
import { isOpenDemand } from '../readiness/assessment';
import { joinTexts } from '../text';
import { approvalOf, currentReview, type CurrentReview } from './current-review';
import { changedSince } from './coverage';
import type { ReviewCommandOf } from './review-command';
import type { Elector, StepState } from './review-state';

/** The author hands in: readiness complete, earlier points answered, and a new version where one was asked for. */
export function decideSubmission(context: DecisionContext): Decision {
  const { process, state, files, versions, today } = context;
  const current = currentReview(process, state, files);
  if (!current) return refuse('REVIEW_NOT_ASKED');
  const { gate, review } = current;
  if (review?.status === 'open') return refuse('REVIEW_OPEN');
  if (approvalOf(current) === 'approved') return refuse('REVIEW_PASSED');
  if (review?.decision?.outcome === 'kill') return refuse('REVIEW_KILLED');
  if (review?.decision?.outcome === 'hold' && (review.decision.until ?? '') > today)
    return refuse('ON_HOLD', { until: review.decision.until ?? '' });
  const missing = assessGate(process, gate, { state, files, versions }).demands.filter(isOpenDemand);
  if (missing.length > 0)
    return refuse('GATE_NOT_READY', {
      missing: joinTexts(
        missing.flatMap(({ names }) => names),
        { zh: '、', en: ', ' },
      ),
    });
  const unready = refuseUnrevised(current);
  if (unready) return unready;
  const steps = gate.reviews.map((policy, index): StepState => {
    const members = context.membersOf(policy.electorate);
    const chairs = policy.chair === null ? [] : context.membersOf(policy.chair);
    const electors = [...new Set([...members, ...chairs])].map((account): Elector => ({
      account,
      isChair: chairs.includes(account),
      excluded: account === context.actor ? 'submitter' : null,
      delegation: null,
    }));
    return {
      step: policy.step,
      status: index === 0 ? 'open' : 'waiting',
      electors,
      votes: {},
      dueAt: index === 0 ? context.dueAfter(policy.workingDaysToVote) : null,
      remindedAt: null,
    };
  });
  const empty = gate.reviews.find((_policy, index) =>
    (steps[index]?.electors ?? []).every(
      ({ account, excluded }) => excluded !== null || current.makers.includes(account),
    ),
  );
  if (empty) return refuse('NO_REVIEWERS', { role: nameOfRole(process, empty.electorate) });
  const round = (review?.round ?? 0) + 1;
  const visit = state.visits[gate.from] ?? 0;
  return accept({ type: 'reviewSubmitted', data: { gate: gate.key, visit, round, steps } });
}

/** After a recycle: every point answered, and what was changed is there in a new version. */
function refuseUnrevised({ review, now }: CurrentReview): Decision | null {
  const decision = review?.decision;
  if (!review || decision?.outcome !== 'recycle') return null;
  if (review.items.some(({ answer }) => answer === null)) return refuse('ITEMS_UNANSWERED');
  const changed = changedSince(decision.coverage, now);
  const promised = review.items.filter(({ answer }) => answer?.kind === 'changed');
  const isKept = promised.every(({ deliverable }) => deliverable === null || changed.includes(deliverable));
  const isDefended = review.items.length > 0 && promised.length === 0;
  return isKept && (changed.length > 0 || isDefended) ? null : refuse('NEW_VERSION_NEEDED');
}

/** The author answers a point that a reviewer raised. */
export function decideAnswer(
  { item: id, kind, text }: ReviewCommandOf<'answerItem'>,
  { process, state, files }: DecisionContext,
): Decision {
  const current = currentReview(process, state, files);
  const item = current?.review?.items.find((each) => each.id === id);
  if (!current || !item) return refuse('UNKNOWN_ITEM', { item: id });
  if (current.review?.status !== 'decided') return refuse('REVIEW_OPEN');
  const words = tidyText(text);
  const tooLong = refuseTooLong(words);
  if (tooLong) return tooLong;
  if (kind === 'notChanged' && words === null) return refuse('REASON_NEEDED');
  if (item.answer?.kind === kind && item.answer.text === words) return accept();
  return accept({ type: 'itemAnswered', data: { gate: current.gate.key, item: id, kind, text: words } });
}

/** The author, or whoever handed in, takes the review back. */
export function decideWithdrawal({ process, state, files }: DecisionContext): Decision {
  const current = currentReview(process, state, files);
  if (current?.review?.status !== 'open') return refuse('REVIEW_NOT_OPEN');
  return accept({ type: 'reviewWithdrawn', data: { gate: current.gate.key } });
}
