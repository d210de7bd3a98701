import type { Caller } from '../../../emulator/caller';
import { LIMITS } from '../../../emulator/limits';
import { asApp, newProduct, startTestSite, testApp, type TestAnswer, type TestSite } from '../site-fixture';

const DECIDED = { name: 'Decision', inward: 'is decided by', outward: 'decides' };
const administeringApp: Caller = {
  kind: 'app',
  appId: testApp.appId,
  scopes: [...testApp.scopes, 'manage:jira-configuration'],
};

async function addType(jira: TestSite, more: object = {}): Promise<{ id: string }> {
  const added = await jira.call('admin', 'POST', 'issueLinkType', { ...DECIDED, ...more });
  if (added.status !== 201) throw new Error(added.text);
  return added.body;
}

interface ShownLink {
  readonly id: string;
  readonly type: object;
  readonly inwardIssue?: { readonly key: string };
  readonly outwardIssue?: { readonly key: string };
}

/** A site with two products of its own, and a way to link them. */
async function twoProducts() {
  const jira = startTestSite();
  const [first, second] = [await newProduct(jira), await newProduct(jira)];
  jira.events.length = 0;
  const link = (more: object = {}, who = 'li.na'): Promise<TestAnswer> =>
    jira.call(who, 'POST', 'issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: first.key },
      outwardIssue: { key: second.key },
      ...more,
    });
  const linksOf = async ({ key }: { key: string }) => {
    const read = await jira.call('li.na', 'GET', `issue/${key}?fields=issuelinks`);
    return (read.body as { fields: { issuelinks: readonly ShownLink[] } }).fields.issuelinks;
  };
  const keysOf = async (jql: string, who = 'li.na') => {
    const found = await jira.call(who, 'POST', 'search/jql', { jql, fields: ['summary'] });
    if (found.status !== 200) throw new Error(found.text);
    return (found.body as { issues: { key: string }[] }).issues.map(({ key }) => key);
  };
  return { jira, first, second, link, linksOf, keysOf };
}

describe('types of links', () => {
  test('are made, read, renamed and removed by administrators', async () => {
    const jira = startTestSite();
    const { id } = await addType(jira);
    const bean = { id, ...DECIDED, self: `http://localhost:8080/rest/api/3/issueLinkType/${id}` };
    expect((await jira.call('li.na', 'GET', `issueLinkType/${id}`)).body).toEqual(bean);
    const all = await jira.call('li.na', 'GET', 'issueLinkType');
    expect(
      (all.body as { issueLinkTypes: { name: string }[] }).issueLinkTypes.map(({ name }) => name),
    ).toEqual(['Blocks', 'Cloners', 'Duplicate', 'Relates', 'Decision']);
    const changed = await jira.call('admin', 'PUT', `issueLinkType/${id}`, { id, outward: 'settles' });
    expect([changed.status, changed.body]).toEqual([200, { ...bean, outward: 'settles' }]);
    expect((await jira.call('admin', 'DELETE', `issueLinkType/${id}`)).status).toBe(204);
    expect((await jira.call('li.na', 'GET', `issueLinkType/${id}`)).status).toBe(404);
  });

  test('look as if they were not there to whoever may not administer Jira', async () => {
    const jira = startTestSite();
    const { id } = await addType(jira);
    const refused = [
      await jira.call('li.na', 'POST', 'issueLinkType', { ...DECIDED, name: 'Other' }),
      await jira.call('li.na', 'PUT', `issueLinkType/${id}`, { name: 'Other' }),
      await jira.call('li.na', 'DELETE', `issueLinkType/${id}`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(jira.site.store.issueLinkTypes.get(id)).toMatchObject(DECIDED);
  });

  test('are made by an app only within its scopes', async () => {
    const jira = startTestSite();
    const without = await jira.call(asApp, 'POST', 'issueLinkType', DECIDED);
    expect([without.status, without.text]).toEqual([401, expect.stringContaining('scope does not match')]);
    expect((await jira.call(administeringApp, 'POST', 'issueLinkType', DECIDED)).status).toBe(201);
  });

  test.each([
    ['a name that is taken, in whatever case', { name: 'bLOCKS' }, 404, 'already exists'],
    ['no description', { inward: undefined }, 400, 'inward'],
    ['a description of blanks', { outward: ' ' }, 400, 'outward'],
    ['too long a name', { name: 'x'.repeat(256) }, 400, 'name'],
    ['a member that Jira does not know', { style: 'jira_subtask' }, 400, 'style'],
  ])('with %s are refused', async (_what, change, status, part) => {
    const jira = startTestSite();
    const answer = await jira.call('admin', 'POST', 'issueLinkType', { ...DECIDED, ...change });
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(part)]);
    expect(jira.site.store.issueLinkTypes.size).toBe(4);
  });

  test('keep their own name, and take no other’s', async () => {
    const jira = startTestSite();
    const { id } = await addType(jira);
    expect((await jira.call('admin', 'PUT', `issueLinkType/${id}`, { name: 'DECISION' })).status).toBe(200);
    expect((await jira.call('admin', 'PUT', `issueLinkType/${id}`, { name: 'Relates' })).status).toBe(400);
  });

  test.each([
    ['GET', 'nope', 400],
    ['GET', '99999', 404],
    ['PUT', '99999', 404],
    ['DELETE', '99999', 404],
  ])('%s of the type %s is refused', async (method, id, status) => {
    const body = method === 'PUT' ? { name: 'x' } : undefined;
    expect((await startTestSite().call('admin', method, `issueLinkType/${id}`, body)).status).toBe(status);
  });

  test('take their links along, and each of them is told', async () => {
    const { jira, first, link, linksOf } = await twoProducts();
    const { id } = await addType(jira);
    await link({ type: { id } });
    await link();
    jira.events.length = 0;
    await jira.call('admin', 'DELETE', `issueLinkType/${id}`);
    expect(jira.events).toMatchObject([
      { eventType: 'avi:jira:deleted:issuelink', payload: { issueLinkType: { id, ...DECIDED } } },
    ]);
    expect(await linksOf(first)).toMatchObject([{ type: { name: 'Blocks' } }]);
  });
});

describe('links', () => {
  test('are shown on each issue with the other and what it is called from there', async () => {
    const { jira, first, second, link, linksOf } = await twoProducts();
    const { id } = await addType(jira);
    expect((await link({ type: { name: 'decision' } })).status).toBe(201);
    const [own] = await linksOf(first);
    const [others] = await linksOf(second);
    expect(own).toMatchObject({ type: { id, ...DECIDED }, outwardIssue: { key: second.key } });
    expect(own).not.toHaveProperty('inwardIssue');
    expect(others).toMatchObject({ id: own?.id, inwardIssue: { key: first.key } });
    expect(others).not.toHaveProperty('outwardIssue');
    expect((await jira.call('li.na', 'GET', `issueLink/${own?.id}`)).body).toMatchObject({
      inwardIssue: { key: first.key },
      outwardIssue: { key: second.key },
    });
  });

  test('are searched by the direction in which they are called so', async () => {
    const { jira, first, second, link, keysOf } = await twoProducts();
    await addType(jira);
    await link({ type: { name: 'Decision' } });
    expect(await keysOf(`issue in linkedIssues(${first.key}, "decides")`)).toEqual([second.key]);
    expect(await keysOf(`issue in linkedIssues(${first.key}, "is decided by")`)).toEqual([]);
    expect(await keysOf(`issue in linkedIssues(${second.key}, "is decided by")`)).toEqual([first.key]);
    expect(await keysOf('issueLinkType = decides')).toEqual([first.key]);
    expect(await keysOf('issueLinkType = "Is Decided By"')).toEqual([second.key]);
    expect(await keysOf('issueLinkType = Decision ORDER BY key')).toEqual([first.key, second.key]);
  });

  test('of a type that is named like its own description are found from both sides', async () => {
    const { first, second, link, keysOf } = await twoProducts();
    await link();
    const both = [first.key, second.key];
    expect(await keysOf('issueLinkType = blocks ORDER BY key')).toEqual(both);
    expect(await keysOf('issueLinkType = "is blocked by"')).toEqual([second.key]);
    await link({ type: { name: 'Relates' } });
    expect(await keysOf('issueLinkType = "relates to" ORDER BY key')).toEqual(both);
  });

  test('of an issue that may not be seen are not found', async () => {
    const { jira, first } = await twoProducts();
    const jql = `issue in linkedIssues(${first.key})`;
    const found = await jira.call('guest', 'POST', 'search/jql', { jql });
    expect([found.status, found.text]).toEqual([400, expect.stringContaining('could not be found')]);
  });

  test('are told with both ends and their projects, and stand in both histories', async () => {
    const { jira, first, second, link, linksOf } = await twoProducts();
    const { id: typeId } = await addType(jira);
    jira.clock.advanceMs(60_000);
    await link({ type: { id: typeId } });
    const id = (await linksOf(first))[0]?.id ?? '';
    const projectId = jira.site.store.issues.need(first.id).projectId;
    const payload = {
      id,
      sourceIssueId: first.id,
      destinationIssueId: second.id,
      sourceProjectId: projectId,
      destinationProjectId: projectId,
      issueLinkType: { id: typeId, ...DECIDED },
    };
    await jira.call('li.na', 'DELETE', `issueLink/${id}`);
    expect(jira.events).toMatchObject([
      { eventType: 'avi:jira:created:issuelink', payload },
      { eventType: 'avi:jira:deleted:issuelink', payload },
    ]);
    expect(jira.events).toHaveLength(2);
    const historyOf = async (key: string) => {
      const read = await jira.call('li.na', 'GET', `issue/${key}?expand=changelog&fields=updated`);
      const { changelog, fields } = read.body as {
        changelog: { histories: { items: object[] }[] };
        fields: { updated: string };
      };
      return { items: changelog.histories.flatMap(({ items }) => items), updated: fields.updated };
    };
    const [made, gone] = [`This issue decides ${second.key}`, `This issue is decided by ${first.key}`];
    const history = await historyOf(first.key);
    expect(history.items).toContainEqual(
      expect.objectContaining({ field: 'Link', from: null, to: second.key, toString: made }),
    );
    expect(history.items).toContainEqual(
      expect.objectContaining({ field: 'Link', from: second.key, fromString: made, to: null }),
    );
    expect((await historyOf(second.key)).items).toContainEqual(
      expect.objectContaining({ to: first.key, toString: gone }),
    );
    expect(history.updated).toBe('2026-09-01T08:01:00.000+0000');
  });

  test('are not made twice, but may go both ways', async () => {
    const { jira, first, second, link } = await twoProducts();
    expect([(await link()).status, (await link()).status]).toEqual([201, 201]);
    expect(jira.site.store.issueLinks.size).toBe(1);
    await link({ inwardIssue: { id: second.id }, outwardIssue: { id: Number(first.id) } });
    expect(jira.site.store.issueLinks.size).toBe(2);
  });

  const body = { type: 'doc', version: 1, content: [] };

  test('may bring a comment, without which they are not made', async () => {
    const { jira, first, link } = await twoProducts();
    const refused = await link({ comment: { body: 'plain' } });
    expect([refused.status, jira.site.store.issueLinks.size]).toEqual([400, 0]);
    expect((await link({ comment: { body } })).status).toBe(201);
    expect((await link({ comment: { body } })).status).toBe(201);
    expect(jira.site.store.issues.need(first.id).comments).toHaveLength(2);
    expect(jira.events.map(({ eventType }) => eventType)).toEqual([
      'avi:jira:created:issuelink',
      'avi:jira:commented:issue',
      'avi:jira:commented:issue',
    ]);
  });

  test.each([
    ['without the permission to link', {}, 'zhao.min', 404, 'No Link Issue Permission for issue'],
    ['to an issue that is not there', { outwardIssue: { key: 'PROD-999' } }, 'li.na', 404, 'does not exist'],
    ['of a type that is not there', { type: { name: 'Nope' } }, 'li.na', 404, 'No issue link type'],
    ['that may not be seen', {}, 'guest', 404, 'does not exist'],
  ])('%s are refused', async (_what, change, who, status, part) => {
    const { jira, link } = await twoProducts();
    const answer = await link(change, who);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(part)]);
    expect(jira.site.store.issueLinks.size).toBe(0);
  });

  test('of an issue with itself are refused', async () => {
    const { first, link } = await twoProducts();
    expect((await link({ outwardIssue: { key: first.key } })).status).toBe(400);
  });

  test('are removed by whoever may link, and by nobody else', async () => {
    const { jira, first, link, linksOf } = await twoProducts();
    await link();
    const id = (await linksOf(first))[0]?.id ?? '';
    const remove = async (who: string) => (await jira.call(who, 'DELETE', `issueLink/${id}`)).status;
    expect([await remove('zhao.min'), await remove('guest')]).toEqual([404, 404]);
    expect([await remove('li.na'), await remove('li.na')]).toEqual([204, 404]);
    expect((await jira.call('li.na', 'DELETE', 'issueLink/nope')).status).toBe(400);
  });

  test('are limited on each issue', async () => {
    const { jira, first, second, link } = await twoProducts();
    const { issueLinks } = jira.site.store;
    for (let at = 0; at < LIMITS.issueLinksPerIssue; at += 1)
      issueLinks.put({
        id: `9${at}`,
        typeId: '10003',
        inwardIssueId: second.id,
        outwardIssueId: jira.issueIds[at % jira.issueIds.length] ?? first.id,
      });
    expect((await link()).status).toBe(413);
  });
});
