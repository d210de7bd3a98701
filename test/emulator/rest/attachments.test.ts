import { callerOf, formWith, newProduct, NO_CHECK, startTestSite } from '../site-fixture';

/** A site with a file, and a way to its content that shows the headers. */
async function siteWithFile(content: string) {
  const jira = startTestSite();
  const { key } = await newProduct(jira);
  const form = formWith({ 'a.bin': content });
  const up = await jira.call('li.na', 'POST', `issue/${key}/attachments`, form, NO_CHECK);
  const id = (up.body as readonly { id: string }[])[0]?.id ?? '';
  const read = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
    jira.site.handle(
      new Request(`http://localhost:8080/rest/api/3/attachment/content/${id}${query}`, { headers }),
      callerOf('li.na'),
    );
  return { jira, id, read };
}

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
    const content = `attachment/content/${attachmentId}?redirect=false`;
    expect((await jira.call('wu.bin', 'GET', content)).text).toBe('# Plan');
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

  test('the content is redirected to, unless the client follows no redirects', async () => {
    const { read } = await siteWithFile('bytes');
    const redirected = await read('');
    expect([redirected.status, redirected.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(
        /^http:\/\/localhost:8080\/rest\/api\/3\/attachment\/content\/\d+\?redirect=false$/,
      ),
    ]);
    const direct = await read('?redirect=false');
    expect([direct.status, direct.headers.get('accept-ranges'), await direct.text()]).toEqual([
      200,
      'bytes',
      'bytes',
    ]);
  });

  test.each([
    ['bytes=0-3', 'bytes 0-3/10', '0123'],
    ['bytes=7-', 'bytes 7-9/10', '789'],
    ['bytes=-2', 'bytes 8-9/10', '89'],
    ['bytes=-99', 'bytes 0-9/10', '0123456789'],
    ['bytes=4-99', 'bytes 4-9/10', '456789'],
    ['BYTES=9-9', 'bytes 9-9/10', '9'],
  ])('of the content, %s is that part', async (range, contentRange, text) => {
    const { read } = await siteWithFile('0123456789');
    const answer = await read('?redirect=false', { Range: range });
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
      206,
      contentRange,
      text,
    ]);
  });

  test.each([
    ['0123456789', 'bytes=10-'],
    ['0123456789', 'bytes=-0'],
    ['', 'bytes=0-'],
  ])('of %j, %s cannot be had', async (content, range) => {
    const { read } = await siteWithFile(content);
    const answer = await read('?redirect=false', { Range: range });
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
      416,
      `bytes */${content.length}`,
      '',
    ]);
  });

  test.each(['bytes=0-1,3-4', 'bytes=5-2', 'bytes=a-b', 'bytes=-', 'items=0-3', '0-3'])(
    'the range %s is not understood, and all of it comes',
    async (range) => {
      const { read } = await siteWithFile('0123456789');
      const answer = await read('?redirect=false', { Range: range });
      expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
        200,
        null,
        '0123456789',
      ]);
    },
  );

  test('a part of a file that may have changed is not given', async () => {
    const { read } = await siteWithFile('0123456789');
    const answer = await read('?redirect=false', { Range: 'bytes=0-3', 'If-Range': '"before"' });
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
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
