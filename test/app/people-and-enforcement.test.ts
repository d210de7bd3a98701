import type { LocalSite } from '../../emulator/local-site';
import { accountOf, productIn } from '../support/lifecycle';
import { click, panelOf } from '../support/panel';
import { moveTo } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let admin: Person;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  admin = personOf(site, 'admin@example.com');
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

/** The app's answer to a call of its admin page. */
const call = async (person: Person, functionKey: string, payload: unknown): Promise<unknown> =>
  (await person.invoke(functionKey, payload)).body['body'];

test('an administrator names who stands for a role, in place of whoever did before', async () => {
  const chenJie = await accountOf(site, 'chen.jie@example.com');
  const saved = await call(admin, 'people/save', { role: 'chair', groupIds: [], people: [chenJie] });
  expect(saved).toMatchObject({
    ok: true,
    value: { roles: expect.arrayContaining([expect.objectContaining({ key: 'chair', people: [chenJie] })]) },
  });
  const { id } = await productIn(site, 'Planning');
  const payload = { requirement: 'productPlan', reason: '试点项目' };
  const former = personOf(site, 'zhao.min@example.com');
  expect(await click(former, id, 'waiver/set', payload)).toMatchObject({ ok: false, code: 'NOT_IN_ROLE' });
  expect(await click(personOf(site, 'chen.jie@example.com'), id, 'waiver/set', payload)).toMatchObject({
    ok: true,
  });
});

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['an unknown role', { role: 'king' }, 'role'],
  ['the product manager, who is named per product', { role: 'productManager' }, 'role'],
  ['a group of nowhere', { groupIds: ['nowhere'] }, 'group'],
  ['a person of nowhere', { people: ['nobody'] }, 'person'],
  ['too many people', { people: Array.from({ length: 21 }, (_, index) => `p${index}`) }, 'tooMany'],
])('naming %s is refused with its reason, and nothing is written', async (_what, change, reason) => {
  const before = site.world().kvs.exportState();
  const payload = { role: 'custodian', groupIds: [], people: [], ...change };
  expect(await call(admin, 'people/save', payload)).toMatchObject({
    ok: false,
    code: 'BAD_PEOPLE',
    facts: { reason },
  });
  expect(site.world().kvs.exportState()).toEqual(before);
});

test.each([
  ['people/save', { role: 'chair', groupIds: [], people: [] }],
  ['enforcement/save', { gate: 'planningGate', enforcement: 'advise' }],
])('%s is for Jira administrators only', async (functionKey, payload) => {
  const before = site.world().kvs.exportState();
  expect(await call(liNa, functionKey, payload)).toMatchObject({
    ok: false,
    code: 'NOT_ALLOWED_TO_ADMINISTER',
  });
  expect(site.world().kvs.exportState()).toEqual(before);
});

test('a gate set to advise lets products pass that are in flight already, and says what is missing; set to block it stops them again', async () => {
  const { id, key } = await productIn(site, 'Planning');
  expect((await moveTo(liNa, key, 'Development')).status).toBe(400);
  await call(admin, 'enforcement/save', { gate: 'planningGate', enforcement: 'advise' });
  await settle(site);
  expect((await panelOf(liNa, id)).gate).toMatchObject({
    enforcement: 'advise',
    isOpen: true,
    missingCount: 5,
  });
  await call(admin, 'enforcement/save', { gate: 'planningGate', enforcement: 'block' });
  await settle(site);
  expect((await moveTo(liNa, key, 'Development')).status).toBe(400);
  await call(admin, 'enforcement/save', { gate: 'planningGate', enforcement: 'advise' });
  await settle(site);
  expect((await moveTo(liNa, key, 'Development')).status).toBe(204);
});

test('an unknown gate can be made neither strict nor lax', async () => {
  expect(await call(admin, 'enforcement/save', { gate: 'mystery', enforcement: 'advise' })).toMatchObject({
    ok: false,
    code: 'BAD_ENFORCEMENT',
  });
});
