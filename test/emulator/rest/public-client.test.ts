import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { authenticate } from '../../../emulator/rest/authenticate';
import { startTestSite, type TestSite } from '../site-fixture';
import { checkAnswer } from './shapes/check-answer';

let jira: TestSite;
let server: ServerType;
let url: string;

beforeAll(async () => {
  jira = startTestSite();
  const fetch = (request: Request): Promise<Response> =>
    jira.site.handle(request, authenticate(jira.site.store, request));
  url = await new Promise((resolve) => {
    server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      resolve(`http://127.0.0.1:${info.port}`),
    );
  });
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Answer {
  readonly status: number;
  readonly body: never;
}

/** What any public client does: basic auth, JSON or a form, and nothing the site would not know from Jira. */
async function ask(method: string, path: string, body?: unknown, who = 'li.na'): Promise<Answer> {
  const response = await fetch(`${url}/rest/api/3/${path}`, {
    method,
    headers: {
      Authorization: `Basic ${Buffer.from(`${who}@example.com:token`).toString('base64')}`,
      Accept: 'application/json',
      ...(body instanceof FormData ? { 'X-Atlassian-Token': 'no-check' } : {}),
      ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const answered: unknown = isJson ? await response.json() : null;
  checkAnswer(method, `/rest/api/3/${path.split('?')[0]}`, response.status, answered);
  return { status: response.status, body: answered as never };
}

const text = (words: string): object => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

test('a public client creates, searches, moves, attaches, comments, reads back and deletes', async () => {
  const created = await ask('POST', 'issue', {
    fields: {
      project: { key: 'PROD' },
      issuetype: { name: 'Product' },
      summary: 'Made from outside',
      description: text('Hello'),
      labels: ['outside'],
    },
  });
  expect(created.status).toBe(201);
  const { id, key } = created.body as { id: string; key: string };

  const found = await ask('POST', 'search/jql', {
    jql: 'project = PROD AND labels = outside ORDER BY created DESC',
    fields: ['summary', 'status'],
    maxResults: 10,
  });
  expect(found.body).toMatchObject({ issues: [{ id, key, fields: { summary: 'Made from outside' } }] });

  const offered = await ask('GET', `issue/${key}/transitions`);
  const { transitions } = offered.body as { transitions: readonly { id: string; name: string }[] };
  const transition = transitions.find((one) => one.name === 'Terminate');
  expect((await ask('POST', `issue/${key}/transitions`, { transition: { id: transition?.id } })).status).toBe(
    204,
  );

  const form = new FormData();
  form.append('file', new Blob(['what it says'], { type: 'text/plain' }), 'note.txt');
  const attached = await ask('POST', `issue/${key}/attachments`, form);
  const [file] = attached.body as readonly { id: string; content: string }[];
  expect(attached.body).toMatchObject([{ filename: 'note.txt', size: 12, mimeType: 'text/plain' }]);

  const commented = await ask('POST', `issue/${key}/comment`, { body: text('Done with it') });
  expect(commented.status).toBe(201);

  const read = await ask('GET', `issue/${key}?expand=changelog,names`);
  expect(read.body).toMatchObject({
    fields: {
      status: { name: 'Terminated' },
      attachment: [{ id: file?.id }],
      comment: { total: 1 },
      reporter: { emailAddress: 'li.na@example.com' },
    },
  });
  const content = await fetch(file?.content ?? '', {
    headers: { Authorization: `Basic ${Buffer.from('li.na@example.com:token').toString('base64')}` },
  });
  expect(await content.text()).toBe('what it says');

  expect((await ask('DELETE', `attachment/${file?.id}`)).status).toBe(204);
  expect((await ask('DELETE', `issue/${key}`)).status).toBe(403);
  expect((await ask('DELETE', `issue/${key}`, undefined, 'admin')).status).toBe(204);
  expect((await ask('GET', `issue/${key}`)).status).toBe(404);
});

test('a client without credentials is told to bring some', async () => {
  const answer = await fetch(`${url}/rest/api/3/myself`);
  expect(answer.status).toBe(401);
});
