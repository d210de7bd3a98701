import fc from 'fast-check';
import { anyPolicy, ballotAct, beforeTheCommittee, doAct } from '../../support/review-acts';
import { recount } from '../../support/recount';

const RUNS = 200;

/** A policy and what happens while one round is open. */
const story = fc.tuple(anyPolicy, fc.array(ballotAct, { minLength: 1, maxLength: 40 }));

test('whatever is voted, taken back, changed and removed, the tally is what a recount by hand gives', () => {
  let countedVotes = 0;
  fc.assert(
    fc.property(story, ([policy, acts]) => {
      const review = beforeTheCommittee(policy);
      review.does({ type: 'submitReview' });
      for (const act of acts) {
        doAct(review, act);
        const { tally } = review.current();
        if (!tally) return;
        const { votesFor, votesAgainst, abstained, eligible, recused } = recount(review, policy);
        expect(tally).toMatchObject({ votesFor, votesAgainst, abstained, eligible, recused });
        countedVotes += votesFor + votesAgainst + abstained;
      }
    }),
    { numRuns: RUNS },
  );
  expect(countedVotes).toBeGreaterThan(RUNS);
});

test('each member counts once: those who may vote, stepped back and are left out make up the roll', () => {
  fc.assert(
    fc.property(story, ([policy, acts]) => {
      const review = beforeTheCommittee(policy);
      review.does({ type: 'submitReview' });
      for (const act of acts) {
        doAct(review, act);
        const { tally, step } = review.current();
        if (!tally || !step) return;
        const { excluded } = recount(review, policy);
        const roll = step.electors.map(({ account }) => account);
        expect(new Set(roll).size).toBe(roll.length);
        expect([...tally.eligible, ...tally.recused, ...excluded].sort()).toEqual([...roll].sort());
        const counted = tally.votesFor + tally.votesAgainst + tally.abstained;
        expect(counted + tally.pending.length).toBeLessThanOrEqual(tally.eligible.length);
      }
    }),
    { numRuns: RUNS },
  );
});

test('nobody who made it, was taken off or has left casts a vote, and only members or their stand-ins do', () => {
  fc.assert(
    fc.property(story, ([policy, acts]) => {
      const review = beforeTheCommittee(policy);
      review.does({ type: 'submitReview' });
      for (const act of acts) {
        const { step, makers } = review.current();
        if (!step) return;
        const decision = doAct(review, act);
        if (act.kind !== 'asks' || act.command.type !== 'castVote' || !decision?.ok) continue;
        for (const event of decision.events) {
          if (event.type !== 'voteCast') continue;
          const elector = step.electors.find(({ account }) => account === event.data.member);
          expect(elector).toMatchObject({ excluded: null });
          expect(makers).not.toContain(event.data.member);
          expect(makers).not.toContain(act.who);
          expect([event.data.member, elector?.delegation?.to]).toContain(act.who);
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('the round ends by itself only with a tally that says so, and never while it is tied or short of its quorum', () => {
  let ended = 0;
  fc.assert(
    fc.property(story, ([policy, acts]) => {
      const review = beforeTheCommittee(policy);
      review.does({ type: 'submitReview' });
      for (const act of acts) {
        doAct(review, act);
        const { review: round } = review.current();
        if (round?.status !== 'decided') continue;
        ended += 1;
        const { votesFor, votesAgainst, abstained, eligible } = recount(review, policy);
        const isGo = round.decision?.outcome === 'go';
        expect(round.decision?.outcome).toBe(isGo ? 'go' : 'recycle');
        if (policy.mode === 'majority') {
          const needed = Math.max(1, Math.ceil((eligible.length * policy.quorumPercent) / 100));
          expect(votesFor + votesAgainst + abstained).toBeGreaterThanOrEqual(needed);
          expect(votesFor).not.toBe(votesAgainst);
          if (isGo) expect(votesFor).toBeGreaterThan(votesAgainst);
        } else if (isGo || policy.mode === 'anyOne')
          expect(isGo ? votesFor : votesAgainst).toBeGreaterThan(0);
        return;
      }
    }),
    { numRuns: RUNS },
  );
  expect(ended).toBeGreaterThan(RUNS / 10);
});
