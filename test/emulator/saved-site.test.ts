import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalSite } from '../../emulator/local-site';
import { createProduct } from '../support/product';
import { personOf, settle, startTestSite } from '../support/test-site';
import { panelOf } from '../support/panel';

let folder = '';
const sites: LocalSite[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
});
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function open(): Promise<LocalSite> {
  const site = await startTestSite({ dataFolder: folder });
  sites.push(site);
  return site;
}

test('whatever was answered is there again, although the first site was never stopped', async () => {
  const first = await open();
  const liNa = personOf(first, 'li.na@example.com');
  const { id, key } = await createProduct(liNa, '断电也不丢');
  await liNa.attach(key, '会议纪要.pdf', 'minutes');
  await settle(first);
  const second = await open();
  const again = personOf(second, 'li.na@example.com');
  const issue = await again.get(`/rest/api/3/issue/${key}?fields=summary,attachment`);
  expect(issue.body['fields']).toMatchObject({
    summary: '断电也不丢',
    attachment: [{ filename: '会议纪要.pdf', size: 7 }],
  });
  expect((await panelOf(again, id)).stages.find(({ position }) => position === 'current')?.key).toBe(
    'strategy',
  );
});

test('an event that was still waiting is delivered after the restart', async () => {
  const first = await open();
  const { id } = await createProduct(personOf(first, 'li.na@example.com'), '事件在途');
  const second = await open();
  await settle(second);
  expect(second.world().kvs.peek('entity', id, 'dossier')).toMatchObject({ stage: 'strategy' });
});

test('a moved clock stays moved', async () => {
  const first = await open();
  await personOf(first, 'admin@example.com').post('/__site/clock', { advanceSeconds: 3600 });
  const second = await open();
  expect(second.clock.aheadMs()).toBe(first.clock.aheadMs());
  expect(second.clock.aheadMs()).toBeGreaterThanOrEqual(3_600_000);
});

test('a damaged snapshot is refused with a clear message and left as it is', async () => {
  const file = join(folder, 'site.json');
  await writeFile(file, '{"jira":{},"storage":7}');
  await expect(startTestSite({ dataFolder: folder })).rejects.toThrow('It was left untouched');
  expect(await readFile(file, 'utf8')).toBe('{"jira":{},"storage":7}');
});
