import { testApp } from '../site-fixture';
import { appFunction, siteWithFunctions } from './app-function-site';

const JQL = 'project = PROD AND issue in summaryWith("Gateway")';

/** The argument is a fragment itself. */
const echo = ({ arguments: [fragment] }: { arguments: readonly string[] }) => ({ jql: fragment ?? '' });

test('a function of the app is asked once, and stands for its answer from then on', async () => {
  const { keysOf, asked } = siteWithFunctions(({ arguments: [text] }) => ({ jql: `summary ~ "${text}"` }));
  const plain = await keysOf('project = PROD AND summary ~ "Gateway"');
  expect(plain.length).toBeGreaterThan(0);
  expect(await keysOf(JQL)).toEqual(plain);
  await keysOf(JQL);
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

test('its answer takes the place of the whole clause, whatever the operator', async () => {
  const { keysOf, asked } = siteWithFunctions(() => ({ jql: 'key = PROD-2' }));
  expect(await keysOf('key NOT   IN SUMMARYWITH("x")')).toEqual(['PROD-2']);
  expect(asked.map(({ clause }) => clause)).toEqual([
    { field: 'key', type: ['issue'], operator: 'not in', functionName: 'summaryWith', arguments: ['x'] },
  ]);
});

test('it is asked anew for another field, operator or argument', async () => {
  const { keysOf, asked } = siteWithFunctions(() => ({ jql: 'key = PROD-1' }));
  for (const clause of ['issue in', 'key in', 'issue not in']) await keysOf(`${clause} summaryWith("a")`);
  await keysOf('issue in summaryWith("b") AND issue in summaryWith("a")');
  expect(asked).toHaveLength(4);
});

test('the kind of the field is told, and a field of a kind that it does not name is refused', async () => {
  const both = appFunction({ types: ['issue', 'project'], operators: ['in', '='] });
  const { keysOf, search, asked } = siteWithFunctions(() => ({ jql: 'key = PROD-1' }), [both]);
  await keysOf('project = summaryWith("a")');
  expect(asked.map(({ clause }) => clause.type)).toEqual([['project']]);
  expect(await search('status in summaryWith("a")')).toMatchObject({
    status: 400,
    body: {
      errorMessages: ["A value provided by the function 'summaryWith' is invalid for the field 'status'."],
    },
  });
  expect(asked).toHaveLength(1);
});

test.each<[string, string, string]>([
  [
    'too many arguments',
    'issue in summaryWith("a", "b")',
    'expected between 1 and 1 arguments but received 2',
  ],
  ['an operator it does not have', 'issue = summaryWith("a")', "The operator '=' is not supported"],
])('a call with %s is refused, and the app is not asked', async (_what, jql, part) => {
  const { search, asked } = siteWithFunctions(() => ({ jql: 'project = PROD' }));
  expect(await search(jql)).toMatchObject({
    status: 400,
    body: { errorMessages: [expect.stringContaining(part)] },
  });
  expect(asked).toEqual([]);
});

test.each([
  ['(issue in summaryWith("key = PROD-1") OR issue in summaryWith("key = PROD-2"))', ['PROD-1', 'PROD-2']],
  ['issue in summaryWith("key in (PROD-1, PROD-2)") AND key != PROD-1', ['PROD-2']],
  ['key in (PROD-1, PROD-2) AND NOT issue in summaryWith("key = PROD-1")', ['PROD-2']],
  ['key in (PROD-1, PROD-2) AND NOT (issue in summaryWith("key = PROD-1") OR key = PROD-3)', ['PROD-2']],
  [
    'key in (PROD-1, PROD-2, PROD-3) AND issue in summaryWith("key = PROD-1 OR key = PROD-3")',
    ['PROD-1', 'PROD-3'],
  ],
])('%s nests like any other condition', async (jql, keys) => {
  const { keysOf } = siteWithFunctions(echo);
  expect(await keysOf(`${jql} ORDER BY key`)).toEqual(keys);
});

test('what it stands for may call another function of the app, and not itself for ever', async () => {
  const { keysOf, search, asked } = siteWithFunctions(
    ({ functionName, arguments: [text] }) =>
      functionName === 'anyOf' && text === 'inner'
        ? { jql: 'issue in summaryWith("Gateway")' }
        : functionName === 'anyOf'
          ? { jql: `issue in anyOf("${text}x")` }
          : { jql: 'key = PROD-1' },
    [appFunction(), appFunction({ key: 'anyOf', name: 'anyOf' })],
  );
  expect(await keysOf('issue in anyOf("inner")')).toEqual(['PROD-1']);
  expect(asked).toHaveLength(2);
  expect(await search('issue in anyOf("loop")')).toMatchObject({
    status: 400,
    body: { errorMessages: [expect.stringContaining('calls itself too deeply')] },
  });
});

test('wherever a query is read, the app is asked first', async () => {
  const { site, asked } = siteWithFunctions(() => ({ jql: 'key in (PROD-1, PROD-2)' }));
  const call = (name: string) => `issue in summaryWith("${name}")`;
  const counted = await site.call('li.na', 'POST', 'search/approximate-count', { jql: call('count') });
  expect(counted.body).toEqual({ count: 2 });
  const got = await site.call('li.na', 'GET', `search/jql?jql=${encodeURIComponent(call('get'))}`);
  expect((got.body as { issues: unknown[] }).issues).toHaveLength(2);
  const evaluated = await site.call('li.na', 'POST', 'expression/evaluate', {
    expression: 'issues.length',
    context: { issues: { jql: { query: call('expression') } } },
  });
  expect(evaluated.body).toMatchObject({ value: 2 });
  const parsed = await site.call('li.na', 'POST', 'jql/parse', { queries: [call('parse')] });
  expect(parsed.body).toEqual({
    queries: [
      {
        query: call('parse'),
        structure: {
          where: {
            field: { name: 'issue', encodedName: 'issue' },
            operator: 'in',
            operand: {
              function: 'summaryWith',
              arguments: ['parse'],
              encodedOperand: 'summaryWith(parse)',
            },
          },
        },
      },
    ],
  });
  expect(asked).toHaveLength(4);
});

test('a query that is only read for its syntax asks nobody', async () => {
  const { site, asked } = siteWithFunctions(() => ({ error: 'Name a text.' }));
  const queries = [JQL];
  const plain = await site.call('li.na', 'POST', 'jql/parse?validation=none', { queries });
  expect(plain.body).toMatchObject({ queries: [{ structure: expect.anything() }] });
  expect(asked).toEqual([]);
  const strict = await site.call('li.na', 'POST', 'jql/parse', { queries });
  expect(strict.body).toEqual({ queries: [{ query: JQL, errors: ['Name a text.'] }] });
});

test('two people at once ask the app once', async () => {
  const { search, asked } = siteWithFunctions(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { jql: 'key = PROD-1' };
  });
  const answers = await Promise.all([search(JQL), search(JQL, 'wang.lei')]);
  expect(answers.map(({ body }) => (body as { issues: unknown[] }).issues.length)).toEqual([1, 1]);
  expect(asked).toHaveLength(1);
});

test('an error of the app is shown as it says it, and asked for again a minute later', async () => {
  const { site, search, asked } = siteWithFunctions(() => ({ error: 'Name a text.' }));
  expect(await search(JQL)).toMatchObject({ status: 400, body: { errorMessages: ['Name a text.'] } });
  await search(JQL);
  expect(asked).toHaveLength(1);
  site.clock.advanceMs(60_000);
  await search(JQL);
  expect(asked).toHaveLength(2);
});

test('an error that the app wants kept is not asked for again', async () => {
  const { site, search, asked } = siteWithFunctions(() => ({
    error: 'Nothing is ever found.',
    storeErrorAsPrecomputation: true,
  }));
  await search(JQL);
  site.clock.advanceMs(60_000);
  expect((await search(JQL)).text).toContain('Nothing is ever found.');
  expect(asked).toHaveLength(1);
});

const keys = (count: number): string => Array.from({ length: count }, (_, at) => `PROD-${at + 1}`).join(', ');

test.each([
  [1000, `id in (${'1, '.repeat(999)}1)`, true],
  [1001, `id in (${'1, '.repeat(1000)}1)`, false],
  [
    1001,
    `id in (${'1, '.repeat(599)}1) OR NOT (status = Launch AND id not in (${'1, '.repeat(399)}1))`,
    false,
  ],
])('of %i values on the right, no more than 1,000 are accepted', async (_count, jql, isAccepted) => {
  const { site, search } = siteWithFunctions(() => ({ jql: jql.replaceAll('1', site.issueIds[0] ?? '') }));
  const answer = await search(JQL);
  const refused = `Function 'summaryWith' provided by '${testApp.name}' has returned more than the maximum of 1000 values for this JQL fragment.`;
  expect([answer.status, (answer.body as { errorMessages?: string[] }).errorMessages]).toEqual(
    isAccepted ? [200, undefined] : [400, [refused]],
  );
});

test.each([
  ['no JQL', 'summary ~~ x', 'Error in the JQL Query'],
  ['an order', 'project = PROD ORDER BY key', 'ORDER BY'],
  ['no condition', '  ', 'no condition'],
])('an answer with %s is refused, and asked for again', async (_what, jql, part) => {
  const { site, search, asked, precomputations } = siteWithFunctions(() => ({ jql }));
  const answer = await search(JQL);
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('is not valid')]);
  expect(answer.text).toContain(part);
  expect(await precomputations()).toEqual([]);
  site.clock.advanceMs(60_000);
  await search(JQL);
  expect(asked).toHaveLength(2);
});

test.each([
  ['a field that is not there', { jql: 'colour = red' }, "Field 'colour' does not exist"],
  ['something else', { keys: keys(3) }, 'could not be evaluated by its app'],
  ['nothing', null, 'could not be evaluated by its app'],
])('an answer with %s fails the search', async (_what, said, part) => {
  const { search } = siteWithFunctions(() => said);
  const answer = await search(JQL);
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(part)]);
});

test('a function that is named like one of Jira’s is never called', async () => {
  const { search, asked } = siteWithFunctions(
    () => ({ jql: 'key = PROD-1' }),
    [appFunction({ name: 'WatchedIssues', arguments: [] })],
  );
  expect((await search('issue in watchedIssues()')).status).toBe(200);
  expect(asked).toEqual([]);
});

test('autocompletion offers the functions of the app with the rest', async () => {
  const { site } = siteWithFunctions(
    () => ({ jql: 'key = PROD-1' }),
    [
      appFunction(),
      appFunction({ key: 'one', name: 'oneOf', operators: ['=', '!='], types: ['version'], arguments: [] }),
      appFunction({ key: 'any', name: 'anyOf', operators: ['=', 'in'], types: ['date', 'team'] }),
      appFunction({ key: 'own', name: 'currentUser' }),
    ],
  );
  for (const [method, body] of [
    ['GET', undefined],
    ['POST', { projectIds: [] }],
  ] as const) {
    const data = await site.call('li.na', method, 'jql/autocompletedata', body);
    const { visibleFunctionNames } = data.body as { visibleFunctionNames: { value: string }[] };
    expect(visibleFunctionNames.slice(-3)).toEqual([
      {
        value: 'summaryWith("")',
        displayName: 'summaryWith("")',
        isList: 'true',
        types: ['com.atlassian.jira.issue.Issue'],
      },
      {
        value: 'oneOf()',
        displayName: 'oneOf()',
        isList: 'false',
        types: ['com.atlassian.jira.project.version.Version'],
      },
      {
        value: 'anyOf("")',
        displayName: 'anyOf("")',
        supportsListAndSingleValueOperators: 'true',
        types: ['java.util.Date', 'team'],
      },
    ]);
    expect(visibleFunctionNames.filter(({ value }) => value.startsWith('currentUser'))).toHaveLength(1);
  }
});
