import { sha256 } from '../../src/adapters/forge/sha256';
import { findBrokenLink } from '../../src/domain/dossier/chain';
import type { RecordedEvent } from '../../src/domain/dossier/event';
import type { LocalSite } from '../../emulator/local-site';
import { linkEvidence, panelOf } from '../support/panel';
import { FILES, productIn, settleRecords } from '../support/lifecycle';
import { createProduct, missingIn, moveTo } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

/** Everything the app has recorded of a product, in order. */
function eventsOf(issueId: string): readonly RecordedEvent[] {
  const { kvs } = site.world();
  return kvs
    .keys()
    .filter(({ key }) => key.startsWith(`event:${issueId}:`))
    .map(({ kind, key, entityName }) => kvs.peek(kind, key, entityName) as RecordedEvent);
}

test('a status change enters the stage, with whoever moved the issue on record', async () => {
  const { id } = await productIn(site, 'Initiation');
  const myself = await liNa.get('/rest/api/3/myself');
  const entered = eventsOf(id).filter(({ type }) => type === 'stageEntered');
  expect(entered.map(({ data, actor }) => ['stage' in data && data.stage, actor])).toEqual([
    ['strategy', myself.body['accountId']],
    ['initiation', myself.body['accountId']],
  ]);
  expect(findBrokenLink(eventsOf(id), sha256)).toBeNull();
});

test('whoever attaches a file is not taken for whoever moved the issue', async () => {
  const { id, key } = await createProduct(liNa, '归属');
  const smith = personOf(site, 'smith@example.com');
  await settle(site);
  const { store } = site.world().jira;
  const initiation = store.statuses.all().find(({ name }) => name === 'Initiation')!;
  store.issues.put({ ...store.issues.need(id), statusId: initiation.id });
  await smith.attach(key, 'notes.txt');
  await settle(site);
  const entered = eventsOf(id).filter(({ type }) => type === 'stageEntered');
  expect(entered.at(-1)).toMatchObject({ data: { stage: 'initiation' }, actor: null });
});

test('events that come twice or out of order leave what the live issue says', async () => {
  const { id, key } = await productIn(site, 'Initiation', '乱序');
  const before = eventsOf(id);
  const { events } = site.world();
  for (const eventType of ['avi:jira:updated:issue', 'avi:jira:created:issue', 'avi:jira:created:issue'])
    events.publish({
      eventType,
      payload: {
        issue: { id, key, fields: {} },
        changelog: { items: [{ fieldId: 'status', from: 'x', to: 'y' }] },
      },
    });
  await settle(site);
  expect(eventsOf(id)).toEqual(before);
});

test('an event that never comes is made good when the panel is opened', async () => {
  const { id } = await createProduct(liNa, '丢失');
  const view = await panelOf(liNa, id);
  expect(view.stages.find(({ position }) => position === 'current')?.key).toBe('strategy');
  const issue = await liNa.get(`/rest/api/3/issue/${id}?fields=*all`);
  expect(JSON.stringify(issue.body['fields'])).toContain('"Strategy"');
});

test('people who link files at once lose nothing, and the chain stays whole', async () => {
  const product = await productIn(site, 'Initiation', '并发');
  const { id, key } = product;
  await settleRecords(site, product, 'Initiation');
  await settle(site);
  const deliverables = ['meetingMinutes', 'marketForecast', 'productReference', 'productAnalysisReport'];
  const files = await Promise.all(
    deliverables.map(async (name, index) => {
      const attached = await liNa.attach(key, `scan-${index}.pdf`, name);
      return attached.body[0]['id'];
    }),
  );
  const replies = await Promise.all(
    deliverables.map((name, index) => linkEvidence(liNa, id, name, files[index]!)),
  );
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  await settle(site);
  const view = await panelOf(liNa, id);
  expect(view.gate).toMatchObject({ isOpen: true, missingCount: 0 });
  expect(eventsOf(id).filter(({ type }) => type === 'evidenceLinked')).toHaveLength(4);
  expect(findBrokenLink(eventsOf(id), sha256)).toBeNull();
  expect((await moveTo(liNa, key, 'Planning')).status).toBe(204);
});

test('an issue of a project that is not bound is left alone', async () => {
  await settle(site);
  const before = site.world().kvs.exportState();
  site.world().events.publish({
    eventType: 'avi:jira:created:issue',
    payload: { issue: { id: '424242', key: 'X-1', fields: {} } },
  });
  await settle(site);
  expect(site.world().kvs.exportState()).toEqual(before);
});

test('an event that is handled late never leaves the record of a gate that is already behind', async () => {
  const product = await productIn(site, 'Initiation', '迟到的写入');
  const { id, key } = product;
  await settleRecords(site, product, 'Initiation');
  await settle(site);
  for (const name of FILES.Initiation) await liNa.attach(key, `${name}.pdf`);
  // The write of whoever read before the move reaches Jira long after it.
  site.world().planFaults({
    faults: [{ at: 'rest', match: 'app POST', times: 1, do: { kind: 'slow', delayMs: 400 } }],
  });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect((await moveTo(liNa, key, 'Planning')).status).toBe(204);
  await settle(site);
  site.world().planFaults({ faults: [] });
  const refused = await moveTo(liNa, key, 'Development');
  expect(missingIn(refused)).toHaveLength(5);
  const entered = eventsOf(id).filter(({ type }) => type === 'stageEntered');
  expect(entered.at(-1)).toMatchObject({ data: { stage: 'planning' } });
});
