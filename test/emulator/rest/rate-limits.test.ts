import { LIMITS } from '../../../emulator/limits';
import type { Caller } from '../../../emulator/caller';
import { demoAccountId } from '../../../emulator/seed/demo-people';
import { asApp, startTestSite, testApp, type TestSite } from '../site-fixture';

const person: Caller = { kind: 'person', accountId: demoAccountId('li.na') };

const send = (
  jira: TestSite,
  caller: Caller,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> =>
  jira.site.handle(
    new Request(`http://localhost:8080/rest/api/3/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    }),
    caller,
  );

const setProperty = (jira: TestSite, key: string, caller = person): Promise<Response> =>
  send(jira, caller, 'PUT', `issue/${key}/properties/p`, 1);

async function statuses(times: number, once: () => Promise<Response>): Promise<readonly number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push((await once()).status);
  return found;
}

describe('writes to one issue', () => {
  test('are 20 in two seconds; the next waits as long as it is told, other issues do not', async () => {
    const jira = startTestSite();
    expect(await statuses(20, () => setProperty(jira, 'PROD-1'))).not.toContain(429);
    const refused = await setProperty(jira, 'PROD-1');
    expect(refused.status).toBe(429);
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'ratelimit-reason': 'jira-per-issue-on-write',
      'retry-after': '2',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-09-01T08:00:02Z',
    });
    expect((await setProperty(jira, 'PROD-2')).status).toBe(201);
    expect((await send(jira, person, 'GET', 'issue/PROD-1')).status).toBe(200);
    jira.clock.advanceMs(2_000);
    expect((await setProperty(jira, 'PROD-1')).status).toBe(200);
  });

  test('are 100 in thirty seconds', async () => {
    const jira = startTestSite();
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await statuses(20, () => setProperty(jira, 'PROD-1'))).not.toContain(429);
      jira.clock.advanceMs(2_000);
    }
    const refused = await setProperty(jira, 'PROD-1');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '20']);
    jira.clock.advanceMs(20_000);
    expect((await setProperty(jira, 'PROD-1')).status).toBe(200);
  });

  test('count whoever writes: the app’s fields and a person’s edits together', async () => {
    const jira = startTestSite();
    const [issueId] = jira.issueIds;
    const write = (): Promise<Response> =>
      send(jira, asApp, 'PUT', 'app/field/customfield_10100/value', {
        updates: [{ issueIds: [Number(issueId)], value: 'x' }],
      });
    expect(await statuses(20, write)).not.toContain(429);
    expect((await setProperty(jira, issueId ?? '')).status).toBe(429);
    expect((await write()).status).toBe(429);
  });

  test('stay limited when the quotas are off, and a mail is no write', async () => {
    const jira = startTestSite({ quotas: 'off' });
    const mail = { to: { users: [{ accountId: demoAccountId('wang.lei') }] } };
    expect(await statuses(21, () => send(jira, person, 'POST', 'issue/PROD-1/notify', mail))).not.toContain(
      429,
    );
    expect((await statuses(21, () => setProperty(jira, 'PROD-1'))).filter((one) => one === 429)).toHaveLength(
      1,
    );
  });
});

describe('bursts', () => {
  test('are counted for each endpoint and method, and fill up again', async () => {
    const jira = startTestSite();
    const found = await statuses(101, () => send(jira, person, 'GET', 'priority'));
    expect(found.filter((one) => one === 429)).toHaveLength(1);
    const refused = await send(jira, person, 'GET', 'priority');
    expect(refused.headers.get('ratelimit-reason')).toBe('jira-burst-based');
    expect((await send(jira, person, 'GET', 'status')).status).toBe(200);
    jira.clock.advanceMs(10);
    expect((await send(jira, person, 'GET', 'priority')).status).toBe(200);
  });

  test('are wider where Jira says so', async () => {
    const jira = startTestSite();
    const found = await statuses(151, () => send(jira, person, 'GET', 'issue/PROD-1?fields=summary'));
    expect(found.filter((one) => one === 429)).toHaveLength(1);
  });

  test('can be switched off while a site is filled', async () => {
    const jira = startTestSite({ quotas: 'off' });
    expect(await statuses(120, () => send(jira, person, 'GET', 'priority'))).not.toContain(429);
  });
});

describe('points of an hour', () => {
  const asUser: Caller = {
    kind: 'personThroughApp',
    accountId: demoAccountId('li.na'),
    appId: testApp.appId,
    scopes: testApp.scopes,
  };

  test('are charged to apps for what comes back, and told with every answer', async () => {
    const jira = startTestSite();
    const left = async (caller: Caller, method: string, path: string, body?: unknown): Promise<number> => {
      const answer = await send(jira, caller, method, path, body);
      return Number(answer.headers.get('x-ratelimit-remaining'));
    };
    const full = LIMITS.appPointsPerHour;
    expect(await left(asApp, 'GET', 'issue/PROD-1?fields=summary')).toBe(full - 2);
    expect(await left(asUser, 'GET', 'search/jql?jql=key%3DPROD-1')).toBe(full - 4);
    expect(await left(asUser, 'PUT', 'issue/PROD-1/properties/p', 1)).toBe(full - 5);
    expect(await left(asApp, 'GET', 'myself')).toBe(full - 8);
    const own = await send(jira, person, 'GET', 'issue/PROD-1?fields=summary');
    expect(own.headers.get('x-ratelimit-remaining')).toBeNull();
  });

  test('run out, and come back at the top of the hour', async () => {
    const jira = startTestSite();
    jira.site.jira.rateLimiter.charge(testApp.appId, LIMITS.appPointsPerHour - 2);
    const last = await send(jira, asApp, 'GET', 'issue/PROD-1?fields=summary');
    expect([last.status, last.headers.get('x-ratelimit-nearlimit')]).toEqual([200, 'true']);
    const refused = await send(jira, asApp, 'GET', 'issue/PROD-1?fields=summary');
    expect(refused.status).toBe(429);
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'ratelimit-reason': 'jira-quota-global-based',
      'retry-after': '3600',
      'x-ratelimit-reset': '2026-09-01T09:00:00Z',
    });
    expect((await send(jira, person, 'GET', 'issue/PROD-1?fields=summary')).status).toBe(200);
    jira.clock.advanceMs(60 * 60 * 1000);
    expect((await send(jira, asApp, 'GET', 'issue/PROD-1?fields=summary')).status).toBe(200);
  });
});
