import type { LocalSite } from '../../emulator/local-site';
import { accountOf, COMMITTEE, type Product } from '../support/lifecycle';
import { click, clicked, panelOf } from '../support/panel';
import { beforeCommittee, close, voted } from '../support/review';
import { eventsOf, fieldsOf, mailsAbout, recordedOf } from '../support/review-log';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let members: readonly Person[];
let accounts: readonly string[];

beforeEach(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  members = COMMITTEE.map((email) => personOf(site, email));
  accounts = await Promise.all(COMMITTEE.map((email) => accountOf(site, email)));
  await goTo(TUESDAY, 9);
});
afterEach(() => site.stop());

const HOUR_MS = 3_600_000;
const [TUESDAY, SATURDAY] = [2, 6];

/** Moves the site to the next such weekday and hour (UTC). */
async function goTo(weekday: number, hour: number): Promise<void> {
  for (let hours = 1; hours <= 8 * 24; hours += 1) {
    const next = new Date(site.clock.nowMs() + hours * HOUR_MS);
    if (next.getUTCDay() !== weekday || next.getUTCHours() !== hour) continue;
    return jump(hours);
  }
}

/** The site stands still for hours, and then runs once what is scheduled. */
async function jump(hours: number): Promise<void> {
  const { schedule } = site.world();
  site.clock.advanceMs(hours * HOUR_MS);
  schedule.importState({ 'every-hour': site.clock.nowMs(), 'every-day': site.clock.nowMs() });
  await settle(site);
}

/** Lets hours pass, with a look at what is scheduled at the end of each step. */
async function pass(hours: number, step: number): Promise<void> {
  for (let passed = 0; passed < hours; passed += step) await jump(step);
}

const reminded = ({ id }: Product) => recordedOf(site, id, 'reviewersReminded');

test('whoever is late is reminded once a working day, from the second time with the chair, and never at the weekend', async () => {
  const product = await beforeCommittee(site);
  await voted(members[0]!, product.id, 'for');
  await voted(members[1]!, product.id, 'for');
  const late = accounts.slice(2);
  // Five working days from Tuesday: until the next Tuesday nobody is late.
  await pass(6 * 24, 24);
  expect(reminded(product)).toEqual([]);
  await pass(30, 3);
  expect(reminded(product)).toEqual([{ gate: 'planningGate', accounts: late, isEscalated: false }]);
  await pass(24, 6);
  expect(reminded(product)).toHaveLength(2);
  expect(reminded(product)[1]).toMatchObject({ isEscalated: true });
  expect([...(reminded(product)[1]?.accounts ?? [])].sort()).toEqual([...late, accounts[0]].sort());
  await goTo(SATURDAY, 1);
  const onFriday = reminded(product).length;
  await pass(42, 7);
  expect(reminded(product)).toHaveLength(onFriday);
  expect(await mailsAbout(liNa, product.key, /is overdue|due/)).toHaveLength(onFriday);
  const days = eventsOf(site, product.id)
    .filter(({ type }) => type === 'reviewersReminded')
    .map(({ at }) => new Date(at).getUTCDay());
  expect(days).not.toContain(0);
  expect(days).not.toContain(SATURDAY);
});

test('a review that nobody is late for is left alone, and so is one that is over', async () => {
  const product = await beforeCommittee(site);
  for (const member of members) await voted(member, product.id, 'for');
  await settle(site);
  const before = eventsOf(site, product.id).length;
  await pass(20 * 24, 24);
  expect(eventsOf(site, product.id)).toHaveLength(before);
});

test('a hold wakes on its day, by itself, tells the author once, and the product can be handed in again', async () => {
  const product = await beforeCommittee(site);
  for (const member of members.slice(1)) await voted(member, product.id, 'for');
  const until = new Date(site.clock.nowMs() + 3 * 24 * HOUR_MS).toISOString().slice(0, 10);
  await close(members[0]!, product.id, 'hold', { reason: '等预算', until });
  await settle(site);
  expect((await fieldsOf(liNa, product.key))['Gate status']).toBe('Hold');
  await pass(2 * 24, 12);
  expect(recordedOf(site, product.id, 'holdEnded')).toEqual([]);
  expect(await click(liNa, product.id, 'review/submit', {})).toMatchObject({ ok: false, code: 'ON_HOLD' });
  await pass(24, 6);
  expect(recordedOf(site, product.id, 'holdEnded')).toHaveLength(1);
  expect(await mailsAbout(liNa, product.key, /hold/i)).toHaveLength(2);
  const view = await clicked(liNa, product.id, 'review/submit', {});
  expect(view.review?.current).toMatchObject({ round: 2, status: 'open' });
});

test('somebody who has left leaves the base, and the others’ votes end the step by themselves', async () => {
  const product = await beforeCommittee(site);
  for (const member of members.slice(0, 3)) await voted(member, product.id, 'for');
  const { users } = site.world().jira.store;
  users.put({ ...users.need(accounts[3]!), isActive: false });
  await pass(2, 1);
  const view = await panelOf(liNa, product.id);
  expect(view.review).toMatchObject({ isApproved: true, current: { decision: { outcome: 'go', by: null } } });
  const gone = view.review?.current?.steps[1]?.reviewers.find(({ account }) => account === accounts[3]);
  expect(gone).toMatchObject({ excluded: 'deactivated', isPending: false });
  expect((await fieldsOf(liNa, product.key))['Gate status']).toBe('Go');
});

test('the hourly job that runs twice changes nothing the second time', async () => {
  const product = await beforeCommittee(site);
  await pass(8 * 24, 24);
  const before = eventsOf(site, product.id);
  expect(reminded(product)).not.toEqual([]);
  const { host } = site.world();
  for (let run = 0; run < 2; run += 1)
    await host.invoke({
      functionKey: 'hourly',
      moduleKey: 'every-hour',
      cause: 'schedule every-hour',
      accountId: null,
      body: { context: { moduleKey: 'every-hour' } },
    });
  await settle(site);
  expect(eventsOf(site, product.id)).toEqual(before);
});
