import type { LocalSite } from '../../emulator/local-site';
import type { AdminView } from '../../src/contract/admin-view';
import type { HealthView } from '../../src/contract/health-calls';
import { productIn } from '../support/lifecycle';
import { click, panelOf } from '../support/panel';
import { createProduct, moveTo } from '../support/product';
import { callAdmin } from '../support/set-up';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';
import { rewriteWorkflow, workflowOf } from '../support/workflow-of';

let site: LocalSite;
let admin: Person;
let liNa: Person;

beforeEach(async () => {
  site = await startTestSite();
  admin = personOf(site, 'admin@example.com');
  liNa = personOf(site, 'li.na@example.com');
});
afterEach(() => site.stop());

async function health(call = 'health/open', payload: unknown = {}): Promise<HealthView> {
  const reply = await callAdmin<HealthView>(admin, call, payload);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

type Transition = Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly validators: readonly { readonly parameters: { readonly config: string } }[];
};

/** Changes the transitions of the demo company's workflow by hand. */
async function change(how: (all: readonly Transition[]) => readonly unknown[]): Promise<void> {
  const found = await workflowOf(admin, 'PROD');
  await rewriteWorkflow(admin, found, how(found.workflow['transitions']));
}

const isForward = ({ validators }: Transition) => validators.length > 0;

test('a site that is as it should be has nothing to tell', async () => {
  expect(await health()).toMatchObject({
    missingFields: [],
    unscreenedFields: [],
    rules: [],
    anyStatus: [],
    unreadable: [],
    failures: [],
  });
});

test('a rule that somebody took off is found, and put back', async () => {
  await change((all) =>
    all.map((each, index) => (index === all.findIndex(isForward) ? { ...each, validators: [] } : each)),
  );
  const [rule, ...others] = (await health()).rules;
  expect(others).toEqual([]);
  expect(rule).toMatchObject({
    rule: 'deliverables-attached',
    problem: 'missing',
    gate: { zh: expect.any(String) },
  });
  const { projectId, issueTypeId } = rule!;
  expect((await health('health/mend', { projectId, issueTypeId })).rules).toEqual([]);
  const { key } = await createProduct(liNa, '补回规则');
  await settle(site);
  expect((await moveTo(liNa, key, 'Initiation')).status).toBe(400);
});

test('a rule whose saved expression has aged is found, and renewed', async () => {
  await change((all) =>
    all.map((each) => ({
      ...each,
      validators: each.validators.map((rule) => {
        const config = JSON.parse(rule.parameters.config) as Record<string, string>;
        return {
          ...rule,
          parameters: { ...rule.parameters, config: JSON.stringify({ ...config, expression: 'true' }) },
        };
      }),
    })),
  );
  const { rules } = await health();
  expect(new Set(rules.map(({ problem }) => problem))).toEqual(new Set(['outdated']));
  const { projectId, issueTypeId } = rules[0]!;
  expect((await health('health/mend', { projectId, issueTypeId })).rules).toEqual([]);
});

test('a transition from every status into a stage is named: no gate is asked on it', async () => {
  await change((all) => {
    const forward = all.find(isForward)!;
    const { conditions: _none, ...rest } = forward;
    return [...all, { ...rest, id: '991', type: 'GLOBAL', name: 'Jump', links: [], validators: [] }];
  });
  expect((await health()).anyStatus).toEqual([
    expect.objectContaining({ transition: 'Jump', stage: { zh: '产品立项', en: 'Initiation' } }),
  ]);
});

test('a rule that Jira cannot evaluate is counted; a refusal is not', async () => {
  const { key } = await createProduct(liNa, '表达式');
  await settle(site);
  expect((await moveTo(liNa, key, 'Initiation')).status).toBe(400);
  await settle(site);
  expect((await health()).failures).toEqual([]);
  await change((all) =>
    all.map((each) => ({
      ...each,
      validators: each.validators.map((rule) => {
        const config = JSON.parse(rule.parameters.config) as Record<string, string>;
        return {
          ...rule,
          parameters: {
            ...rule.parameters,
            config: JSON.stringify({ ...config, expression: 'issue.nothing.at.all' }),
          },
        };
      }),
    })),
  );
  await moveTo(liNa, key, 'Initiation');
  await settle(site);
  expect((await health()).failures).toEqual([expect.objectContaining({ count: 1 })]);
  expect((await health('health/forget')).failures).toEqual([]);
});

test('a status that moved past its gate is found, and somebody who may answers for it', async () => {
  const { id, key } = await productIn(site, 'Initiation', '绕行');
  const { store } = site.world().jira;
  const planning = store.statuses.all().find(({ name }) => name === 'Planning')!;
  store.issues.put({ ...store.issues.need(id), statusId: planning.id });
  await liNa.attach(key, 'notes.txt');
  await settle(site);
  const { bypassedJql } = await health();
  const find = async () => {
    const found = await admin.post('/rest/api/3/search/jql', { jql: bypassedJql, fields: ['key'] });
    return [...found.body['issues']].map((issue) => issue['key']);
  };
  expect(await find()).toContain(key);
  const [bypass] = (await panelOf(liNa, id)).bypasses;
  expect(bypass).toMatchObject({ from: { en: 'Initiation' }, to: { en: 'Planning' }, by: null });
  const ratify = { bypass: bypass!.id, reason: 'Decided in the board meeting' };
  expect(await click(liNa, id, 'bypass/ratify', ratify)).toMatchObject({ ok: false, code: 'NOT_IN_ROLE' });
  const chair = personOf(site, 'zhao.min@example.com');
  expect(await click(chair, id, 'bypass/ratify', ratify)).toMatchObject({
    ok: true,
    value: { bypasses: [] },
  });
  await settle(site);
  expect(await find()).not.toContain(key);
});

test('a product that goes back to where it was has undone what it got round', async () => {
  const { id, key } = await productIn(site, 'Initiation', '退回');
  const { store } = site.world().jira;
  const of = (name: string) => store.statuses.all().find((status) => status.name === name)!.id;
  for (const name of ['Planning', 'Initiation']) {
    store.issues.put({ ...store.issues.need(id), statusId: of(name) });
    await liNa.attach(key, `${name}.txt`);
    await settle(site);
  }
  expect((await panelOf(liNa, id)).bypasses).toEqual([]);
});

test('safe mode opens every gate at once, says so, keeps who switched it, and ends', async () => {
  const { key } = await createProduct(liNa, '安全模式');
  await settle(site);
  expect((await moveTo(liNa, key, 'Initiation')).status).toBe(400);
  const on = await callAdmin<AdminView>(admin, 'safeMode/set', { isOn: true });
  await settle(site);
  expect(on).toMatchObject({
    ok: true,
    value: { safeMode: { by: expect.any(String) }, safeModeLog: [{ isOn: true }] },
  });
  const other = await createProduct(liNa, '安全模式二');
  await settle(site);
  expect((await panelOf(liNa, other.id)).isSafeMode).toBe(true);
  expect((await moveTo(liNa, key, 'Initiation')).status).toBe(204);
  const off = await callAdmin<AdminView>(admin, 'safeMode/set', { isOn: false });
  await settle(site);
  expect(off).toMatchObject({
    ok: true,
    value: { safeMode: null, safeModeLog: [{ isOn: false }, { isOn: true }] },
  });
  expect((await moveTo(liNa, other.key, 'Initiation')).status).toBe(400);
});

test('what Jira keeps of a JQL function follows a new version of the process', async () => {
  const search = (jql: string) => liNa.post('/rest/api/3/search/jql', { jql, fields: ['key'] });
  await search('issue in productsInStage("initiation")');
  const { precomputations } = site.world().jira.jira;
  const valueOf = () => precomputations.all().map(({ result }) => (result.ok ? result.jql : ''));
  expect(valueOf().join()).toContain('Initiation');
  const opened = await callAdmin<{ process: { stages: readonly { key: string }[] } }>(
    admin,
    'process/open',
    {},
  );
  if (!opened.ok) throw new Error(opened.code);
  const { process } = opened.value;
  const stages = process.stages.map((stage) =>
    stage.key === 'initiation' ? { ...stage, name: { zh: '立项', en: 'Kick-off' } } : stage,
  );
  await callAdmin(admin, 'process/publish', { process: { ...process, stages }, note: '', basedOn: 0 });
  await settle(site);
  expect(valueOf().join()).toContain('Kick-off');
});
