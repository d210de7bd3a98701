import { startTestSite, type TestAnswer } from '../site-fixture';

const site = startTestSite();
const parse = (query: string, validation = 'strict'): Promise<TestAnswer> =>
  site.call('li.na', 'POST', `jql/parse?validation=${validation}`, { queries: [query] });
const suggest = (query: string): Promise<TestAnswer> =>
  site.call('li.na', 'GET', `jql/autocompletedata/suggestions?${query}`);

test('a valid query is answered with its structure', async () => {
  expect((await parse('project = PROD')).body).toEqual({
    queries: [
      {
        query: 'project = PROD',
        structure: {
          where: {
            field: { name: 'project', encodedName: 'project' },
            operator: '=',
            operand: { value: 'PROD', encodedValue: 'PROD' },
          },
        },
      },
    ],
  });
});

test.each([
  ['strict', true, false],
  ['warn', true, true],
  ['none', false, true],
])('validation %s tells errors: %s, and the structure: %s', async (validation, hasErrors, hasStructure) => {
  const body: { queries: [Record<string, unknown>] } = (await parse('universe = 42', validation)).body;
  const [{ errors, structure }] = body.queries;
  expect([errors !== undefined, structure !== undefined]).toEqual([hasErrors, hasStructure]);
});

test.each([
  [
    'invalid query',
    "Error in the JQL Query: Expecting operator but got 'query'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 9)",
  ],
  ['summary = test', "The operator '=' is not supported by the 'summary' field."],
  ['summary in test', `Operator 'in' does not support the non-list value '"test"' for field 'summary'.`],
  ['project = INVALID', "The value 'INVALID' does not exist for the field 'project'."],
  ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
])('%s has the documented error', async (query, message) => {
  expect((await parse(query)).body).toEqual({ queries: [{ query, errors: [message] }] });
});

test('an unknown validation is refused', async () => {
  expect((await parse('project = PROD', 'lenient')).status).toBe(400);
});

test('every field offered has operators, and can be searched for being empty where they say so', async () => {
  const data: { visibleFieldNames: { value: string; operators: string[] }[] } = (
    await site.call('li.na', 'GET', 'jql/autocompletedata')
  ).body;
  expect(data.visibleFieldNames.length).toBeGreaterThan(40);
  expect(data.visibleFieldNames.filter(({ operators }) => operators.length === 0)).toEqual([]);
  const queries = data.visibleFieldNames
    .filter(({ operators }) => operators.includes('is'))
    .map(({ value }) => `${value} is EMPTY`);
  const parsed = await site.call('li.na', 'POST', 'jql/parse', { queries });
  expect(parsed.text).not.toContain('errors');
});

test('every function offered is known, and narrowing by project changes nothing', async () => {
  const data: { visibleFunctionNames: { value: string; isList: string; types: string[] }[] } = (
    await site.call('li.na', 'GET', 'jql/autocompletedata')
  ).body;
  expect(data.visibleFunctionNames).toContainEqual({
    value: 'membersOf("")',
    displayName: 'membersOf("")',
    isList: 'true',
    types: ['com.atlassian.jira.user.ApplicationUser'],
  });
  const narrowed = await site.call('li.na', 'POST', 'jql/autocompletedata', { projectIds: [10000] });
  expect(narrowed.body).toEqual(data);
});

test('people are suggested for a history search by somebody', async () => {
  const answer = await suggest(
    `fieldName=status&predicateName=by&predicateValue=${encodeURIComponent('李')}`,
  );
  expect(answer.body).toEqual({ results: [{ value: '李娜', displayName: '<b>李</b>娜' }] });
});

test('labels are suggested from issues the person may see', async () => {
  expect(JSON.stringify((await suggest('fieldName=labels&fieldValue=')).body)).toContain('能源');
  const guest = await site.call('guest', 'GET', 'jql/autocompletedata/suggestions?fieldName=labels');
  expect(guest.body).toEqual({ results: [] });
});

test('a field has its name in both languages', async () => {
  for (const name of ['Lifecycle stage', '生命周期阶段'])
    expect((await parse(`"${name}" = Retired`)).text).not.toContain('errors');
});
