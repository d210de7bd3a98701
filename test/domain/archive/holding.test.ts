import type { MaterialRequest } from '../../../src/domain/archive/archive-state';
import { attachmentId, type AccountId } from '../../../src/domain/ids';
import { enter, LI, terminate, type PaperProduct } from '../../support/paper-product';
import { committeePolicy, paperReview } from '../../support/paper-review';
import { archive, asked, granted, newest, type Run } from './asked';
import { ask, decideOn, item, no, open, revoke, SUN, TIME, withdraw, WU, yes, ZHENG } from './material';

const nothing = { ok: true, events: [] };

test('what was granted is opened by whoever asked for it, each time on record', () => {
  const { paper, id } = granted();
  paper.does(open(id, 0), SUN);
  paper.does(open(id, 0), SUN);
  paper.does(open(id, 1), SUN);
  expect(newest(paper).openedCount).toBe(3);
  expect(paper.recorded().slice(-3)).toMatchObject([
    { type: 'materialOpened', actor: SUN, data: { request: id, item: 0, filename: '竞品资料.pdf' } },
    { type: 'materialOpened', actor: SUN, data: { request: id, item: 0, filename: '竞品资料.pdf' } },
    { type: 'materialOpened', actor: SUN, data: { request: id, item: 1, filename: '产品规划.pdf' } },
  ]);
});

test('nobody else opens it, the custodian and the product manager neither', () => {
  const { paper, id } = granted();
  for (const somebody of [ZHENG, WU, LI, null])
    expect(paper.run(open(id), somebody)).toMatchObject({ ok: false, code: 'MATERIAL_NOT_GRANTED' });
});

test('what was refused, was not decided on, or was not asked for is not opened', () => {
  const { paper, id } = asked();
  expect(paper.run(open(id), SUN)).toMatchObject({ code: 'MATERIAL_NOT_GRANTED' });
  paper.does(decideOn(id, [no(), yes()]), WU);
  for (const nth of [0, 2, -1, 0.5, Number.NaN])
    expect(paper.run(open(id, nth), SUN)).toMatchObject({ code: 'MATERIAL_NOT_GRANTED' });
  paper.does(open(id, 1), SUN);
});

test('a file that has gone is not opened', () => {
  const { paper, id } = granted();
  paper.remove(attachmentId('1'));
  expect(paper.run(open(id, 1), SUN)).toMatchObject({ code: 'UNKNOWN_ATTACHMENT' });
  paper.does(open(id, 0), SUN);
});

test('it is opened on the last day, and not on the day after, whether the clock has come by or not', () => {
  for (const isNoticed of [false, true]) {
    const { paper, id } = granted();
    paper.wait(24 * 29);
    expect(paper.now().slice(0, 10)).toBe('2026-03-31');
    paper.does(TIME, null);
    paper.does(open(id), SUN);
    paper.wait(24);
    if (isNoticed) paper.does(TIME, null);
    expect(paper.run(open(id), SUN)).toEqual({
      ok: false,
      code: 'MATERIAL_EXPIRED',
      facts: { until: '2026-03-31' },
    });
  }
});

test('what was taken back is not opened any more', () => {
  const { paper, id } = granted();
  paper.does(revoke(id, ' Left the project '), WU);
  expect(paper.recorded().at(-1)).toMatchObject({
    type: 'materialRevoked',
    actor: WU,
    data: { request: id, reason: 'Left the project' },
  });
  expect(paper.run(open(id), SUN)).toMatchObject({ code: 'MATERIAL_NOT_GRANTED' });
});

test.each([
  ['no reason', '  ', 'REASON_NEEDED'],
  ['a reason of 1,001 characters', 'x'.repeat(1001), 'TEXT_TOO_LONG'],
])('material is not taken back for %s', (_what, reason, code) => {
  const { paper, id } = granted();
  expect(paper.run(revoke(id, reason), WU)).toMatchObject({ code });
});

test('only whoever asked takes a request back, and only while it waits', () => {
  const { paper, id } = asked();
  expect(paper.run(withdraw(id), ZHENG)).toMatchObject({ code: 'MATERIAL_NOT_GRANTED' });
  expect(paper.run(withdraw(id), WU)).toMatchObject({ code: 'MATERIAL_NOT_GRANTED' });
  paper.does(withdraw(id), SUN);
  expect(newest(paper).status).toBe('withdrawn');
  const second = granted();
  expect(second.paper.run(withdraw(second.id), SUN)).toMatchObject({ code: 'REQUEST_NOT_OPEN' });
});

/** A request in each of its statuses, and what can be done with it then. */
const END: Readonly<Record<MaterialRequest['status'], () => Run>> = {
  waiting: () => asked(),
  granted: () => granted(),
  refused: () => after(asked(), ({ id }) => decideOn(id, [no(), no()]), WU),
  withdrawn: () => after(asked(), ({ id }) => withdraw(id), SUN),
  revoked: () => after(granted(), ({ id }) => revoke(id), WU),
  expired: () => {
    const run = granted();
    run.paper.wait(24 * 30);
    return after(run, () => TIME, null);
  },
};

function after(
  run: Run,
  command: (of: Run) => Parameters<PaperProduct['does']>[0],
  actor: AccountId | null,
): Run {
  run.paper.does(command(run), actor);
  return run;
}

/** What comes of deciding, withdrawing, revoking and opening; null where it is done. */
const ALLOWED: Readonly<Record<MaterialRequest['status'], readonly (string | null)[]>> = {
  waiting: [null, null, 'REQUEST_NOT_OPEN', 'MATERIAL_NOT_GRANTED'],
  granted: ['REQUEST_NOT_OPEN', 'REQUEST_NOT_OPEN', null, null],
  refused: ['REQUEST_NOT_OPEN', 'REQUEST_NOT_OPEN', 'REQUEST_NOT_OPEN', 'MATERIAL_NOT_GRANTED'],
  withdrawn: ['REQUEST_NOT_OPEN', 'REQUEST_NOT_OPEN', 'REQUEST_NOT_OPEN', 'MATERIAL_NOT_GRANTED'],
  revoked: ['REQUEST_NOT_OPEN', 'REQUEST_NOT_OPEN', 'REQUEST_NOT_OPEN', 'MATERIAL_NOT_GRANTED'],
  expired: ['REQUEST_NOT_OPEN', 'REQUEST_NOT_OPEN', 'REQUEST_NOT_OPEN', 'MATERIAL_EXPIRED'],
};

test.each(Object.entries(ALLOWED))('what can be done with a request that is %s', (status, allowed) => {
  const make = END[status as MaterialRequest['status']];
  expect(newest(make().paper).status).toBe(status);
  const tries: readonly ((id: string) => readonly [Parameters<PaperProduct['run']>[0], AccountId])[] = [
    (id) => [decideOn(id, [no(), yes()], '2026-12-31'), WU],
    (id) => [withdraw(id), SUN],
    (id) => [revoke(id), WU],
    (id) => [open(id, 1), SUN],
  ];
  const outcomes = tries.map((attempt) => {
    const { paper, id } = make();
    const decision = paper.run(...attempt(id));
    return decision.ok ? null : decision.code;
  });
  expect(outcomes).toEqual(allowed);
});

test.each(['99', 'constructor', '__proto__', ''])('a request that never was (%j) is unknown', (id) => {
  const { paper } = granted();
  for (const command of [decideOn(id, [no(), no()]), open(id), withdraw(id), revoke(id)])
    expect(paper.run(command, SUN)).toEqual({ ok: false, code: 'UNKNOWN_REQUEST', facts: {} });
});

test('whoever holds material is told once that it ends within three days, and then it ends, once', () => {
  const { paper, id } = granted();
  paper.wait(24 * 25);
  expect(paper.now().slice(0, 10)).toBe('2026-03-27');
  expect(paper.run(TIME, null)).toEqual(nothing);
  paper.wait(24);
  expect(paper.run(TIME, null)).toEqual({
    ok: true,
    events: [{ type: 'materialReminded', data: { request: id } }],
  });
  expect(newest(paper)).toMatchObject({ status: 'granted', isReminded: true });
  expect(paper.run(TIME, null)).toEqual(nothing);
  paper.wait(24 * 3);
  expect(paper.run(TIME, null)).toEqual(nothing);
  paper.wait(24);
  expect(paper.run(TIME, null)).toEqual({
    ok: true,
    events: [{ type: 'materialExpired', data: { request: id } }],
  });
  expect(newest(paper).status).toBe('expired');
  expect(paper.run(TIME, null)).toEqual(nothing);
});

test('a grant that nobody was reminded of in time still ends in time', () => {
  const { paper, id } = granted();
  paper.wait(24 * 60);
  expect(paper.run(TIME, null)).toMatchObject({
    events: [{ type: 'materialExpired', data: { request: id } }],
  });
});

test('a request that nobody has decided on ends too, without a reminder', () => {
  const { paper } = asked();
  paper.wait(24 * 29);
  expect(paper.run(TIME, null)).toEqual(nothing);
  paper.wait(24);
  paper.does(TIME, null);
  expect(newest(paper).status).toBe('expired');
});

test('the clock comes by for all requests at once, also on days on which nobody works', () => {
  const { paper } = granted();
  paper.does(ask([item('x')], '2026-03-10'), ZHENG);
  paper.wait(24 * 28);
  expect(paper.run({ ...TIME, isWorkingDay: false }, null)).toMatchObject({
    events: [{ type: 'materialExpired' }, { type: 'materialReminded' }],
  });
});

test('the clock comes by for a review and for requests at the same time', () => {
  const review = paperReview({
    policies: [committeePolicy()],
    members: { committee: [ZHENG, WU, LI], chair: [ZHENG] },
  });
  review.does({ type: 'submitReview' });
  review.does(ask([item('x')], '2026-03-10'), SUN);
  review.wait(24 * 20);
  expect(review.run(TIME, null)).toMatchObject({
    events: [{ type: 'reviewersReminded' }, { type: 'materialExpired' }],
  });
});

test('the clock goes on for requests when the product comes back, or is ended early', () => {
  for (const status of [enter('iteration'), terminate]) {
    const { paper } = granted();
    paper.does(status, null);
    paper.wait(24 * 60);
    paper.does(TIME, null);
    expect(newest(paper).status).toBe('expired');
  }
});

test('of requests that have ended, twenty stay at hand; those that run all do, and the events keep every one', () => {
  const paper = archive();
  paper.does(ask([item('The oldest, which still runs')]), ZHENG);
  for (let nth = 0; nth < 30; nth += 1) {
    paper.does(ask([item(`Thing ${nth}`)]), SUN);
    paper.does(withdraw(newest(paper).id), SUN);
  }
  const { requests } = paper.state().archive;
  expect(requests).toHaveLength(21);
  expect(requests.at(-1)).toMatchObject({ status: 'waiting', requester: ZHENG });
  expect(requests[0]?.items[0]?.words).toBe('Thing 29');
  expect(paper.recorded().filter(({ type }) => type === 'materialRequested')).toHaveLength(31);
  expect(paper.recorded().filter(({ type }) => type === 'materialWithdrawn')).toHaveLength(30);
});

test('a request that has only just ended is at hand, however long ago it was asked for', () => {
  const paper = archive();
  paper.does(ask([item('The oldest')]), ZHENG);
  const { id } = newest(paper);
  for (let nth = 0; nth < 20; nth += 1) {
    paper.does(ask([item(`Thing ${nth}`)]), SUN);
    paper.does(withdraw(newest(paper).id), SUN);
  }
  paper.wait(24);
  paper.does(decideOn(id, [no('Not ours to give')]), WU);
  expect(paper.state().archive.requests.find((each) => each.id === id)).toMatchObject({ status: 'refused' });
});
