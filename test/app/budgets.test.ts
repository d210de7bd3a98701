import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BACKEND_DIR } from '../../emulator/build/build';
import type { InvocationRecord } from '../../emulator/forge/invocation-log';
import type { LocalSite } from '../../emulator/local-site';
import { linkEvidence, openPanel } from '../support/panel';
import { productIn } from '../support/lifecycle';
import { moveTo } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let product: { readonly id: string; readonly key: string };

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  product = await productIn(site, 'Initiation', '预算');
  site.world().host.log.clear();
});
afterAll(() => site.stop());
beforeEach(() => site.world().host.log.clear());

/** What the invocations of a cause did, e.g. `{ rest: 1, storage: ['get', 'entity/get'] }`. */
function costOf(cause: string): readonly { readonly rest: number; readonly storage: readonly string[] }[] {
  return site
    .world()
    .host.log.all()
    .filter((record) => record.cause === cause)
    .map(({ restCalls, kvsCalls }: InvocationRecord) => ({
      rest: restCalls.length,
      storage: kvsCalls.map(({ operation }) => operation).sort(),
    }));
}

test('opening the panel costs one invocation, one REST call and two reads', async () => {
  await openPanel(liNa, product.id);
  expect(costOf('panel/open')).toEqual([{ rest: 1, storage: ['entity/get', 'get'] }]);
});

test('a gate checked on a transition costs the app nothing', async () => {
  await moveTo(liNa, product.key, 'Planning');
  expect(site.world().host.log.all()).toEqual([]);
});

test('an attached file costs one invocation and at most two REST calls', async () => {
  await liNa.attach(product.key, '会议纪要.pdf');
  await settle(site);
  const [cost, ...others] = costOf('avi:jira:created:attachment');
  expect(others).toEqual([]);
  expect(cost!.rest).toBeLessThanOrEqual(2);
  // The second transaction notes that Jira shows what the first has recorded.
  expect(cost!.storage).toEqual(['entity/get', 'get', 'transaction', 'transaction']);
});

test('linking evidence costs one read of the head, one transaction and one note that Jira shows it', async () => {
  const attached = await liNa.attach(product.key, 'scan.pdf');
  await settle(site);
  await linkEvidence(liNa, product.id, 'productReference', attached.body[0]['id']);
  expect(costOf('evidence/link')).toEqual([
    { rest: 3, storage: ['entity/get', 'get', 'transaction', 'transaction'] },
  ]);
});

test('an edit that moves no stage wakes the app not at all', async () => {
  await liNa.put(`/rest/api/3/issue/${product.key}`, { fields: { summary: '预算 2' } });
  await settle(site);
  expect(site.world().host.log.all()).toEqual([]);
});

test('the backend bundle stays under 700 KB', () => {
  expect(statSync(join(BACKEND_DIR, 'index.cjs')).size).toBeLessThanOrEqual(700 * 1024);
});

test('loading the bundle costs at most 20 ms of processor time', async () => {
  const loads: number[] = [];
  for (let run = 0; run < 5; run += 1) loads.push(await moduleLoadMs());
  expect(Math.min(...loads)).toBeLessThanOrEqual(20);
});

/**
 * Milliseconds of processor time that `require` of the bundle takes in a process of its own:
 * time spent waiting for a busy machine does not count.
 */
async function moduleLoadMs(): Promise<number> {
  const code = `const t = process.cpuUsage(); require(${JSON.stringify(join(BACKEND_DIR, 'index.cjs'))});
    const { user, system } = process.cpuUsage(t); console.log((user + system) / 1000);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', code]);
  return Number(stdout);
}
