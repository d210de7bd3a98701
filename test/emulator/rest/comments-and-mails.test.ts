import { demoAccountId } from '../../../emulator/seed/demo-people';
import { newProduct, startTestSite, type TestSite } from '../site-fixture';

const body = { type: 'doc', version: 1, content: [] };
const eventTypes = (jira: TestSite): readonly string[] => jira.events.map((event) => event.eventType);

const commentsFor = async (jira: TestSite, who: string, key: string): Promise<number> =>
  ((await jira.call(who, 'GET', `issue/${key}/comment`)).body as { total: number }).total;

describe('comments for some people only', () => {
  test('are seen by their group and by nobody else, on every way', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const visibility = { type: 'group', value: 'product-department' };
    const made = await jira.call('li.na', 'POST', `issue/${key}/comment`, { body, visibility });
    expect(made.body).toMatchObject({ visibility: { type: 'group', value: 'product-department' } });
    const { id } = made.body as { id: string };
    expect([await commentsFor(jira, 'wang.lei', key), await commentsFor(jira, 'wu.bin', key)]).toEqual([
      1, 0,
    ]);
    expect((await jira.call('wu.bin', 'GET', `issue/${key}/comment/${id}`)).status).toBe(404);
    const read = await jira.call('wu.bin', 'GET', `issue/${key}?fields=comment`);
    expect(read.body).toMatchObject({ fields: { comment: { total: 0 } } });
    const counted = await jira.call('wu.bin', 'POST', 'expression/evaluate', {
      expression: 'issue.comments.length',
      context: { issue: { key } },
    });
    expect(counted.body).toMatchObject({ value: 0 });
  });

  test('may be meant for a project role', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const visibility = { type: 'role', identifier: '10003' };
    await jira.call('li.na', 'POST', `issue/${key}/comment`, { body, visibility });
    expect([await commentsFor(jira, 'wu.bin', key), await commentsFor(jira, 'zhao.min', key)]).toEqual([
      1, 0,
    ]);
  });

  test.each([
    ['a group one is not in', { type: 'group', value: 'operations' }, 'not a member of the group'],
    ['an unknown group', { type: 'group', value: 'nobody' }, 'does not exist'],
    ['an unknown role', { type: 'role', value: 'nobody' }, 'does not exist'],
  ])('cannot be written for %s', async (_what, visibility, text) => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const answer = await jira.call('li.na', 'POST', `issue/${key}/comment`, { body, visibility });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(text)]);
  });
});

describe('events', () => {
  test('tell of comments that go, links that come and go, and a new assignee', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const made = await jira.call('li.na', 'POST', `issue/${key}/comment`, { body });
    jira.events.length = 0;
    await jira.call('li.na', 'DELETE', `issue/${key}/comment/${(made.body as { id: string }).id}`);
    await jira.call('li.na', 'POST', 'issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key },
      outwardIssue: { key: 'PROD-1' },
    });
    const [link] = jira.site.store.issueLinks.all();
    await jira.call('li.na', 'DELETE', `issueLink/${link?.id}`);
    await jira.call('li.na', 'PUT', `issue/${key}/assignee`, { accountId: demoAccountId('wu.bin') });
    expect(eventTypes(jira)).toEqual([
      'avi:jira:deleted:comment',
      'avi:jira:created:issuelink',
      'avi:jira:deleted:issuelink',
      'avi:jira:updated:issue',
      'avi:jira:assigned:issue',
    ]);
    expect(jira.events[1]?.payload).toMatchObject({
      id: link?.id,
      sourceIssueId: link?.inwardIssueId,
      destinationIssueId: link?.outwardIssueId,
      issueLinkType: { name: 'Blocks' },
    });
  });
});

describe('mails with a restriction', () => {
  const send = (jira: TestSite, key: string, restrict: object): ReturnType<TestSite['call']> =>
    jira.call('li.na', 'POST', `issue/${key}/notify`, {
      subject: 'x',
      to: { groups: [{ name: 'operations' }, { name: 'product-department' }] },
      restrict,
    });

  test.each([
    ['a group', { groups: [{ name: 'operations' }] }, ['zhou.ting']],
    ['a permission', { permissions: [{ key: 'BROWSE_PROJECTS' }] }, ['zhou.ting', 'wang.lei']],
  ])('to %s reach only who is in it', async (_what, restrict, expected) => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    expect((await send(jira, key, restrict)).status).toBe(204);
    const [mail] = jira.site.store.outbox.all();
    expect([...(mail?.recipientIds ?? [])].sort()).toEqual(expected.map(demoAccountId).sort());
  });

  test('that leaves nobody, or names an unknown permission, are refused', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    expect((await send(jira, key, { groups: [{ name: 'project-management' }] })).status).toBe(400);
    expect((await send(jira, key, { permissions: [{ key: 'FLY' }] })).status).toBe(400);
  });
});
