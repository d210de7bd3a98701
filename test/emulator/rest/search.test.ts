import { asApp, newProduct, startTestSite, type TestSite } from '../site-fixture';

interface Found {
  readonly issues: readonly { readonly id: string; readonly key?: string }[];
  readonly nextPageToken?: string;
  readonly isLast: boolean;
}

async function keysOf(jira: TestSite, who: string, jql: string): Promise<readonly string[]> {
  const answer = await jira.call(who, 'POST', 'search/jql', { jql, fields: ['summary'], maxResults: 100 });
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.body as Found).issues.map((issue) => issue.key ?? '');
}

async function setField(
  jira: TestSite,
  customField: string,
  keys: readonly string[],
  value: unknown,
): Promise<void> {
  const ids = jira.site.store.issues
    .all()
    .filter((issue) => keys.includes(issue.key))
    .map((issue) => Number(issue.id));
  const written = await jira.call(asApp, 'POST', 'app/field/value', {
    updates: [{ customField, issueIds: ids, value }],
  });
  expect(written.status).toBe(204);
}

describe('searching with JQL', () => {
  test('finds by the app’s field, by name and by number, and nothing else', async () => {
    const jira = startTestSite();
    await setField(jira, 'customfield_10100', ['PROD-2', 'PROD-3'], 'Retired');
    await setField(jira, 'customfield_10100', ['PROD-1'], 'In market');
    for (const jql of [
      '"Lifecycle stage" = Retired ORDER BY key',
      'cf[10100] = "Retired" ORDER BY key',
      '"Lifecycle stage" in (Retired) order by key asc',
    ])
      expect(await keysOf(jira, 'zhou.ting', jql)).toEqual(['PROD-2', 'PROD-3']);
    expect(await keysOf(jira, 'zhou.ting', '"Lifecycle stage" is not EMPTY ORDER BY key')).toEqual([
      'PROD-1',
      'PROD-2',
      'PROD-3',
    ]);
  });

  test('finds by lists, people and the formatted text of objects', async () => {
    const jira = startTestSite();
    await setField(jira, 'customfield_10102', ['PROD-8'], ['Product plan', 'Prototype']);
    await setField(
      jira,
      'customfield_10103',
      ['PROD-7'],
      [{ accountId: '712020:00000000-0000-4000-8000-000000000004' }],
    );
    await setField(jira, 'customfield_10101', ['PROD-9'], { gate: 'planningGate', need: [] });
    expect(await keysOf(jira, 'li.na', '"Missing deliverables" = "Product plan"')).toEqual(['PROD-8']);
    expect(await keysOf(jira, 'zhao.min', '"Pending reviewers" = currentUser()')).toEqual(['PROD-7']);
    expect(await keysOf(jira, 'li.na', '"Pending reviewers" in membersOf("product-committee")')).toEqual([
      'PROD-7',
    ]);
    expect(await keysOf(jira, 'li.na', '"Gate record" ~ "planningGate"')).toEqual(['PROD-9']);
  });

  test('finds by system fields', async () => {
    const jira = startTestSite();
    expect(await keysOf(jira, 'li.na', 'project = PROD AND status = "Retired" ORDER BY key')).toEqual([
      'PROD-2',
      'PROD-3',
    ]);
    expect(await keysOf(jira, 'li.na', 'summary ~ "智能排产"')).toEqual(['PROD-8']);
    expect(
      await keysOf(jira, 'li.na', 'issuetype = Product AND statusCategory = Done ORDER BY key DESC'),
    ).toEqual(['PROD-13', 'PROD-3', 'PROD-2']);
    expect(await keysOf(jira, 'li.na', 'labels = 能源 AND priority = High')).toEqual(['PROD-1']);
    expect(await keysOf(jira, 'li.na', 'key in (PROD-9, PROD-10) ORDER BY key')).toEqual([
      'PROD-9',
      'PROD-10',
    ]);
    expect(
      await keysOf(jira, 'li.na', 'status was "In market" AND status != "In market" ORDER BY key'),
    ).toEqual(['PROD-2', 'PROD-3', 'PROD-12']);
  });

  test('shows nobody what they may not see', async () => {
    const jira = startTestSite();
    expect(await keysOf(jira, 'guest', 'created is not EMPTY')).toEqual([]);
    const count = await jira.call('li.na', 'POST', 'search/approximate-count', { jql: 'project = PROD' });
    expect(count.body).toEqual({ count: 14 });
  });

  test('gives pages that follow each other by token, ids alone unless fields are asked for', async () => {
    const jira = startTestSite();
    const jql = encodeURIComponent('project = PROD ORDER BY key');
    const ids: string[] = [];
    let token: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const answer = await jira.call(
        'li.na',
        'GET',
        `search/jql?jql=${jql}&maxResults=5${token === undefined ? '' : `&nextPageToken=${token}`}`,
      );
      const found: Found = answer.body;
      expect(found.issues.every((issue) => Object.keys(issue).join() === 'id')).toBe(true);
      expect(found.isLast).toBe(page === 2);
      ids.push(...found.issues.map((issue) => issue.id));
      token = found.nextPageToken;
    }
    expect(ids).toEqual(jira.issueIds);
    expect(token).toBeUndefined();
  });

  test.each([
    ['an unbounded query', { jql: 'ORDER BY created' }, 'Unbounded'],
    ['an empty query', { jql: '' }, 'Unbounded'],
    ['an unknown field', { jql: 'colour = blue' }, 'colour'],
    ['a broken query', { jql: 'project = ' }, ''],
    ['an unknown status', { jql: 'status = Sleeping' }, 'Sleeping'],
    ['a token of another query', { jql: 'project = PROD', nextPageToken: 'x' }, 'nextPageToken'],
    ['a page of minus one', { jql: 'project = PROD', maxResults: -1 }, 'maxResults'],
  ])('%s is refused with a clear sentence', async (_what, body, said) => {
    const answer = await startTestSite().call('li.na', 'POST', 'search/jql', body);
    expect(answer.status).toBe(400);
    expect((answer.body as { errorMessages: readonly string[] }).errorMessages.join()).toContain(said);
  });

  test('a new issue is found at once', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira, 'li.na', { summary: '全新产品' });
    expect(await keysOf(jira, 'li.na', 'summary ~ "全新产品"')).toEqual([key]);
  });
});

describe('help with writing JQL', () => {
  test('every query is checked on its own', async () => {
    const queries = ['project = PROD', 'colour = blue'];
    const answer = await startTestSite().call('li.na', 'POST', 'jql/parse?validation=strict', { queries });
    const body: { queries: readonly { query: string; errors?: readonly string[] }[] } = answer.body;
    expect(body.queries.map((one) => [one.query, one.errors?.length ?? 0])).toEqual([
      ['project = PROD', 0],
      ['colour = blue', 1],
    ]);
  });

  test('fields are offered by name, and values by what was typed', async () => {
    const jira = startTestSite();
    const data = (await jira.call('li.na', 'GET', 'jql/autocompletedata')).body as {
      visibleFieldNames: readonly { value: string; cfid?: string }[];
    };
    expect(data.visibleFieldNames).toContainEqual(
      expect.objectContaining({ value: '"Lifecycle stage"', cfid: 'cf[10100]' }),
    );
    const suggested = await jira.call(
      'li.na',
      'GET',
      'jql/autocompletedata/suggestions?fieldName=status&fieldValue=ret',
    );
    expect(suggested.body).toEqual({
      results: [
        { value: 'Retirement', displayName: '<b>Ret</b>irement' },
        { value: 'Retired', displayName: '<b>Ret</b>ired' },
      ],
    });
    expect(
      (await jira.call('li.na', 'GET', 'jql/autocompletedata/suggestions?fieldName=colour')).status,
    ).toBe(400);
  });
});
