import fc from 'fast-check';
import type { DossierEvent } from '../../../src/domain/dossier/event';
import { evolve } from '../../../src/domain/dossier/evolve';
import { newDossier } from '../../../src/domain/dossier/state';
import type { ReviewState } from '../../../src/domain/review/review-state';
import type { PaperReview } from '../../support/paper-review';
import { anyAct, anyPolicy, beforeTheCommittee, doAct } from '../../support/review-acts';

const RUNS = 200;

/** A policy and a long life of a product around its review. */
const story = fc.tuple(anyPolicy, fc.array(anyAct, { minLength: 20, maxLength: 80 }));

const roundOf = (review: PaperReview): ReviewState | undefined => review.state().reviews['planningGate'];

/** Everything of a round that its end settles: not answers, conditions, or how long a hold still lasts. */
function settledPart(round: ReviewState): unknown {
  const { items, conditions: _later, decision, ...rest } = round;
  return {
    ...rest,
    items: items.map(({ answer: _given, ...item }) => item),
    decision: decision && { ...decision, until: null },
  };
}

test('a round is decided once, and rounds of a visit are numbered without gaps', () => {
  let decided = 0;
  let secondRounds = 0;
  fc.assert(
    fc.property(story, ([policy, acts]) => {
      const review = beforeTheCommittee(policy);
      review.does({ type: 'submitReview' });
      for (const act of acts) doAct(review, act);
      let visit = 0;
      let round = 0;
      let decisions = 0;
      for (const { event } of review.events()) {
        if (event.type === 'reviewSubmitted') {
          expect(event.data.round).toBe(event.data.visit === visit ? round + 1 : 1);
          if (event.data.round > 1) secondRounds += 1;
          ({ visit, round } = event.data);
          decisions = 0;
        }
        if (event.type !== 'reviewDecided') continue;
        decisions += 1;
        decided += 1;
        expect(decisions).toBe(1);
      }
    }),
    { numRuns: RUNS },
  );
  expect(decided).toBeGreaterThan(RUNS / 10);
  expect(secondRounds).toBeGreaterThan(RUNS / 10);
});

test('what was decided stays as it was decided', () => {
  let looked = 0;
  fc.assert(
    fc.property(story, ([policy, acts]) => {
      const review = beforeTheCommittee(policy);
      review.does({ type: 'submitReview' });
      for (const act of acts) {
        const before = roundOf(review);
        doAct(review, act);
        const after = roundOf(review);
        if (!before || !after || before.status !== 'decided') continue;
        if (before.round !== after.round || before.visit !== after.visit) continue;
        looked += 1;
        expect(settledPart(after)).toEqual(settledPart(before));
      }
    }),
    { numRuns: RUNS },
  );
  expect(looked).toBeGreaterThan(RUNS / 2);
});

test('a vote goes only when it is taken back or changed', () => {
  fc.assert(
    fc.property(story, ([policy, acts]) => {
      const review = beforeTheCommittee(policy);
      review.does({ type: 'submitReview' });
      for (const act of acts) {
        const before = roundOf(review);
        const known = review.events().length;
        doAct(review, act);
        const after = roundOf(review);
        if (!before || !after || before.round !== after.round || before.visit !== after.visit) continue;
        const touched = review
          .events()
          .slice(known)
          .flatMap(({ event }) => touchedBy(event));
        for (const [index, step] of before.steps.entries())
          for (const [account, vote] of Object.entries(step.votes))
            if (!touched.includes(account)) expect(after.steps[index]?.votes[account]).toEqual(vote);
      }
    }),
    { numRuns: RUNS },
  );
});

test('what is refused changes nothing, and the events told again from the beginning give the same state', () => {
  let refused = 0;
  fc.assert(
    fc.property(story, ([policy, acts]) => {
      const review = beforeTheCommittee(policy);
      for (const act of acts) {
        const [state, count] = [review.state(), review.events().length];
        if (doAct(review, act)?.ok !== false) continue;
        refused += 1;
        expect(review.state()).toBe(state);
        expect(review.events()).toHaveLength(count);
      }
      const told = review
        .events()
        .reduce((state, { event, signed }) => evolve(state, event, signed), newDossier);
      expect(told).toEqual(review.state());
    }),
    { numRuns: RUNS },
  );
  expect(refused).toBeGreaterThan(RUNS);
});

function touchedBy(event: DossierEvent): readonly string[] {
  return event.type === 'voteCast' || event.type === 'voteRetracted' ? [event.data.member] : [];
}
