import { formWith, newProduct, NO_CHECK, startTestSite } from '../site-fixture';

describe('attachments over REST', () => {
  test('a file goes up, can be read, and can be deleted', async () => {
    const jira = startTestSite();
    const { key, id } = await newProduct(jira);
    const up = await jira.call(
      'li.na',
      'POST',
      `issue/${key}/attachments`,
      formWith({ '产品规划 v2.md': '# Plan' }),
      NO_CHECK,
    );
    const [file] = up.body as readonly { id: string }[];
    expect(up.status).toBe(200);
    expect(file).toMatchObject({
      filename: '产品规划 v2.md',
      size: 6,
      mimeType: 'text/markdown',
      author: { displayName: '李娜' },
    });
    const attachmentId = file?.id ?? '';
    expect((await jira.call('wu.bin', 'GET', `attachment/${attachmentId}`)).body).toMatchObject({
      id: Number(attachmentId),
      size: 6,
    });
    expect((await jira.call('wu.bin', 'GET', `attachment/content/${attachmentId}`)).text).toBe('# Plan');
    expect((await jira.call('li.na', 'DELETE', `attachment/${attachmentId}`)).status).toBe(204);
    expect((await jira.call('li.na', 'GET', `attachment/${attachmentId}`)).status).toBe(404);
    const created = jira.events.find((event) => event.eventType === 'avi:jira:created:attachment');
    expect(created?.payload['attachment']).toMatchObject({
      id: attachmentId,
      issueId: id,
      fileName: '产品规划 v2.md',
      createDate: '2026-09-01 08:00:00',
    });
    expect(jira.events.filter((event) => event.eventType === 'avi:jira:deleted:attachment')).toHaveLength(1);
  });

  test('without the token header an upload is a forged one', async () => {
    const jira = startTestSite();
    const answer = await jira.call('li.na', 'POST', 'issue/PROD-1/attachments', formWith({ 'a.txt': 'a' }));
    expect([answer.status, answer.text]).toEqual([403, 'XSRF check failed']);
  });

  test('one file too large refuses the whole upload', async () => {
    const jira = startTestSite({ uploadLimitBytes: 4 });
    const before = jira.site.store.attachments.size;
    const answer = await jira.call(
      'li.na',
      'POST',
      'issue/PROD-1/attachments',
      formWith({ 'a.txt': 'a', 'b.txt': '12345' }),
      NO_CHECK,
    );
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('b.txt is too large');
    expect(jira.site.store.attachments.size).toBe(before);
    expect((await jira.call('li.na', 'GET', 'attachment/meta')).body).toEqual({
      enabled: true,
      uploadLimit: 4,
    });
  });

  test.each([
    ['a form without files', new FormData(), 400],
    ['a body that is no form', { file: 'x' }, 415],
  ])('%s is refused', async (_what, body, status) => {
    const answer = await startTestSite().call('li.na', 'POST', 'issue/PROD-1/attachments', body, NO_CHECK);
    expect(answer.status).toBe(status);
  });

  test('nobody deletes another person’s file without the permission for it', async () => {
    const jira = startTestSite();
    const { key } = await newProduct(jira);
    const up = await jira.call(
      'li.na',
      'POST',
      `issue/${key}/attachments`,
      formWith({ 'a.txt': 'a' }),
      NO_CHECK,
    );
    const attachmentId = (up.body as readonly { id: string }[])[0]?.id ?? '';
    expect((await jira.call('wu.bin', 'DELETE', `attachment/${attachmentId}`)).status).toBe(403);
    expect((await jira.call('guest', 'GET', `attachment/content/${attachmentId}`)).status).toBe(404);
    expect((await jira.call('admin', 'DELETE', `attachment/${attachmentId}`)).status).toBe(204);
  });

  test('the committee may not upload', async () => {
    const answer = await startTestSite().call(
      'zhao.min',
      'POST',
      'issue/PROD-1/attachments',
      formWith({ 'a.txt': 'a' }),
      NO_CHECK,
    );
    expect(answer.status).toBe(403);
  });
});
