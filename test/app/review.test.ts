import type { LocalSite } from '../../emulator/local-site';
import { accountOf, COMMITTEE, productIn } from '../support/lifecycle';
import { click, clicked, linkEvidence, panelOf, pieceOf } from '../support/panel';
import { beforeCommittee, close, readyForReview, vote, voted } from '../support/review';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let wangLei: Person;
let chair: Person;
let members: readonly Person[];

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  wangLei = personOf(site, 'wang.lei@example.com');
  members = COMMITTEE.map((email) => personOf(site, email));
  chair = members[0]!;
});
afterAll(() => site.stop());

const fieldsOf = async (key: string): Promise<Readonly<Record<string, unknown>>> => {
  const names = await liNa.get('/rest/api/3/field');
  const issue = await liNa.get(`/rest/api/3/issue/${key}?fields=*all`);
  return Object.fromEntries(
    [...names.body].map((field) => [String(field['name']), issue.body['fields'][field['id']]]),
  );
};

const inboxOf = async (person: Person): Promise<readonly string[]> => {
  const jql = encodeURIComponent('"Pending reviewers" = currentUser()');
  const found = await person.get(`/rest/api/3/search/jql?jql=${jql}&fields=summary`);
  return [...found.body['issues']].map((issue) => String(issue['key']));
};

test('the committee stays silent until the department has passed the plan on; then its members find it in their inbox', async () => {
  const { id, key } = await readyForReview(site);
  await clicked(liNa, id, 'review/submit', {});
  await settle(site);
  expect(await fieldsOf(key)).toMatchObject({ 'Gate status': 'In first review', 'Review round': 1 });
  expect(await inboxOf(wangLei)).toContain(key);
  expect(await inboxOf(chair)).not.toContain(key);
  expect(await vote(chair, id, 'for')).toMatchObject({ ok: false, code: 'NOT_A_REVIEWER' });
  await voted(wangLei, id, 'for');
  await settle(site);
  expect(await fieldsOf(key)).toMatchObject({ 'Gate status': 'In committee review' });
  expect(await inboxOf(wangLei)).not.toContain(key);
  expect(await inboxOf(chair)).toContain(key);
});

test('when everybody has voted and most are for it, the gate is approved by itself, and the R&D approval has a date', async () => {
  const { id, key } = await beforeCommittee(site);
  for (const member of members.slice(0, 3)) await voted(member, id, 'for');
  expect((await panelOf(liNa, id)).review).toMatchObject({ isApproved: false });
  const view = await voted(members[3]!, id, 'against', { text: '预算偏高' });
  expect(view.review).toMatchObject({ isApproved: true, current: { decision: { outcome: 'go' } } });
  await settle(site);
  const fields = await fieldsOf(key);
  expect(fields).toMatchObject({ 'Gate status': 'Go', 'Pending reviewers': null });
  expect(fields['R&D approved on']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('whoever made the evidence, leads the product or handed it in does not vote on it', async () => {
  const product = await readyForReview(site);
  const attached = await wangLei.attach(product.key, '产品规划 附录.pdf');
  await settle(site);
  expect(await click(liNa, product.id, 'review/submit', {})).toMatchObject({
    ok: false,
    code: 'NO_REVIEWERS',
  });
  await linkEvidence(liNa, product.id, 'meetingMinutes', attached.body[0]['id']);
  await clicked(liNa, product.id, 'review/submit', {});
  expect(await vote(liNa, product.id, 'for')).toMatchObject({ ok: false, code: 'OWN_WORK' });
});

test('a vote stands on the evidence it was cast on: a replaced file makes it stale, and says what has changed', async () => {
  const { id, key } = await beforeCommittee(site);
  await voted(chair, id, 'for');
  await voted(members[1]!, id, 'for');
  const attached = await liNa.attach(key, '产品规划 v2.pdf');
  await settle(site);
  const view = await panelOf(liNa, id);
  const step = view.review?.current?.steps[1];
  const mine = step?.reviewers.find(({ isChair }) => isChair);
  expect(mine).toMatchObject({
    isPending: true,
    vote: {
      changes: [{ deliverable: { zh: '产品规划' }, before: '产品规划.pdf v1', now: '产品规划 v2.pdf v2' }],
    },
  });
  expect(step?.tally).toMatchObject({ votesFor: 0, hasQuorum: false });
  const evidence = pieceOf(view, 'productPlan', attached.body[0]['id']);
  await clicked(liNa, id, 'evidence/unlink', { deliverable: 'productPlan', evidence });
  expect((await panelOf(liNa, id)).review?.current?.steps[1]?.tally).toMatchObject({ votesFor: 2 });
});

test('recycle begins a round in which every point is answered and what was promised is a new version', async () => {
  const { id, key } = await beforeCommittee(site);
  await voted(chair, id, 'against', { text: '补充竞品定价', deliverable: 'productPlan' });
  for (const member of members.slice(1)) await voted(member, id, 'against', { text: '同意主任意见' });
  const recycled = await panelOf(liNa, id);
  expect(recycled.review?.current).toMatchObject({
    round: 1,
    status: 'decided',
    decision: { outcome: 'recycle' },
  });
  expect(await click(liNa, id, 'review/submit', {})).toMatchObject({ ok: false, code: 'ITEMS_UNANSWERED' });
  for (const { id: item, deliverable } of recycled.review?.current?.items ?? [])
    await clicked(liNa, id, 'review/answer', {
      item,
      kind: deliverable ? 'changed' : 'notChanged',
      text: deliverable ? null : '见主任意见的答复',
    });
  expect(await click(liNa, id, 'review/submit', {})).toMatchObject({ ok: false, code: 'NEW_VERSION_NEEDED' });
  await liNa.attach(key, '产品规划 v2.pdf');
  await settle(site);
  const again = await clicked(liNa, id, 'review/submit', {});
  expect(again.review).toMatchObject({ current: { round: 2, status: 'open' }, earlierRounds: [1] });
  const first = await liNa.invoke('review/round', { round: 1 }, id);
  expect(first.body['body']).toMatchObject({
    ok: true,
    value: {
      round: 1,
      decision: { outcome: 'recycle' },
      items: [{ text: '补充竞品定价', answer: { kind: 'changed' } }, {}, {}, {}],
    },
  });
});

test('the chair closes with the quorum there, within what the votes allow', async () => {
  const { id } = await beforeCommittee(site);
  expect(await close(chair, id, 'go')).toMatchObject({ ok: false, code: 'NO_QUORUM' });
  for (const member of members.slice(1)) await voted(member, id, 'for');
  expect(await close(members[1]!, id, 'go')).toMatchObject({ ok: false, code: 'NOT_THE_CHAIR' });
  expect(await close(chair, id, 'kill', { reason: '不看好' })).toMatchObject({
    ok: false,
    code: 'AGAINST_THE_VOTES',
  });
  expect(await close(chair, id, 'hold', { reason: '等预算' })).toMatchObject({
    ok: false,
    code: 'BAD_DATES',
  });
  expect(await close(chair, id, 'conditionalGo')).toMatchObject({ ok: false, code: 'BAD_CONDITIONS' });
  expect(await close(chair, id, 'go')).toMatchObject({ ok: true, value: { review: { isApproved: true } } });
});

test('a conflict of interest steps back and leaves the quorum to the others', async () => {
  const { id } = await beforeCommittee(site);
  await voted(members[3]!, id, 'recuse', { text: '供应商为本人亲属' });
  const before = await panelOf(liNa, id);
  expect(before.review?.current?.steps[1]?.tally).toMatchObject({ eligible: 3, needed: 2 });
  for (const member of members.slice(0, 3)) await voted(member, id, 'for');
  expect((await panelOf(liNa, id)).review).toMatchObject({ isApproved: true });
});

test('a stand-in votes for the person who is away, on the days that were said, with both names on record', async () => {
  const { id } = await beforeCommittee(site);
  const [chenJie, smith] = [members[1]!, personOf(site, 'smith@example.com')];
  const [away, standIn] = [await accountOf(site, COMMITTEE[1]), await accountOf(site, 'smith@example.com')];
  expect(await vote(smith, id, 'for', { onBehalfOf: away })).toMatchObject({
    ok: false,
    code: 'NOT_A_STAND_IN',
  });
  const today = new Date(site.clock.nowMs()).toISOString().slice(0, 10);
  await clicked(chenJie, id, 'review/delegate', { to: standIn, from: today, until: today });
  const view = await voted(smith, id, 'for', { onBehalfOf: away });
  const elector = view.review?.current?.steps[1]?.reviewers.find(({ account }) => account === away);
  expect(elector).toMatchObject({ vote: { choice: 'for', by: standIn }, delegation: { to: standIn } });
  await voted(chenJie, id, 'against', { text: '本人已回来' });
  const own = (await panelOf(liNa, id)).review?.current?.steps[1]?.tally;
  expect(own).toMatchObject({ votesFor: 0, votesAgainst: 1 });
});

test('a decision makes one mail and one comment, however often the queue runs', async () => {
  const { id, key } = await beforeCommittee(site);
  for (const member of members) await voted(member, id, 'for');
  await settle(site);
  await panelOf(liNa, id);
  await settle(site);
  const comments = await liNa.get(`/rest/api/3/issue/${key}/comment`);
  expect([...comments.body['comments']]).toHaveLength(1);
  const mails = await liNa.get('/__site/outbox');
  const decided = [...mails.body['mails']].filter(
    (mail) => String(mail['subject']).includes(key) && String(mail['subject']).includes('Go'),
  );
  expect(decided).toHaveLength(1);
});

test('a product that is not ready is not handed in, and a gate without review asks for none', async () => {
  const planning = await productIn(site, 'Planning');
  expect(await click(liNa, planning.id, 'review/submit', {})).toMatchObject({
    ok: false,
    code: 'GATE_NOT_READY',
  });
  const strategy = await productIn(site, 'Strategy');
  expect(await click(liNa, strategy.id, 'review/submit', {})).toMatchObject({
    ok: false,
    code: 'REVIEW_NOT_ASKED',
  });
  expect((await panelOf(liNa, strategy.id)).review).toBeNull();
});

test('a reviewer who votes again says it again: the author answers what was said last, and nothing of a vote taken back', async () => {
  const { id } = await beforeCommittee(site);
  await voted(chair, id, 'against', { text: '成本没有算清' });
  const again = await voted(chair, id, 'against', { text: '成本和周期没有算清' });
  expect(again.review?.current?.items.map(({ text }) => text)).toEqual(['成本和周期没有算清']);
  const back = await clicked(chair, id, 'review/retract', { onBehalfOf: null });
  expect(back.review?.current?.items).toEqual([]);
});
