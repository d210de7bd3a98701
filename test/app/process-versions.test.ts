import type { LocalSite } from '../../emulator/local-site';
import type { ProcessCalls, ProcessView, PublishedView } from '../../src/contract/process-calls';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import type { ProcessDefinition } from '../../src/domain/process/process-definition';
import { largeProcess } from '../support/large-process';
import { passGate, productIn, settleRecords } from '../support/lifecycle';
import { panelOf } from '../support/panel';
import { missingIn, moveTo } from '../support/product';
import { callAdmin } from '../support/set-up';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let admin: Person;
let liNa: Person;

beforeEach(async () => {
  site = await startTestSite();
  admin = personOf(site, 'admin@example.com');
  liNa = personOf(site, 'li.na@example.com');
});
afterEach(() => site.stop());

/** The shipped process, in which the gate of a stage asks for one more deliverable. */
function asking(gate: string, deliverable: string): ProcessDefinition {
  const gates = defaultProcess.gates.map((each) =>
    each.key === gate
      ? {
          ...each,
          requirements: [...each.requirements, { kind: 'deliverable' as const, deliverable, clause: '6.3' }],
        }
      : each,
  );
  return { ...defaultProcess, gates };
}

async function publish(process: unknown, basedOn = 0, note = 'Stricter'): Promise<PublishedView> {
  const reply = await callAdmin<PublishedView>(admin, 'process/publish', { process, note, basedOn });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

/** What nothing of a refusal may change. */
const kept = () => JSON.stringify(site.world().kvs.exportState());

test('a product under way keeps its rules until its next stage, and another one begins with the new', async () => {
  const old = await productIn(site, 'Initiation', '先立项');
  expect(await publish(asking('initiationGate', 'deploymentGuide'))).toMatchObject({ isPublished: true });
  await settle(site);
  const young = await productIn(site, 'Initiation', '后立项');
  const names = async (id: string) => (await panelOf(liNa, id)).readiness.map(({ key }) => key);
  expect(await names(old.id)).not.toContain('deploymentGuide');
  expect(await names(young.id)).toContain('deploymentGuide');
  expect(missingIn(await moveTo(liNa, young.key, 'Planning')).join()).toContain('产品部署说明文档');
});

test('what a version means for products under way is said before it is published', async () => {
  const product = await productIn(site, 'Initiation', '影响');
  await settleRecords(site, product, 'Initiation');
  const seen: Awaited<ReturnType<ProcessCalls['process/impact']>>[] = [];
  for (let page: string | null = null, count = 0; count < 20; count += 1) {
    const process = asking('initiationGate', 'deploymentGuide');
    const reply: (typeof seen)[number] = await callAdmin(admin, 'process/impact', { process, page });
    seen.push(reply);
    page = reply.ok ? reply.value.next : null;
    if (page === null) break;
  }
  const products = seen.flatMap((reply) => (reply.ok ? reply.value.products : []));
  expect(products).toContainEqual({
    issueId: product.id,
    key: product.key,
    stage: { zh: '产品立项', en: 'Initiation' },
    isStageGone: false,
    newlyMissing: [expect.objectContaining({ zh: '产品部署说明文档' })],
    noLongerMissing: [],
  });
});

test('whoever publishes over somebody else’s version is told, and changes nothing', async () => {
  await publish(asking('initiationGate', 'deploymentGuide'));
  await settle(site);
  const before = kept();
  const again = await callAdmin(admin, 'process/publish', { process: defaultProcess, note: '', basedOn: 0 });
  expect(again).toMatchObject({ ok: false, code: 'PROCESS_CHANGED' });
  expect(kept()).toBe(before);
});

test('one can go back to the process as shipped, as a new version', async () => {
  await publish(asking('initiationGate', 'deploymentGuide'));
  const template = await callAdmin<ProcessDefinition>(admin, 'process/template', {});
  expect(await publish(template.ok && template.value, 1, 'Back')).toMatchObject({ isPublished: true });
  const opened = await callAdmin<ProcessView>(admin, 'process/open', {});
  expect(opened).toMatchObject({
    ok: true,
    value: { version: 2, process: defaultProcess, published: [{ note: 'Back' }, { note: 'Stricter' }] },
  });
});

test('a process of thirty stages and three hundred deliverables works', async () => {
  const large = largeProcess(30);
  expect(await publish(large)).toMatchObject({ isPublished: true });
  const opened = await callAdmin<ProcessView>(admin, 'process/open', {});
  expect(opened).toMatchObject({ ok: true, value: { version: 1, process: large } });
});

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce((inner) => ({ kind: 'allOf', requirements: [inner] }), {
    kind: 'deliverable',
    deliverable: 'productPlan',
    clause: '6.3',
  } as unknown);
const withStage = (change: object) => ({
  ...defaultProcess,
  stages: defaultProcess.stages.map((stage, index) => (index === 0 ? { ...stage, ...change } : stage)),
});

test.each<[string, unknown, string, string]>([
  ['nothing', null, '', 'TYPE'],
  ['a text', 'process', '', 'TYPE'],
  ['a list', [], '', 'TYPE'],
  ['an object of nothing', {}, 'stages', 'MISSING'],
  ['a stage without names', withStage({ name: null }), 'stages[0].name', 'TYPE'],
  [
    'a name of a kilometre',
    withStage({ name: { zh: '长'.repeat(1000), en: 'x' } }),
    'stages[0].name.zh',
    'TOO_LONG',
  ],
  ['a member that nobody knows', withStage({ onload: 'alert(1)' }), 'stages[0].onload', 'UNKNOWN_MEMBER'],
  ['a key with markup', withStage({ key: '<script>' }), 'stages[0].key', 'PATTERN'],
  ['a key of the prototype', JSON.parse('{"__proto__": {}}'), '__proto__', 'UNKNOWN_MEMBER'],
  [
    'a million stages',
    { ...defaultProcess, stages: Array.from({ length: 2000 }, () => ({})) },
    'stages',
    'TOO_MANY',
  ],
  [
    'requirements within requirements without end',
    { ...defaultProcess, gates: [{ ...defaultProcess.gates[0], requirements: [nested(40)] }] },
    '',
    'TOO_DEEP',
  ],
  [
    'a pattern that takes for ever',
    {
      ...defaultProcess,
      deliverables: [{ ...defaultProcess.deliverables[0], hints: { zh: ['(a+)+$'], en: [] } }],
    },
    'deliverables[0].hints.zh[0]',
    'PATTERN',
  ],
  [
    'a stage that leads back to one that is not there',
    withStage({ backTo: ['gone'] }),
    'stages[0].backTo',
    'UNKNOWN_STAGE',
  ],
])('%s is refused with its place, and nothing is changed', async (_what, process, path, code) => {
  const before = kept();
  const published = await publish(process);
  if (published.isPublished) throw new Error('It was published.');
  expect(published.problems).toContainEqual(
    expect.objectContaining({ code, path: path === '' && code === 'TOO_DEEP' ? expect.any(String) : path }),
  );
  expect(kept()).toBe(before);
  expect(await callAdmin(admin, 'process/check', { process })).toEqual({
    ok: true,
    value: published.problems,
  });
});

test('script in a name is a name', async () => {
  const name = { zh: '<img src=x onerror=alert(1)>', en: '"><script>alert(1)</script>' };
  expect(await publish(withStage({ name }))).toMatchObject({ isPublished: true });
});

test('after a version is published a product passes its gate and takes it', async () => {
  const product = await productIn(site, 'Initiation', '换版');
  await publish(asking('planningGate', 'deploymentGuide'));
  await settleRecords(site, product, 'Initiation');
  await passGate(site, product, 'Initiation');
  await settle(site);
  expect((await panelOf(liNa, product.id)).readiness.map(({ key }) => key)).toContain('deploymentGuide');
});
