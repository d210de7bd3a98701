import fc from 'fast-check';
import type { Command } from '../../src/domain/dossier/command';
import type { Decision } from '../../src/domain/dossier/decide/decision';
import { accountId, type AccountId } from '../../src/domain/ids';
import type { ReviewPolicy } from '../../src/domain/process/review-policy';
import { CHOICES, OUTCOMES } from '../../src/domain/review/review-state';
import { castVote, closeWith, committeePolicy, MANAGER, paperReview, type PaperReview } from './paper-review';

/** The committee, its chair first. */
export const MEMBERS = ['赵敏', '陈洁', '刘洋', '孙浩'].map(accountId);
export const ADMINISTRATOR = accountId('管理员');
/** Neither in the committee nor in the product department. */
export const OUTSIDERS = ['吴斌', '王磊'].map(accountId);
const EVERYBODY: readonly AccountId[] = [...MEMBERS, ...OUTSIDERS, MANAGER, ADMINISTRATOR];

/** Something that somebody does, or tries to do. */
export type Act =
  | { readonly kind: 'asks'; readonly who: AccountId | null; readonly command: Command }
  | { readonly kind: 'attaches'; readonly who: AccountId; readonly filename: string }
  | { readonly kind: 'takesOff' }
  | { readonly kind: 'deletes'; readonly filename: string }
  | { readonly kind: 'moves'; readonly stage: string }
  | { readonly kind: 'waits'; readonly hours: number };

const person = fc.constantFrom(...EVERYBODY);
const member = fc.constantFrom(...MEMBERS);
const filename = fc.constantFrom('产品规划.pdf', '竞品资料.pdf');

const asks = (who: fc.Arbitrary<AccountId | null>, command: fc.Arbitrary<Command>): fc.Arbitrary<Act> =>
  fc.record({ kind: fc.constant('asks' as const), who, command });

const ballot = fc
  .tuple(
    fc.oneof(fc.constantFrom(...CHOICES), fc.constantFrom('for' as const, 'against' as const)),
    fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: person }),
    fc.constantFrom('理由', '另一个理由'),
  )
  .map(([choice, onBehalfOf, text]): Command => ({ ...castVote(choice, text), onBehalfOf }) as Command);

/** What happens to the votes and to what they are cast on, while one round is open. */
export const ballotAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: asks(member, ballot) },
  { weight: 2, arbitrary: asks(person, ballot) },
  {
    weight: 2,
    arbitrary: asks(
      member,
      fc.option(person).map((onBehalfOf) => ({ type: 'retractVote', onBehalfOf })),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('attaches' as const), who: person, filename }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'takesOff' }) },
  {
    weight: 2,
    arbitrary: asks(
      fc.constantFrom(ADMINISTRATOR, ...MEMBERS.slice(0, 2)),
      fc.record({
        type: fc.constantFrom('addReviewer' as const, 'removeReviewer' as const),
        step: fc.constant('committeeReview' as const),
        account: person,
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: asks(
      member,
      fc.record({
        type: fc.constant('delegate' as const),
        to: person,
        from: fc.constant('2026-03-02'),
        until: fc.constantFrom('2026-03-31', null),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: asks(
      fc.constant(null),
      person.map((left): Command => ({ type: 'passTime', inactive: [left], isWorkingDay: true })),
    ),
  },
);

/** Everything that can happen to a product around its review. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: ballotAct },
  { weight: 3, arbitrary: asks(fc.constant(MANAGER), fc.constant({ type: 'submitReview' })) },
  { weight: 1, arbitrary: asks(fc.constant(MANAGER), fc.constant({ type: 'withdrawReview' })) },
  {
    weight: 4,
    arbitrary: asks(
      fc.constantFrom(...MEMBERS.slice(0, 1), ...MEMBERS),
      fc
        .record({ outcome: fc.constantFrom(...OUTCOMES), until: fc.constant('2026-03-06') })
        .map(({ outcome, until }) => closeWith(outcome, { until })),
    ),
  },
  { weight: 1, arbitrary: asks(person, fc.constant({ type: 'endHold' })) },
  {
    weight: 3,
    arbitrary: asks(
      fc.constant(MANAGER),
      fc.record({
        type: fc.constant('answerItem' as const),
        item: fc.integer({ min: 5, max: 30 }).map(String),
        kind: fc.constantFrom('changed' as const, 'notChanged' as const),
        text: fc.constant('已说明'),
      }),
    ),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deletes' as const), filename }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('moves' as const),
      stage: fc.constantFrom('development', 'planning', 'planning'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('waits' as const), hours: fc.constantFrom(1, 30, 100) }),
  },
);

/** Does an act; what a person asked for and was refused changes nothing. */
export function doAct(review: PaperReview, act: Act): Decision | null {
  switch (act.kind) {
    case 'asks':
      return review.run(act.command, act.who);
    case 'attaches':
      review.attach(act.filename, act.who);
      return null;
    case 'takesOff':
      if ((review.state().evidence['productPlan'] ?? []).length > 0) review.takeOff('productPlan');
      return null;
    case 'deletes':
      review.remove(act.filename);
      return null;
    case 'moves':
      review.enter(act.stage);
      return null;
    case 'waits':
      review.wait(act.hours);
      return null;
  }
}

/** Policies that differ in how they decide and in what changed evidence does. */
export const anyPolicy: fc.Arbitrary<ReviewPolicy> = fc
  .record({
    mode: fc.constantFrom('majority' as const, 'majority' as const, 'unanimous' as const, 'anyOne' as const),
    quorumPercent: fc.constantFrom(0, 60, 100),
    thresholdPercent: fc.constantFrom(50, 67),
    onEvidenceChange: fc.constantFrom(
      'notify' as const,
      'stale' as const,
      'askAffected' as const,
      'askAll' as const,
    ),
  })
  .map(committeePolicy);

/** A product before its committee, not handed in yet. */
export const beforeTheCommittee = (policy: ReviewPolicy): PaperReview =>
  paperReview({
    policies: [policy],
    members: { committee: MEMBERS, chair: MEMBERS.slice(0, 1) },
    administrators: [ADMINISTRATOR],
  });
