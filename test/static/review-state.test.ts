import type { PanelView } from '../../src/contract/panel-view';
import type {
  ReviewDecisionView,
  ReviewerView,
  ReviewItemView,
  ReviewRoundView,
  ReviewStepView,
  ReviewView,
} from '../../src/contract/review-view';
import {
  ballotsOf,
  chairs,
  obstacleToSubmit,
  statusOf,
  votesAwaited,
} from '../../static/src/panel/review/review-state';

const TODAY = '2026-11-22';
const signed = { by: 'author', at: '2026-11-20T08:00:00.000Z' };
const plan = { zh: '产品规划', en: 'Product plan' };

const reviewer = (account: string, more: Partial<ReviewerView> = {}): ReviewerView => ({
  account,
  isChair: false,
  excluded: null,
  isPending: true,
  delegation: null,
  vote: null,
  ...more,
});

const step = (...reviewers: readonly ReviewerView[]): ReviewStepView => ({
  step: 'committeeReview',
  status: 'open',
  electorate: { zh: '产品委员会', en: 'Product committee' },
  chair: null,
  mode: 'majority',
  quorumPercent: 60,
  thresholdPercent: 50,
  onEvidenceChange: 'askAffected',
  dueAt: null,
  isOverdue: false,
  reviewers,
  tally: null,
});

const decided = (
  outcome: ReviewDecisionView['outcome'],
  more: Partial<ReviewDecisionView> = {},
): ReviewDecisionView => ({ ...signed, outcome, reason: null, until: null, changes: [], ...more });

const round = (more: Partial<ReviewRoundView> = {}): ReviewRoundView => ({
  round: 1,
  status: 'decided',
  submitted: signed,
  steps: [],
  items: [],
  decision: null,
  ...more,
});

const review = (current: ReviewRoundView | null, isApproved = false): ReviewView => ({
  grants: null,
  policy: [],
  current,
  earlierRounds: [],
  isApproved,
});

const gate = (missingCount: number): NonNullable<PanelView['gate']> => ({
  key: 'planningGate',
  name: plan,
  opensTo: plan,
  isOpen: false,
  enforcement: 'block',
  missingCount,
  waivers: [],
});

const item = (answer: 'changed' | 'notChanged' | null): ReviewItemView => ({
  ...signed,
  id: '1',
  text: 'Prices?',
  deliverable: plan,
  answer: answer && { ...signed, kind: answer, text: null },
});

const change = { deliverable: plan, before: 'plan.pdf v1', now: 'plan.pdf v2' };

describe('A product', () => {
  it.each([
    ['with everything there can be handed in', review(null), gate(0), undefined],
    ['that misses something cannot', review(null), gate(2), { kind: 'missing', count: 2 }],
    [
      'sent back with a point unanswered cannot',
      review(round({ items: [item(null)], decision: decided('recycle') })),
      gate(0),
      { kind: 'items', count: 1 },
    ],
    [
      'whose author promised a change and brought nothing cannot',
      review(round({ items: [item('changed')], decision: decided('recycle') })),
      gate(0),
      { kind: 'newVersion' },
    ],
    [
      'whose author brought the promised version can',
      review(round({ items: [item('changed')], decision: decided('recycle', { changes: [change] }) })),
      gate(0),
      undefined,
    ],
    [
      'whose author defends every point can',
      review(round({ items: [item('notChanged')], decision: decided('recycle') })),
      gate(0),
      undefined,
    ],
    [
      'on hold cannot before the day has come',
      review(round({ decision: decided('hold', { until: '2026-11-23' }) })),
      gate(0),
      { kind: 'held', until: '2026-11-23' },
    ],
    [
      'on hold can on the day',
      review(round({ decision: decided('hold', { until: TODAY }) })),
      gate(0),
      undefined,
    ],
    ['that was ended cannot', review(round({ decision: decided('kill') })), gate(0), { kind: 'killed' }],
  ] as const)('%s', (_case, given, before, expected) => {
    expect(obstacleToSubmit(given, before, TODAY)).toEqual(expected);
  });
});

describe('A review', () => {
  it.each([
    ['before the first submission', review(null), 'notSubmitted'],
    ['under way', review(round({ status: 'open' })), 'open'],
    ['taken back', review(round({ status: 'withdrawn' })), 'withdrawn'],
    ['that let the product pass', review(round({ decision: decided('go') }), true), 'approved'],
    ['that let something else pass', review(round({ decision: decided('conditionalGo') })), 'stale'],
    ['that sent it back', review(round({ decision: decided('recycle') })), 'decided'],
  ] as const)('%s', (_case, given, expected) => {
    expect(statusOf(given)).toBe(expected);
  });
});

it('A reviewer votes for oneself, and for whoever is away today', () => {
  const away = (account: string, from: string, until: string) =>
    reviewer(account, { delegation: { to: 'me', from, until } });
  const given = step(
    away('today', TODAY, TODAY),
    away('tomorrow', '2026-11-23', '2026-11-24'),
    reviewer('me'),
    reviewer('maker', { excluded: 'maker' }),
  );
  const accounts = (account: string) => ballotsOf(given, account, TODAY).map((one) => one.account);
  expect(accounts('me')).toEqual(['me', 'today']);
  expect(accounts('maker')).toEqual([]);
});

it('A step waits for one vote where one is enough, else for everybody who has not voted', () => {
  const given = step(reviewer('a'), reviewer('b'), reviewer('c', { isPending: false }));
  expect(votesAwaited(given)).toBe(2);
  expect(votesAwaited({ ...given, mode: 'anyOne' })).toBe(1);
});

it('The chair is whoever chairs the open step and has not worked on the product', () => {
  const given = (excluded: ReviewerView['excluded']) =>
    round({ status: 'open', steps: [step(reviewer('chair', { isChair: true, excluded }), reviewer('a'))] });
  expect(chairs(given(null), 'chair')).toBe(true);
  expect(chairs(given('maker'), 'chair')).toBe(false);
  expect(chairs(given(null), 'a')).toBe(false);
});
