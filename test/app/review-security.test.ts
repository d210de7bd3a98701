import type { LocalSite } from '../../emulator/local-site';
import { accountOf, COMMITTEE, type Product } from '../support/lifecycle';
import { clicked, panelOf } from '../support/panel';
import { createProduct, moveTo } from '../support/product';
import { beforeCommittee, close, voted } from '../support/review';
import { eventsOf, recordedOf } from '../support/review-log';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let chair: Person;
let chenJie: Person;
let accounts: readonly string[];

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  [chair, chenJie] = [personOf(site, COMMITTEE[0]), personOf(site, COMMITTEE[1])];
  accounts = await Promise.all(COMMITTEE.map((email) => accountOf(site, email)));
});
afterAll(() => site.stop());

const VOTE = { choice: 'for', text: null, deliverable: null, onBehalfOf: null };
const CLOSE = { outcome: 'go', reason: null, until: null, conditions: [] };

/** What the app answers to a call with whatever payload: its code, or `ok`. */
async function codeOf(person: Person, call: string, payload: object, { id }: Product): Promise<string> {
  const answer = await person.invoke(call, { commandId: `${Math.random()}`, ...payload }, id);
  if (answer.status !== 200) return String(answer.status);
  return answer.body['body']['ok'] ? 'ok' : String(answer.body['body']['code']);
}

/** Answers of several people to the same call. */
async function codesOf(
  emails: readonly string[],
  call: string,
  payload: object,
  product: Product,
): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const email of emails)
    codes.push(await codeOf(personOf(site, `${email}@example.com`), call, payload, product));
  return codes;
}

const OUTSIDERS = ['wang.lei', 'zhou.ting', 'wu.bin', 'smith', 'admin'];
const BY_NOBODY_ELSE = ['li.na', 'chen.jie', ...OUTSIDERS];

test('only members vote, only the chair closes, only chair and administrator change the roll; the rest leaves no trace', async () => {
  const product = await beforeCommittee(site);
  await voted(personOf(site, COMMITTEE[2]), product.id, 'for');
  const before = eventsOf(site, product.id).length;
  const notAReviewer = OUTSIDERS.map(() => 'NOT_A_REVIEWER');
  expect(await codesOf(OUTSIDERS, 'review/vote', VOTE, product)).toEqual(notAReviewer);
  expect(await codeOf(liNa, 'review/vote', VOTE, product)).toBe('NOT_A_REVIEWER');
  const behalf = { ...VOTE, onBehalfOf: accounts[2] };
  for (const call of ['review/vote', 'review/retract'])
    expect(await codesOf(['chen.jie', ...OUTSIDERS], call, behalf, product)).toEqual(
      ['chen.jie', ...OUTSIDERS].map(() => 'NOT_A_STAND_IN'),
    );
  const notTheChair = BY_NOBODY_ELSE.map(() => 'NOT_THE_CHAIR');
  expect(await codesOf(BY_NOBODY_ELSE, 'review/close', CLOSE, product)).toEqual(notTheChair);
  const roll = { step: 'committeeReview', account: accounts[3] };
  const but = BY_NOBODY_ELSE.filter((email) => email !== 'admin');
  for (const call of ['review/removeReviewer', 'review/addReviewer'])
    expect(await codesOf(but, call, roll, product)).toEqual(but.map(() => 'NOT_THE_CHAIR'));
  const away = { to: accounts[1], from: '2026-01-01', until: '2099-01-01' };
  expect(await codesOf(['zhou.ting', 'smith'], 'review/delegate', away, product)).toEqual([
    'NOT_A_REVIEWER',
    'NOT_A_REVIEWER',
  ]);
  expect(eventsOf(site, product.id)).toHaveLength(before);
});

test('a review is taken back by whoever leads the product, handed it in or administers the project, by no other editor', async () => {
  const product = await beforeCommittee(site);
  const others = ['zhao.min', 'chen.jie', 'wang.lei', 'zhou.ting', 'smith'];
  expect(await codesOf(others, 'review/withdraw', {}, product)).toEqual(others.map(() => 'NOT_IN_ROLE'));
  expect(recordedOf(site, product.id, 'reviewWithdrawn')).toEqual([]);
  expect(await codeOf(liNa, 'review/withdraw', {}, product)).toBe('ok');
  await clicked(liNa, product.id, 'review/submit', {});
  expect(await codeOf(personOf(site, 'admin@example.com'), 'review/withdraw', {}, product)).toBe('ok');
  // Somebody of another department may hand in, and then take back.
  const smith = personOf(site, 'smith@example.com');
  expect(await codeOf(smith, 'review/submit', {}, product)).toBe('ok');
  expect(await codeOf(smith, 'review/withdraw', {}, product)).toBe('ok');
});

test('a hold is ended early and a condition waived by the chair alone', async () => {
  const held = await beforeCommittee(site);
  for (const email of COMMITTEE.slice(1)) await voted(personOf(site, email), held.id, 'for');
  await close(chair, held.id, 'hold', { reason: '等预算', until: '2099-01-01' });
  const notTheChair = BY_NOBODY_ELSE.map(() => 'NOT_THE_CHAIR');
  expect(await codesOf(BY_NOBODY_ELSE, 'review/endHold', {}, held)).toEqual(notTheChair);
  expect(await codeOf(liNa, 'review/submit', {}, held)).toBe('ON_HOLD');
  expect(await codeOf(chair, 'review/endHold', {}, held)).toBe('ok');

  const passed = await beforeCommittee(site);
  for (const email of COMMITTEE.slice(1)) await voted(personOf(site, email), passed.id, 'for');
  const conditions = [{ text: '完成安全评估', owner: null, due: '2099-01-01' }];
  await close(chair, passed.id, 'conditionalGo', { conditions });
  const condition = (await panelOf(liNa, passed.id)).conditions[0]?.id;
  const waive = { condition, reason: '不需要' };
  expect(await codesOf(BY_NOBODY_ELSE, 'review/waiveCondition', waive, passed)).toEqual(notTheChair);
  // The condition of one product is none of another.
  expect(await codeOf(chair, 'review/waiveCondition', waive, held)).toBe('UNKNOWN_ITEM');
});

test('what a payload says of person, time, issue and evidence counts for nothing', async () => {
  const [product, other] = [await beforeCommittee(site), await beforeCommittee(site)];
  const forged = {
    ...VOTE,
    actor: accounts[0],
    account: accounts[0],
    accountId: accounts[0],
    member: accounts[0],
    by: accounts[0],
    at: '2020-01-01T00:00:00.000Z',
    coverage: {},
    administersProject: true,
    issue: other.id,
    issueId: other.id,
    type: 'closeReview',
    outcome: 'go',
    context: { accountId: accounts[0], extension: { issue: { id: other.id } } },
  };
  expect(await codeOf(chenJie, 'review/vote', forged, product)).toBe('ok');
  const [cast] = eventsOf(site, product.id).filter(({ actor }) => actor === accounts[1]);
  expect(cast).toMatchObject({ type: 'voteCast', data: { member: accounts[1] } });
  expect(cast?.at.slice(0, 4)).toBe(String(new Date(site.clock.nowMs()).getUTCFullYear()));
  expect(Object.keys(recordedOf(site, product.id, 'voteCast').at(-1)?.coverage ?? {})).not.toEqual([]);
  expect(recordedOf(site, other.id, 'voteCast')).toHaveLength(1);
  const roll = { step: 'committeeReview', account: accounts[3], administersProject: true };
  expect(await codeOf(chenJie, 'review/removeReviewer', roll, product)).toBe('NOT_THE_CHAIR');
});

test.each<[string, string, object, string]>([
  ['an unknown choice', 'review/vote', { ...VOTE, choice: 'veto' }, 'BAD_REQUEST'],
  ['a choice of another type', 'review/vote', { ...VOTE, choice: ['for'] }, 'BAD_REQUEST'],
  ['a missing member', 'review/vote', { choice: 'for' }, 'BAD_REQUEST'],
  ['a prototype as person', 'review/vote', { ...VOTE, onBehalfOf: '__proto__' }, 'NOT_A_REVIEWER'],
  ['an unknown outcome', 'review/close', { ...CLOSE, outcome: 'pass' }, 'BAD_REQUEST'],
  ['an inherited outcome', 'review/close', { ...CLOSE, outcome: 'constructor' }, 'BAD_REQUEST'],
  ['conditions that are no list', 'review/close', { ...CLOSE, conditions: {} }, 'BAD_REQUEST'],
  ['an unknown step', 'review/addReviewer', { step: 'none', account: 'x' }, 'BAD_REQUEST'],
  ['nobody as reviewer', 'review/addReviewer', { step: 'committeeReview', account: 'x' }, 'UNKNOWN_PERSON'],
  ['no id of the click', 'review/vote', { ...VOTE, commandId: '' }, 'BAD_REQUEST'],
  ['a huge id of the click', 'review/vote', { ...VOTE, commandId: 'x'.repeat(50_000) }, 'BAD_REQUEST'],
  ['a huge text', 'review/vote', { ...VOTE, choice: 'against', text: '长'.repeat(50_000) }, 'TEXT_TOO_LONG'],
  [
    'a deliverable of no process',
    'review/vote',
    { ...VOTE, choice: 'against', text: '缺', deliverable: '__proto__' },
    'UNKNOWN_DELIVERABLE',
  ],
])('%s is refused and recorded nowhere', async (_what, call, payload, code) => {
  const product = await sharedProduct();
  const before = eventsOf(site, product.id).length;
  expect(await codeOf(chair, call, payload, product)).toBe(code);
  expect(eventsOf(site, product.id)).toHaveLength(before);
});

let shared: Product | null = null;
/** One product for all that is refused anyway. */
async function sharedProduct(): Promise<Product> {
  shared ??= await beforeCommittee(site);
  return shared;
}

test('too many, too long and empty conditions are refused', async () => {
  const product = await beforeCommittee(site);
  for (const email of COMMITTEE.slice(1)) await voted(personOf(site, email), product.id, 'for');
  const condition = { text: '完成安全评估', owner: null, due: '2099-01-01' };
  const asked = (conditions: readonly object[]) =>
    codeOf(chair, 'review/close', { ...CLOSE, outcome: 'conditionalGo', conditions }, product);
  expect(await asked(Array.from({ length: 11 }, () => condition))).toBe('BAD_CONDITIONS');
  expect(await asked([{ ...condition, text: ' ' }])).toBe('BAD_CONDITIONS');
  expect(await asked([{ ...condition, due: '2020-01-01' }])).toBe('BAD_CONDITIONS');
  expect(await asked([{ ...condition, text: '长'.repeat(256) }])).toBe('TEXT_TOO_LONG');
  expect(await asked([{ ...condition, owner: 'nobody' }])).toBe('UNKNOWN_PERSON');
  expect(recordedOf(site, product.id, 'reviewDecided')).toEqual([]);
});

test('nobody writes the gate record or another field of the app, and properties open nothing', async () => {
  const product = await beforeCommittee(site);
  await settle(site);
  const fields = await liNa.get('/rest/api/3/field');
  const idOf = (name: string): string => {
    const found = [...fields.body].find((field) => String(field['name']) === name);
    if (!found) throw new Error(`No field is called ${name}.`);
    return found['id'];
  };
  const record = (await liNa.get(`/rest/api/3/issue/${product.key}?fields=*all`)).body['fields'];
  const open = { ...(record[idOf('Gate record')] as object), decision: 'go', need: [], block: [] };
  const admin = personOf(site, 'admin@example.com');
  for (const person of [liNa, admin])
    for (const [name, value] of [
      ['Gate record', open],
      ['Gate status', 'Go'],
      ['Pending reviewers', []],
      ['Review round', 7],
    ] as const) {
      const put = await person.put(`/rest/api/3/issue/${product.key}`, { fields: { [idOf(name)]: value } });
      expect([name, put.status]).toEqual([name, 400]);
      const app = await person.put(`/rest/api/3/app/field/${idOf(name)}/value`, {
        updates: [{ issueIds: [Number(product.id)], value }],
      });
      expect(app.status).toBeGreaterThanOrEqual(400);
    }
  for (const key of ['gate-record', 'lifecycle-gates-effect', 'record'])
    await liNa.put(`/rest/api/3/issue/${product.key}/properties/${key}`, open);
  expect((await moveTo(liNa, product.key, 'Development')).status).toBe(400);
});

test('a copy of an approved product, record and all, passes no gate', async () => {
  const product = await beforeCommittee(site);
  for (const email of COMMITTEE) await voted(personOf(site, email), product.id, 'for');
  await settle(site);
  const copy = await createProduct(liNa, '复制的产品');
  await settle(site);
  // Jira's own "Clone" copies whatever it likes, the app's fields among it.
  const { issues } = site.world().jira.store;
  const { id, key } = issues.need(copy.id);
  issues.put({ ...issues.need(product.id), id, key });
  const refused = await moveTo(liNa, copy.key, 'Development');
  expect(refused.status).toBe(400);
  await panelOf(liNa, copy.id);
  await settle(site);
  expect((await moveTo(liNa, copy.key, 'Development')).status).toBe(400);
  expect((await panelOf(liNa, copy.id)).review).toMatchObject({ isApproved: false, current: null });
  expect((await moveTo(liNa, product.key, 'Development')).status).toBe(204);
});

test('a guest reaches nothing', async () => {
  const product = await sharedProduct();
  const guest = personOf(site, 'guest@example.com');
  const calls: readonly [string, object][] = [
    ['panel/open', {}],
    ['review/submit', {}],
    ['review/vote', VOTE],
    ['review/vote', { ...VOTE, onBehalfOf: accounts[0] }],
    ['review/retract', { onBehalfOf: null }],
    ['review/close', CLOSE],
    ['review/withdraw', {}],
    ['review/endHold', {}],
    ['review/delegate', { to: accounts[0], from: '2026-01-01', until: null }],
    ['review/round', { round: 1 }],
    ['history/open', { before: null }],
  ];
  for (const [call, payload] of calls)
    expect([call, await codeOf(guest, call, payload, product)]).toEqual([call, '404']);
  expect((await guest.get(`/rest/api/3/issue/${product.key}`)).status).toBe(404);
  await clicked(liNa, product.id, 'review/withdraw', {});
});
