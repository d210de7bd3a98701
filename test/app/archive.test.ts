import { createHash } from 'node:crypto';
import type { LocalSite } from '../../emulator/local-site';
import type { AssembledArchive } from '../../src/contract/archive-view';
import type { ProductArchiveView } from '../../src/contract/portfolio-calls';
import { productIn, type Product } from '../support/lifecycle';
import { click, linkEvidence, panelOf } from '../support/panel';
import { moveTo } from '../support/product';
import { callPortfolio, material, tryMaterial } from '../support/material';
import { readyToTell } from '../support/retirement';
import { asked, exportOf } from '../support/table';
import { personOf, settle, startTestSite, type Json, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let wangLei: Person;
let smith: Person;
let guest: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  wangLei = personOf(site, 'wang.lei@example.com');
  smith = personOf(site, 'smith@example.com');
  guest = personOf(site, 'guest@example.com');
});
afterAll(() => site.stop());

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const inDays = (days: number): string =>
  new Date(site.clock.nowMs() + days * 24 * 3_600_000).toISOString().slice(0, 10);

async function retired(): Promise<Product> {
  const product = await readyToTell(site);
  const moved = await moveTo(liNa, product.key, 'Retired');
  if (moved.status !== 204) throw new Error(JSON.stringify(moved.body));
  await settle(site);
  return product;
}

test('the index names every file with the hash of its content, every decision, the customers and what is missing', async () => {
  const product = await retired();
  const { json, digest, table } = await asked<AssembledArchive>(wangLei, product.id, 'archive/assemble', {});
  expect(sha256(json)).toBe(digest);
  const index = JSON.parse(json) as Json;
  const versions = [...index['deliverables']].flatMap((each) =>
    [...(each['evidence'] ?? [])].flatMap((piece) => [...piece]),
  );
  const files = versions.filter((version) => version['kind'] === 'file');
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(file['sha256']).toBe(sha256(`Content of ${String(file['filename'])}`));
  const types = new Set([...index['decisions']].map((event) => event['type']));
  for (const type of ['reviewSubmitted', 'voteCast', 'reviewDecided', 'versionJudged'])
    expect(types).toContain(type);
  const inventory = [...index['deliverables']].find((each) => each['key'] === 'impactInventory');
  expect(inventory!['table']['csvSha256']).toBe(sha256(await exportOf(wangLei, product.id, 'en')));
  expect(table).toBe('impactInventory');
  expect([...index['gaps']]).toEqual([]);
  // The same dossier gives the same index.
  expect(await asked<AssembledArchive>(wangLei, product.id, 'archive/assemble', {})).toMatchObject({
    digest,
  });
});

test('gaps are told, closed by the custodian alone, and after archiving by nobody', async () => {
  const product = await retired();
  const { id, key } = product;
  const issue = await liNa.get(`/rest/api/3/issue/${key}?fields=attachment`);
  const lost = [...issue.body['fields']['attachment']].find((file) => file['filename'] === '竞品资料.pdf');
  await personOf(site, 'admin@example.com').delete(`/rest/api/3/attachment/${String(lost!['id'])}`);
  await settle(site);
  expect((await panelOf(wangLei, id)).archive.gaps.map(({ kind }) => kind).sort()).toEqual([
    'lost',
    'missing',
    ...(await panelOf(wangLei, id)).archive.gaps.filter(({ kind }) => kind === 'unread').map(() => 'unread'),
  ]);
  const { gaps } = (await panelOf(wangLei, id)).archive;
  // Whoever keeps the archive is told of which deliverable a file is wanted.
  expect(gaps).toContainEqual(expect.objectContaining({ kind: 'lost', key: 'competitorMaterial' }));
  expect(gaps).toContainEqual(
    expect.objectContaining({
      kind: 'missing',
      answers: [expect.objectContaining({ key: 'competitorMaterial' })],
    }),
  );
  const found = await wangLei.attach(key, '竞品资料 找回.pdf');
  const attachment = found.body[0]['id'] as unknown as string;
  await settle(site);
  // Nothing links itself any more, and a product manager does not either.
  expect(await linkEvidence(liNa, id, 'competitorMaterial', attachment)).toMatchObject({
    code: 'NOT_IN_ROLE',
  });
  expect(await linkEvidence(wangLei, id, 'competitorMaterial', attachment)).toMatchObject({ ok: true });
  const { json, digest } = await asked<AssembledArchive>(wangLei, id, 'archive/assemble', {});
  const upload = await wangLei.attach(key, `产品资料归档目录 ${key}.json`, json);
  const files = [upload.body[0]['id'] as unknown as string];
  // A file with other words is no index.
  const forged = await wangLei.attach(key, 'index.json', `${json} `);
  expect(
    await click(wangLei, id, 'archive/complete', {
      files: [forged.body[0]['id'] as unknown as string],
      digest,
    }),
  ).toMatchObject({ code: 'ARCHIVE_CHANGED' });
  expect(await click(wangLei, id, 'archive/complete', { files, digest })).toMatchObject({ ok: true });
  expect((await panelOf(liNa, id)).archive.archived).toMatchObject({ gapCount: 1, digest });
  expect(await linkEvidence(wangLei, id, 'competitorMaterial', files[0]!)).toMatchObject({
    code: 'PRODUCT_RETIRED',
  });
});

test('evidence is read as it comes, by the hourly run, not only at the end', async () => {
  const product = await productIn(site, 'Planning', '持续归档');
  await settle(site);
  site.clock.advanceMs(3_700_000);
  await site.world().drain();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await site.world().drain();
  const opened = await callPortfolio<ProductArchiveView>(smith, 'product/open', { issue: product.id });
  if (!opened.ok) throw new Error(opened.code);
  const { files } = opened.value.archive;
  expect(files.length).toBeGreaterThan(2);
  for (const { filename, sha256: hash } of files) expect(hash).toBe(sha256(`Content of ${filename}`));
});

test('material is asked for, granted item by item, opened on record, and ends', async () => {
  const product = await retired();
  const { id } = product;
  const { files } = (await panelOf(smith, id)).archive;
  const [first, second] = files;
  const asking = {
    items: [
      { attachmentId: first!.attachmentId, words: '' },
      { attachmentId: second!.attachmentId, words: '' },
      { attachmentId: null, words: '当年的竞品分析' },
    ],
    purpose: '新产品立项参考',
    until: inDays(5),
  };
  expect(await tryMaterial(guest, id, 'material/request', asking)).toMatchObject({
    code: 'ISSUE_NOT_VISIBLE',
  });
  const requested = await material(smith, id, 'material/request', asking);
  const [request] = requested.archive.requests;
  await settle(site);
  const mails = () => site.world().jira.store.outbox.all();
  expect(mails().at(-1)).toMatchObject({ subject: expect.stringContaining(product.key) });
  const decision = {
    request: request!.id,
    items: [
      { isGranted: true, attachmentId: null, reason: null },
      { isGranted: false, attachmentId: null, reason: '含客户报价' },
      { isGranted: true, attachmentId: second!.attachmentId, reason: null },
    ],
    until: inDays(5),
  };
  for (const person of [
    smith,
    liNa,
    personOf(site, 'zhao.min@example.com'),
    personOf(site, 'admin@example.com'),
  ])
    expect(await tryMaterial(person, id, 'material/decide', decision)).toMatchObject({ code: 'NOT_IN_ROLE' });
  expect(await tryMaterial(smith, id, 'material/open', { request: request!.id, item: 0 })).toMatchObject({
    code: 'MATERIAL_NOT_GRANTED',
  });
  const decided = await material(wangLei, id, 'material/decide', decision);
  expect(decided.archive.requests[0]).toMatchObject({ status: 'granted' });
  expect(await tryMaterial(wangLei, id, 'material/decide', decision)).toMatchObject({
    code: 'REQUEST_NOT_OPEN',
  });
  await settle(site);
  expect(mails().at(-1)?.textBody).toContain('含客户报价');
  for (const [person, item, code] of [
    [smith, 1, 'MATERIAL_NOT_GRANTED'],
    [smith, 7, 'MATERIAL_NOT_GRANTED'],
    [liNa, 0, 'MATERIAL_NOT_GRANTED'],
  ] as const)
    expect(await tryMaterial(person, id, 'material/open', { request: request!.id, item })).toMatchObject({
      code,
    });
  const opened = await material(smith, id, 'material/open', { request: request!.id, item: 0 });
  expect(opened.archive.requests[0]).toMatchObject({ openedCount: 1 });
  const mine = await smith.post('/rest/api/3/search/jql', {
    jql: `"Material granted to" = currentUser() AND key = ${product.key}`,
    fields: ['summary'],
  });
  expect([...mine.body['issues']]).toHaveLength(1);

  // Three days before the end its holder is told, once; then it is over.
  const before = mails().length;
  for (let hour = 0; hour < 3 * 24; hour += 6) {
    site.clock.advanceMs(6 * 3_600_000);
    await settle(site);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await settle(site);
  const told = mails()
    .slice(before)
    .filter(({ subject }) => subject.includes(product.key));
  expect(told.map(({ subject }) => subject)).toEqual([expect.stringContaining('ends soon')]);
  for (let day = 0; day < 4; day += 1) {
    site.clock.advanceMs(24 * 3_600_000);
    await settle(site);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await settle(site);
  expect(await tryMaterial(smith, id, 'material/open', { request: request!.id, item: 0 })).toMatchObject({
    code: 'MATERIAL_EXPIRED',
  });
  expect((await panelOf(smith, id)).archive.requests[0]).toMatchObject({ status: 'expired' });
}, 60_000);

test('nobody grants to themselves, and what was granted can be taken back', async () => {
  const product = await productIn(site, 'Planning', '自己批');
  const asking = { items: [{ attachmentId: null, words: '全部' }], purpose: '参考', until: inDays(9) };
  const own = await material(wangLei, product.id, 'material/request', asking);
  expect(
    await tryMaterial(wangLei, product.id, 'material/decide', {
      request: own.archive.requests[0]!.id,
      items: [{ isGranted: false, attachmentId: null, reason: 'x' }],
      until: inDays(9),
    }),
  ).toMatchObject({ code: 'OWN_REQUEST' });
  const other = await material(smith, product.id, 'material/request', asking);
  const request = other.archive.requests[0]!.id;
  const file = (await liNa.attach(product.key, '随便.pdf')).body[0]['id'] as unknown as string;
  await material(wangLei, product.id, 'material/decide', {
    request,
    items: [{ isGranted: true, attachmentId: file, reason: null }],
    until: inDays(9),
  });
  expect(
    await tryMaterial(smith, product.id, 'material/revoke', { request, reason: '自己收回' }),
  ).toMatchObject({ code: 'NOT_IN_ROLE' });
  await material(wangLei, product.id, 'material/revoke', { request, reason: '项目已结束' });
  expect(await tryMaterial(smith, product.id, 'material/open', { request, item: 0 })).toMatchObject({
    code: 'MATERIAL_NOT_GRANTED',
  });
});
