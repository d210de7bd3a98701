import { demoAccountId } from '../../../emulator/seed/demo-people';
import { asApp, newProduct, startTestSite, testApp, type TestAnswer } from '../site-fixture';

const names = ({ body }: TestAnswer): readonly string[] =>
  (body as readonly { readonly displayName: string }[]).map(({ displayName }) => displayName);

describe('people are found', () => {
  test('by a beginning or by an account id, and not by both', async () => {
    const jira = startTestSite();
    const id = demoAccountId('li.na');
    expect(names(await jira.call('smith', 'GET', `user/search?accountId=${id}`))).toEqual(['李娜']);
    expect((await jira.call('smith', 'GET', `user/search?accountId=${id}&query=li`)).status).toBe(400);
    expect((await jira.call('smith', 'GET', 'user/search?property=a.b=1')).status).toBe(501);
  });

  test('in a picker, with what matched in bold and some of them left out', async () => {
    const jira = startTestSite();
    expect((await jira.call('smith', 'GET', 'user/picker?query=li')).body).toEqual({
      users: [
        {
          accountId: demoAccountId('li.na'),
          accountType: 'atlassian',
          displayName: '李娜',
          html: '李娜 - <strong>li</strong>.na@example.com',
        },
        {
          accountId: demoAccountId('liu.yang'),
          accountType: 'atlassian',
          displayName: '刘洋',
          html: '刘洋 - <strong>li</strong>u.yang@example.com',
        },
      ],
      total: 2,
      header: 'Showing 2 of 2 matching users',
    });
    const without = `user/picker?query=li&maxResults=1&showAvatar=true&excludeAccountIds=${demoAccountId('li.na')}`;
    expect((await jira.call('smith', 'GET', without)).body).toMatchObject({
      users: [{ displayName: '刘洋', avatarUrl: expect.stringMatching(/^http/) as string }],
      total: 1,
    });
    expect((await jira.call('smith', 'GET', 'user/picker?query=')).body).toMatchObject({ total: 0 });
    expect((await jira.call('smith', 'GET', 'user/picker')).status).toBe(400);
  });

  test('who may be assigned, for a project or an issue that one may see', async () => {
    const jira = startTestSite();
    const ask = (where: string, who = 'li.na') => jira.call(who, 'GET', `user/assignable/search?${where}`);
    expect(names(await ask('project=PROD&query=li'))).toContain('李娜');
    expect(names(await ask('issueKey=PROD-1&query=li'))).toEqual(names(await ask('project=PROD&query=li')));
    expect(names(await ask('project=PROD&query=guest'))).toEqual([]);
    expect((await ask('project=PROD')).status).toBe(400);
    expect((await ask('query=li')).status).toBe(400);
    expect((await ask('project=NOPE&query=li')).status).toBe(404);
    expect((await ask('issueKey=PROD-1&query=li', 'guest')).status).toBe(404);
  });

  test('many at once by account id, page by page', async () => {
    const jira = startTestSite();
    const [first, second] = [demoAccountId('li.na'), demoAccountId('wang.lei')];
    const page = await jira.call('smith', 'GET', `user/bulk?accountId=${first}&accountId=${second}`);
    expect(page.body).toMatchObject({ total: 2, values: [{ displayName: '李娜' }, { displayName: '王磊' }] });
    expect((await jira.call('smith', 'GET', 'user/bulk')).status).toBe(400);
  });

  test('only by an app that may read people', async () => {
    const jira = startTestSite();
    const blind = { ...asApp, scopes: ['read:jira-work'] };
    for (const path of ['user/search?query=li', 'user/picker?query=li', 'groups/picker?query=op'])
      expect((await jira.call(blind, 'GET', path)).status).toBe(401);
    expect(names(await jira.call(asApp, 'GET', 'user/search?query=li'))).toHaveLength(2);
  });
});

describe('groups', () => {
  test('a person’s own come with the person', async () => {
    const jira = startTestSite();
    const { body } = await jira.call('zhao.min', 'GET', 'myself?expand=groups');
    const { groups } = body as { groups: { size: number; items: { name: string; groupId: string }[] } };
    expect(groups.items.map(({ name }) => name)).toEqual(['product-committee', 'jira-users']);
    expect(groups.items.every(({ groupId }) => groupId !== '')).toBe(true);
  });

  test('are picked by a part of the name, sorted, with what matched in bold', async () => {
    const jira = startTestSite();
    const pick = async (query: string, who = 'admin') =>
      (await jira.call(who, 'GET', `groups/picker?${query}`)).body as {
        groups: { name: string; html: string }[];
        total: number;
        header: string;
      };
    const { groups, header } = await pick('query=product');
    expect(groups.map(({ html }) => html)).toEqual(['<b>product</b>-committee', '<b>product</b>-department']);
    expect(header).toBe('Showing 2 of 2 matching groups');
    expect((await pick('query=PRODUCT')).total).toBe(0);
    expect((await pick('query=PRODUCT&caseInsensitive=true')).total).toBe(2);
    expect((await pick('query=product&exclude=product-committee')).total).toBe(1);
    expect(await pick('query=&maxResults=1')).toMatchObject({
      groups: [{ name: 'jira-administrators' }],
      header: 'Showing 1 of 7 matching groups',
    });
    // Whoever may browse no project gets an empty list.
    expect((await pick('query=product', 'guest')).total).toBe(0);
  });
});

test('what one may do with an issue is told for the issue, whatever project the request names besides', async () => {
  const jira = startTestSite();
  const keys = ['ADMINISTER_PROJECTS', 'EDIT_ISSUES', 'CREATE_ATTACHMENTS'];
  const id = jira.site.store.issues.all().find(({ key }) => key === 'PROD-1')?.id ?? '';
  const path = `mypermissions?permissions=${keys.join(',')}&issueId=${id}&issueKey=NOPE-1&projectKey=NOPE`;
  const { body } = await jira.call('admin', 'GET', path);
  const { permissions } = body as { permissions: Record<string, { havePermission: boolean }> };
  expect(keys.map((key) => permissions[key]?.havePermission)).toEqual([true, true, true]);
});

describe('mails of an app', () => {
  test('reach groups by id and single people, each once, and only who may see the issue', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const committee = jira.site.store.groups.all().find(({ name }) => name === 'product-committee');
    const users = ['zhao.min', 'wu.bin', 'guest'].map((who) => ({ accountId: demoAccountId(who) }));
    const to = { groupIds: [committee?.groupId], users };
    const mail = { subject: 'x', textBody: 'y', to };
    expect((await jira.call(asApp, 'POST', `issue/${key}/notify`, mail)).status).toBe(204);
    const [sent] = jira.site.store.outbox.all();
    expect([...(sent?.recipientIds ?? [])].sort()).toEqual(
      [...(committee?.memberIds ?? []), demoAccountId('wu.bin')].sort(),
    );
  });

  test('are refused when nobody is left to get one, or when it is oneself', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const to = (who: string) => ({ to: { users: [{ accountId: demoAccountId(who) }] } });
    expect((await jira.call(asApp, 'POST', `issue/${key}/notify`, to('guest'))).status).toBe(400);
    expect((await jira.call('li.na', 'POST', `issue/${key}/notify`, to('li.na'))).status).toBe(400);
  });
});

test('fix versions are set, read, and searched for', async () => {
  const jira = startTestSite();
  const { id, key } = await newProduct(jira);
  const project = Number(jira.site.store.issues.need(id).projectId);
  const version = await jira.call('admin', 'POST', 'version', { name: 'V1', projectId: project });
  expect(version.status).toBe(201);
  const change = { fields: { fixVersions: [{ name: 'V1' }] } };
  expect((await jira.call('li.na', 'PUT', `issue/${key}`, change)).status).toBe(204);
  expect((await jira.call('li.na', 'GET', `issue/${key}?fields=fixVersions`)).body).toMatchObject({
    fields: { fixVersions: [{ name: 'V1', released: false }] },
  });
  const { body } = await jira.call('li.na', 'POST', 'search/jql', {
    jql: 'fixVersion = V1',
    fields: ['fixVersions'],
  });
  expect(body).toMatchObject({ issues: [{ key }] });
  expect((await jira.call('li.na', 'GET', `issue/${key}/editmeta`)).body).toMatchObject({
    fields: { fixVersions: { operations: ['add', 'set', 'remove'] } },
  });
});

test('a person in a field of the app is written by the app alone, and found', async () => {
  const jira = startTestSite();
  const { id, key } = await newProduct(jira);
  const field = jira.site.store.fields.all().find(({ owner }) => owner?.moduleKey === 'manager');
  const write = (who: Parameters<typeof jira.call>[0], value: unknown) =>
    jira.call(who, 'PUT', `app/field/${field?.id ?? ''}/value`, {
      updates: [{ issueIds: [Number(id)], value }],
    });
  const found = async (jql: string, who = 'wang.lei') => {
    const { body } = await jira.call(who, 'POST', 'search/jql', { jql, fields: ['key'] });
    return (body as { issues: { key: string }[] }).issues.map((issue) => issue.key);
  };
  expect(await found(`"Manager" is EMPTY AND key = ${key}`)).toEqual([key]);
  expect((await write('admin', { accountId: demoAccountId('wang.lei') })).status).toBe(403);
  expect((await write(asApp, { accountId: 'nobody' })).status).toBe(400);
  expect((await write(asApp, { accountId: demoAccountId('wang.lei') })).status).toBe(204);
  expect(await found('"Manager" = currentUser()')).toEqual([key]);
  expect(await found('"Manager" = currentUser()', 'li.na')).toEqual([]);
  expect(await found(`"Manager" is EMPTY AND key = ${key}`)).toEqual([]);
  expect((await jira.call('li.na', 'GET', `issue/${key}?fields=${field?.id ?? ''}`)).body).toMatchObject({
    fields: { [field?.id ?? '']: { accountId: demoAccountId('wang.lei'), displayName: '王磊' } },
  });
  const byHand = { fields: { [field?.id ?? '']: { accountId: demoAccountId('li.na') } } };
  expect((await jira.call('li.na', 'PUT', `issue/${key}`, byHand)).status).toBe(400);
  expect((await write(asApp, null)).status).toBe(204);
  expect(await found('"Manager" = currentUser()')).toEqual([]);
  expect(testApp.customFields.some(({ key: module }) => module === 'manager')).toBe(true);
});
