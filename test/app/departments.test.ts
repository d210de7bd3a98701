import type { LocalSite } from '../../emulator/local-site';
import { passReview, accountOf, productIn, settleRecords } from '../support/lifecycle';
import { click, clicked, panelOf, rowOf, stateOf } from '../support/panel';
import { missingIn, moveTo } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let wangLei: Person;
let zhaoMin: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  wangLei = personOf(site, 'wang.lei@example.com');
  zhaoMin = personOf(site, 'zhao.min@example.com');
});
afterAll(() => site.stop());

/** Mails that Jira has sent, newest last. */
async function outbox(): Promise<readonly { readonly subject: string; readonly to: readonly string[] }[]> {
  const answer = await liNa.get('/__site/outbox');
  return [...answer.body['mails']].map((mail) => ({
    subject: mail['subject'],
    to: [...mail['to']].map(String),
  }));
}

test('the owners of a stage are told once that a product has entered it, however often the event comes', async () => {
  const { id, key } = await productIn(site, 'Initiation');
  const told = (await outbox()).filter(({ subject }) => subject.includes(key));
  expect(told.map(({ subject }) => subject)).toEqual([
    `${key} 进入“产品立项”阶段 / ${key} has entered Initiation`,
  ]);
  // Management, operations and the product department, but not those who are only consulted.
  expect(told[0]?.to).toEqual(expect.arrayContaining(['zhao.min@example.com', 'zhou.ting@example.com']));
  expect(told[0]?.to).not.toContain('smith@example.com');
  site.world().events.publish({
    eventType: 'avi:jira:updated:issue',
    payload: {
      issue: { id, key, fields: {} },
      changelog: { items: [{ fieldId: 'status', from: 'x', to: 'y' }] },
    },
  });
  await settle(site);
  expect((await outbox()).filter(({ subject }) => subject.includes(key))).toHaveLength(1);
});

test('whoever is appointed is told, and the appointment says by whom and when', async () => {
  const { id, key } = await productIn(site, 'Initiation');
  const smith = await accountOf(site, 'smith@example.com');
  const view = await clicked(wangLei, id, 'fact/set', {
    fact: 'productManager',
    value: smith,
    reason: '熟悉海外客户',
  });
  expect(rowOf(view, 'productManagerAppointment')).toMatchObject({
    state: 'satisfied',
    fact: {
      value: smith,
      set: { by: await accountOf(site, 'wang.lei@example.com'), reason: '熟悉海外客户' },
    },
  });
  await settle(site);
  const mail = (await outbox()).at(-1);
  expect(mail).toMatchObject({ to: ['smith@example.com'] });
  expect(mail?.subject).toContain(key);
  const found = await personOf(site, 'smith@example.com').get(
    `/rest/api/3/search/jql?jql=${encodeURIComponent('"Product manager" = currentUser()')}&fields=summary`,
  );
  expect([...found.body['issues']].map((each) => each['key'])).toEqual([key]);
});

test('nobody outside product department and management appoints a product manager', async () => {
  const { id } = await productIn(site, 'Initiation');
  const me = await accountOf(site, 'wu.bin@example.com');
  const payload = { fact: 'productManager', value: me, reason: null };
  expect(await click(personOf(site, 'wu.bin@example.com'), id, 'fact/set', payload)).toMatchObject({
    ok: false,
    code: 'NOT_IN_ROLE',
    facts: { roles: { zh: '产品部 或 公司管理层', en: 'Product department or Management' } },
  });
  expect(await click(wangLei, id, 'fact/set', { ...payload, value: 'nobody' })).toMatchObject({
    ok: false,
    code: 'UNKNOWN_PERSON',
  });
});

test('a department gets one mail about everything it owes, and no second one the same day', async () => {
  const { id, key } = await productIn(site, 'Launch');
  await settleRecords(site, { id, key }, 'Launch');
  await settle(site);
  const before = (await outbox()).length;
  const view = await clicked(liNa, id, 'department/nudge', { department: 'operations' });
  const operations = view.departments.find((each) => each.key === 'operations');
  expect(operations).toMatchObject({ part: 'responsible', owes: 3, nudged: { by: expect.any(String) } });
  await settle(site);
  const mails = (await outbox()).slice(before);
  expect(mails.map(({ to }) => to)).toEqual([['zhou.ting@example.com']]);
  expect(await click(liNa, id, 'department/nudge', { department: 'operations' })).toMatchObject({
    ok: false,
    code: 'NUDGED_ALREADY',
  });
  expect(await click(liNa, id, 'department/nudge', { department: 'management' })).toMatchObject({
    ok: false,
    code: 'NOTHING_OWED',
  });
});

test('only the chair waives, with a reason; the waiver shows, opens the gate, and can be withdrawn', async () => {
  const { id, key } = await productIn(site, 'Planning');
  for (const file of ['竞品资料', '行业分析资料', '公司已有项目资料', '产品规划'])
    await liNa.attach(key, `${file}.pdf`);
  await settle(site);
  const payload = { requirement: 'planningSchedule', reason: '老产品线，沿用年度计划' };
  expect(await click(liNa, id, 'waiver/set', payload)).toMatchObject({ ok: false, code: 'NOT_IN_ROLE' });
  expect(await click(zhaoMin, id, 'waiver/set', { ...payload, reason: ' ' })).toMatchObject({
    ok: false,
    code: 'REASON_NEEDED',
  });
  const waived = await clicked(zhaoMin, id, 'waiver/set', payload);
  expect(rowOf(waived, 'planningSchedule')).toMatchObject({
    state: 'waived',
    waiver: { by: await accountOf(site, 'zhao.min@example.com'), reason: payload.reason },
  });
  expect(waived.gate).toMatchObject({ isOpen: true, missingCount: 0 });
  await clicked(zhaoMin, id, 'waiver/set', { ...payload, reason: null });
  await settle(site);
  expect(missingIn(await moveTo(liNa, key, 'Development'))).toEqual(['产品规划计划']);
  await clicked(zhaoMin, id, 'waiver/set', payload);
  await passReview(site, { id, key }, 'Planning');
  expect((await moveTo(liNa, key, 'Development')).status).toBe(204);
});

test('departments that the stage concerns say what they think; others do not', async () => {
  const { id } = await productIn(site, 'Planning');
  const wuBin = personOf(site, 'wu.bin@example.com');
  const opinion = { department: 'researchAndDevelopment', text: '接口规范需要先定稿 <b>' };
  const view = await clicked(wuBin, id, 'department/comment', opinion);
  expect(view.comments).toMatchObject([{ department: { zh: '研发部' }, text: opinion.text }]);
  expect(await click(liNa, id, 'department/comment', opinion)).toMatchObject({
    ok: false,
    code: 'NOT_IN_ROLE',
  });
  const stranger = personOf(site, 'zhou.ting@example.com');
  const payload = { department: 'operations', text: '与我无关' };
  expect(await click(stranger, id, 'department/comment', payload)).toMatchObject({
    ok: false,
    code: 'NOT_ASKED_FOR',
  });
});

test('only the product manager accepts a version, and only one that passed testing', async () => {
  const { id, key } = await productIn(site, 'Acceptance');
  const view = await panelOf(liNa, id);
  const version = view.versions?.[0]?.id ?? '';
  const accept = { version, verdict: 'accepted' as const, note: null };
  expect(await click(wangLei, id, 'version/judge', accept)).toMatchObject({ ok: false, code: 'NOT_IN_ROLE' });
  await clicked(liNa, id, 'version/test', { version, result: 'failed' });
  expect(await click(liNa, id, 'version/judge', accept)).toMatchObject({
    ok: false,
    code: 'VERSION_NOT_TESTED',
  });
  await clicked(liNa, id, 'version/test', { version, result: 'passed' });
  expect(stateOf(await clicked(liNa, id, 'version/judge', accept), 'acceptanceRecord')).toBe('satisfied');
  await settle(site);
  const found = await liNa.get(
    `/rest/api/3/search/jql?jql=${encodeURIComponent(`"Last accepted version" = "${key} 1.0"`)}&fields=summary`,
  );
  expect([...found.body['issues']].map((each) => each['key'])).toEqual([key]);
});

test('a mail that Jira does not take is shown, and a person sends it again', async () => {
  const { id } = await productIn(site, 'Initiation');
  site.world().planFaults({
    faults: [{ at: 'rest', match: '/notify', times: 1, do: { kind: 'serverError' } }],
  });
  const smith = await accountOf(site, 'smith@example.com');
  await clicked(wangLei, id, 'fact/set', { fact: 'productManager', value: smith, reason: null });
  await settle(site);
  site.world().planFaults({ faults: [] });
  const before = (await outbox()).length;
  const { mails } = await panelOf(liNa, id);
  expect(mails).toMatchObject([{ about: 'appointed', state: 'unsure' }]);
  // Nothing goes out by itself while nobody knows whether it did.
  await settle(site);
  expect(await outbox()).toHaveLength(before);
  await clicked(liNa, id, 'mail/resend', { mail: mails[0]?.id ?? '' });
  await settle(site);
  expect((await outbox()).slice(before).map(({ to }) => to)).toEqual([['smith@example.com']]);
  expect((await panelOf(liNa, id)).mails).toEqual([]);
});
