import type { FaultPlan } from '../../emulator/faults';
import type { LocalSite } from '../../emulator/local-site';
import { sha256 } from '../../src/adapters/forge/sha256';
import { findBrokenLink } from '../../src/domain/dossier/chain';
import type { RecordedEvent } from '../../src/domain/dossier/event';
import { FILES, productIn, settleRecords } from '../support/lifecycle';
import { click, linkEvidence, openPanel, panelOf, pieceOf } from '../support/panel';
import { createProduct, missingIn, moveTo } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());
afterEach(() => strike([]));

const strike = (faults: FaultPlan['faults']): void => site.world().faults.plan({ faults });

/** A product in Initiation that lacks only its minutes, and a file that could be them. */
async function almostReady(): Promise<{ readonly id: string; readonly key: string; readonly file: string }> {
  const product = await productIn(site, 'Initiation', '断电');
  await settleRecords(site, product, 'Initiation');
  for (const name of FILES.Initiation.slice(1)) await liNa.attach(product.key, `${name}.pdf`);
  const attached = await liNa.attach(product.key, 'scan.pdf');
  await settle(site);
  return { ...product, file: attached.body[0]['id'] };
}

/** The recorded events of a product. */
function eventsOf(issueId: string): readonly RecordedEvent[] {
  const { kvs } = site.world();
  return kvs
    .keys()
    .filter(({ key }) => key.startsWith(`event:${issueId}:`))
    .map(({ kind, key, entityName }) => kvs.peek(kind, key, entityName) as RecordedEvent);
}

/** Every call of the app after which, or before which, its process may die while it links a file. */
const DEATHS: readonly [string, FaultPlan['faults'][number]][] = [
  ['before the transaction', { at: 'storage', match: 'transaction', times: 1, do: { kind: 'crashBefore' } }],
  ['after the transaction', { at: 'storage', match: 'transaction', times: 1, do: { kind: 'crashAfter' } }],
  ['after the fields are written', { at: 'rest', match: 'app POST', times: 1, do: { kind: 'crashAfter' } }],
  [
    'before the last note',
    { at: 'storage', match: 'transaction', after: 1, times: 1, do: { kind: 'crashBefore' } },
  ],
  [
    'after the last note',
    { at: 'storage', match: 'transaction', after: 1, times: 1, do: { kind: 'crashAfter' } },
  ],
];

test.each(DEATHS)('a process that dies %s leaves what the next click completes', async (_when, fault) => {
  const { id, key, file } = await almostReady();
  strike([fault]);
  await liNa.invoke(
    'evidence/link',
    { commandId: 'the-click', deliverable: 'meetingMinutes', attachmentId: file },
    id,
  );
  strike([]);
  const again = await linkEvidence(liNa, id, 'meetingMinutes', file, 'the-click');
  expect(again.ok && again.value.gate).toMatchObject({ isOpen: true });
  expect((await moveTo(liNa, key, 'Planning')).status).toBe(204);
  expect(eventsOf(id).filter(({ type }) => type === 'evidenceLinked')).toHaveLength(1);
  expect(findBrokenLink(eventsOf(id), sha256)).toBeNull();
});

test.each(DEATHS)(
  'a gate that was to close is never left open by a process that dies %s',
  async (_when, fault) => {
    const { id, key, file } = await almostReady();
    await linkEvidence(liNa, id, 'meetingMinutes', file);
    const evidence = pieceOf(await panelOf(liNa, id), 'meetingMinutes', file);
    const payload = { deliverable: 'meetingMinutes', evidence };
    strike([fault]);
    await liNa.invoke('evidence/unlink', { commandId: 'close', ...payload }, id);
    strike([]);
    expect(missingIn(await moveTo(liNa, key, 'Planning'))).toEqual(['会议纪要']);
    await click(liNa, id, 'evidence/unlink', payload, 'close');
    expect(missingIn(await moveTo(liNa, key, 'Planning'))).toEqual(['会议纪要']);
  },
);

test('an event whose first delivery meets a rate limit is delivered again', async () => {
  const { id, key } = await createProduct(liNa, '限流');
  strike([
    {
      at: 'rest',
      match: 'app GET /rest/api/3/issue',
      times: 1,
      do: { kind: 'rateLimit', reason: 'jira-burst-based' },
    },
  ]);
  await settle(site);
  const attempts = site
    .world()
    .host.log.all()
    .filter(({ cause }) => cause === 'avi:jira:created:issue');
  expect(attempts.length).toBeGreaterThan(1);
  expect(eventsOf(id)).toHaveLength(1);
  expect(missingIn(await moveTo(liNa, key, 'Initiation'))).toEqual(['战略来源', '产品目标']);
});

test.each<[string, FaultPlan['faults'][number]]>([
  ['lost', { at: 'event', do: { kind: 'lose' } }],
  ['delivered twice', { at: 'event', do: { kind: 'duplicate' } }],
  ['three minutes late', { at: 'event', do: { kind: 'delay', seconds: 180 } }],
])('with every event %s, opening the panel shows the truth and the gate follows it', async (_how, fault) => {
  const product = await productIn(site, 'Strategy', '事件');
  const { id, key } = product;
  await settleRecords(site, product, 'Strategy');
  strike([fault]);
  await liNa.attach(key, '市场预测分析结果.pdf');
  await panelOf(liNa, id);
  expect((await moveTo(liNa, key, 'Initiation')).status).toBe(204);
  const view = await panelOf(liNa, id);
  expect(view.stages.find(({ position }) => position === 'current')?.key).toBe('initiation');
  expect(missingIn(await moveTo(liNa, key, 'Planning'))).toHaveLength(6);
  await settle(site);
  expect(eventsOf(id).filter(({ type }) => type === 'stageEntered')).toHaveLength(2);
});

test('an outage is told as an outage: a safe sentence and a trace, no message from inside', async () => {
  const { id } = await createProduct(liNa, '故障');
  strike([{ at: 'storage', match: 'get', do: { kind: 'serverError' } }]);
  const reply = await openPanel(liNa, id);
  expect(reply).toEqual({
    ok: false,
    code: 'UNAVAILABLE',
    traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});
