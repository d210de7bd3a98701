import type { Caller } from '../../../emulator/caller';
import { asApp, startTestSite, testApp, type TestSite } from '../site-fixture';

const STAGE = 'customfield_10100';
const MISSING = 'customfield_10102';

function issueId(jira: TestSite): number {
  return Number(jira.issueIds[0]);
}

describe('fields of the app', () => {
  test('the app finds its fields by their extension ARI, named in the site’s language', async () => {
    const jira = startTestSite({ locale: 'zh-CN' });
    const fields = (await jira.call('li.na', 'GET', 'field')).body as readonly { id: string }[];
    expect(fields.find((field) => field.id === STAGE)).toMatchObject({
      key: `${testApp.appId}__DEVELOPMENT__lifecycle-stage`,
      name: '生命周期阶段',
      custom: true,
      clauseNames: expect.arrayContaining(['cf[10100]', '生命周期阶段']),
      schema: {
        type: 'string',
        custom: `ari:cloud:ecosystem::extension/${testApp.appId}/${testApp.environmentId}/static/lifecycle-stage`,
        customId: 10100,
      },
    });
  });

  test('the app writes its fields, by id and by key, and issues show them', async () => {
    const jira = startTestSite();
    const id = issueId(jira);
    const one = await jira.call(
      asApp,
      'PUT',
      `app/field/${testApp.appId}__DEVELOPMENT__lifecycle-stage/value`,
      { updates: [{ issueIds: [id], value: 'Retired' }] },
    );
    expect([one.status, one.text]).toEqual([204, '']);
    const updates = [
      { customField: MISSING, issueIds: [id], value: ['Product plan'] },
      {
        customField: 'customfield_10103',
        issueIds: [id],
        value: [{ accountId: '712020:00000000-0000-4000-8000-000000000004' }],
      },
      { customField: 'customfield_10105', issueIds: [id], value: '2026-10-01T10:00:00+08:00' },
    ];
    expect((await jira.call(asApp, 'POST', 'app/field/value', { updates })).status).toBe(204);
    const read = await jira.call('li.na', 'GET', `issue/${id}`);
    expect((read.body as { fields: unknown }).fields).toMatchObject({
      [STAGE]: 'Retired',
      [MISSING]: ['Product plan'],
      customfield_10103: [{ displayName: '赵敏' }],
      customfield_10105: '2026-10-01T02:00:00.000+0000',
    });
    expect(jira.events).toHaveLength(2);
    expect(jira.events[0]?.byAppId).toBe(testApp.appId);
  });

  test('history and events can be left out', async () => {
    const jira = startTestSite();
    const before = jira.site.store.issues.need(String(issueId(jira))).history.length;
    const path = `app/field/${STAGE}/value?generateChangelog=false&generateAppEvents=false`;
    expect(
      (await jira.call(asApp, 'PUT', path, { updates: [{ issueIds: [issueId(jira)], value: 'Retired' }] }))
        .status,
    ).toBe(204);
    expect(jira.site.store.issues.need(String(issueId(jira))).history).toHaveLength(before);
    expect(jira.events).toEqual([]);
  });

  const others: readonly (readonly [string, Caller | string])[] = [
    ['a person', 'admin'],
    [
      'a person through the app',
      {
        kind: 'personThroughApp',
        accountId: '712020:00000000-0000-4000-8000-000000000001',
        appId: testApp.appId,
        scopes: testApp.scopes,
      },
    ],
  ];
  test.each(others)('%s cannot write them', async (_who, caller) => {
    const jira = startTestSite();
    const answer = await jira.call(caller, 'PUT', `app/field/${STAGE}/value`, {
      updates: [{ issueIds: [issueId(jira)], value: 'Retired' }],
    });
    expect(answer.status).toBe(403);
  });

  test.each([
    ['a number in a text field', STAGE, 5],
    ['a text in a list field', MISSING, 'x'],
    ['101 values in a list', MISSING, Array.from({ length: 101 }, (_, index) => `v${index}`)],
    ['a text in a number field', 'customfield_10104', '5'],
    ['an unknown person', 'customfield_10103', [{ accountId: 'nobody' }]],
    ['an impossible day', 'customfield_10106', '2026-13-01'],
    ['a list in an object field', 'customfield_10101', []],
  ])('%s is refused, and the good updates beside it are not written', async (_what, customField, value) => {
    const jira = startTestSite();
    const id = issueId(jira);
    const updates = [
      { customField: 'customfield_10107', issueIds: [id], value: 'good' },
      { customField, issueIds: [id], value },
    ];
    expect((await jira.call(asApp, 'POST', 'app/field/value', { updates })).status).toBe(400);
    expect(jira.site.store.issues.need(String(id)).custom).toEqual({});
  });

  test('one field of one issue may be written only once in a call', async () => {
    const jira = startTestSite();
    const updates = [1, 2].map((n) => ({ issueIds: [issueId(jira)], value: `v${n}` }));
    const answer = await jira.call(asApp, 'PUT', `app/field/${STAGE}/value`, { updates });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('more than once');
  });

  test('null clears a field', async () => {
    const jira = startTestSite();
    const write = (value: unknown): Promise<unknown> =>
      jira.call(asApp, 'PUT', `app/field/${STAGE}/value`, {
        updates: [{ issueIds: [issueId(jira)], value }],
      });
    await write('Retired');
    await write(null);
    expect(jira.site.store.issues.need(String(issueId(jira))).custom).toEqual({});
  });

  test('a field that is not read-only can be edited by people', async () => {
    const jira = startTestSite();
    expect(
      (await jira.call('li.na', 'PUT', 'issue/PROD-1', { fields: { customfield_10107: 'Hello' } })).status,
    ).toBe(204);
    expect(
      (await jira.call('li.na', 'PUT', 'issue/PROD-1', { fields: { customfield_10107: 7 } })).status,
    ).toBe(400);
  });
});
