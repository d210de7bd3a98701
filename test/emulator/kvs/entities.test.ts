import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { connect, codeOf, type Bench } from './client';

let bench: Bench;
beforeEach(() => {
  bench = connect();
});
const reviews = () => kvs.entity('review');

test.each([
  [{ stage: 'launch', colour: 'red' }, 'INVALID_ENTITY_ATTRIBUTE'],
  [{ stage: '' }, 'INVALID_ENTITY_VALUE'],
  [{ stage: 1 }, 'INVALID_ENTITY_VALUE'],
  [{ round: 1.5 }, 'INVALID_ENTITY_VALUE'],
  [{ open: 'yes' }, 'INVALID_ENTITY_VALUE'],
  [{ notes: null }, 'INVALID_ENTITY_VALUE'],
  ['text', 'INVALID_ENTITY_VALUE'],
  [{ stage: 'x'.repeat(1_701), round: 1 }, 'INVALID_ENTITY_VALUE'],
  [{ stage: 'launch', round: 1, score: 0.5, open: true, notes: { any: ['thing', ''] } }, 'no error'],
])('an entity value %j ends with %s', async (value, code) => {
  expect(await codeOf(reviews().set('r1', value as never))).toBe(code);
});

test.each([
  ['re', 'ENTITY_TYPE_TOO_SHORT'],
  ['x'.repeat(61), 'ENTITY_TYPE_TOO_LARGE'],
  ['unknown', 'INVALID_ENTITY_TYPE'],
])('entity name %s is refused with %s', async (name, code) => {
  expect(await codeOf(kvs.entity(name).get('k'))).toBe(code);
});

test('entities of different names and plain values never share a key', async () => {
  await reviews().set('k', { stage: 'launch' });
  expect(await kvs.get('k')).toBeUndefined();
  expect(await reviews().get('k')).toEqual({ stage: 'launch' });
  await reviews().delete('k');
  expect(await reviews().get('k')).toBeUndefined();
});

async function seed(): Promise<void> {
  for (const [key, stage, round] of [
    ['r1', 'launch', 3],
    ['r2', 'launch', 1],
    ['r3', 'planning', 2],
    ['r4', 'launch', 2],
  ] as const) {
    await reviews().set(key, { stage, round, open: round !== 2 });
  }
  await reviews().set('r5', { stage: 'launch' });
}

test('a partitioned index lists its part in range order and leaves out what has no range value', async () => {
  await seed();
  const query = () =>
    reviews()
      .query()
      .index('by-stage', { partition: ['launch'] });
  expect((await query().getMany()).results.map((item) => item.key)).toEqual(['r2', 'r4', 'r1']);
  expect((await query().sort(Sort.DESC).getMany()).results.map((item) => item.key)).toEqual([
    'r1',
    'r4',
    'r2',
  ]);
  const ranged = await query().where(WhereConditions.greaterThan(1)).getMany();
  expect(ranged.results.map((item) => item.key)).toEqual(['r4', 'r1']);
});

test('filters act on the page that was read, so a page may be empty and still have a cursor', async () => {
  await seed();
  const query = () =>
    reviews()
      .query()
      .index('round')
      .filters(new Filter<{ stage: string }>().and('stage', FilterConditions.equalTo('planning')))
      .limit(1);
  const first = await query().getMany();
  expect(first.results).toEqual([]);
  expect(first.nextCursor).toBeDefined();
  const keys: string[] = [];
  for (let cursor = first.nextCursor; cursor !== undefined;) {
    const page = await query().cursor(cursor).getMany();
    keys.push(...page.results.map((item) => item.key));
    cursor = page.nextCursor;
  }
  expect(keys).toEqual(['r3']);
});

test('the reserved index by-key walks all entities in key order', async () => {
  await seed();
  const found = await reviews().query().index('by-key').where(WhereConditions.beginsWith('r')).getMany();
  expect(found.results.map((item) => item.key)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
});

test('wrong entity queries are refused with the documented codes', async () => {
  const query = (index: string) => reviews().query().index(index);
  expect(await codeOf(query('by-nothing').getMany())).toBe('INVALID_ENTITY_INDEX');
  expect(await codeOf(query('by-stage').getMany())).toBe('INVALID_ENTITY_INDEX');
  expect(await codeOf(query('round').limit(0).getMany())).toBe('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  expect(await codeOf(query('round').where(WhereConditions.equalTo('x')).getMany())).toBe(
    'INVALID_FILTER_VALUES',
  );
  const send = (filters: unknown) =>
    bench.kvs.handle('/api/v1/entity/query', { entityName: 'review', indexName: 'round', filters }).body;
  const item = { property: 'round', condition: 'EQUAL_TO', values: [1] };
  expect(send({ and: [item], or: [item] })).toMatchObject({ code: 'INVALID_FILTER_OPERATORS_COMBINATION' });
  expect(send({})).toMatchObject({ code: 'EMPTY_FILTER_OPERATOR' });
  expect(send({ and: [{ ...item, condition: 'LIKE' }] })).toMatchObject({ code: 'INVALID_FILTER_CONDITION' });
  expect(send({ and: [{ ...item, values: [] }] })).toMatchObject({ code: 'INSUFFICIENT_FILTER_VALUES' });
  expect(send({ and: [{ ...item, property: 'colour' }] })).toMatchObject({
    code: 'INVALID_ENTITY_ATTRIBUTE',
  });
});

const versionIs = (version: number) => ({
  entityName: 'review',
  conditions: new Filter<{ version: number }>().and('version', FilterConditions.equalTo(version)),
});

test('of two writers who read version 1 exactly one commits', async () => {
  await reviews().set('r1', { version: 1 });
  await kvs.transact().set('r1', { version: 2, stage: 'launch' }, versionIs(1)).execute();
  const loser = kvs.transact().set('r1', { version: 2, stage: 'retired' }, versionIs(1)).execute();
  await expect(loser).rejects.toMatchObject({ code: 'CONDITION_FAILED', responseDetails: { status: 409 } });
  expect(await reviews().get('r1')).toEqual({ version: 2, stage: 'launch' });
});

test('a transaction whose condition fails writes nothing at all', async () => {
  await reviews().set('r1', { version: 7 });
  const code = await codeOf(
    kvs
      .transact()
      .set('log', 'entry')
      .delete('other')
      .check('r1', versionIs(1) as never)
      .execute(),
  );
  expect(code).toBe('CONDITION_FAILED');
  expect(await kvs.get('log')).toBeUndefined();
});

test('a condition on an absent entity holds only when it asks for absence', async () => {
  const absent = {
    entityName: 'review',
    conditions: new Filter<{ version: number }>().and('version', FilterConditions.notExists()),
  };
  expect(
    await codeOf(
      kvs
        .transact()
        .set('r9', { version: 1 }, versionIs(1) as never)
        .execute(),
    ),
  ).toBe('CONDITION_FAILED');
  await kvs.transact().set('r9', { version: 1 }, absent).execute();
  expect(
    await codeOf(
      kvs
        .transact()
        .set('r9', { version: 1 }, absent as never)
        .execute(),
    ),
  ).toBe('CONDITION_FAILED');
});

test('a transaction takes its time to live from the fourth argument of set', async () => {
  await kvs
    .transact()
    .set('short', 1, undefined, { ttl: { value: 1, unit: 'MINUTES' } })
    .execute();
  bench.atMs += 60_000;
  expect(await kvs.get('short')).toBeUndefined();
});

test('transactions are limited to 25 operations, each key once, conditions on entities only', async () => {
  const many = (count: number) =>
    Array.from({ length: count }).reduce<ReturnType<typeof kvs.transact>>(
      (all, _, at) => all.set(`k${at}`, at),
      kvs.transact(),
    );
  expect(await codeOf(many(25).execute())).toBe('no error');
  expect(await codeOf(many(26).execute())).toBe('TOO_MANY_OPERATIONS');
  expect(await codeOf(kvs.transact().set('a', 1).delete('a').execute())).toBe('DUPLICATE_KEY');
  const conditions = { and: [{ property: 'x', condition: 'EQUAL_TO', values: [1] }] };
  expect(
    bench.kvs.handle('/api/v1/transaction', { set: [{ key: 'a', value: 1, conditions }] }),
  ).toMatchObject({ status: 400 });
  expect(bench.kvs.handle('/api/v1/transaction', {})).toMatchObject({ status: 400 });
});
