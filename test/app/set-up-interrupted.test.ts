import type { FaultPlan } from '../../emulator/faults';
import { exportState } from '../../emulator/store/snapshot';
import type { LocalSite } from '../../emulator/local-site';
import { callAdmin, finishSetUp, setUp, WISH } from '../support/set-up';
import { personOf, startTestSite, type Person } from '../support/test-site';

let sites: LocalSite[] = [];

afterEach(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  sites = [];
});

async function emptySite(): Promise<{ readonly site: LocalSite; readonly admin: Person }> {
  const site = await startTestSite({ seed: 'empty' });
  sites.push(site);
  return { site, admin: personOf(site, 'admin@example.com') };
}

/** Everything that Jira has, without what time and chance give it, and without the tasks of pins: to pin twice does no harm. */
function madeOn(site: LocalSite): unknown {
  const text = JSON.stringify(exportState(site.world().jira.store), (key, value: unknown) =>
    key === 'tasks' || isSequenceOfTasks(value) ? null : value,
  );
  return JSON.parse(
    text
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'uuid')
      .replace(/"\w*(?:Ms|At)":\d+/g, '"time":0'),
  ) as unknown;
}

function isSequenceOfTasks(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === 'task';
}

test.each([
  ['a process that dies after each of its writes', { kind: 'crashAfter' }],
  ['a Jira that fails at many of its writes', { kind: 'serverError', status: 503 }],
] as const)(
  '%s comes to the same project',
  async (_what, fault) => {
    const whole = await emptySite();
    const writeCount = (await setUp(whole.admin, 'setup/plan')).steps.flatMap(({ writes }) => writes).length;
    await finishSetUp(whole.admin);
    const { site, admin } = await emptySite();
    const strike = (faults: FaultPlan['faults']): void => site.world().faults.plan({ faults });
    let faultCount = 0;
    for (let count = 0; count < writeCount; count += 1) {
      strike([]);
      const next = (await setUp(admin, 'setup/plan')).steps.find(({ isDone }) => !isDone);
      if (!next || next.key === 'panel') break;
      // Fields of screens are many and alike: of those, every sixth. What fails before it is done comes second, or nothing would.
      const after = (next.writes.length > 5 ? 5 : 0) + (fault.kind === 'serverError' ? count % 2 : 0);
      strike([{ at: 'rest', match: 'user POST /rest/api/3/', after, times: 1, do: fault }]);
      const reply = (await callAdmin(admin, 'setup/run', WISH)) as { readonly ok: boolean } | undefined;
      if (!reply?.ok) faultCount += 1;
    }
    strike([]);
    await finishSetUp(admin);
    expect(faultCount).toBeGreaterThan(6);
    expect(madeOn(site)).toEqual(madeOn(whole.site));
  },
  60_000,
);
