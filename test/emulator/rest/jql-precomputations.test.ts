import { asApp, testApp } from '../site-fixture';
import { appFunction, ariOf, siteWithFunctions } from './app-function-site';

const JQL = 'issue in summaryWith("Gateway")';
const PATH = 'jql/function/computation';

/** A site where the app has answered once; what it would answer now can change. */
async function answeredOnce(first = 'key = PROD-1') {
  const says = { jql: first };
  const started = siteWithFunctions(() => ({ ...says }));
  await started.keysOf(JQL);
  const [found] = await started.precomputations();
  const id = found?.['id'] ?? '';
  const update = (value: object, query = '') =>
    started.site.call(asApp, 'POST', PATH + query, { values: [{ id, ...value }] });
  return { ...started, says, id, update };
}

test('the app reads what its calls stand for, under the ARI of the function', async () => {
  const { site, asked, precomputations } = await answeredOnce();
  const [found] = await precomputations();
  expect(found).toEqual({
    id: asked[0]?.precomputationId,
    functionKey: ariOf('summary-with'),
    functionName: 'summaryWith',
    field: 'issue',
    operator: 'in',
    arguments: ['Gateway'],
    created: '2026-09-01T08:00:00.000+0000',
    updated: '2026-09-01T08:00:00.000+0000',
    used: '2026-09-01T08:00:00.000+0000',
    value: 'key = PROD-1',
  });
  expect(await precomputations(`?functionKey=${ariOf('summary-with')}`)).toHaveLength(1);
  expect((await site.call(asApp, 'GET', `${PATH}?functionKey=summary-with`)).status).toBe(404);
});

test('a stored answer stays, whatever the app would say now, until the app replaces it', async () => {
  const { keysOf, says, asked, update, precomputations, site } = await answeredOnce();
  says.jql = 'key = PROD-2';
  site.clock.advanceMs(3_600_000);
  expect(await keysOf(JQL)).toEqual(['PROD-1']);
  expect(asked).toHaveLength(1);
  expect((await update({ value: 'key = PROD-3' })).status).toBe(204);
  expect(await keysOf(JQL)).toEqual(['PROD-3']);
  expect(await precomputations()).toMatchObject([
    {
      value: 'key = PROD-3',
      created: '2026-09-01T08:00:00.000+0000',
      updated: '2026-09-01T09:00:00.000+0000',
    },
  ]);
});

test('the app can replace an answer by an error, which the search then shows', async () => {
  const { search, update, precomputations } = await answeredOnce();
  await update({ error: 'This stage is gone.' });
  expect((await search(JQL)).body).toMatchObject({ errorMessages: ['This stage is gone.'] });
  expect(await precomputations()).toMatchObject([{ error: 'This stage is gone.' }]);
});

test.each([
  ['more than 1,000 values', { value: `id in (${'1, '.repeat(1000)}1)` }, 'more than maximum of 1000 values'],
  [
    'a thousand values and a function',
    { value: `id in (${'1, '.repeat(999)}1) AND issue in watchedIssues()` },
    'more than maximum of 1000 values',
  ],
  ['no JQL', { value: 'summary ~~ x' }, 'not valid'],
  ['an order', { value: 'project = PROD ORDER BY key' }, 'not valid'],
  ['a value and an error', { value: 'key = PROD-1', error: 'x' }, 'Invalid request payload'],
  ['neither value nor error', {}, 'Invalid request payload'],
])('a replacement with %s is refused and changes nothing', async (_what, value, part) => {
  const { update, keysOf } = await answeredOnce();
  const answer = await update(value);
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(part)]);
  expect(await keysOf(JQL)).toEqual(['PROD-1']);
});

test('an unknown precomputation refuses the update, unless it is to be skipped', async () => {
  const { site, id, keysOf } = await answeredOnce();
  const body = {
    values: [
      { id, value: 'key = PROD-3' },
      { id: 'nope', value: 'key = PROD-4' },
    ],
  };
  const refused = await site.call(asApp, 'POST', PATH, body);
  expect([refused.status, refused.body]).toEqual([
    404,
    { errorMessages: expect.any(Array), notFoundPrecomputationIDs: ['nope'] },
  ]);
  expect(await keysOf(JQL)).toEqual(['PROD-1']);
  const skipped = await site.call(asApp, 'POST', `${PATH}?skipNotFoundPrecomputations=true`, body);
  expect([skipped.status, skipped.body]).toEqual([200, { notFoundPrecomputationIDs: ['nope'] }]);
  expect(await keysOf(JQL)).toEqual(['PROD-3']);
});

test('some of them are read by id, in an order', async () => {
  const { site, id, keysOf, asked } = await answeredOnce();
  site.clock.advanceMs(1000);
  await keysOf('issue in summaryWith("other")');
  const other = asked[1]?.precomputationId ?? '';
  const found = await site.call(asApp, 'POST', `${PATH}/search?orderBy=-created`, {
    precomputationIDs: [id, other, 'nope'],
  });
  expect(found.body).toMatchObject({
    precomputations: [{ id: other }, { id }],
    notFoundPrecomputationIDs: ['nope'],
  });
  expect((await site.call(asApp, 'GET', `${PATH}?orderBy=colour`)).status).toBe(400);
  expect((await site.call(asApp, 'GET', `${PATH}?orderBy=%2Bused`)).status).toBe(200);
});

test('nobody but the app itself reads or changes them', async () => {
  const { site, update } = await answeredOnce();
  const accountId = '712020:00000000-0000-4000-8000-000000000001';
  const throughApp = {
    kind: 'personThroughApp',
    accountId,
    appId: testApp.appId,
    scopes: testApp.scopes,
  } as const;
  for (const caller of ['admin', throughApp, { ...asApp, appId: 'another' } as const]) {
    expect((await site.call(caller, 'GET', PATH)).status).toBe(403);
    expect((await site.call(caller, 'POST', PATH, { values: [] })).status).toBe(403);
    expect((await site.call(caller, 'POST', `${PATH}/search`, { precomputationIDs: [] })).status).toBe(403);
  }
  expect((await update({ value: 'key = PROD-2' })).status).toBe(204);
});

const DAY_MS = 24 * 60 * 60 * 1000;

test('one that nobody has used for a week is gone, and asked for anew', async () => {
  const { site, keysOf, says, precomputations, update } = await answeredOnce();
  site.clock.advanceMs(6 * DAY_MS);
  await keysOf(JQL);
  site.clock.advanceMs(6 * DAY_MS);
  expect(await precomputations()).toHaveLength(1);
  site.clock.advanceMs(DAY_MS);
  expect(await precomputations()).toEqual([]);
  expect((await update({ value: 'key = PROD-3' })).status).toBe(404);
  says.jql = 'key = PROD-2';
  expect(await keysOf(JQL)).toEqual(['PROD-2']);
});

test('they survive with the site, as far as the app still has the function', async () => {
  const { site } = await answeredOnce();
  const saved = JSON.parse(JSON.stringify(site.site.jira.precomputations.exportState())) as unknown;
  const later = siteWithFunctions(() => ({ jql: 'key = PROD-2' }));
  later.site.site.jira.precomputations.importState(saved);
  expect(await later.keysOf(JQL)).toEqual(['PROD-1']);
  const another = siteWithFunctions(
    () => ({ jql: 'key = PROD-2' }),
    [appFunction({ key: 'another', name: 'another' })],
  );
  another.site.site.jira.precomputations.importState(saved);
  expect(await another.precomputations()).toEqual([]);
  expect(() => another.site.site.jira.precomputations.importState([{ id: 1 }])).toThrow();
});
