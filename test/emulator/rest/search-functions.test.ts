import { newProduct, startTestSite, testApp, type TestAnswer } from '../site-fixture';

const withAliases = {
  ...testApp,
  customFields: testApp.customFields.map((field) =>
    field.key === 'gate-record'
      ? {
          ...field,
          searchAliases: [
            { property: 'gate', alias: 'Gate', type: 'string' as const },
            { property: 'round', alias: 'Round', type: 'number' as const },
            { property: 'note', alias: 'Note', type: 'text' as const },
          ],
        }
      : field,
  ),
};
const site = startTestSite({ app: withAliases });

// The demo's own versions would be found by every query about versions.
for (const issue of site.site.store.issues.all()) site.site.store.issues.put({ ...issue, fixVersionIds: [] });
for (const { id } of site.site.store.versions.all()) site.site.store.versions.remove(id);

const ask = (jql: string, who = 'li.na'): Promise<TestAnswer> =>
  site.call(who, 'POST', 'search/jql', { jql, fields: ['summary'], maxResults: 100 });

async function keysOf(jql: string, who = 'li.na'): Promise<readonly string[]> {
  const answer = await ask(jql, who);
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.body as { issues: { key: string }[] }).issues.map(({ key }) => key);
}

test('links are found from both ends and by what they are called there', async () => {
  const { store } = site.site;
  const [first, second] = [await newProduct(site), await newProduct(site)];
  const [type] = store.issueLinkTypes.all();
  if (type === undefined) throw new Error('The site has no link types.');
  await site.call('li.na', 'POST', 'issueLink', {
    type: { name: type.name },
    inwardIssue: { key: first.key },
    outwardIssue: { key: second.key },
  });
  expect(await keysOf(`issue in linkedIssues(${first.key})`)).toEqual([second.key]);
  expect(await keysOf(`issue in linkedIssues(${first.key}, "${type.outward}")`)).toEqual([second.key]);
  expect(await keysOf(`issue in linkedIssues(${first.key}, "${type.inward}")`)).toEqual([]);
  expect(await keysOf(`issueLink = ${second.key}`)).toEqual([first.key]);
  expect(await keysOf(`issueLinkType = "${type.inward}"`)).toEqual([second.key]);
  expect(await keysOf(`issueLinkType = "${type.name}" ORDER BY key`)).toEqual([first.key, second.key]);
  expect((await ask('issue in linkedIssues(PROD-999)')).text).toContain(
    "Issue 'PROD-999' could not be found",
  );
});

test('what somebody watches, updated and leads is found', async () => {
  const { key } = await newProduct(site, 'wang.lei');
  expect(await keysOf('watcher = currentUser() AND issue in watchedIssues()', 'wang.lei')).toEqual([key]);
  expect(await keysOf(`issuekey in updatedBy("wang.lei@example.com", "-1d") AND key = ${key}`)).toEqual([
    key,
  ]);
  expect(await keysOf(`issuekey in updatedBy(王磊, "2020/01/01", "2020/12/31")`)).toEqual([]);
  expect((await ask('issue in updatedBy(nobody)')).status).toBe(400);
  expect((await keysOf('project in projectsWhereUserHasPermission("Edit Issues")')).length).toBeGreaterThan(
    5,
  );
  expect(await keysOf('project in projectsWhereUserHasPermission("Edit Issues")', 'guest')).toEqual([]);
});

test.each([
  ['issue in votedIssues()', 0],
  ['sprint in openSprints()', 0],
  ['sprint is EMPTY AND key = PROD-1', 1],
  ['fixVersion in unreleasedVersions(PROD)', 0],
  ['component in componentsLeadByUser()', 0],
  ['parent is EMPTY AND key = PROD-1', 1],
  ['issuetype in standardIssueTypes() AND key = PROD-1', 1],
  ['issuetype in subtaskIssueTypes()', 0],
  ['votes = 0 AND key = PROD-1', 1],
  ['timeSpent > 2h', 0],
  ['resolution = Unresolved AND key = PROD-7', 1],
  ['projectType = software AND key = PROD-1', 1],
  ['fixVersion was EMPTY AND key = PROD-1', 1],
  ['attachments is not EMPTY AND key = PROD-1', 1],
])('%s is answered as by a site that does not use it', async (jql, count) => {
  expect(await keysOf(jql)).toHaveLength(count);
});

test.each(['issue in issueHistory()', 'lastViewed > -1d', 'filter = "Mine"', 'created > lastLogin()'])(
  '%s, which somebody would have in Jira, is refused as not simulated',
  async (jql) => {
    const answer = await ask(jql);
    expect([answer.status, answer.text]).toEqual([501, expect.stringContaining('Not simulated')]);
  },
);

test('properties of an object field are found by their aliases', async () => {
  const { id, key } = await newProduct(site);
  const { issues } = site.site.store;
  issues.put({
    ...issues.need(id),
    custom: { customfield_10101: { gate: 'launch', round: 2, note: 'Waits for the committee' } },
  });
  expect(await keysOf('"Gate record.Gate" = launch')).toEqual([key]);
  expect(await keysOf('"Gate record.Gate" != launch')).toEqual([]);
  expect(await keysOf('"gate record.round" > 1 AND customfield_10101.Note ~ committee')).toEqual([key]);
  expect((await ask('"Gate record.Colour" = red')).status).toBe(400);
  expect((await ask('"Gate record.Gate" ~ launch')).text).toContain("operator '~' is not supported");
});

test('an issue or project that may not be seen does not exist for a query', async () => {
  expect((await ask('key = PROD-1', 'guest')).text).toContain("An issue with key 'PROD-1' does not exist");
  expect((await ask('project = PROD', 'guest')).text).toContain("The value 'PROD' does not exist");
});

test('issues to reconcile are taken, too many are refused', async () => {
  const search = (reconcileIssues: readonly number[]): Promise<TestAnswer> =>
    site.call('li.na', 'POST', 'search/jql', { jql: 'project = PROD', reconcileIssues });
  expect((await search([10001])).status).toBe(200);
  expect((await search(Array.from({ length: 51 }, (_, at) => at))).status).toBe(400);
  expect(
    (await site.call('li.na', 'GET', 'search/jql?jql=project%20%3D%20PROD&reconcileIssues=10001')).status,
  ).toBe(200);
});

test('the number of issues is told without them', async () => {
  const count = (jql: string): Promise<TestAnswer> =>
    site.call('li.na', 'POST', 'search/approximate-count', { jql });
  expect((await count('key in (PROD-1, PROD-2)')).body).toEqual({ count: 2 });
  expect((await count('')).status).toBe(400);
  expect((await count('colour = red')).status).toBe(400);
});

test('a token belongs to its query', async () => {
  const page = (jql: string, nextPageToken?: string): Promise<TestAnswer> =>
    site.call('li.na', 'POST', 'search/jql', { jql, maxResults: 1, nextPageToken });
  const { nextPageToken } = (await page('project = PROD')).body as { nextPageToken: string };
  expect((await page('project = PROD', nextPageToken)).status).toBe(200);
  expect((await page('project = PROD order by key', nextPageToken)).status).toBe(400);
  expect((await page('project = PROD', 'nonsense')).status).toBe(400);
});

test('issues that nobody has ranked rank in the order in which they were made', async () => {
  expect(await keysOf('key in (PROD-3, PROD-1, PROD-2) ORDER BY rank')).toEqual([
    'PROD-1',
    'PROD-2',
    'PROD-3',
  ]);
});

test('versions are found by name and by whether they are released', async () => {
  const { id, key } = await newProduct(site);
  const { issues, versions, projects } = site.site.store;
  const project = projects.all().find((each) => each.key === 'PROD');
  if (project === undefined) throw new Error('The demo has no PROD.');
  const version = {
    projectId: project.id,
    description: '',
    isArchived: false,
    startDate: null,
    releaseDate: null,
  };
  versions.put({ ...version, id: '90001', name: '1.0', isReleased: true });
  versions.put({ ...version, id: '90002', name: '2.0', isReleased: false });
  issues.put({ ...issues.need(id), fixVersionIds: ['90002'], affectedVersionIds: ['90001'] });
  for (const jql of [
    'fixVersion = "2.0"',
    'fixVersion in unreleasedVersions(PROD)',
    'fixVersion = earliestUnreleasedVersion(PROD)',
    'affectedVersion in releasedVersions()',
    'affectedVersion = latestReleasedVersion(PROD) AND fixVersion is not EMPTY',
  ])
    expect(await keysOf(jql)).toEqual([key]);
  expect(await keysOf('fixVersion in releasedVersions(PROD)')).toEqual([]);
  expect((await ask('fixVersion in releasedVersions(NONE)')).text).toContain(
    "Could not resolve the project 'NONE'",
  );
});

test('projects are found by the role somebody plays there', async () => {
  expect(
    (await keysOf('project in projectsWhereUserHasRole(Administrators)', 'admin')).length,
  ).toBeGreaterThan(5);
  expect((await ask('project in projectsWhereUserHasRole(Nobody)')).status).toBe(400);
});

test.each([
  ['search/jql', { jql: 'project = PROD', startAt: 5 }],
  ['search/approximate-count', { jql: 'project = PROD', maxResults: 5 }],
  ['jql/parse', { queries: ['project = PROD'], validation: 'warn' }],
  ['expression/evaluate', { expression: '1', issue: 'PROD-1' }],
  ['expression/analyse', { expressions: ['1'], check: 'type' }],
])('a body of %s with a member it does not know is refused', async (path, body) => {
  const answer = await site.call('li.na', 'POST', path, body);
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('Invalid request payload')]);
});
