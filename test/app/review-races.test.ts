import type { FaultPlan } from '../../emulator/faults';
import type { LocalSite } from '../../emulator/local-site';
import { sha256 } from '../../src/adapters/forge/sha256';
import type { PanelView } from '../../src/contract/panel-view';
import { findBrokenLink } from '../../src/domain/dossier/chain';
import { accountOf, COMMITTEE, type Product } from '../support/lifecycle';
import { click, clicked, openPanel, panelOf, type PanelReply } from '../support/panel';
import { moveTo } from '../support/product';
import { beforeCommittee, close, vote, voted } from '../support/review';
import { eventsOf, fieldsOf, mailsAbout, recordedOf } from '../support/review-log';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let members: readonly Person[];
let accounts: readonly string[];

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  members = COMMITTEE.map((email) => personOf(site, email));
  accounts = await Promise.all(COMMITTEE.map((email) => accountOf(site, email)));
});
afterAll(() => site.stop());
afterEach(() => strike([]));

const strike = (faults: FaultPlan['faults'], seed = 1): void => site.world().planFaults({ seed, faults });

const DECIDED = /Planning gate, /;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Numbers from 0 to below 1, the same for the same seed. */
function drawFrom(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Asks again while others are in the way, as the panel tells people to. */
async function insist(ask: () => Promise<PanelReply>): Promise<PanelReply> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await ask();
    if (reply.ok || reply.code !== 'BUSY' || attempt === 5) return reply;
  }
}

/** Comments on a product, once a person has asked again for those that Jira did not take or that a crash left behind. */
async function commentsOn({ id, key }: Product): Promise<number> {
  site.clock.advanceMs(20 * 60_000);
  for (const { id: mail } of (await panelOf(liNa, id)).mails)
    expect((await liNa.invoke('mail/resend', { mail }, id)).body['body']).toMatchObject({ ok: true });
  await settle(site);
  const comments = await liNa.get(`/rest/api/3/issue/${key}/comment`);
  return [...comments.body['comments']].length;
}

/** Jira, the dossier and the gate say the same of a product, and nothing was written twice. */
async function expectOneTruth(product: Product): Promise<PanelView> {
  const { id, key } = product;
  strike([]);
  await settle(site);
  const view = await panelOf(liNa, id);
  await settle(site);
  expect(findBrokenLink(eventsOf(site, id), sha256)).toBeNull();
  const decided = recordedOf(site, id, 'reviewDecided');
  expect(decided.length).toBeLessThanOrEqual(1);
  const fields = await fieldsOf(liNa, key);
  const status = { go: 'Go', recycle: 'Recycle' }[String(decided[0]?.outcome)] ?? 'In committee review';
  if (view.review?.isApproved === true || decided.length === 0) expect(fields['Gate status']).toBe(status);
  expect(await mailsAbout(liNa, key, DECIDED)).toHaveLength(decided.length);
  expect(await commentsOn(product)).toBe(decided.length);
  const moved = await moveTo(liNa, key, 'Development');
  expect(moved.status).toBe(view.review?.isApproved === true ? 204 : 400);
  return view;
}

test.each([1, 2])(
  'the whole committee votes at once: nothing is lost or counted twice (%i)',
  async (seed) => {
    const product = await beforeCommittee(site);
    const draw = drawFrom(seed);
    strike([{ at: 'rest', match: 'app POST', chance: 0.5, do: { kind: 'slow', delayMs: 40 } }], seed);
    const replies = await Promise.all(
      members.map(async (member) => {
        await pause(seed === 1 ? 0 : draw() * 60);
        return insist(() => vote(member, product.id, 'for'));
      }),
    );
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const view = await expectOneTruth(product);
    const cast = recordedOf(site, product.id, 'voteCast').slice(1);
    expect(cast.map(({ member }) => member).sort()).toEqual([...accounts].sort());
    expect(recordedOf(site, product.id, 'reviewDecided')).toHaveLength(1);
    expect(view.review).toMatchObject({ isApproved: true, current: { decision: { outcome: 'go' } } });
  },
);

test.each([1, 2, 3, 4])(
  'votes, retractions, new files and closings in any order leave one truth (%i)',
  async (seed) => {
    const product = await beforeCommittee(site);
    const { id, key } = product;
    const draw = drawFrom(seed);
    const soon = (): Promise<void> => pause(draw() * 50);
    const choose = () => (draw() < 0.7 ? 'for' : 'abstain');
    strike(
      [
        { at: 'rest', match: 'app POST', chance: 0.4, do: { kind: 'slow', delayMs: 60 } },
        { at: 'rest', match: 'app GET', chance: 0.2, do: { kind: 'slow', delayMs: 30 } },
      ],
      seed,
    );
    const accepted = new Map<string, number>();
    const votes = members.map(async (member, index) => {
      for (let turn = 0; turn < 2; turn += 1) {
        await soon();
        const reply = await insist(() => vote(member, id, choose()));
        if (reply.ok) accepted.set(accounts[index]!, (accepted.get(accounts[index]!) ?? 0) + 1);
        await soon();
        if (draw() < 0.3) await insist(() => click(member, id, 'review/retract', { onBehalfOf: null }));
      }
    });
    const files = soon().then(() => (seed % 2 === 0 ? liNa.attach(key, '产品规划 v2.pdf') : null));
    const closings = soon().then(() => insist(() => close(members[0]!, id, 'go')));
    await Promise.all([...votes, files, closings]);
    const view = await expectOneTruth(product);
    const cast = recordedOf(site, id, 'voteCast').slice(1);
    for (const account of accounts) {
      const recorded = cast.filter(({ member }) => member === account).length;
      // The same vote again is no event; an accepted one leaves at least one.
      expect(recorded).toBeLessThanOrEqual(accepted.get(account) ?? 0);
      expect(recorded > 0).toBe((accepted.get(account) ?? 0) > 0);
    }
    const step = view.review?.current?.steps[1];
    expect(step?.reviewers.map(({ account }) => account).sort()).toEqual([...accounts].sort());
  },
);

test('two closings and the last vote at once decide once', async () => {
  const product = await beforeCommittee(site);
  for (const member of members.slice(0, 3)) await voted(member, product.id, 'for');
  const replies = await Promise.all([
    close(members[0]!, product.id, 'go'),
    close(members[0]!, product.id, 'hold', { reason: '等预算', until: '2099-01-01' }),
    vote(members[3]!, product.id, 'for'),
  ]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(recordedOf(site, product.id, 'reviewDecided')).toHaveLength(1);
});

/** Every single write of the vote that decides, before or after which its process may die. */
const DEATHS: readonly [string, FaultPlan['faults'][number]][] = [
  ['before the transaction', { at: 'storage', match: 'transaction', times: 1, do: { kind: 'crashBefore' } }],
  ['after the transaction', { at: 'storage', match: 'transaction', times: 1, do: { kind: 'crashAfter' } }],
  ['after the fields are written', { at: 'rest', match: 'app POST', times: 1, do: { kind: 'crashAfter' } }],
  [
    'before the last note',
    { at: 'storage', match: 'transaction', after: 1, times: 1, do: { kind: 'crashBefore' } },
  ],
  [
    'after the last note',
    { at: 'storage', match: 'transaction', after: 1, times: 1, do: { kind: 'crashAfter' } },
  ],
];

/** What comes next and finds what the dead process left. */
const COMPLETIONS = ['the same click', 'somebody opening the panel', 'an event', 'the daily run'] as const;

const deathsAndCompletions = DEATHS.flatMap(([when, fault], index) =>
  // Deaths meet what comes next by turns.
  [COMPLETIONS[index % 4]!, ...(index === 1 ? [COMPLETIONS[0]] : [])].map((by) => [when, by, fault] as const),
);

test.each(deathsAndCompletions)(
  'a deciding vote whose process dies %s is completed by %s, and opens nothing before',
  async (_when, by, fault) => {
    const product = await beforeCommittee(site);
    const { id, key } = product;
    for (const member of members.slice(0, 3)) await voted(member, id, 'for');
    await settle(site);
    const payload = { commandId: 'last', choice: 'for', text: null, deliverable: null, onBehalfOf: null };
    strike([fault]);
    await members[3]!.invoke('review/vote', payload, id);
    strike([]);
    const isCommitted = recordedOf(site, id, 'reviewDecided').length === 1;
    if (!isCommitted) expect((await moveTo(liNa, key, 'Development')).status).toBe(400);
    if (by === 'the same click' || !isCommitted) {
      const again = await members[3]!.invoke('review/vote', payload, id);
      expect(again.body['body']).toMatchObject({ ok: true, value: { review: { isApproved: true } } });
    } else if (by === 'somebody opening the panel')
      expect(await openPanel(liNa, id)).toMatchObject({ ok: true });
    else if (by === 'an event') await liNa.attach(key, 'notes.txt');
    else site.clock.advanceMs(24 * 3_600_000);
    await settle(site);
    expect((await fieldsOf(liNa, key))['Gate status']).toBe('Go');
    await expectOneTruth(product);
    expect(recordedOf(site, id, 'voteCast')).toHaveLength(5);
  },
);

test('a Go that reaches Jira late never outlives the file it rested on', async () => {
  const { id, key } = await beforeCommittee(site);
  for (const member of members.slice(0, 3)) await voted(member, id, 'for');
  await settle(site);
  strike([{ at: 'rest', match: 'app POST', times: 1, do: { kind: 'slow', delayMs: 400 } }]);
  const late = vote(members[3]!, id, 'for');
  await pause(150);
  await liNa.attach(key, '产品规划 v2.pdf');
  expect((await moveTo(liNa, key, 'Development')).status).toBe(400);
  expect(await late).toMatchObject({ ok: true });
  expect((await moveTo(liNa, key, 'Development')).status).toBe(400);
  await settle(site);
  expect((await moveTo(liNa, key, 'Development')).status).toBe(400);
  expect((await panelOf(liNa, id)).review).toMatchObject({ isApproved: false });
});

test('a late Go does not reopen a gate whose evidence was taken off meanwhile', async () => {
  const { id, key } = await beforeCommittee(site);
  for (const member of members.slice(0, 3)) await voted(member, id, 'for');
  await settle(site);
  const row = (await panelOf(liNa, id)).readiness.find((each) => each.key === 'productPlan');
  const evidence = row?.evidence[0]?.id ?? '';
  strike([{ at: 'rest', match: 'app POST', times: 1, do: { kind: 'slow', delayMs: 300 } }]);
  const late = vote(members[3]!, id, 'for');
  await pause(150);
  await clicked(liNa, id, 'evidence/unlink', { deliverable: 'productPlan', evidence });
  await late;
  await settle(site);
  expect((await moveTo(liNa, key, 'Development')).status).toBe(400);
  expect((await panelOf(liNa, id)).review).toMatchObject({ isApproved: false });
});

test('a mailer that dies before or after it comments leaves one comment, however often the queue runs', async () => {
  for (const match of ['app GET', 'app POST']) {
    const product = await beforeCommittee(site);
    for (const member of members.slice(0, 3)) await voted(member, product.id, 'for');
    await settle(site);
    await voted(members[3]!, product.id, 'for');
    const path = `/rest/api/3/issue/${product.id}/comment`;
    strike([{ at: 'rest', match: `${match} ${path}`, times: 1, do: { kind: 'crashAfter' } }]);
    await settle(site);
    strike([]);
    await panelOf(liNa, product.id);
    await settle(site);
    expect(await commentsOn(product)).toBe(1);
  }
});

test('a comment that meets Jira’s limit of writes is made later, by itself', async () => {
  const { id, key } = await beforeCommittee(site);
  for (const member of members.slice(0, 3)) await voted(member, id, 'for');
  await settle(site);
  const match = `app POST /rest/api/3/issue/${id}/comment`;
  strike([{ at: 'rest', match, times: 1, do: { kind: 'rateLimit', reason: 'jira-per-issue-on-write' } }]);
  await voted(members[3]!, id, 'for');
  await settle(site);
  const comments = await liNa.get(`/rest/api/3/issue/${key}/comment`);
  expect([...comments.body['comments']]).toHaveLength(1);
});
