import { newProduct, startTestSite, type TestSite } from '../site-fixture';

const newVersion = async (jira: TestSite, name: string, more: object = {}): Promise<string> => {
  const answer = await jira.call('admin', 'POST', 'version', { project: 'PROD', name, ...more });
  if (answer.status !== 201) throw new Error(answer.text);
  return (answer.body as { id: string }).id;
};

const eventTypes = (jira: TestSite): readonly string[] => jira.events.map((event) => event.eventType);

describe('versions', () => {
  test('are made, released and listed, and tell the world of it', async () => {
    const jira = startTestSite();
    const id = await newVersion(jira, '1.0', { releaseDate: '2026-08-01' });
    const shown = await jira.call('li.na', 'GET', `version/${id}`);
    expect(shown.body).toMatchObject({
      name: '1.0',
      released: false,
      overdue: true,
      userReleaseDate: '01/Aug/26',
    });
    expect((await jira.call('admin', 'PUT', `version/${id}`, { released: true })).body).toMatchObject({
      released: true,
      overdue: false,
    });
    expect(eventTypes(jira)).toEqual([
      'avi:jira:created:version',
      'avi:jira:updated:version',
      'avi:jira:released:version',
    ]);
    const namesIn = (versions: readonly { readonly name: string }[]) => versions.map(({ name }) => name);
    expect(namesIn((await jira.call('li.na', 'GET', 'project/PROD/versions')).body)).toContain('1.0');
    const unreleased = await jira.call('li.na', 'GET', 'project/PROD/version?status=unreleased');
    expect(namesIn((unreleased.body as { values: { name: string }[] }).values)).not.toContain('1.0');
  });

  test.each([
    ['a name twice', { name: '1.0' }],
    ['a start after the release', { name: '2.0', startDate: '2026-02-02', releaseDate: '2026-02-01' }],
    ['a day that does not exist', { name: '2.0', releaseDate: '2026-02-30' }],
    ['an unknown property', { name: '2.0', colour: 'red' }],
  ])('with %s are refused', async (_what, body) => {
    const jira = startTestSite();
    await newVersion(jira, '1.0');
    expect((await jira.call('admin', 'POST', 'version', { project: 'PROD', ...body })).status).toBe(400);
  });

  test('belong to those who administer the project', async () => {
    const jira = startTestSite();
    const id = await newVersion(jira, '1.0');
    expect((await jira.call('li.na', 'POST', 'version', { project: 'PROD', name: 'x' })).status).toBe(404);
    expect((await jira.call('li.na', 'PUT', `version/${id}`, { released: true })).status).toBe(400);
    expect((await jira.call('guest', 'GET', `version/${id}`)).status).toBe(404);
  });

  test('stand on issues, in their history one by one, and in searches', async () => {
    const jira = startTestSite();
    const [first, second] = [await newVersion(jira, '1.0'), await newVersion(jira, '2.0')];
    const { key } = await newProduct(jira, 'li.na', { fixVersions: [{ name: '1.0' }] });
    await jira.call('li.na', 'PUT', `issue/${key}`, { update: { fixVersions: [{ add: { id: second } }] } });
    await jira.call('li.na', 'PUT', `issue/${key}`, { update: { fixVersions: [{ remove: { id: first } }] } });
    const read = await jira.call('li.na', 'GET', `issue/${key}?fields=fixVersions,versions&expand=changelog`);
    expect(read.body).toMatchObject({
      fields: { fixVersions: [{ id: second, name: '2.0' }], versions: [] },
      changelog: {
        histories: [
          { items: [{ field: 'Fix Version', from: first, fromString: '1.0', to: null }] },
          { items: [{ field: 'Fix Version', from: null, to: second, toString: '2.0' }] },
        ],
      },
    });
    const search = async (jql: string): Promise<number> => {
      const found = await jira.call('li.na', 'GET', `search/jql?jql=${encodeURIComponent(jql)}`);
      return (found.body as { issues: readonly unknown[] }).issues.length;
    };
    expect(await search('fixVersion = "2.0"')).toBe(1);
    expect(await search('fixVersion = "1.0"')).toBe(0);
    expect(await search('fixVersion was "1.0"')).toBe(1);
  });

  test('that another project has, or nobody, cannot be set', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const fields = { fixVersions: [{ name: '9.9' }] };
    expect((await jira.call('li.na', 'PUT', `issue/${key}`, { fields })).body).toEqual({
      errorMessages: [],
      errors: { fixVersions: "Version name '9.9' is not valid" },
    });
  });

  test('that go leave their issues, or give them to another', async () => {
    const jira = startTestSite();
    const [first, second] = [await newVersion(jira, '1.0'), await newVersion(jira, '2.0')];
    const { key } = await newProduct(jira, 'li.na', {
      fixVersions: [{ id: first }],
      versions: [{ id: first }],
    });
    expect((await jira.call('li.na', 'GET', `version/${first}/relatedIssueCounts`)).body).toMatchObject({
      issuesFixedCount: 1,
      issuesAffectedCount: 1,
    });
    const swap = { moveFixIssuesTo: Number(second) };
    expect((await jira.call('admin', 'POST', `version/${first}/removeAndSwap`, swap)).status).toBe(204);
    const read = await jira.call('li.na', 'GET', `issue/${key}?fields=fixVersions,versions`);
    expect(read.body).toMatchObject({ fields: { fixVersions: [{ id: second }], versions: [] } });
    expect(eventTypes(jira)).toContain('avi:jira:deleted:version');
    expect((await jira.call('admin', 'GET', `version/${first}`)).status).toBe(404);
  });
});

describe('resolutions', () => {
  test('end an issue at a moment, and are searched by name', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const fields = { resolution: { name: 'Done' } };
    expect((await jira.call('li.na', 'PUT', `issue/${key}`, { fields })).status).toBe(204);
    const read = await jira.call('li.na', 'GET', `issue/${key}?fields=resolution,resolutiondate`);
    expect(read.body).toMatchObject({
      fields: { resolution: { name: 'Done' }, resolutiondate: '2026-09-01T08:00:00.000+0000' },
    });
    const found = await jira.call('li.na', 'GET', 'search/jql?jql=resolution%20%3D%20Done&fields=summary');
    expect(found.body).toMatchObject({ issues: [{ key }] });
    expect((await jira.call('li.na', 'GET', 'resolution')).body).toHaveLength(4);
    const wrong = await jira.call('li.na', 'PUT', `issue/${key}`, {
      fields: { resolution: { name: 'Maybe' } },
    });
    expect(wrong.body).toMatchObject({ errors: { resolution: "Resolution name 'Maybe' is not valid" } });
  });
});
