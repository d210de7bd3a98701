import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditPage, AuditView } from '../../src/contract/panel-calls';
import { PROJECT_DIR } from '../../emulator/build/build';
import type { LocalSite } from '../../emulator/local-site';
import { COMMITTEE, productIn } from '../support/lifecycle';
import { beforeCommittee, voted } from '../support/review';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

async function ask<T>(call: string, payload: unknown, issue: string): Promise<T> {
  const answer = await liNa.invoke(call, payload, issue);
  const reply = answer.body['body'];
  if (!reply['ok']) throw new Error(JSON.stringify(reply));
  return reply['value'];
}

const verify = (issue: string): Promise<AuditView> => ask('audit/verify', {}, issue);

/** The whole export, as the panel puts it into a file. */
async function exported(issue: string): Promise<AuditPage> {
  let page = await ask<AuditPage>('audit/export', { after: 0 }, issue);
  const events = [...page.events];
  while (page.next !== null) {
    page = await ask<AuditPage>('audit/export', { after: page.next }, issue);
    events.push(...page.events);
  }
  return { ...page, events };
}

/** Rewrites one recorded event in the app's storage, as only its owner could. */
function rewrite(issue: string, sequence: number, change: Readonly<Record<string, unknown>>): void {
  const { kvs } = site.world();
  const wanted = `event:${issue}:${String(sequence).padStart(6, '0')}`;
  const found = kvs.keys().find(({ key }) => key === wanted);
  if (!found) throw new Error(`There is no ${wanted}.`);
  const value = { ...(kvs.peek(found.kind, wanted) as object), ...change };
  kvs.handle('/api/v1/set', { key: wanted, value });
}

/** What the command for auditors says of an export. */
function command(page: AuditPage): { readonly code: number; readonly text: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'export.json');
  writeFileSync(file, JSON.stringify(page));
  try {
    const text = execFileSync(process.execPath, [join(PROJECT_DIR, 'docs/tools/verify-audit.mjs'), file]);
    return { code: 0, text: String(text) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { code: status, text: String(stderr) };
  }
}

test('a dossier that nobody has touched is whole, ends at its head, and at what Jira has on record', async () => {
  const { id } = await productIn(site, 'Development');
  const found = await verify(id);
  expect(found).toMatchObject({ brokenAt: null, endsAtHead: true, endsAtRecord: true });
  expect(command(await exported(id))).toMatchObject({ code: 0 });
});

test('a changed event shows, in the panel and to an auditor without the app', async () => {
  const { id } = await productIn(site, 'Initiation');
  rewrite(id, 2, { at: '2020-01-01T00:00:00.000Z' });
  expect(await verify(id)).toMatchObject({ brokenAt: 2 });
  const { code, text } = command(await exported(id));
  expect([code, text]).toEqual([1, expect.stringContaining('event 2')]);
});

test('each decision leaves the end of the stream in a comment, out of the app’s reach', async () => {
  const { id, key } = await beforeCommittee(site);
  for (const email of COMMITTEE) await voted(personOf(site, email), id, 'for');
  await settle(site);
  const comments = await liNa.get(`/rest/api/3/issue/${key}/comment`);
  const { events } = await exported(id);
  const decided = events.find(({ type }) => type === 'reviewDecided');
  expect(JSON.stringify(comments.body)).toContain(
    `${String(decided?.['sequence'])}:${String(decided?.['hash'])}`,
  );
});
