import { kvs, MetadataField, WhereConditions } from '@forge/kvs';
import { connect, codeOf, type Bench } from './client';

let bench: Bench;
beforeEach(() => {
  bench = connect();
});

test('a stored value is read back, and changing the copy does not change the store', async () => {
  const value = { stages: ['strategy'] };
  await kvs.set('process', value);
  value.stages.push('changed later');
  const read = await kvs.get<{ stages: string[] }>('process');
  read?.stages.push('changed too');
  expect(await kvs.get('process')).toEqual({ stages: ['strategy'] });
});

test('a missing key reads as undefined and may be deleted', async () => {
  expect(await kvs.get('nothing')).toBeUndefined();
  await kvs.delete('nothing');
});

test('of two creators with FAIL_IF_EXISTS one wins and the other gets 409 KEY_CONFLICT', async () => {
  await kvs.set('vote#1#1#712020:a-b', 'approve', { keyPolicy: 'FAIL_IF_EXISTS' });
  const second = kvs.set('vote#1#1#712020:a-b', 'reject', { keyPolicy: 'FAIL_IF_EXISTS' });
  await expect(second).rejects.toMatchObject({ code: 'KEY_CONFLICT', responseDetails: { status: 409 } });
  expect(await kvs.get('vote#1#1#712020:a-b')).toBe('approve');
});

test('a value vanishes when its time to live is over, and the key is free again', async () => {
  await kvs.set('lock', 1, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { value: 30, unit: 'SECONDS' } });
  bench.atMs += 29_999;
  expect(await kvs.get('lock')).toBe(1);
  bench.atMs += 1;
  expect(await kvs.get('lock')).toBeUndefined();
  await kvs.set('lock', 2, { keyPolicy: 'FAIL_IF_EXISTS' });
  expect(await kvs.get('lock')).toBe(2);
});

test('returnValue answers what was there before or what is there now', async () => {
  await kvs.set('a', 'old');
  bench.atMs += 5;
  const options = {
    keyPolicy: 'OVERRIDE',
    returnMetadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT],
  } as const;
  const previous = await kvs.set('a', 'new', {
    ...options,
    returnMetadataFields: [...options.returnMetadataFields],
    returnValue: 'PREVIOUS',
  });
  expect(previous).toEqual({ key: 'a', value: 'old', createdAt: 1_000_000, updatedAt: 1_000_000 });
  const latest = await kvs.set('a', 'newest', {
    ...options,
    returnMetadataFields: [...options.returnMetadataFields],
    returnValue: 'LATEST',
  });
  expect(latest).toEqual({ key: 'a', value: 'newest', createdAt: 1_000_000, updatedAt: 1_000_005 });
});

test('metadata comes only when asked for', async () => {
  await kvs.set('a', 1, { keyPolicy: 'OVERRIDE', ttl: { value: 1, unit: 'DAYS' } });
  expect(await kvs.get('a', { metadataFields: [MetadataField.EXPIRE_TIME] })).toEqual({
    key: 'a',
    value: 1,
    expireTime: new Date(1_000_000 + 86_400_000).toISOString(),
  });
  expect((await kvs.query().getMany()).results).toEqual([{ key: 'a', value: 1 }]);
});

test.each([
  ['', 'KEY_TOO_SHORT'],
  ['x'.repeat(501), 'KEY_TOO_LONG'],
  ['a/b', 'INVALID_KEY'],
  ['   ', 'INVALID_KEY'],
])('key %j is refused with %s', async (key, code) => {
  expect(await codeOf(kvs.set(key, 1))).toBe(code);
});

test('values are limited in size and depth and may not be null', async () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : { in: deep(levels - 1) });
  expect(await codeOf(kvs.set('a', 'x'.repeat(240 * 1024 - 2)))).toBe('no error');
  expect(await codeOf(kvs.set('a', 'x'.repeat(240 * 1024 - 1)))).toBe('MAX_SIZE');
  expect(await codeOf(kvs.set('a', deep(31)))).toBe('no error');
  expect(await codeOf(kvs.set('a', deep(32)))).toBe('MAX_DEPTH');
  expect(await codeOf(kvs.set('a', null))).toBe('INVALID_VALUE');
});

test('a time to live must be whole, positive and at most a year', async () => {
  const set = (value: number, unit: 'DAYS' | 'SECONDS') =>
    kvs.set('a', 1, { keyPolicy: 'OVERRIDE', ttl: { value, unit } });
  expect(await codeOf(set(0, 'SECONDS'))).toBe('INVALID_TTL');
  expect(await codeOf(set(1.5, 'DAYS'))).toBe('INVALID_TTL');
  expect(await codeOf(set(366, 'DAYS'))).toBe('INVALID_TTL');
  expect(await codeOf(set(365, 'DAYS'))).toBe('no error');
});

test('a query walks keys in order, page by page, with a prefix', async () => {
  for (const key of ['b#3', 'a#1', 'b#1', 'b#2']) await kvs.set(key, key);
  const first = await kvs.query().where('key', WhereConditions.beginsWith('b#')).limit(2).getMany();
  expect(first.results.map((item) => item.key)).toEqual(['b#1', 'b#2']);
  const second = await kvs
    .query()
    .where('key', WhereConditions.beginsWith('b#'))
    .limit(2)
    .cursor(String(first.nextCursor))
    .getMany();
  expect(second).toEqual({ results: [{ key: 'b#3', value: 'b#3' }], nextCursor: undefined });
});

test('a query page holds ten items unless told otherwise and never over a hundred', async () => {
  for (let at = 0; at < 12; at++) await kvs.set(`k${at}`, at);
  expect((await kvs.query().getMany()).results).toHaveLength(10);
  expect(await codeOf(kvs.query().limit(101).getMany())).toBe('LIST_QUERY_LIMIT_EXCEEDED');
});

test('a stale query misses what was just written, a get does not', async () => {
  await kvs.set('old', 1);
  bench.kvs.settle();
  bench.view = 'stale';
  await kvs.set('new', 2);
  await kvs.delete('old');
  expect((await kvs.query().getMany()).results).toEqual([{ key: 'old', value: 1 }]);
  expect(await kvs.get('new')).toBe(2);
  bench.kvs.settle();
  expect((await kvs.query().getMany()).results).toEqual([{ key: 'new', value: 2 }]);
});

test('secrets live apart from values and never show in a query', async () => {
  await kvs.setSecret('token', 'hush');
  expect(await kvs.get('token')).toBeUndefined();
  expect(await kvs.getSecret('token')).toBe('hush');
  expect((await kvs.query().getMany()).results).toEqual([]);
  expect(await codeOf(kvs.setSecret('big', 'x'.repeat(129 * 1024)))).toBe('MAX_SIZE');
  await kvs.deleteSecret('token');
  expect(await kvs.getSecret('token')).toBeUndefined();
});

test('a batch gives each key its own result', async () => {
  const set = await kvs.batchSet<unknown>([
    { key: 'good', value: 1 },
    { key: 'bad/key', value: 2 },
    { key: 'r1', value: { stage: 'launch' }, entityName: 'review' },
  ]);
  expect(set.successfulKeys).toEqual([{ key: 'good' }, { key: 'r1', entityName: 'review' }]);
  expect(set.failedKeys).toMatchObject([{ key: 'bad/key', error: { code: 'INVALID_KEY' } }]);
  const got = await kvs.batchGet([{ key: 'good' }, { key: 'absent' }]);
  expect(got.successfulKeys).toMatchObject([{ key: 'good', value: 1 }]);
  expect(got.failedKeys).toMatchObject([{ key: 'absent', error: { code: 'KEY_NOT_FOUND' } }]);
  await kvs.batchDelete([{ key: 'good' }]);
  expect(await kvs.get('good')).toBeUndefined();
  expect(await codeOf(kvs.batchGet(Array.from({ length: 26 }, (_, at) => ({ key: `k${at}` }))))).toBe(
    'BAD_REQUEST',
  );
});

test('an unknown storage call fails loudly and names itself', () => {
  expect(bench.kvs.handle('/api/v1/rename', {})).toEqual({
    status: 404,
    body: { code: 'NOT_SIMULATED', message: 'not simulated: storage call /api/v1/rename' },
  });
  expect(bench.kvs.handle('/api/v1/get', 'nonsense')).toMatchObject({
    status: 400,
    body: { code: 'BAD_REQUEST' },
  });
  expect(bench.kvs.handle('constructor', {}).status).toBe(404);
});

test('the exported state brings everything back, and a damaged one changes nothing', async () => {
  await kvs.set('a', { deep: [1] });
  await kvs.entity('review').set('r1', { stage: 'launch' });
  const state: unknown = JSON.parse(JSON.stringify(bench.kvs.exportState()));
  const keys = bench.kvs.keys();
  bench = connect();
  bench.kvs.importState(state);
  expect(bench.kvs.keys()).toEqual(keys);
  expect(keys.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['entity r1', 'value a']);
  expect(() => bench.kvs.importState({ format: 'kvs-1', records: [{}] })).toThrow('damaged');
  expect(await kvs.get('a')).toEqual({ deep: [1] });
});
