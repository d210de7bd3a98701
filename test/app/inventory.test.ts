import type { FaultPlan } from '../../emulator/faults';
import type { LocalSite } from '../../emulator/local-site';
import { productIn, type Product } from '../support/lifecycle';
import { click, clicked } from '../support/panel';
import { ask, bring, exportOf, importRows, INVENTORY, inventoryOf, preview, rowsOf } from '../support/table';
import { personOf, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let zhouTing: Person;
let product: Product;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  zhouTing = personOf(site, 'zhou.ting@example.com');
});
afterAll(() => site.stop());
beforeEach(async () => {
  product = await productIn(site, 'Retirement', '存量');
});
afterEach(() => strike([]));

const strike = (faults: FaultPlan['faults']): void => site.world().planFaults({ faults });
const HEADER = '客户名称,项目,区域,合同状况,版本,项目负责人,支持计划';
const put = (row: string | null, cells: Readonly<Record<string, string>>, commandId?: string) =>
  click(zhouTing, product.id, 'table/put', { deliverable: INVENTORY, row, cells }, commandId);

/** So many customers as Excel in China writes them. */
function sheet(count: number): string {
  const lines = Array.from(
    { length: count },
    (_each, index) =>
      `客户${index},"项目 ""${index % 7}""，二期",区域${index % 40},${['已签约', '维保期', '已到期'][index % 3]},V${index % 4},负责人${index % 25},${index % 10 === 0 ? '' : '迁移到新平台'}`,
  );
  return `\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`;
}

test('10,000 rows are brought, shown, changed and given back, and stay usable', async () => {
  const text = sheet(10_000);
  expect(await preview(zhouTing, product.id, text)).toMatchObject({
    rowCount: 10_000,
    incompleteCount: 1000,
    problemCount: 0,
    ignoredColumns: [],
  });
  expect(await importRows(zhouTing, product.id, text)).toMatchObject({ ok: true });
  const table = await inventoryOf(liNa, product.id);
  expect(table).toMatchObject({ rowCount: 10_000, incompleteCount: 1000, untoldCount: 10_000 });
  expect(Object.keys(table.classes)).toHaveLength(40);
  const rows = await rowsOf(liNa, product.id);
  expect(rows).toHaveLength(10_000);
  expect(rows[4242]?.cells).toMatchObject({ customer: '客户4242', project: '项目 "0"，二期', version: 'V2' });
  // One row changes one chunk: whoever shows the table asks for that one alone.
  await put(rows[4242]!.id, { ...rows[4242]!.cells, supportPlan: '另有安排' });
  const after = await inventoryOf(liNa, product.id);
  expect(after.chunks.filter((chunk) => !table.chunks.includes(chunk)).length).toBeLessThanOrEqual(2);
  // A whole class gets its plan at once.
  await clicked(zhouTing, product.id, 'table/fill', {
    deliverable: INVENTORY,
    class: [null, null],
    column: 'supportPlan',
    value: '统一迁移',
    onlyEmpty: true,
  });
  expect(await inventoryOf(liNa, product.id)).toMatchObject({ rowCount: 10_000, incompleteCount: 0 });
  const exported = await exportOf(liNa, product.id, 'zh');
  expect(exported.split('\r\n')).toHaveLength(10_002);
  expect(await importRows(zhouTing, product.id, exported)).toMatchObject({ ok: true });
  expect((await rowsOf(liNa, product.id)).map(({ cells }) => cells)).toHaveLength(10_000);
}, 60_000);

test('a row costs one read of its chunk and one write of it, however many there are', async () => {
  await importRows(zhouTing, product.id, sheet(5000));
  site.world().host.log.clear();
  await put('77', { customer: '改名' });
  const [record] = site.world().host.log.all();
  expect(record!.kvsCalls.map(({ operation }) => operation).sort()).toEqual([
    'batch/get',
    'batch/set',
    'entity/get',
    'get',
    'get',
    'transaction',
    'transaction',
  ]);
  // Opening the panel reads no rows: head and settings, and near its end what is known of its files.
  site.world().host.log.clear();
  await inventoryOf(liNa, product.id);
  const [opened] = site.world().host.log.all();
  expect(opened!.kvsCalls.map(({ operation }) => operation).sort()).toEqual(['entity/get', 'get', 'get']);
});

test('mistakes are told by line, and nothing is half imported', async () => {
  await importRows(zhouTing, product.id, `${HEADER}\n老客户,,华东,已签约,,,保留\n`);
  const text = `${HEADER}\n甲,,华东,已签约,,,计划\n,,华南,已签约,,,计划\n乙,,华南,没有这种状况,,,计划\n丙,,${'长'.repeat(61)},已签约,,,计划\n`;
  const found = await preview(zhouTing, product.id, text);
  expect(found.problems.map(({ line, code }) => [line, code])).toEqual([
    [3, 'EMPTY_CELL'],
    [4, 'BAD_OPTION'],
    [5, 'TEXT_TOO_LONG'],
  ]);
  expect(found.problems[1]?.facts).toMatchObject({ value: '没有这种状况', column: { zh: '合同状况' } });
  expect(await importRows(zhouTing, product.id, text, 'append')).toMatchObject({ code: 'BAD_IMPORT' });
  expect((await rowsOf(liNa, product.id)).map(({ cells }) => cells['customer'])).toEqual(['老客户']);
});

test('hostile cells stay what they are, and never leave as formulas', async () => {
  const hostile = [
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-5',
    '@SUM(A1)',
    '<script>alert(1)</script>',
    '__proto__',
    '=HYPERLINK("https://evil.example","x")',
  ];
  const lines = hostile.map((cell) => `"${cell.replaceAll('"', '""')}",,__proto__,已签约,,constructor,x`);
  expect(await importRows(zhouTing, product.id, [HEADER, ...lines].join('\n'))).toMatchObject({ ok: true });
  expect((await rowsOf(liNa, product.id)).map(({ cells }) => cells['customer'])).toEqual(hostile);
  const exported = await exportOf(liNa, product.id, 'en');
  for (const record of exported.split('\r\n').slice(1)) expect(record).not.toMatch(/^"?[=+\-@]/);
  expect(await importRows(zhouTing, product.id, exported)).toMatchObject({ ok: true });
  expect((await rowsOf(liNa, product.id)).map(({ cells }) => cells['customer'])).toEqual(hostile);
});

test('people who edit at once lose nothing', async () => {
  await importRows(zhouTing, product.id, sheet(50));
  const rows = await rowsOf(liNa, product.id);
  const edits = rows.slice(0, 6).map(({ id, cells }, index) =>
    click(index % 2 === 0 ? liNa : zhouTing, product.id, 'table/put', {
      deliverable: INVENTORY,
      row: id,
      cells: { ...cells, supportPlan: `计划 ${index}` },
    }),
  );
  const adds = Array.from({ length: 4 }, (_each, index) => put(null, { customer: `新 ${index}` }));
  const replies = await Promise.all([...edits, ...adds]);
  for (const reply of replies) if (!reply.ok) expect(reply.code).toBe('BUSY');
  const now = await rowsOf(liNa, product.id);
  replies.slice(0, 6).forEach((reply, index) => {
    if (reply.ok)
      expect(now.find(({ id }) => id === rows[index]!.id)?.cells['supportPlan']).toBe(`计划 ${index}`);
  });
  expect(now).toHaveLength(50 + replies.slice(6).filter(({ ok }) => ok).length);
  expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
});

test('a repeated click adds one row, and another click under the same id is refused', async () => {
  await put(null, { customer: '一次' }, 'the-click');
  expect(await put(null, { customer: '一次' }, 'the-click')).toMatchObject({ ok: true });
  expect(await put(null, { customer: '两次' }, 'the-click')).toMatchObject({ code: 'COMMAND_REUSED' });
  expect(await rowsOf(liNa, product.id)).toHaveLength(1);
});

test.each([
  [
    'before the chunks are written',
    { at: 'storage', match: 'batch/set', times: 1, do: { kind: 'crashBefore' } },
  ],
  ['after the first chunks', { at: 'storage', match: 'batch/set', times: 1, do: { kind: 'crashAfter' } }],
  ['before the head', { at: 'storage', match: 'transaction', times: 1, do: { kind: 'crashBefore' } }],
  ['after the head', { at: 'storage', match: 'transaction', times: 1, do: { kind: 'crashAfter' } }],
] as const)('an import whose process dies %s is there as a whole or not at all', async (_when, fault) => {
  await importRows(zhouTing, product.id, sheet(20));
  const brought = await bring(zhouTing, product.id, sheet(3000));
  strike([fault]);
  const payload = { deliverable: INVENTORY, how: 'replace', ...brought };
  await zhouTing.invoke('table/import', { commandId: 'the-import', ...payload }, product.id);
  strike([]);
  expect([20, 3000]).toContain((await rowsOf(liNa, product.id)).length);
  const again = await click(
    zhouTing,
    product.id,
    'table/import',
    { deliverable: INVENTORY, how: 'replace', ...brought },
    'the-import',
  );
  expect(again).toMatchObject({ ok: true });
  expect(await rowsOf(liNa, product.id)).toHaveLength(3000);
});

test('rows that no table holds any more go with the daily run, and none that it holds', async () => {
  await importRows(zhouTing, product.id, sheet(2000));
  await importRows(zhouTing, product.id, sheet(2001));
  const chunksOf = () =>
    site
      .world()
      .kvs.keys()
      .filter(({ key }) => key.startsWith(`rows:${product.id}:`)).length;
  const held = (await inventoryOf(liNa, product.id)).chunks.length;
  expect(chunksOf()).toBeGreaterThan(held);
  site.clock.advanceMs(25 * 3_600_000);
  await site.world().drain();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await site.world().drain();
  expect(chunksOf()).toBe(held);
  expect(await rowsOf(liNa, product.id)).toHaveLength(2001);
});

test('who may not edit brings and changes nothing, and reads only what the table holds', async () => {
  await importRows(zhouTing, product.id, sheet(5));
  const committee = personOf(site, 'zhao.min@example.com');
  const guest = personOf(site, 'guest@example.com');
  expect(await importRows(committee, product.id, sheet(3))).toMatchObject({ code: 'NOT_ALLOWED_TO_EDIT' });
  const stolen = await bring(zhouTing, product.id, sheet(3));
  // A text that somebody else has brought is not there for another person.
  expect(
    await click(liNa, product.id, 'table/import', { deliverable: INVENTORY, how: 'replace', ...stolen }),
  ).toMatchObject({ code: 'BAD_IMPORT' });
  expect(
    await ask(liNa, product.id, 'table/rows', { deliverable: INVENTORY, chunks: ['1.0'] }),
  ).toMatchObject({
    code: 'UNKNOWN_ITEM',
  });
  expect((await guest.invoke('table/rows', { deliverable: INVENTORY, chunks: [] }, product.id)).status).toBe(
    404,
  );
  for (const payload of [
    { upload: '../etc', part: 0, text: 'x' },
    { upload: 'a', part: -1, text: 'x' },
    { upload: 'a', part: 999, text: 'x' },
    { upload: 'a', part: 0, text: 'x'.repeat(200_000) },
    { upload: 'a', part: 0, text: 7 },
  ])
    expect(await ask(zhouTing, product.id, 'table/stage', payload)).toMatchObject({ code: 'BAD_REQUEST' });
  expect(await rowsOf(liNa, product.id)).toHaveLength(5);
});
