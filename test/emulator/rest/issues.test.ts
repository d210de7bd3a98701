import { NO_CHECK, formWith, newProduct, startTestSite, testApp, asApp } from '../site-fixture';

interface ErrorBody {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

const errorsOf = (answer: { readonly body: never }): ErrorBody => answer.body;

describe('issues over REST', () => {
  test('a created issue can be read back in full', async () => {
    const jira = startTestSite();
    const { key, id } = await newProduct(jira, 'li.na', {
      labels: ['b', 'a'],
      priority: { name: 'High' },
      duedate: '2026-12-31',
    });
    const read = await jira.call('wang.lei', 'GET', `issue/${key}?expand=names,changelog`);
    const body: { id: string; fields: Record<string, unknown>; names: Record<string, string> } = read.body;
    expect(read.status).toBe(200);
    expect(body.id).toBe(id);
    expect(body.fields).toMatchObject({
      summary: '测试产品',
      labels: ['a', 'b'],
      duedate: '2026-12-31',
      priority: { name: 'High' },
      status: { name: 'Strategy', statusCategory: { key: 'new' } },
      issuetype: { name: 'Product' },
      project: { key: 'PROD' },
      reporter: { displayName: '李娜' },
      created: '2026-09-01T08:00:00.000+0000',
      customfield_10100: null,
    });
    expect(body.names['customfield_10100']).toBe('Lifecycle stage');
    expect(jira.events.map((event) => event.eventType)).toEqual(['avi:jira:created:issue']);
  });

  test('only the fields that are asked for come back', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const read = await jira.call('li.na', 'GET', `issue/${key}?fields=summary,status`);
    expect(Object.keys((read.body as { fields: object }).fields).sort()).toEqual(['status', 'summary']);
    const less = await jira.call('li.na', 'GET', `issue/${key}?fields=*all,-comment`);
    expect((less.body as { fields: object }).fields).not.toHaveProperty('comment');
  });

  test.each([
    ['without summary', { summary: undefined }, 'summary', 'You must specify a summary of the issue.'],
    ['with a summary of two lines', { summary: 'a\nb' }, 'summary', 'newline'],
    ['with an unknown project', { project: { key: 'NOPE' } }, 'project', 'valid project'],
    ['with an unknown type', { issuetype: { name: 'Bug' } }, 'issuetype', 'valid issue type'],
    ['with a description that is plain text', { description: 'hello' }, 'description', 'Atlassian Document'],
    ['with an unknown field', { customfield_99999: 1 }, 'customfield_99999', 'cannot be set'],
    [
      'with a read-only field of the app',
      { customfield_10100: 'Retired' },
      'customfield_10100',
      'cannot be set',
    ],
    ['with an impossible day', { duedate: '2026-02-30' }, 'duedate', 'yyyy-MM-dd'],
    ['with a label of two words', { labels: ['two words'] }, 'labels', 'contains spaces'],
  ])('an issue %s is refused and nothing is written', async (_what, fields, errorField, said) => {
    const jira = startTestSite();
    const before = jira.site.store.issues.size;
    const good = { project: { key: 'PROD' }, issuetype: { name: 'Product' }, summary: 'x' };
    const answer = await jira.call('li.na', 'POST', 'issue', { fields: { ...good, ...fields } });
    expect(answer.status).toBe(400);
    expect(errorsOf(answer).errors[errorField]).toContain(said);
    expect(jira.site.store.issues.size).toBe(before);
    expect(jira.events).toEqual([]);
  });

  test.each([
    ['that is not JSON', 'application/json', 400, 'parsing JSON'],
    ['that does not say it is JSON', 'text/plain', 415, 'application/json'],
  ])('a body %s is refused with a clear sentence', async (_what, type, status, said) => {
    const jira = startTestSite();
    const init = { method: 'POST', body: '{oops', headers: { 'Content-Type': type } };
    const response = await jira.site.handle(
      new Request('http://localhost:8080/rest/api/3/issue', init),
      asApp,
    );
    expect(response.status).toBe(status);
    expect(((await response.json()) as ErrorBody).errorMessages[0]).toContain(said);
  });

  test('an edit with one bad field changes nothing, not even the good fields', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const answer = await jira.call('li.na', 'PUT', `issue/${key}`, {
      fields: { summary: 'new', priority: { name: 'Extreme' } },
    });
    expect(answer.status).toBe(400);
    const read = await jira.call('li.na', 'GET', `issue/${key}?fields=summary`);
    expect(read.body).toMatchObject({ fields: { summary: '测试产品' } });
  });

  test('an edit leaves a history entry and an event with the change', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    jira.clock.advanceMs(60_000);
    expect(
      (
        await jira.call('li.na', 'PUT', `issue/${key}`, {
          fields: { summary: '新名字' },
          update: { labels: [{ add: 'x' }] },
        })
      ).status,
    ).toBe(204);
    const history = await jira.call('li.na', 'GET', `issue/${key}/changelog`);
    expect(history.body).toMatchObject({
      total: 1,
      values: [
        {
          author: { displayName: '李娜' },
          items: [
            { fieldId: 'summary', fromString: '测试产品', toString: '新名字' },
            { fieldId: 'labels', fromString: '', toString: 'x' },
          ],
        },
      ],
    });
    expect(jira.events[1]).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      payload: { changelog: { items: [{ fieldId: 'summary' }, { fieldId: 'labels' }] } },
    });
  });

  test('an unknown issue and one that may not be seen answer the same', async () => {
    const jira = startTestSite();
    const unknown = await jira.call('li.na', 'GET', 'issue/PROD-999');
    const hidden = await jira.call('guest', 'GET', 'issue/PROD-1');
    expect(unknown.status).toBe(404);
    expect(errorsOf(unknown).errorMessages).toEqual([
      'Issue does not exist or you do not have permission to see it.',
    ]);
    expect([hidden.status, hidden.body]).toEqual([unknown.status, unknown.body]);
  });

  test('the committee reads and comments, but does not edit or delete', async () => {
    const jira = startTestSite();
    expect((await jira.call('zhao.min', 'GET', 'issue/PROD-1')).status).toBe(200);
    expect((await jira.call('zhao.min', 'PUT', 'issue/PROD-1', { fields: { summary: 'x' } })).status).toBe(
      403,
    );
    expect((await jira.call('zhao.min', 'DELETE', 'issue/PROD-1')).status).toBe(403);
  });

  test('a deleted issue takes its files along and tells only of itself', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    await jira.call('li.na', 'POST', `issue/${key}/attachments`, formWith({ 'a.txt': 'a' }), NO_CHECK);
    const files = jira.site.store.files.size;
    jira.events.length = 0;
    expect((await jira.call('admin', 'DELETE', `issue/${key}`)).status).toBe(204);
    expect((await jira.call('admin', 'GET', `issue/${key}`)).status).toBe(404);
    expect(jira.site.store.files.size).toBe(files - 1);
    expect(jira.events.map((event) => event.eventType)).toEqual(['avi:jira:deleted:issue']);
  });

  test('keys are never used twice', async () => {
    const jira = startTestSite();
    const first = await newProduct(jira);
    await jira.call('admin', 'DELETE', `issue/${first.key}`);
    expect((await newProduct(jira)).key).not.toBe(first.key);
  });
});

describe('what the site does not do', () => {
  test.each([
    ['GET', 'dashboard'],
    ['GET', 'issue/PROD-1?expand=operations'],
    ['GET', 'project/PROD/statuses?colour=blue'],
    ['GET', 'search?jql=project=PROD'],
  ])('%s %s is refused by name', async (method, path) => {
    const answer = await startTestSite().call('li.na', method, path);
    expect(answer.status).toBe(501);
    expect(errorsOf(answer).errorMessages[0]).toContain('Not simulated');
  });
});

describe('who may call', () => {
  test('nobody gets Jira’s 401', async () => {
    const answer = await startTestSite().call({ kind: 'nobody' }, 'GET', 'myself');
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Client must be authenticated');
  });

  test('an app without the scope is stopped, whoever it acts for', async () => {
    const jira = startTestSite();
    const scopes = ['read:jira-work'];
    const person = {
      kind: 'personThroughApp',
      accountId: '712020:00000000-0000-4000-8000-000000000002',
      appId: testApp.appId,
      scopes,
    } as const;
    for (const caller of [person, { kind: 'app', appId: testApp.appId, scopes } as const]) {
      expect((await jira.call(caller, 'GET', 'issue/PROD-1')).status).toBe(200);
      const refused = await jira.call(caller, 'PUT', 'issue/PROD-1', { fields: { summary: 'x' } });
      expect([refused.status, refused.body]).toEqual([
        401,
        { code: 401, message: 'Unauthorized; scope does not match' },
      ]);
    }
  });

  test('what the app does itself is marked as its own', async () => {
    const jira = startTestSite();
    await jira.call(asApp, 'PUT', 'issue/PROD-1', { fields: { summary: 'By the app' } });
    expect(jira.events[0]).toMatchObject({ eventType: 'avi:jira:updated:issue', byAppId: testApp.appId });
  });
});

describe('rendered fields', () => {
  test('are HTML without anybody’s markup, and the formatter’s text for fields of the app', async () => {
    const jira = startTestSite();
    const text = '<script>alert(1)</script>';
    const description = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    };
    const { key, id } = await newProduct(jira, 'li.na', { description });
    const value = { gate: 'a & b', need: [] };
    await jira.call(asApp, 'PUT', 'app/field/customfield_10101/value', {
      updates: [{ issueIds: [Number(id)], value }],
    });
    const read = await jira.call(
      'li.na',
      'GET',
      `issue/${key}?expand=renderedFields&fields=description,customfield_10101,summary,created`,
    );
    expect((read.body as { renderedFields: unknown }).renderedFields).toEqual({
      description: '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
      customfield_10101: 'a &amp; b',
      summary: null,
      created: '01/Sep/26 4:00 PM',
    });
  });
});
