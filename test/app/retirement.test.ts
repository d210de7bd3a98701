import type { LocalSite } from '../../emulator/local-site';
import type { AssembledArchive } from '../../src/contract/archive-view';
import type { NoticePreview } from '../../src/contract/retirement-view';
import { accountOf, productIn } from '../support/lifecycle';
import { click, clicked, panelOf } from '../support/panel';
import { linesIn, moveTo, statusOf } from '../support/product';
import { asked, importRows, inventoryOf } from '../support/table';
import { personOf, settle, startTestSite, type Json, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let zhouTing: Person;
let wangLei: Person;
let smith: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  zhouTing = personOf(site, 'zhou.ting@example.com');
  wangLei = personOf(site, 'wang.lei@example.com');
  smith = personOf(site, 'smith@example.com');
});
afterAll(() => site.stop());

const fact = (person: Person, id: string, key: string, value: string | null) =>
  click(person, id, 'fact/set', { fact: key, value, reason: null });

/** 500 customers as a spreadsheet has them. */
function customers(count: number, supportPlan = '迁移到新平台'): string {
  const owners = ['吴斌', 'Alex Smith'];
  const statuses = ['已签约', '维保期', '已到期'];
  const regions = ['华东', '华南', '西南'];
  const lines = Array.from({ length: count }, (_each, index) =>
    [
      `客户${index}`,
      `项目${index % 9}`,
      regions[index % 3],
      statuses[index % 3],
      owners[index % 2],
      supportPlan,
    ].join(','),
  );
  return ['客户名称,项目,区域,合同状况,项目负责人,支持计划', ...lines].join('\r\n');
}

async function fieldsOf(key: string): Promise<Json> {
  const [issue, fields] = await Promise.all([
    liNa.get(`/rest/api/3/issue/${key}`),
    liNa.get('/rest/api/3/field'),
  ]);
  const values = [...fields.body].map((field) => [field['name'], issue.body['fields'][field['id']]]);
  return Object.fromEntries(values) as Json;
}

const found = async (jql: string): Promise<readonly string[]> => {
  const answer = await liNa.post('/rest/api/3/search/jql', { jql, fields: ['summary'], maxResults: 100 });
  if (answer.status !== 200) throw new Error(`${jql}: ${JSON.stringify(answer.body)}`);
  return [...answer.body['issues']].map((issue) => issue['key']).sort();
};

test('a product without market retires: raised by operations, started by its manager, 500 customers, notice, archive', async () => {
  const product = await productIn(site, 'In market', '无市场产品');
  const { id, key } = product;
  // Nobody starts a retirement without a reason.
  const early = await moveTo(liNa, key, 'Retirement');
  expect(early.status).toBe(400);
  expect(linesIn(early)).toHaveLength(1);
  // The two parts belong to two people.
  expect(await fact(liNa, id, 'retirementRequest', '没有新客户')).toMatchObject({ code: 'NOT_IN_ROLE' });
  expect(await fact(zhouTing, id, 'retirementReason', 'noMarketOpportunity')).toMatchObject({
    code: 'NOT_IN_ROLE',
  });
  expect(await fact(zhouTing, id, 'retirementRequest', '连续四个季度没有新客户')).toMatchObject({ ok: true });
  expect(await fact(liNa, id, 'retirementReason', 'noMarketOpportunity')).toMatchObject({ ok: true });
  expect((await moveTo(liNa, key, 'Retirement')).status).toBe(204);
  await settle(site);

  expect(await importRows(zhouTing, id, customers(500, ''))).toMatchObject({ ok: true });
  expect(await inventoryOf(liNa, id)).toMatchObject({ rowCount: 500, incompleteCount: 500 });
  await clicked(liNa, id, 'fact/set', { fact: 'endOfSale', value: '2027-03-31', reason: null });
  await clicked(liNa, id, 'fact/set', { fact: 'endOfSupport', value: '2028-03-31', reason: null });
  for (const name of ['产品无市场商机说明', '产品退市计划', '产品退市通知书'])
    await liNa.attach(key, `${name}.pdf`);
  await settle(site);
  // The gate stays shut while a row has no support plan.
  const shut = await moveTo(liNa, key, 'Retired');
  expect(linesIn(shut).join()).toContain('存量客户清单');
  expect(await asked<NoticePreview>(liNa, id, 'notice/preview', {})).toMatchObject({
    obstacle: { code: 'NOTICE_NOT_READY' },
    digest: null,
  });
  await clicked(liNa, id, 'table/fill', {
    deliverable: 'impactInventory',
    class: [null, null],
    column: 'supportPlan',
    value: '迁移到新平台',
    onlyEmpty: true,
  });

  const unnamed = await asked<NoticePreview>(liNa, id, 'notice/preview', {});
  expect(unnamed).toMatchObject({ obstacle: { code: 'OWNERS_UNKNOWN' }, rowsWithoutOwner: 0 });
  expect(unnamed.owners.map(({ owner, rows }) => [owner, rows]).sort()).toEqual([
    ['Alex Smith', 250],
    ['吴斌', 250],
  ]);
  const [wuBin, alex] = await Promise.all([
    accountOf(site, 'wu.bin@example.com'),
    accountOf(site, 'smith@example.com'),
  ]);
  await clicked(liNa, id, 'owner/name', { owner: '吴斌', account: wuBin, isToldElsewhere: false });
  await clicked(liNa, id, 'owner/name', { owner: 'Alex Smith', account: alex, isToldElsewhere: false });
  const preview = await asked<NoticePreview>(liNa, id, 'notice/preview', {});
  expect(preview.obstacle).toBeNull();
  expect(preview.mails.map(({ about, groups, people }) => [about, groups, people.length])).toEqual([
    ['noticeToCompany', ['jira-users'], 0],
    ['noticeToOwners', [], 2],
  ]);
  expect(await click(zhouTing, id, 'notice/send', { digest: preview.digest ?? '' })).toMatchObject({
    code: 'NOT_IN_ROLE',
  });
  expect(await click(liNa, id, 'notice/send', { digest: 'another' })).toMatchObject({
    code: 'NOTICE_CHANGED',
  });
  await settle(site);
  const before = site.world().jira.store.outbox.all().length;
  await clicked(liNa, id, 'notice/send', { digest: preview.digest ?? '' });
  await settle(site);
  const mails = site.world().jira.store.outbox.all().slice(before);
  expect(mails.map(({ subject }) => subject)).toEqual(preview.mails.map(({ subject }) => subject));
  expect(await click(liNa, id, 'notice/send', { digest: preview.digest ?? '' })).toMatchObject({
    code: 'NOTICE_SENT',
  });
  expect(await found(`"Notice unconfirmed by" = "${alex}"`)).toEqual([key]);
  await clicked(smith, id, 'notice/confirm', { number: 1 });
  expect(await click(liNa, id, 'notice/confirm', { number: 1 })).toMatchObject({ code: 'NOT_THE_OWNER' });
  expect((await panelOf(liNa, id)).retirement?.notice).toMatchObject({
    status: 'unconfirmed',
    owners: [
      { account: wuBin, isCurrent: false },
      { account: alex, isCurrent: true },
    ],
  });

  expect((await moveTo(liNa, key, 'Retired')).status).toBe(204);
  await settle(site);
  expect(await statusOf(liNa, key)).toBe('Retired');
  // No gate asks for them any more, but support may end years later.
  const { retirement } = await panelOf(liNa, id);
  expect(retirement?.facts.map((fact) => fact.key)).toEqual(
    expect.arrayContaining(['retirementReason', 'endOfSale', 'endOfSupport']),
  );
  const today = new Date(site.clock.nowMs()).toISOString().slice(0, 10);
  expect(await fieldsOf(key)).toMatchObject({
    'Lifecycle stage': 'Retired',
    'Retirement reason': 'No market opportunity',
    'Retired on': today,
    'End of sale': '2027-03-31',
    'End of support': '2028-03-31',
    'Affected regions': ['华东', '华南', '西南'],
    'Notice status': 'Waiting for confirmation',
  });
  // It stays as it is, and in JQL.
  expect(await fact(liNa, id, 'endOfSale', '2029-01-01')).toMatchObject({ code: 'PRODUCT_RETIRED' });
  expect(await found('issue in retiredProducts()')).toContain(key);

  const assembled = await asked<AssembledArchive>(wangLei, id, 'archive/assemble', {});
  const index = JSON.parse(assembled.json) as Json;
  expect([...index['gaps']].map((gap) => gap['kind'])).not.toContain('unread');
  expect([...index['deliverables']].length).toBeGreaterThan(20);
  const upload = await wangLei.attach(key, `Archive index ${key}.json`, assembled.json);
  const files = [upload.body[0]['id']];
  const complete = { files, digest: assembled.digest };
  expect(await click(liNa, id, 'archive/complete', complete)).toMatchObject({ code: 'NOT_IN_ROLE' });
  expect(await click(wangLei, id, 'archive/complete', { ...complete, digest: 'forged' })).toMatchObject({
    code: 'ARCHIVE_CHANGED',
  });
  expect(await click(wangLei, id, 'archive/complete', complete)).toMatchObject({ ok: true });
  expect((await fieldsOf(key))['Archived on']).toBe(today);
});

test('a product that a new one replaces: the link stands on both sides, and loops are refused', async () => {
  const [old, next] = [
    await productIn(site, 'In market', '旧产品'),
    await productIn(site, 'Strategy', '新产品'),
  ];
  expect(await fact(liNa, old.id, 'replacementProduct', 'PROD-999')).toMatchObject({
    code: 'UNKNOWN_PRODUCT',
  });
  expect(await fact(liNa, old.id, 'replacementProduct', old.key)).toMatchObject({ code: 'REPLACEMENT_LOOP' });
  expect(await fact(liNa, old.id, 'replacementProduct', next.key.toLowerCase())).toMatchObject({ ok: true });
  await fact(liNa, old.id, 'retirementReason', 'superseded');
  await settle(site);
  const links = await liNa.get(`/rest/api/3/issue/${old.key}?fields=issuelinks`);
  const link = [...links.body['fields']['issuelinks']][0];
  expect(link).toMatchObject({ type: { inward: 'is replaced by' }, inwardIssue: { key: next.key } });
  expect((await panelOf(liNa, next.id)).replaces).toEqual([{ id: old.id, key: old.key }]);
  expect((await panelOf(liNa, old.id)).retirement).toBeNull();
  expect((await moveTo(liNa, old.key, 'Retirement')).status).toBe(204);
  await settle(site);
  expect((await panelOf(liNa, old.id)).retirement?.replacement).toEqual({
    id: next.id,
    key: next.key,
    isLinked: true,
  });
  expect(await found(`"Replacement product" = ${next.key}`)).toEqual([old.key]);
  // Back again would close the loop.
  const wangLeiAccount = await accountOf(site, 'li.na@example.com');
  await clicked(wangLei, next.id, 'fact/set', {
    fact: 'productManager',
    value: wangLeiAccount,
    reason: null,
  });
  expect(await fact(liNa, next.id, 'replacementProduct', old.key)).toMatchObject({
    code: 'REPLACEMENT_LOOP',
  });
  // Taken back, the link goes on both sides.
  expect(await fact(liNa, old.id, 'replacementProduct', null)).toMatchObject({ ok: true });
  await settle(site);
  const without = await liNa.get(`/rest/api/3/issue/${old.key}?fields=issuelinks`);
  expect([...without.body['fields']['issuelinks']]).toEqual([]);
  expect((await panelOf(liNa, next.id)).replaces).toEqual([]);
});
