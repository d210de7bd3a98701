import { formWith, newProduct, startTestSite, asApp, type TestSite } from '../site-fixture';

const RECORD = 'customfield_10101';

/** A product whose gate record asks for the files that `need` matches. */
async function productWithRecord(
  jira: TestSite,
  record: unknown = { gate: 'strategyGate', need: ['goal'] },
): Promise<{ id: string; key: string }> {
  const product = await newProduct(jira);
  const write = await jira.call(asApp, 'PUT', `app/field/${RECORD}/value`, {
    updates: [{ issueIds: [Number(product.id)], value: record }],
  });
  expect(write.status).toBe(204);
  jira.events.length = 0;
  return product;
}

const statusOf = async (jira: TestSite, key: string): Promise<string> =>
  (
    (await jira.call('admin', 'GET', `issue/${key}?fields=status`)).body as {
      fields: { status: { name: string } };
    }
  ).fields.status.name;

const START_INITIATION = { transition: { id: '11' } };

describe('transitions', () => {
  test('only the ways out of the present status are offered, with their screens if asked', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const offered = await jira.call('li.na', 'GET', `issue/${key}/transitions?expand=transitions.fields`);
    expect(offered.body).toMatchObject({
      transitions: [
        {
          id: '11',
          name: 'Start initiation',
          hasScreen: true,
          to: { name: 'Initiation' },
          fields: { attachment: { required: false } },
        },
        { id: '121', name: 'Terminate', isGlobal: true, hasScreen: false },
      ],
    });
    expect((offered.body as { transitions: readonly unknown[] }).transitions).toHaveLength(2);
  });

  test('who may not transition is offered nothing and refused', async () => {
    const jira = startTestSite();
    expect((await jira.call('zhao.min', 'GET', 'issue/PROD-1/transitions')).body).toMatchObject({
      transitions: [],
    });
    expect(
      (await jira.call('zhao.min', 'POST', 'issue/PROD-1/transitions', { transition: { id: '121' } })).status,
    ).toBe(400);
  });

  test.each([
    ['an unknown transition', { transition: { id: '999' } }],
    ['a transition of another status', { transition: { id: '81' } }],
    ['no transition', {}],
    ['a field that is not on the screen', { transition: { id: '121' }, fields: { summary: 'x' } }],
    [
      'a comment that is no document',
      { transition: { id: '121' }, update: { comment: [{ add: { body: 'hi' } }] } },
    ],
  ])('%s is refused and moves nothing', async (_what, body) => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    jira.events.length = 0;
    expect((await jira.call('li.na', 'POST', `issue/${key}/transitions`, body)).status).toBe(400);
    expect(await statusOf(jira, key)).toBe('Strategy');
    expect(jira.events).toEqual([]);
  });

  test('a move is in the history and in one event', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    jira.events.length = 0;
    expect(
      (await jira.call('li.na', 'POST', `issue/${key}/transitions`, { transition: { id: '121' } })).status,
    ).toBe(204);
    expect(await statusOf(jira, key)).toBe('Terminated');
    expect(jira.events).toHaveLength(1);
    expect(jira.events[0]).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      atlassianId: '712020:00000000-0000-4000-8000-000000000002',
      payload: {
        issue: { key },
        changelog: {
          items: [{ field: 'status', fieldId: 'status', fromString: 'Strategy', toString: 'Terminated' }],
        },
      },
    });
  });
});

describe('validators of the app', () => {
  test('a text of the expression is the message, and a refused move changes nothing', async () => {
    const jira = startTestSite();
    const { key } = await productWithRecord(jira);
    const body = {
      ...START_INITIATION,
      update: { comment: [{ add: { body: { type: 'doc', version: 1, content: [] } } }] },
    };
    const refused = await jira.call('li.na', 'POST', `issue/${key}/transitions`, body);
    expect([refused.status, refused.body]).toEqual([400, { errorMessages: ['Missing: goal'], errors: {} }]);
    expect(await statusOf(jira, key)).toBe('Strategy');
    expect(jira.site.store.issues.all().find((issue) => issue.key === key)?.comments).toEqual([]);
    expect(jira.events).toEqual([]);
  });

  test('with the file attached the move passes', async () => {
    const jira = startTestSite();
    const { key } = await productWithRecord(jira);
    await jira.call('li.na', 'POST', `issue/${key}/attachments`, formWith({ 'goal.txt': 'x' }), {
      'X-Atlassian-Token': 'no-check',
    });
    expect((await jira.call('li.na', 'POST', `issue/${key}/transitions`, START_INITIATION)).status).toBe(204);
    expect(await statusOf(jira, key)).toBe('Initiation');
  });

  test('anything but true or a text shows the manifest’s message in the reader’s language', async () => {
    const jira = startTestSite();
    const { key } = await productWithRecord(jira, { gate: 'otherGate', need: [] });
    const move = async (who: string): Promise<unknown> =>
      (await jira.call(who, 'POST', `issue/${key}/transitions`, START_INITIATION)).body;
    expect(await move('li.na')).toEqual({ errorMessages: ['尚未就绪。'], errors: {} });
    expect(await move('smith')).toEqual({ errorMessages: ['Not settled yet.'], errors: {} });
    expect(jira.events).toEqual([]);
  });

  test('an expression that breaks refuses, and the app hears of it', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    jira.events.length = 0;
    const refused = await jira.call('smith', 'POST', `issue/${key}/transitions`, START_INITIATION);
    expect([refused.status, refused.body]).toEqual([
      400,
      { errorMessages: ['Not settled yet.'], errors: {} },
    ]);
    expect(jira.events.map((event) => event.eventType)).toEqual(['avi:jira:failed:expression']);
    expect(jira.events[0]?.payload).toMatchObject({
      workflowName: 'Product lifecycle',
      validatorId: 'rule-strategyGate',
      errorMessages: [expect.any(String)],
    });
  });

  test('an expression in the saved configuration replaces the manifest’s', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const { store } = jira.site;
    const workflow = store.workflows.all()[0];
    if (workflow === undefined) throw new Error('no workflow');
    const config = JSON.stringify({
      expression:
        "user.locale + ' ' + transition.from.name + ' ' + transition.to.name + ' ' + originalIssue.key + ' ' + project.key + ' ' + workflow.name",
    });
    const transitions = workflow.transitions.map((one) => ({
      ...one,
      validators: one.validators.map((rule) => ({ ...rule, parameters: { ...rule.parameters, config } })),
    }));
    store.workflows.put({ ...workflow, transitions });
    const refused = await jira.call('li.na', 'POST', `issue/${key}/transitions`, START_INITIATION);
    expect(refused.body).toMatchObject({
      errorMessages: [`zh_CN Strategy Initiation ${key} PROD Product lifecycle`],
    });
  });
});

describe('files dropped on the transition screen', () => {
  const path = (key: string): string => `/rest/internal/transition-with-files/${key}`;

  test('count when their details are known, and are saved with the move', async () => {
    const jira = startTestSite({ uncommittedFileDetails: 'known' });
    const { key } = await productWithRecord(jira);
    const moved = await jira.call(
      'li.na',
      'POST',
      path(key),
      formWith({ 'goal.txt': 'x' }, START_INITIATION),
    );
    expect([moved.status, moved.text]).toEqual([204, '']);
    expect(await statusOf(jira, key)).toBe('Initiation');
    expect(jira.events.map((event) => event.eventType)).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:created:attachment',
    ]);
    const read = await jira.call('li.na', 'GET', `issue/${key}?fields=attachment`);
    expect(read.body).toMatchObject({ fields: { attachment: [{ filename: 'goal.txt' }] } });
  });

  test('do not count by name when their details are unknown, and are not saved', async () => {
    const jira = startTestSite({ uncommittedFileDetails: 'unknown' });
    const { key } = await productWithRecord(jira);
    const files = jira.site.store.files.size;
    const refused = await jira.call(
      'li.na',
      'POST',
      path(key),
      formWith({ 'goal.txt': 'x' }, START_INITIATION),
    );
    expect([refused.status, refused.body]).toEqual([400, { errorMessages: ['Missing: goal'], errors: {} }]);
    expect(jira.site.store.files.size).toBe(files);
    expect(jira.events).toEqual([]);
  });

  test('of zero bytes do not count', async () => {
    const jira = startTestSite();
    const { key } = await productWithRecord(jira);
    expect(
      (await jira.call('li.na', 'POST', path(key), formWith({ 'goal.txt': '' }, START_INITIATION))).status,
    ).toBe(400);
  });

  test('are refused where the screen does not take files', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const refused = await jira.call(
      'li.na',
      'POST',
      path(key),
      formWith({ 'goal.txt': 'x' }, { transition: { id: '121' } }),
    );
    expect(refused.status).toBe(400);
    expect(await statusOf(jira, key)).toBe('Strategy');
  });

  test('need a readable order beside them', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    expect((await jira.call('li.na', 'POST', path(key), formWith({ 'goal.txt': 'x' }))).status).toBe(400);
  });
});
