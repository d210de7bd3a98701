import { startTestSite, testApp } from '../site-fixture';

/** An app with one function; what it answers and how often it was asked. */
function siteWithFunction(answer: (args: readonly string[]) => unknown) {
  const asked: unknown[] = [];
  const site = startTestSite({
    app: {
      ...testApp,
      jqlFunctions: [
        {
          key: 'summary-with',
          name: 'summaryWith',
          functionKey: 'summary-with',
          types: ['issue'],
          operators: ['in', 'not in'],
          arguments: [{ name: 'text', isRequired: true }],
        },
      ],
    },
    invokeJqlFunction: async (_function, payload) => {
      asked.push(payload);
      return answer((payload as { clause: { arguments: readonly string[] } }).clause.arguments);
    },
  });
  const search = (jql: string) => site.call('li.na', 'POST', 'search/jql', { jql, fields: ['summary'] });
  const app = { kind: 'app', appId: testApp.appId, scopes: testApp.scopes } as const;
  return { site, asked, search, app };
}

const JQL = 'project = PROD AND issue in summaryWith("Gateway")';

test('a function of the app is asked once, and stands for its answer from then on', async () => {
  const { search, asked } = siteWithFunction(([text]) => ({ jql: `summary ~ "${text ?? ''}"` }));
  const plain = await search('project = PROD AND summary ~ "Gateway"');
  const keysOf = (answer: { body: unknown }): readonly string[] =>
    (answer.body as { issues: { key: string }[] }).issues.map(({ key }) => key);
  expect(keysOf(await search(JQL))).toEqual(keysOf(plain));
  await search(JQL);
  expect(asked).toEqual([
    {
      precomputationId: expect.any(String),
      clause: {
        field: 'issue',
        type: ['issue'],
        operator: 'in',
        functionName: 'summaryWith',
        arguments: ['Gateway'],
      },
    },
  ]);
});

test.each<[string, string, string]>([
  [
    'too many arguments',
    'issue in summaryWith("a", "b")',
    'expected between 1 and 1 arguments but received 2',
  ],
  ['an operator it does not have', 'issue = summaryWith("a")', "The operator '=' is not supported"],
])('a call with %s is refused, and the app is not asked', async (_what, jql, part) => {
  const { search, asked } = siteWithFunction(() => ({ jql: 'project = PROD' }));
  expect(await search(jql)).toMatchObject({
    status: 400,
    body: { errorMessages: [expect.stringContaining(part)] },
  });
  expect(asked).toEqual([]);
});

test('an error of the app is shown as it says it, and asked for again a minute later', async () => {
  const { site, search, asked } = siteWithFunction(() => ({ error: 'Name a text.' }));
  expect(await search(JQL)).toMatchObject({ status: 400, body: { errorMessages: ['Name a text.'] } });
  await search(JQL);
  expect(asked).toHaveLength(1);
  site.clock.advanceMs(60_000);
  await search(JQL);
  expect(asked).toHaveLength(2);
});

test('the app reads and replaces its precomputations; nobody else can', async () => {
  const { site, search, app } = siteWithFunction(() => ({ jql: 'project = PROD' }));
  await search(JQL);
  const page = await site.call(app, 'GET', 'jql/function/computation?functionKey=summary-with');
  const [found] = (page.body as { values: { id: string; value: string }[] }).values;
  expect(found).toMatchObject({
    value: 'project = PROD',
    functionName: 'summaryWith',
    arguments: ['Gateway'],
  });
  const update = { values: [{ id: found?.id ?? '', value: 'key = PROD-1' }] };
  expect((await site.call('admin', 'POST', 'jql/function/computation', update)).status).toBe(403);
  expect((await site.call(app, 'POST', 'jql/function/computation', update)).status).toBe(204);
  expect((await search(JQL)).body).toMatchObject({ issues: [{ key: 'PROD-1' }] });
  const unknown = await site.call(app, 'POST', 'jql/function/computation/search', {
    precomputationIDs: ['nope'],
  });
  expect(unknown.body).toEqual({ precomputations: [], notFoundPrecomputationIDs: ['nope'] });
});
