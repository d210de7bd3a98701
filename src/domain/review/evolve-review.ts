import type { ReviewEventData, Signed } from '../dossier/event';
import type { DossierState } from '../dossier/state';
import type { Condition, Elector, ReviewState, StepState, Vote } from './review-state';

type Step<Type extends keyof ReviewEventData> = (
  state: DossierState,
  data: ReviewEventData[Type],
  signed: Signed,
) => DossierState;

/** What each event of a review makes of the state. */
export const REVIEW_EVOLUTION: { readonly [Type in keyof ReviewEventData]: Step<Type> } = {
  reviewSubmitted: (state, { gate, visit, round, steps }, signed) => ({
    ...state,
    reviews: {
      ...state.reviews,
      [gate]: {
        visit,
        round,
        status: 'open',
        submitted: signed,
        steps,
        items: [],
        decision: null,
        conditions: [],
      },
    },
  }),
  voteCast: (state, { gate, member, choice, text, coverage, item }, signed) =>
    inReview(state, gate, (review) => ({
      ...inOpenStep(review, (step) => ({
        ...step,
        votes: { ...step.votes, [member]: { ...signed, choice, text, coverage } satisfies Vote },
      })),
      // A vote cast again says it again: the author answers what the reviewer says last.
      items: [
        ...withoutPointsOf(review, member),
        ...(item === null ? [] : [{ ...signed, ...item, member, text: text ?? '', answer: null }]),
      ],
    })),
  voteRetracted: (state, { gate, member }) =>
    inReview(state, gate, (review) => ({
      ...inOpenStep(review, (step) => {
        const { [member]: _taken, ...votes } = step.votes;
        return { ...step, votes };
      }),
      items: withoutPointsOf(review, member),
    })),
  stepPassed: (state, { gate, step: passed, nextDueAt }) =>
    inReview(state, gate, (review) => {
      const at = review.steps.findIndex(({ step }) => step === passed);
      return {
        ...review,
        steps: review.steps.map((step, index) => {
          if (index === at) return { ...step, status: 'passed' as const };
          return index === at + 1 ? { ...step, status: 'open' as const, dueAt: nextDueAt } : step;
        }),
      };
    }),
  reviewDecided: (state, { gate, outcome, reason, until, coverage, conditions }, signed) =>
    inReview(state, gate, (review) => ({
      ...inOpenStep(review, (step) => ({
        ...step,
        status: outcome === 'go' || outcome === 'conditionalGo' ? ('passed' as const) : ('failed' as const),
      })),
      status: 'decided',
      decision: { ...signed, outcome, reason, until, coverage },
      conditions: conditions.map((each): Condition => ({
        ...each,
        issueId: null,
        isDone: false,
        waiver: null,
      })),
    })),
  reviewWithdrawn: (state, { gate }) =>
    inReview(state, gate, (review) => ({ ...review, status: 'withdrawn' })),
  holdEnded: (state, { gate }) =>
    inReview(state, gate, (review) => ({
      ...review,
      decision: review.decision && { ...review.decision, until: null },
    })),
  itemAnswered: (state, { gate, item: id, kind, text }, signed) =>
    inReview(state, gate, (review) => ({
      ...review,
      items: review.items.map((item) =>
        item.id === id ? { ...item, answer: { ...signed, kind, text } } : item,
      ),
    })),
  reviewerAdded: (state, { gate, step, account }) =>
    inReview(state, gate, (review) =>
      inStep(review, step, (each) => {
        const others = each.electors.filter((elector) => elector.account !== account);
        // Whoever comes back is who they were.
        const isChair = each.electors.some((elector) => elector.account === account && elector.isChair);
        return { ...each, electors: [...others, { account, isChair, excluded: null, delegation: null }] };
      }),
    ),
  reviewerRemoved: (state, { gate, step, account }) =>
    inReview(state, gate, (review) =>
      inStep(review, step, (each) => ({
        ...each,
        electors: changeElector(each, account, (elector) => ({ ...elector, excluded: 'removed' })),
      })),
    ),
  delegated: (state, { gate, member, delegation }) =>
    inReview(state, gate, (review) => ({
      ...review,
      steps: review.steps.map((step) => ({
        ...step,
        electors: changeElector(step, member, (elector) => ({ ...elector, delegation })),
      })),
    })),
  reviewersLeft: (state, { gate, accounts }) =>
    inReview(state, gate, (review) => ({
      ...review,
      steps: review.steps.map((step) => ({
        ...step,
        electors: accounts.reduce<readonly Elector[]>(
          (electors, account) =>
            changeElector({ ...step, electors }, account, (elector) => ({
              ...elector,
              excluded: elector.excluded ?? 'deactivated',
            })),
          step.electors,
        ),
      })),
    })),
  reviewersReminded: (state, { gate }, { at }) =>
    inReview(state, gate, (review) => inOpenStep(review, (step) => ({ ...step, remindedAt: at }))),
  conditionLinked: (state, { gate, condition, issueId }) =>
    inCondition(state, gate, condition, (each) => ({ ...each, issueId })),
  conditionSettled: (state, { gate, condition, isDone }) =>
    inCondition(state, gate, condition, (each) => ({ ...each, isDone })),
  conditionWaived: (state, { gate, condition, reason }, signed) =>
    inCondition(state, gate, condition, (each) => ({ ...each, waiver: { ...signed, reason } })),
};

/** Points of others, and those that have been answered already. */
function withoutPointsOf({ items }: ReviewState, member: string): ReviewState['items'] {
  return items.filter((item) => item.member !== member || item.answer !== null);
}

function inReview(
  state: DossierState,
  gate: string,
  change: (review: ReviewState) => ReviewState,
): DossierState {
  const review = state.reviews[gate];
  return review ? { ...state, reviews: { ...state.reviews, [gate]: change(review) } } : state;
}

function inStep(review: ReviewState, name: string, change: (step: StepState) => StepState): ReviewState {
  return { ...review, steps: review.steps.map((step) => (step.step === name ? change(step) : step)) };
}

function inOpenStep(review: ReviewState, change: (step: StepState) => StepState): ReviewState {
  return { ...review, steps: review.steps.map((step) => (step.status === 'open' ? change(step) : step)) };
}

function inCondition(
  state: DossierState,
  gate: string,
  id: string,
  change: (condition: Condition) => Condition,
): DossierState {
  return inReview(state, gate, (review) => ({
    ...review,
    conditions: review.conditions.map((each) => (each.id === id ? change(each) : each)),
  }));
}

function changeElector(
  { electors }: StepState,
  account: string,
  change: (elector: Elector) => Elector,
): readonly Elector[] {
  return electors.map((elector) => (elector.account === account ? change(elector) : elector));
}
