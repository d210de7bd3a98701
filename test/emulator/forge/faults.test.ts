import { createFaults } from '../../../emulator/faults';
import { personOf, startTestSite } from '../../support/test-site';

test('the same plan strikes the same calls', () => {
  const strikesOf = (seed: number): readonly boolean[] => {
    const faults = createFaults();
    faults.plan({ seed, faults: [{ at: 'event', chance: 0.5, do: { kind: 'lose' } }] });
    return Array.from({ length: 50 }, () => faults.strikeEvent('avi:jira:created:issue') !== null);
  };
  expect(strikesOf(7)).toEqual(strikesOf(7));
  expect(strikesOf(7)).not.toEqual(strikesOf(8));
});

test('a fault lets the first calls pass, strikes so many, and then ends', () => {
  const faults = createFaults();
  faults.plan({ faults: [{ at: 'storage', match: 'set', after: 1, times: 2, do: { kind: 'rateLimit' } }] });
  const struck = ['set', 'get', 'set', 'set', 'set'].map(
    (operation) => faults.strikeStorage(operation)?.kind ?? null,
  );
  expect(struck).toEqual([null, null, 'rateLimit', 'rateLimit', null]);
});

test.each([
  'jira-quota-global-based',
  'jira-quota-tenant-based',
  'jira-burst-based',
  'jira-per-issue-on-write',
])('a rate limit tells its reason (%s) and when to come back', async (reason) => {
  const { restFaultAnswer } = await import('../../../emulator/forge/struck-answers');
  const answer = await restFaultAnswer({
    kind: 'rateLimit',
    reason: reason as 'jira-burst-based',
    retryAfterSeconds: 7,
  });
  expect([
    answer?.status,
    answer?.headers.get('RateLimit-Reason'),
    answer?.headers.get('Retry-After'),
  ]).toEqual([429, reason, '7']);
});

test('a plan over HTTP is checked, and a wrong one changes nothing', async () => {
  const site = await startTestSite({ seed: 'empty' });
  const admin = personOf(site, 'admin@example.com');
  expect(
    (await admin.post('/__site/faults', { faults: [{ at: 'moon', do: { kind: 'lose' } }] })).status,
  ).toBe(400);
  const planned = await admin.post('/__site/faults', { faults: [{ at: 'event', do: { kind: 'lose' } }] });
  expect(planned).toMatchObject({ status: 200, body: { faults: 1 } });
  expect(site.world().faults.strikeEvent('anything')).toEqual({ kind: 'lose' });
  await site.stop();
});

test('stale queries see the storage as it stood when the plan was made', async () => {
  const site = await startTestSite({ seed: 'empty' });
  const { kvs } = site.world();
  const keys = (): unknown =>
    (kvs.handle('/api/v1/query', { limit: 10 }).body as { data: readonly unknown[] }).data.length;
  kvs.handle('/api/v1/set', { key: 'one', value: 1 });
  site.world().planFaults({ faults: [{ at: 'query', do: { kind: 'stale' } }] });
  kvs.handle('/api/v1/set', { key: 'two', value: 2 });
  expect(keys()).toBe(1);
  site.world().planFaults({ faults: [] });
  expect(keys()).toBe(2);
  await site.stop();
});

test('a lagging index finds a change only later, unless it is told to reconcile', async () => {
  const site = await startTestSite();
  const liNa = personOf(site, 'li.na@example.com');
  site.world().planFaults({ faults: [{ at: 'search', do: { kind: 'lag', seconds: 30 } }] });
  await liNa.put('/rest/api/3/issue/PROD-8', { fields: { summary: 'Lagging' } });
  const found = async (body: object): Promise<number> => {
    const answer = await liNa.post('/rest/api/3/search/jql', {
      jql: 'summary ~ Lagging',
      fields: ['summary'],
      ...body,
    });
    return [...answer.body['issues']].length;
  };
  expect([await found({}), await found({ reconcileIssues: [10008] }), await found({})]).toEqual([0, 1, 0]);
  site.clock.advanceMs(30_000);
  expect(await found({})).toBe(1);
  await site.stop();
});
