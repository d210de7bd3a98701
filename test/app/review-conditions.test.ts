import type { LocalSite } from '../../emulator/local-site';
import { accountOf, addVersion, COMMITTEE } from '../support/lifecycle';
import { click, clicked, panelOf } from '../support/panel';
import { linesIn, missingIn, moveTo, statusOf } from '../support/product';
import { beforeCommittee, close, voted } from '../support/review';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let chair: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  chair = personOf(site, COMMITTEE[0]);
});
afterAll(() => site.stop());

const day = (offset: number): string =>
  new Date(site.clock.nowMs() + offset * 86_400_000).toISOString().slice(0, 10);

/** A product that the committee lets pass on one condition, developed and waiting before its next gate. */
async function passedOnCondition(): Promise<{
  readonly id: string;
  readonly key: string;
  readonly issue: string;
}> {
  const product = await beforeCommittee(site);
  for (const email of COMMITTEE.slice(1)) await voted(personOf(site, email), product.id, 'for');
  const owner = await accountOf(site, 'wu.bin@example.com');
  const closed = await close(chair, product.id, 'conditionalGo', {
    conditions: [{ text: '完成安全评估', owner, due: day(30) }],
  });
  expect(closed).toMatchObject({ ok: true, value: { review: { isApproved: true } } });
  await settle(site);
  expect((await moveTo(liNa, product.key, 'Development')).status).toBe(204);
  await settle(site);
  const version = await addVersion(site, product.key, `${product.key} 1.0`);
  const view = await clicked(liNa, product.id, 'version/test', { version, result: 'passed' });
  await settle(site);
  return { ...product, issue: view.conditions[0]?.issueId ?? '' };
}

test('a condition is a Jira issue with owner and due date, linked to the product; the next gate waits until it is done', async () => {
  const { id, key, issue } = await passedOnCondition();
  const carried = await liNa.get(
    `/rest/api/3/issue/${issue}?fields=summary,assignee,duedate,issuelinks,issuetype`,
  );
  expect(carried.body['fields']).toMatchObject({
    summary: `${key}: 完成安全评估`,
    issuetype: { name: 'Task' },
    assignee: { displayName: '吴斌' },
    duedate: day(30),
    issuelinks: [expect.objectContaining({ outwardIssue: expect.objectContaining({ key }) })],
  });
  const refused = await moveTo(liNa, key, 'Acceptance');
  expect(missingIn(refused)).toEqual(['完成安全评估']);
  expect(linesIn(refused)[0]).toMatch(/完成评审提出的条件/);
  const carrier = carried.body['key'] as unknown as string;
  expect((await moveTo(liNa, carrier, 'Done')).status).toBe(204);
  await settle(site);
  expect((await panelOf(liNa, id)).conditions).toMatchObject([{ isDone: true }]);
  expect((await moveTo(liNa, key, 'Acceptance')).status).toBe(204);
});

test('only the chair waives a condition, with a reason', async () => {
  const { id, key } = await passedOnCondition();
  const condition = (await panelOf(liNa, id)).conditions[0]?.id ?? '';
  const waive = (person: Person, reason: string) =>
    click(person, id, 'review/waiveCondition', { condition, reason });
  expect(await waive(liNa, '已口头同意')).toMatchObject({ ok: false, code: 'NOT_THE_CHAIR' });
  expect(await waive(chair, ' ')).toMatchObject({ ok: false, code: 'REASON_NEEDED' });
  expect(await waive(chair, '安全评估并入下一版本')).toMatchObject({ ok: true });
  await settle(site);
  expect((await moveTo(liNa, key, 'Acceptance')).status).toBe(204);
});

test('where the administrator wants it, a Go moves the product on by itself', async () => {
  const admin = personOf(site, 'admin@example.com');
  await admin.invoke('movesOn/save', { gate: 'planningGate', movesOn: true });
  const { key, id } = await beforeCommittee(site);
  for (const email of COMMITTEE) await voted(personOf(site, email), id, 'for');
  await settle(site);
  expect(await statusOf(liNa, key)).toBe('Development');
  await admin.invoke('movesOn/save', { gate: 'planningGate', movesOn: false });
});

test('a process that dies right after a conditional go leaves its condition to be carried by the next look', async () => {
  const product = await beforeCommittee(site);
  for (const email of COMMITTEE.slice(1)) await voted(personOf(site, email), product.id, 'for');
  // Work that still waits would meet the fault first.
  await settle(site);
  site.world().faults.plan({
    faults: [{ at: 'storage', match: 'transaction', times: 1, do: { kind: 'crashAfter' } }],
  });
  await chair.invoke(
    'review/close',
    {
      commandId: 'dies',
      outcome: 'conditionalGo',
      reason: null,
      until: null,
      conditions: [{ text: '补充验收标准', owner: null, due: day(10) }],
    },
    product.id,
  );
  site.world().faults.plan({ faults: [] });
  await panelOf(liNa, product.id);
  await settle(site);
  const { conditions } = await panelOf(liNa, product.id);
  expect(conditions).toMatchObject([{ text: '补充验收标准', issueId: expect.any(String) }]);
});
