import type { LocalSite } from '../../emulator/local-site';
import { sha256 } from '../../src/adapters/forge/sha256';
import { findBrokenLink } from '../../src/domain/dossier/chain';
import { COMMITTEE } from '../support/lifecycle';
import { click, clicked, openPanel, panelOf } from '../support/panel';
import { moveTo } from '../support/product';
import { beforeCommittee, vote, voted } from '../support/review';
import { eventsOf, fieldsOf, recordedOf } from '../support/review-log';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

const COMMITTEE_SIZE = 50;
const ROUNDS = 20;
/** A vote that meets a crowd is asked for again, this often at most. */
const MAX_ATTEMPTS = 4;
/** Forge storage takes 240 KiB; half of that is far below. */
const MAX_HEAD_BYTES = 120 * 1024;

/** Size of a product's head record. */
function headBytes(issueId: string): number {
  const { kvs } = site.world();
  const sizes = kvs
    .keys()
    .filter(({ key }) => key === issueId)
    .map(({ kind, key, entityName }) => JSON.stringify(kvs.peek(kind, key, entityName)).length);
  return Math.max(...sizes);
}

/** Makes the committee so large: new people, in its group. */
function enlargeCommittee(): readonly Person[] {
  const { users, groups } = site.world().jira.store;
  const model = users.all().find(({ emailAddress }) => emailAddress === COMMITTEE[1])!;
  const newcomers = Array.from({ length: COMMITTEE_SIZE - COMMITTEE.length }, (_, index) => ({
    ...model,
    accountId: `712020:00000000-0000-4000-8000-${String(500 + index).padStart(12, '0')}`,
    emailAddress: `member.${index}@example.com`,
    displayName: `委员 ${index + 1}`,
  }));
  for (const user of newcomers) users.put(user);
  for (const group of groups.all().filter(({ name }) => ['product-committee', 'jira-users'].includes(name)))
    groups.put({
      ...group,
      memberIds: [...group.memberIds, ...newcomers.map(({ accountId }) => accountId)],
    });
  return [...COMMITTEE, ...newcomers.map(({ emailAddress }) => emailAddress)].map((email) =>
    personOf(site, email),
  );
}

test('rounds of recycle and resubmission cost no more to open, stay small, and remain readable from the first', async () => {
  const { id, key } = await beforeCommittee(site);
  const [chair, ...others] = COMMITTEE.map((email) => personOf(site, email));
  const firstWords = '第 1 轮：补充竞品定价';
  for (let round = 1; round < ROUNDS; round += 1) {
    if (round > 1) await voted(personOf(site, 'wang.lei@example.com'), id, 'for');
    const text = `第 ${round} 轮：补充竞品定价`;
    await voted(chair!, id, 'against', { text, deliverable: 'productPlan' });
    await Promise.all(others.slice(1).map((member) => voted(member, id, 'abstain')));
    const recycled = await voted(others[0]!, id, 'abstain');
    for (const { id: item } of recycled.review?.current?.items ?? [])
      await clicked(liNa, id, 'review/answer', { item, kind: 'changed', text: null });
    await liNa.attach(key, `产品规划 v${round + 1}.pdf`);
    // Jira takes only so many writes to one issue in half a minute.
    site.clock.advanceMs(31_000);
    await settle(site);
    await clicked(liNa, id, 'review/submit', {});
  }
  site.clock.advanceMs(31_000);
  await settle(site);
  site.world().host.log.clear();
  const opened = await openPanel(liNa, id);
  const [cost] = site
    .world()
    .host.log.all()
    .filter(({ cause }) => cause === 'panel/open');
  expect(cost?.restCalls).toHaveLength(1);
  expect(cost?.kvsCalls.map(({ operation }) => operation).sort()).toEqual(['entity/get', 'get']);
  expect(opened).toMatchObject({ ok: true, value: { review: { current: { round: ROUNDS } } } });
  expect(headBytes(id)).toBeLessThan(MAX_HEAD_BYTES);
  const first = (await liNa.invoke('review/round', { round: 1 }, id)).body['body'];
  expect(first).toMatchObject({
    ok: true,
    value: { round: 1, status: 'decided', decision: { outcome: 'recycle' } },
  });
  const { steps, items } = first['value'];
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ text: firstWords, answer: { kind: 'changed' } });
  const choices = [...steps[1]['reviewers']].map((reviewer) => String(reviewer['vote']['choice']));
  expect(choices.sort()).toEqual(['abstain', 'abstain', 'abstain', 'against']);
  expect(recordedOf(site, id, 'reviewDecided')).toHaveLength(ROUNDS - 1);
  expect(findBrokenLink(eventsOf(site, id), sha256)).toBeNull();
});

test('a committee of fifty votes within a minute: every vote is taken, one decision is made, Jira shows it', async () => {
  const members = enlargeCommittee();
  const { id, key } = await beforeCommittee(site);
  await settle(site);
  const replies = await Promise.all(
    members.map(async (member, index) => {
      // Spread over the minute, in bursts of people who vote at the same moment.
      await new Promise((resolve) => setTimeout(resolve, Math.floor(index / 5) * 500));
      for (let attempt = 1; ; attempt += 1) {
        const reply =
          index % 5 === 4
            ? await vote(member, id, 'against', { text: `第 ${index} 位委员的意见` })
            : await vote(member, id, 'for');
        const isToBeRepeated = !reply.ok && ['BUSY', 'UNAVAILABLE'].includes(reply.code);
        if (!isToBeRepeated || attempt === MAX_ATTEMPTS) return reply;
        // A person who is asked to try again does not do so in the same instant.
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }),
  );
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);
  await settle(site);
  const cast = recordedOf(site, id, 'voteCast').slice(1);
  expect(new Set(cast.map(({ member }) => member)).size).toBe(COMMITTEE_SIZE);
  expect(cast).toHaveLength(COMMITTEE_SIZE);
  expect(recordedOf(site, id, 'reviewDecided')).toMatchObject([{ outcome: 'go' }]);
  expect(findBrokenLink(eventsOf(site, id), sha256)).toBeNull();
  expect(await fieldsOf(liNa, key)).toMatchObject({ 'Gate status': 'Go', 'Pending reviewers': null });
  expect(headBytes(id)).toBeLessThan(MAX_HEAD_BYTES);
  const view = await panelOf(liNa, id);
  expect(view.review).toMatchObject({ isApproved: true });
  expect(view.review?.current?.steps[1]?.reviewers).toHaveLength(COMMITTEE_SIZE);
  expect(view.review?.current?.items).toHaveLength(COMMITTEE_SIZE / 5);
  expect(await click(liNa, id, 'review/withdraw', {})).toMatchObject({ ok: false });
  expect((await moveTo(liNa, key, 'Development')).status).toBe(204);
});
