import type { FaultPlan } from '../../emulator/faults';
import type { LocalSite } from '../../emulator/local-site';
import { accountOf } from '../support/lifecycle';
import { click, clicked, panelOf } from '../support/panel';
import { noticesOf, previewOf, readyToTell, sendNotice } from '../support/retirement';
import { inventoryOf, rowsOf } from '../support/table';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let zhouTing: Person;
let smith: Person;
let wuBin: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  zhouTing = personOf(site, 'zhou.ting@example.com');
  smith = personOf(site, 'smith@example.com');
  wuBin = personOf(site, 'wu.bin@example.com');
});
afterAll(() => site.stop());
afterEach(() => strike([]));

const strike = (faults: FaultPlan['faults']): void => site.world().planFaults({ faults });
const noticeOf = async (id: string) => (await panelOf(liNa, id)).retirement?.notice;

test('the notice goes to the whole company and to every project owner, once, as it was shown', async () => {
  const product = await readyToTell(site);
  const preview = await previewOf(site, product);
  await sendNotice(site, product);
  expect(noticesOf(site, product).map(({ subject, to }) => [subject, to])).toEqual([
    [preview.mails[0]?.subject, expect.arrayContaining(['admin@example.com', 'smith@example.com'])],
    [preview.mails[1]?.subject, ['wu.bin@example.com', 'smith@example.com']],
  ]);
  expect(noticesOf(site, product).map(({ text }) => text)).toEqual(preview.mails.map(({ text }) => text));
  expect(preview.mails[0]?.text).toContain('产品退市计划.pdf');
});

test('ten clicks on send at once, and a click that the network repeats, send one notice', async () => {
  const product = await readyToTell(site);
  const { digest } = await previewOf(site, product);
  const sends = Array.from({ length: 10 }, (_each, index) =>
    click(liNa, product.id, 'notice/send', { digest: digest ?? '' }, `send-${index % 5}`),
  );
  const replies = await Promise.all(sends);
  await settle(site);
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
  for (const reply of replies) if (!reply.ok) expect(['NOTICE_SENT', 'BUSY']).toContain(reply.code);
  expect(noticesOf(site, product)).toHaveLength(2);
  expect((await noticeOf(product.id))?.sent?.number).toBe(1);
});

test('nothing goes out before the gate allows it, not even when a file goes in the last moment', async () => {
  const product = await readyToTell(site);
  const { digest } = await previewOf(site, product);
  const issue = await liNa.get(`/rest/api/3/issue/${product.key}?fields=attachment`);
  const plan = [...issue.body['fields']['attachment']].find(
    (file) => file['filename'] === '产品退市计划.pdf',
  );
  await personOf(site, 'admin@example.com').delete(`/rest/api/3/attachment/${String(plan!['id'])}`);
  expect(await click(liNa, product.id, 'notice/send', { digest: digest ?? '' })).toMatchObject({
    code: 'NOTICE_NOT_READY',
  });
  await settle(site);
  expect(noticesOf(site, product)).toEqual([]);
});

test('a row without a support plan that comes after the preview stops it', async () => {
  const product = await readyToTell(site);
  const { digest } = await previewOf(site, product);
  await clicked(zhouTing, product.id, 'table/put', {
    deliverable: 'impactInventory',
    row: null,
    cells: { customer: '新客户', region: '华北', contractStatus: 'signed', projectOwner: '吴斌' },
  });
  expect(await click(liNa, product.id, 'notice/send', { digest: digest ?? '' })).toMatchObject({
    code: 'NOTICE_NOT_READY',
  });
});

test('none goes to another list than the one that was shown', async () => {
  const product = await readyToTell(site);
  const { digest } = await previewOf(site, product);
  await clicked(zhouTing, product.id, 'owner/name', {
    owner: '吴斌',
    account: await accountOf(site, 'sun.hao@example.com'),
    isToldElsewhere: false,
  });
  expect(await click(liNa, product.id, 'notice/send', { digest: digest ?? '' })).toMatchObject({
    code: 'NOTICE_CHANGED',
  });
  await clicked(zhouTing, product.id, 'table/put', {
    deliverable: 'impactInventory',
    row: null,
    cells: {
      customer: '新客户',
      region: '华北',
      contractStatus: 'signed',
      projectOwner: '没有人认识',
      supportPlan: '待定',
    },
  });
  expect(await previewOf(site, product)).toMatchObject({ obstacle: { code: 'OWNERS_UNKNOWN' } });
  await settle(site);
  expect(noticesOf(site, product)).toEqual([]);
});

test('only the product manager sends it, by page or by forged payload', async () => {
  const product = await readyToTell(site);
  const { digest } = await previewOf(site, product);
  for (const email of ['zhou.ting', 'wang.lei', 'zhao.min', 'admin', 'wu.bin'])
    expect([
      email,
      await click(personOf(site, `${email}@example.com`), product.id, 'notice/send', {
        digest: digest ?? '',
      }),
    ]).toMatchObject([email, { ok: false, code: 'NOT_IN_ROLE' }]);
  expect(noticesOf(site, product)).toEqual([]);
});

test('a mail that Jira does not take is shown, and goes out once when a person sends it again', async () => {
  const product = await readyToTell(site);
  strike([
    {
      at: 'rest',
      match: '/notify',
      times: 1,
      do: { kind: 'rateLimit', reason: 'jira-per-issue-on-write' },
    },
  ]);
  await sendNotice(site, product);
  strike([]);
  const { mails } = await panelOf(liNa, product.id);
  expect(mails).toMatchObject([{ about: 'noticeToCompany', state: 'failed' }]);
  expect(noticesOf(site, product)).toHaveLength(1);
  await clicked(liNa, product.id, 'mail/resend', { mail: mails[0]!.id });
  await settle(site);
  expect(noticesOf(site, product)).toHaveLength(2);
  expect((await panelOf(liNa, product.id)).mails).toEqual([]);
});

test('a process that dies while Jira takes the mail leaves it unsure: it waits for a person, whatever runs meanwhile', async () => {
  const product = await readyToTell(site);
  strike([{ at: 'rest', match: '/notify', times: 1, do: { kind: 'crashAfter' } }]);
  await sendNotice(site, product);
  strike([]);
  // Jira has taken the one; the other goes out by itself.
  expect(noticesOf(site, product)).toHaveLength(2);
  site.clock.advanceMs(26 * 3_600_000);
  await settle(site);
  await panelOf(liNa, product.id);
  await settle(site);
  expect(noticesOf(site, product)).toHaveLength(2);
  const { mails } = await panelOf(liNa, product.id);
  expect(mails).toMatchObject([{ about: 'noticeToCompany', state: 'unsure' }]);
});

test('a process that dies right after the decision to send leaves mails that still go out, once', async () => {
  const product = await readyToTell(site);
  const { digest } = await previewOf(site, product);
  strike([{ at: 'storage', match: 'transaction', times: 1, do: { kind: 'crashAfter' } }]);
  await liNa.invoke('notice/send', { commandId: 'the-send', digest }, product.id);
  strike([]);
  expect(noticesOf(site, product)).toEqual([]);
  expect(await click(liNa, product.id, 'notice/send', { digest: digest ?? '' }, 'the-send')).toMatchObject({
    ok: true,
  });
  await settle(site);
  expect(noticesOf(site, product)).toHaveLength(2);
});

test('an edit after sending asks for another notice and for every confirmation again', async () => {
  const product = await readyToTell(site);
  await sendNotice(site, product);
  await clicked(smith, product.id, 'notice/confirm', { number: 1 });
  await clicked(wuBin, product.id, 'notice/confirm', { number: 1 });
  expect(await noticeOf(product.id)).toMatchObject({ status: 'confirmed' });
  await liNa.attach(product.key, '产品退市计划.pdf', '改了日期');
  await settle(site);
  expect(await noticeOf(product.id)).toMatchObject({
    status: 'changed',
    owners: [{ isCurrent: false }, { isCurrent: false }],
  });
  await sendNotice(site, product);
  expect(noticesOf(site, product)).toHaveLength(4);
  expect(await noticeOf(product.id)).toMatchObject({ status: 'unconfirmed', sent: { number: 2 } });
  expect(await click(smith, product.id, 'notice/confirm', { number: 1 })).toMatchObject({
    code: 'NOTICE_NOT_SENT',
  });
  await clicked(smith, product.id, 'notice/confirm', { number: 2 });
  // Who has not confirmed is reminded, once a day.
  await clicked(liNa, product.id, 'notice/remind', {});
  expect(await click(liNa, product.id, 'notice/remind', {})).toMatchObject({ code: 'NUDGED_ALREADY' });
  await settle(site);
  expect(noticesOf(site, product).at(-1)).toMatchObject({ to: ['wu.bin@example.com'] });
});

test('who is added to the inventory after sending is told alone', async () => {
  const product = await readyToTell(site);
  await sendNotice(site, product);
  await clicked(zhouTing, product.id, 'table/put', {
    deliverable: 'impactInventory',
    row: null,
    cells: {
      customer: '新客户',
      region: '华北',
      contractStatus: 'signed',
      projectOwner: '孙浩',
      supportPlan: '待定',
    },
  });
  await clicked(liNa, product.id, 'owner/name', {
    owner: '孙浩',
    account: await accountOf(site, 'sun.hao@example.com'),
    isToldElsewhere: false,
  });
  await sendNotice(site, product);
  expect(noticesOf(site, product)).toHaveLength(3);
  expect(noticesOf(site, product).at(-1)).toMatchObject({ to: ['sun.hao@example.com'] });
  expect((await noticeOf(product.id))?.owners).toHaveLength(3);
});

test('owners record which of their customers know, and of nobody else’s', async () => {
  const product = await readyToTell(site);
  await sendNotice(site, product);
  const rows = await rowsOf(liNa, product.id);
  const idOf = (customer: string): string =>
    rows.find(({ cells }) => cells['customer'] === customer)?.id ?? 'none';
  const committee = personOf(site, 'zhao.min@example.com');
  const mark = (person: Person, names: readonly string[], value: string, column = 'customerNotice') =>
    click(person, product.id, 'table/mark', {
      deliverable: 'impactInventory',
      rows: names.map(idOf),
      column,
      value,
    });
  expect(await mark(committee, ['东方电气'], 'informed')).toMatchObject({ code: 'NOT_THE_OWNER' });
  expect(await mark(wuBin, ['东方电气', '东方纺织'], 'informed')).toMatchObject({ ok: true });
  expect(await mark(wuBin, ['东方电气'], 'maybe')).toMatchObject({ code: 'BAD_VALUE' });
  expect(await mark(wuBin, ['东方电气'], '我自己的计划', 'supportPlan')).toMatchObject({ code: 'BAD_VALUE' });
  expect(await mark(smith, ['南海物流'], 'notNeeded')).toMatchObject({ ok: true });
  expect(await inventoryOf(liNa, product.id)).toMatchObject({ untoldCount: 0, incompleteCount: 0 });
  expect(await mark(smith, ['南海物流'], '')).toMatchObject({ ok: true });
  expect(await inventoryOf(liNa, product.id)).toMatchObject({ untoldCount: 1 });
});
