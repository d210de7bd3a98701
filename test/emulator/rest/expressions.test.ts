import { asApp, startTestSite, type TestAnswer } from '../site-fixture';

const site = startTestSite();
const ask = (path: string, body: unknown, who: string = 'li.na'): Promise<TestAnswer> =>
  site.call(who, 'POST', `expression/${path}`, body);

test('an expression is evaluated with an issue, a project and values of the caller', async () => {
  const answer = await ask('evaluate', {
    expression:
      '[issue.key, project.key, config.gate, person.displayName, others.map(i => i.key), nothing, user.accountId != null]',
    context: {
      issue: { key: 'PROD-1' },
      project: { key: 'PROD' },
      custom: {
        config: { type: 'json', value: { gate: 'launch' } },
        person: { type: 'user', accountId: '712020:00000000-0000-4000-8000-000000000002' },
        others: { type: 'list', value: [{ type: 'issue', key: 'PROD-2' }] },
        nothing: { type: 'json' },
      },
    },
  });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    value: ['PROD-1', 'PROD', 'launch', expect.any(String), ['PROD-2'], null, true],
  });
});

test('the complexity of an evaluation is told when it is asked for', async () => {
  const body = { expression: 'issue.assignee', context: { issue: { key: 'PROD-1' } } };
  const answer = await site.call('li.na', 'POST', 'expression/evaluate?expand=meta.complexity', body);
  expect(answer.body).toMatchObject({
    meta: {
      complexity: {
        steps: { value: 2, limit: 10_000 },
        expensiveOperations: { value: 1, limit: 10 },
        beans: { value: 1, limit: 1_000 },
        primitiveValues: { value: 0, limit: 10_000 },
      },
    },
  });
});

test('issues of a query come in pages', async () => {
  const jql = { query: 'project = PROD ORDER BY key', maxResults: 2 };
  const first = await ask('evaluate', { expression: 'issues.map(i => i.key)', context: { issues: { jql } } });
  expect(first.body).toMatchObject({
    value: ['PROD-1', 'PROD-2'],
    meta: { issues: { jql: { isLast: false } } },
  });
  const { nextPageToken } = (first.body as { meta: { issues: { jql: { nextPageToken: string } } } }).meta
    .issues.jql;
  const second = await ask('evaluate', {
    expression: 'issues.map(i => i.key)',
    context: { issues: { jql: { ...jql, nextPageToken } } },
  });
  expect(second.body).toMatchObject({ value: ['PROD-3', 'PROD-4'] });
});

test('the deprecated operation counts issues from an offset', async () => {
  const jql = { query: 'project = PROD ORDER BY key', maxResults: 2, startAt: 1 };
  const answer = await ask('eval', { expression: 'issues.length', context: { issues: { jql } } });
  expect(answer.body).toMatchObject({
    value: 2,
    meta: { issues: { jql: { startAt: 1, maxResults: 2, count: 2, totalCount: 14 } } },
  });
  const wrong = (validation: string): Promise<TestAnswer> =>
    ask('eval', {
      expression: 'issues.length',
      context: { issues: { jql: { query: 'colour = red', validation } } },
    });
  expect((await wrong('strict')).status).toBe(400);
  expect((await wrong('warn')).body).toMatchObject({
    value: 0,
    meta: { issues: { jql: { validationWarnings: [expect.stringContaining("'colour'")] } } },
  });
});

test.each([
  [
    'an unknown member',
    { expression: "issue['a' + 'b']", context: { issue: { key: 'PROD-1' } } },
    400,
    "Evaluation failed: \"issue['a' + 'b']\" - Unrecognized property of `issue`: \"ab\" ('a' + 'b'). Available properties of type 'Issue' are: '",
  ],
  ['broken syntax', { expression: '1 +' }, 400, 'EOF encountered'],
  ['too long a text', { expression: `'${'a'.repeat(1_000)}'` }, 400, 'too long (1002), limit: 1000'],
  [
    'an issue that is not there',
    { expression: '1', context: { issue: { key: 'NO-1' } } },
    404,
    'Issue does not exist',
  ],
  ['a sprint, which no site without boards has', { expression: '1', context: { sprint: 5 } }, 404, 'sprint'],
  ['no expression at all', { context: {} }, 400, 'Invalid request payload'],
  ['an unknown kind of context', { expression: '1', context: { colour: 1 } }, 400, 'Invalid request payload'],
])('%s is refused', async (_what, body, status, message) => {
  for (const path of ['evaluate', 'eval']) {
    const answer = await ask(path, body);
    expect([answer.status, answer.text.replaceAll('\\"', '"')]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
  }
});

test('what a guest may not see is not found', async () => {
  const context = { issue: { key: 'PROD-1' } };
  expect((await ask('evaluate', { expression: 'issue.key', context }, 'guest')).status).toBe(404);
});

test('analysis tells syntax, type and complexity', async () => {
  const analyse = async (check: string, ...expressions: string[]): Promise<unknown> =>
    (await site.call(asApp, 'POST', `expression/analyse?check=${check}`, { expressions })).body;
  expect(await analyse('syntax', 'issue.key', '1 >')).toEqual({
    results: [
      { expression: 'issue.key', valid: true },
      {
        expression: '1 >',
        valid: false,
        errors: [
          {
            type: 'syntax',
            line: 1,
            column: 4,
            message:
              '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or { expected, EOF encountered.',
          },
        ],
      },
    ],
  });
  expect(await analyse('type', 'issues.map(i => i.id)', 'issue.id == "1"')).toMatchObject({
    results: [
      { valid: true, type: 'List<Number>' },
      {
        valid: false,
        type: 'TypeError',
        errors: [{ type: 'type', message: "Can't compare Number to String." }],
      },
    ],
  });
  expect(await analyse('complexity', 'issues.map(i => i.comments)')).toMatchObject({
    results: [{ valid: true, complexity: { expensiveOperations: 'N', variables: { N: 'issues' } } }],
  });
  expect(
    (await site.call('li.na', 'POST', 'expression/analyse?check=colour', { expressions: ['1'] })).status,
  ).toBe(400);
});

test('variables of the caller have the types the caller says', async () => {
  const body = { expressions: ['config.key.length'], contextVariables: { config: 'Issue' } };
  const answer = await site.call('li.na', 'POST', 'expression/analyse?check=type', body);
  expect(answer.body).toMatchObject({ results: [{ valid: true, type: 'Number' }] });
});

test('a person has global permissions, and roles in a project', async () => {
  const body = {
    expression:
      "[user.permissions.global.includes('ADMINISTER'), user.getProjectRoles(project).map(r => r.name)]",
    context: { project: { key: 'PROD' } },
  };
  const [mayAdminister, roles] = (
    (await ask('evaluate', body, 'admin')).body as { value: [boolean, string[]] }
  ).value;
  expect(mayAdminister).toBe(true);
  expect(roles).toContain('Administrators');
  expect((await ask('evaluate', body)).body).toMatchObject({ value: [false, expect.any(Array)] });
});
