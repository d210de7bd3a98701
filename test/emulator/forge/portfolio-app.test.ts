import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personOf, type Person } from '../../support/test-site';
import { startPortfolioSite, type PortfolioSite } from './start-portfolio-site';

let started: PortfolioSite;
let admin: Person;
let issueKey: string;

beforeAll(async () => {
  started = await startPortfolioSite();
  admin = personOf(started.site, 'admin@example.com');
  const made = await admin.post('/rest/api/3/project', {
    key: 'IDEA',
    name: 'Ideas',
    projectTypeKey: 'software',
    projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic',
    leadAccountId: (await admin.get('/rest/api/3/myself')).body['accountId'],
  });
  expect(made.status).toBe(201);
  const types = await admin.get('/rest/api/3/issue/createmeta/IDEA/issuetypes');
  const fields = {
    project: { key: 'IDEA' },
    issuetype: { id: types.body['issueTypes']?.[0]?.['id'] },
    summary: 'Gateway',
  };
  issueKey = (await admin.post('/rest/api/3/issue', { fields })).body['key'] ?? '';
});
afterAll(() => started.stop());

const invoke = (person: Person, functionKey: string, payload?: object, module = 'portfolio') =>
  person.post('/__site/invoke', { module, functionKey, payload, extension: { issue: { id: '1' } } });

test.each(['admin@example.com', 'smith@example.com', 'guest@example.com'])(
  'the page of an app is for %s as for anybody, and says no more than its kind',
  async (email) => {
    const person = personOf(started.site, email);
    for (const module of ['portfolio', 'jira:globalPage'])
      expect(await invoke(person, 'whereAmI', {}, module)).toMatchObject({
        status: 200,
        body: { ok: true, body: { type: 'jira:globalPage' } },
      });
    expect((await invoke(person, 'whereAmI')).body['body']).toEqual({ type: 'jira:globalPage' });
  },
);

test('nobody in particular may not invoke it', async () => {
  const answer = await invoke(personOf(started.site, 'nobody@example.com'), 'whereAmI');
  expect(answer.status).toBe(401);
});

test.each([
  ['without a redirect', { redirect: 'false' }],
  ['over Jira’s redirect, which is followed inside', {}],
])('the bytes of a file come to the app unchanged, %s', async (_how, more) => {
  const bytes = Uint8Array.from({ length: 1024 }, (_, at) => (at * 7) % 256);
  const attached = await admin.attach(issueKey, 'bytes.bin', bytes);
  const id = attached.body[0]?.['id'];
  const whole = await invoke(admin, 'readFile', { id, ...more });
  expect(whole.body['body']).toEqual({ status: 200, contentRange: null, bytes: [...bytes] });
  const part = await invoke(admin, 'readFile', { id, ...more, range: 'bytes=1000-' });
  expect(part.body['body']).toEqual({
    status: 206,
    contentRange: 'bytes 1000-1023/1024',
    bytes: [...bytes.slice(1000)],
  });
  const none = await invoke(admin, 'readFile', { id, ...more, range: 'bytes=1024-' });
  expect(none.body['body']).toEqual({ status: 416, contentRange: 'bytes */1024', bytes: [] });
});

test('a JQL function of the bundle stands for what it answers', async () => {
  const search = (jql: string) => admin.post('/rest/api/3/search/jql', { jql, fields: ['summary'] });
  const found = await search('issue in summaryWith("Gateway")');
  expect(found.body).toMatchObject({ issues: [{ key: issueKey }] });
  const others = await search('project = IDEA AND issue not in summaryWith("Gateway")');
  expect(others.body).toMatchObject({ issues: [] });
  const failed = await search('issue in summaryWith("throw")');
  expect([failed.status, failed.body['errorMessages']]).toEqual([
    400,
    [expect.stringContaining('could not be evaluated by its app')],
  ]);
});

test('what a call stands for outlives the site, and a site of an older version starts without', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'site-'));
  const kept = async (change?: () => void): Promise<number> => {
    change?.();
    const { site, stop } = await startPortfolioSite({ dataFolder });
    const { length } = site.world().jira.jira.precomputations.all();
    const jql = 'issue in summaryWith("Gateway")';
    await personOf(site, 'admin@example.com').post('/rest/api/3/search/jql', { jql });
    await stop();
    return length;
  };
  const file = join(dataFolder, 'site.json');
  const forget = () => {
    const { precomputations: _forgotten, ...saved } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >;
    writeFileSync(file, JSON.stringify(saved));
  };
  expect([await kept(), await kept(), await kept(forget)]).toEqual([0, 1, 0]);
  rmSync(dataFolder, { recursive: true });
});
