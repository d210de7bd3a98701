import { asApp, startTestSite, testApp } from '../site-fixture';

const ZHAO = '712020:00000000-0000-4000-8000-000000000004';

describe('people and groups', () => {
  test('myself speaks of the caller, with Jira’s form of the language', async () => {
    const jira = startTestSite();
    expect((await jira.call('li.na', 'GET', 'myself')).body).toMatchObject({
      accountId: '712020:00000000-0000-4000-8000-000000000002',
      emailAddress: 'li.na@example.com',
      displayName: '李娜',
      locale: 'zh_CN',
      accountType: 'atlassian',
    });
    expect((await jira.call(asApp, 'GET', 'myself')).body).toMatchObject({
      displayName: 'Test app',
      accountType: 'app',
    });
  });

  test('a person is found by the beginning of name or address', async () => {
    const jira = startTestSite();
    for (const query of ['smi', 'Alex', 'SMITH@'])
      expect((await jira.call('li.na', 'GET', `user/search?query=${query}`)).body).toMatchObject([
        { displayName: 'Alex Smith' },
      ]);
    expect((await jira.call('li.na', 'GET', 'user/search')).status).toBe(400);
    expect((await jira.call('li.na', 'GET', 'user?accountId=nobody')).status).toBe(404);
  });

  test('groups list their members page by page', async () => {
    const jira = startTestSite();
    const page = await jira.call(
      'admin',
      'GET',
      'group/member?groupname=product-committee&startAt=1&maxResults=2',
    );
    expect(page.body).toMatchObject({
      startAt: 1,
      maxResults: 2,
      total: 4,
      isLast: false,
      values: [{ displayName: '陈洁' }, { displayName: '刘洋' }],
    });
    expect((await jira.call('admin', 'GET', 'group/member?groupname=nope')).status).toBe(404);
    const groups = (await jira.call('li.na', 'GET', `user/groups?accountId=${ZHAO}`)).body as readonly {
      name: string;
    }[];
    expect(groups.map((group) => group.name)).toEqual(['product-committee', 'jira-users']);
    expect((await jira.call('li.na', 'GET', 'group/bulk?groupName=operations')).body).toMatchObject({
      total: 1,
      values: [{ name: 'operations' }],
    });
  });
});

describe('permissions', () => {
  test('everybody learns what they may do in the project', async () => {
    const jira = startTestSite();
    const path =
      'mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER,ADMINISTER_PROJECTS&projectKey=PROD';
    const may = async (who: string): Promise<readonly boolean[]> => {
      const body: { permissions: Record<string, { havePermission: boolean }> } = (
        await jira.call(who, 'GET', path)
      ).body;
      return Object.values(body.permissions).map((permission) => permission.havePermission);
    };
    expect(await may('admin')).toEqual([true, true, true, true]);
    expect(await may('li.na')).toEqual([true, true, false, false]);
    expect(await may('zhao.min')).toEqual([true, false, false, false]);
    expect((await jira.call('guest', 'GET', path)).status).toBe(404);
    expect((await jira.call('li.na', 'GET', 'mypermissions?permissions=FLY')).status).toBe(400);
  });

  test('a check names only the issues and projects that pass', async () => {
    const jira = startTestSite();
    const issue = Number(jira.issueIds[0]);
    const body = {
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [issue, 99], projects: [10001] }],
      globalPermissions: ['ADMINISTER'],
    };
    expect((await jira.call('li.na', 'POST', 'permissions/check', body)).body).toEqual({
      globalPermissions: [],
      projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [issue], projects: [10001] }],
    });
    expect((await jira.call('zhao.min', 'POST', 'permissions/check', body)).body).toMatchObject({
      projectPermissions: [{ issues: [], projects: [] }],
    });
    expect((await jira.call('li.na', 'POST', 'permissions/check', { ...body, accountId: ZHAO })).status).toBe(
      403,
    );
  });
});

describe('projects and properties', () => {
  test('a project shows its statuses by issue type, in the order of its life', async () => {
    const jira = startTestSite();
    const types = (await jira.call('li.na', 'GET', 'project/PROD/statuses')).body as readonly {
      name: string;
      statuses: readonly { name: string }[];
    }[];
    expect(types.map((type) => type.name)).toEqual(['Product', 'Task']);
    expect(types[0]?.statuses.map((status) => status.name)).toEqual([
      'Strategy',
      'Initiation',
      'Planning',
      'Development',
      'Acceptance',
      'Launch',
      'In market',
      'Retirement',
      'Retired',
      'Terminated',
    ]);
    expect((await jira.call('guest', 'GET', 'project/PROD')).status).toBe(404);
    expect((await jira.call('guest', 'GET', 'project/search')).body).toMatchObject({
      total: 0,
      isLast: true,
      values: [],
    });
    expect((await jira.call('li.na', 'GET', 'project/search?action=edit')).body).toMatchObject({ total: 0 });
  });

  test('a property is made with 201, changed with 200, read, and deleted; only administrators write the project’s', async () => {
    const jira = startTestSite();
    const path = 'project/PROD/properties/gates';
    expect((await jira.call('li.na', 'PUT', path, { bound: true })).status).toBe(403);
    expect((await jira.call(asApp, 'PUT', path, { bound: true })).status).toBe(201);
    expect((await jira.call('admin', 'PUT', path, { bound: false })).status).toBe(200);
    expect((await jira.call('li.na', 'GET', path)).body).toEqual({ key: 'gates', value: { bound: false } });
    expect((await jira.call('admin', 'DELETE', path)).status).toBe(204);
    expect((await jira.call('li.na', 'GET', path)).status).toBe(404);
  });

  test('issue properties are written by whoever may edit the issue', async () => {
    const jira = startTestSite();
    const path = 'issue/PROD-1/properties/plc';
    expect((await jira.call('zhao.min', 'PUT', path, 1)).status).toBe(403);
    expect((await jira.call('li.na', 'PUT', path, { stage: 'launch' })).status).toBe(201);
    expect((await jira.call('zhao.min', 'GET', path)).body).toEqual({
      key: 'plc',
      value: { stage: 'launch' },
    });
    expect((await jira.call('li.na', 'PUT', path, 'x'.repeat(32_769))).status).toBe(400);
  });
});

describe('talking about an issue', () => {
  const document = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }],
  };

  test('comments are added, edited by their author alone, and tell the app', async () => {
    const jira = startTestSite();
    const added = await jira.call('zhao.min', 'POST', 'issue/PROD-10/comment', {
      body: document,
      properties: [{ key: 'effect', value: 7 }],
    });
    expect(added.status).toBe(201);
    const { id } = added.body as { id: string };
    expect((await jira.call('li.na', 'PUT', `issue/PROD-10/comment/${id}`, { body: document })).status).toBe(
      400,
    );
    expect(
      (await jira.call('zhao.min', 'PUT', `issue/PROD-10/comment/${id}`, { body: document })).status,
    ).toBe(200);
    const list = await jira.call('li.na', 'GET', 'issue/PROD-10/comment?expand=properties');
    expect(list.body).toMatchObject({
      total: 1,
      comments: [{ id, body: document, properties: [{ key: 'effect', value: 7 }] }],
    });
    expect(jira.events.map((event) => event.eventType)).toEqual([
      'avi:jira:commented:issue',
      'avi:jira:commented:issue',
    ]);
    expect((await jira.call('zhao.min', 'POST', 'issue/PROD-10/comment', { body: 'plain' })).status).toBe(
      400,
    );
  });

  test('a notification lands in the outbox, and only for people who may see the issue', async () => {
    const jira = startTestSite();
    const to = {
      reporter: true,
      users: [{ accountId: '712020:00000000-0000-4000-8000-000000000011' }],
      groups: [{ name: 'product-committee' }],
    };
    expect(
      (
        await jira.call(asApp, 'POST', 'issue/PROD-1/notify', {
          subject: '评审',
          textBody: 'Please vote',
          to,
        })
      ).status,
    ).toBe(204);
    const [mail] = jira.site.store.outbox.all();
    expect(mail).toMatchObject({ subject: '评审', issueKey: 'PROD-1', textBody: 'Please vote' });
    expect(mail?.recipientIds).toHaveLength(5);
    expect((await jira.call(asApp, 'POST', 'issue/PROD-1/notify', { subject: 'x', to: {} })).status).toBe(
      400,
    );
  });

  test('people watch and stop watching; links join two issues', async () => {
    const jira = startTestSite();
    expect((await jira.call('zhao.min', 'POST', 'issue/PROD-1/watchers')).status).toBe(204);
    expect((await jira.call('zhao.min', 'GET', 'issue/PROD-1/watchers')).body).toMatchObject({
      watchCount: 2,
      isWatching: true,
    });
    expect((await jira.call('zhao.min', 'DELETE', `issue/PROD-1/watchers?accountId=${ZHAO}`)).status).toBe(
      204,
    );
    const link = {
      type: { name: 'Relates' },
      inwardIssue: { key: 'PROD-1' },
      outwardIssue: { key: 'PROD-2' },
    };
    expect((await jira.call('li.na', 'POST', 'issueLink', link)).status).toBe(201);
    expect((await jira.call('li.na', 'GET', 'issue/PROD-2?fields=issuelinks')).body).toMatchObject({
      fields: { issuelinks: [{ inwardIssue: { key: 'PROD-1' } }] },
    });
    expect((await jira.call('li.na', 'POST', 'issueLink', { ...link, type: { name: 'Nope' } })).status).toBe(
      404,
    );
  });

  test('an expression is evaluated for the caller, and an issue that may not be seen is not there', async () => {
    const jira = startTestSite();
    const ask = (who: string): Promise<{ status: number; body: unknown }> =>
      jira.call(who, 'POST', 'expression/evaluate', {
        expression: "issue.key + ' ' + user.displayName",
        context: { issue: { key: 'PROD-1' } },
      });
    expect(await ask('li.na')).toMatchObject({ status: 200, body: { value: 'PROD-1 李娜' } });
    expect(await ask('guest')).toMatchObject({ status: 404 });
    expect((await jira.call('li.na', 'POST', 'expression/evaluate', { expression: '1 +' })).status).toBe(400);
  });

  test('the app’s name stands beside what it does', async () => {
    const jira = startTestSite();
    await jira.call(asApp, 'POST', 'issue/PROD-10/comment', { body: document });
    expect(jira.events[0]).toMatchObject({
      byAppId: testApp.appId,
      payload: { comment: { author: { displayName: 'Test app' } } },
    });
  });
});
