import type { HistoryPage } from '../../src/contract/panel-calls';
import type { LocalSite } from '../../emulator/local-site';
import { productIn } from '../support/lifecycle';
import { clicked } from '../support/panel';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

async function historyOf(person: Person, issue: string, before: number | null): Promise<HistoryPage> {
  const answer = await person.invoke('history/open', { before }, issue);
  const reply = answer.body['body'];
  if (!reply['ok']) throw new Error(JSON.stringify(reply));
  return reply['value'];
}

test('the history tells everything once, newest first, page by page', async () => {
  const { id } = await productIn(site, 'Launch');
  const lines = [];
  let before: number | null = null;
  let pages = 0;
  do {
    const page: HistoryPage = await historyOf(liNa, id, before);
    lines.push(...page.entries);
    before = page.next;
    pages += 1;
  } while (before !== null);
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
  expect([...lines].sort((a, b) => b.sequence - a.sequence)).toEqual(lines);
  expect(lines.at(-1)).toMatchObject({ sequence: 1, type: 'stageEntered' });
  const stages = lines.filter(({ type }) => type === 'stageEntered').map(({ facts }) => facts['stage']);
  expect(stages.map((stage) => typeof stage === 'object' && stage.zh).reverse()).toEqual([
    '产品战略',
    '产品立项',
    '产品规划',
    '设计研发',
    '产品验收',
    '产品上市',
  ]);
});

test('a history longer than a page goes on where the page before ended', async () => {
  const { id } = await productIn(site, 'Strategy');
  for (let turn = 0; turn < 30; turn += 1)
    await clicked(liNa, id, 'fact/set', { fact: 'productGoal', value: `目标 ${turn}`, reason: null });
  await settle(site);
  const first = await historyOf(liNa, id, null);
  expect(first.entries).toHaveLength(25);
  const second = await historyOf(liNa, id, first.next);
  expect(second).toMatchObject({ next: null });
  expect(first.entries.length + second.entries.length).toBe(31);
  expect(second.entries[0]!.sequence).toBe(first.entries.at(-1)!.sequence - 1);
});

test('whoever may not see the issue reads no history', async () => {
  const { id } = await productIn(site, 'Strategy');
  const answer = await personOf(site, 'guest@example.com').invoke('history/open', { before: null }, id);
  expect(answer.status).toBe(404);
});

test('each clause that a row cites can be read in both languages', async () => {
  const { id } = await productIn(site, 'Initiation');
  const answer = await liNa.invoke('clause/open', { clause: '6.2' }, id);
  expect(answer.body['body']).toMatchObject({
    ok: true,
    value: {
      clause: '6.2',
      text: {
        zh: expect.stringContaining('委任产品经理'),
        en: expect.stringContaining('appoints a product manager'),
      },
    },
  });
  const unknown = await liNa.invoke('clause/open', { clause: '9.9' }, id);
  expect(unknown.body['body']).toMatchObject({ ok: false, code: 'UNKNOWN_CLAUSE' });
});
