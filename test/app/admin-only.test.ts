import type { LocalSite } from '../../emulator/local-site';
import { exportState } from '../../emulator/store/snapshot';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import { WISH } from '../support/set-up';
import { personOf, startTestSite } from '../support/test-site';

let site: LocalSite;

beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

const place = { projectId: '10000', issueTypeId: '10001' };
const CALLS: readonly [string, unknown][] = [
  ['setup/plan', WISH],
  ['setup/run', WISH],
  ['panel/pinned', { projectId: '10000' }],
  ['setup/undo', { ...WISH, projectKey: 'PROD' }],
  ['adopt/open', place],
  ['adopt/run', { ...place, choices: [], productIssueTypeIds: ['10001'], stageByStatusId: {} }],
  ['safeMode/set', { isOn: true }],
  ['process/open', {}],
  ['process/template', {}],
  ['process/check', { process: defaultProcess }],
  ['process/impact', { process: defaultProcess, page: null }],
  ['process/publish', { process: defaultProcess, note: '', basedOn: 0 }],
  ['health/open', {}],
  ['health/mend', place],
  ['health/look', {}],
  ['health/forget', {}],
];

test.each(CALLS)('%s is for Jira administrators alone', async (functionKey, payload) => {
  const { jira, kvs } = site.world();
  const before = JSON.stringify([exportState(jira.store), kvs.exportState()]);
  const chen = personOf(site, 'li.na@example.com');
  const answer = await chen.invoke(functionKey, { ...(payload as object), accountId: 'admin' });
  expect(answer.body['body']).toMatchObject({ ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' });
  expect(JSON.stringify([exportState(jira.store), kvs.exportState()])).toBe(before);
});

test.each(CALLS.map(([name]) => name))('%s cannot be called from the panel of a product', async (name) => {
  const admin = personOf(site, 'admin@example.com');
  const product = await admin.get('/rest/api/3/issue/PROD-1');
  const answer = await admin.invoke(name, {}, product.body['id']);
  expect(answer.body['body']?.['ok']).not.toBe(true);
});
