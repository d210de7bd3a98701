import type { LocalSite } from '../../emulator/local-site';
import type { PanelView } from '../../src/contract/panel-view';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import { panelOf } from '../support/panel';
import { createProduct } from '../support/product';
import { personOf, settle, startTestSite, type Answer, type Person } from '../support/test-site';

interface Known {
  readonly key: string;
  readonly view: PanelView;
  readonly retiredOn: string | null;
}

let site: LocalSite;
let admin: Person;
let products: readonly Known[];
let others: readonly string[];

const search = (jql: string): Promise<Answer> =>
  admin.post('/rest/api/3/search/jql', { jql, fields: ['summary'], maxResults: 100 });

async function found(jql: string): Promise<readonly string[]> {
  const answer = await search(jql);
  if (answer.status !== 200) throw new Error(`${jql}: ${JSON.stringify(answer.body)}`);
  return [...answer.body['issues']].map((issue) => String(issue['key'])).sort();
}

beforeAll(async () => {
  site = await startTestSite();
  admin = personOf(site, 'admin@example.com');
  await createProduct(admin, '新产品');
  const task = await admin.post('/rest/api/3/issue', {
    fields: { project: { key: 'PROD' }, issuetype: { name: 'Task' }, summary: '不是产品' },
  });
  others = [task.body['key']];
  await settle(site);
  const fields = await admin.get('/rest/api/3/field');
  const retiredOn = [...fields.body].find((field) => field['name'] === 'Retired on')!['id'];
  const all = await admin.post('/rest/api/3/search/jql', {
    jql: 'project = PROD AND issuetype = Product',
    fields: [retiredOn],
    maxResults: 100,
  });
  products = await Promise.all(
    [...all.body['issues']].map(async (issue) => ({
      key: issue['key'],
      view: await panelOf(admin, issue['id']),
      retiredOn: (issue['fields'][retiredOn] as unknown as string | null) ?? null,
    })),
  );
});
afterAll(() => site.stop());

const keysWhere = (holds: (product: Known) => boolean): readonly string[] =>
  products
    .filter(holds)
    .map(({ key }) => key)
    .sort();
const withOthers = (keys: readonly string[]): readonly string[] => [...keys, ...others].sort();

/** The stage of a product as its panel shows it; `terminated` where it was ended. */
const stageOf = ({ view }: Known): string | undefined =>
  view.isTerminated ? 'terminated' : view.stages.find(({ position }) => position === 'current')?.key;

test.each(
  [...defaultProcess.stages, { key: 'terminated', name: defaultProcess.terminated }].flatMap(
    ({ key, name }) => [key, name.zh, name.en, name.en.toUpperCase()].map((said) => [key, said] as const),
  ),
)('productsInStage: %s, said as "%s", is what the panels show', async (stage, said) => {
  const expected = keysWhere((product) => stageOf(product) === stage);
  expect(await found(`issue in productsInStage("${said}")`)).toEqual(expected);
  const rest = keysWhere((product) => stageOf(product) !== stage);
  expect(await found(`issue not in productsInStage("${said}")`)).toEqual(withOthers(rest));
});

const lacks = ({ view }: Known, key: string): boolean =>
  view.gate?.enforcement !== undefined &&
  view.readiness.some((row) => row.key === key && row.state === 'missing');

test.each(defaultProcess.deliverables.map(({ key, name }) => [key, name.zh, name.en] as const))(
  'productsWithMissing: %s is what the panels show, in either language',
  async (key, zh, en) => {
    const asked = defaultProcess.gates.some(({ requirements }) =>
      JSON.stringify(requirements).includes(`"${key}"`),
    );
    if (!asked) {
      expect((await search(`issue in productsWithMissing("${zh}")`)).status).toBe(400);
      return;
    }
    const expected = keysWhere((product) => lacks(product, key));
    expect(await found(`issue in productsWithMissing("${zh}")`)).toEqual(expected);
    expect(await found(`issue in productsWithMissing("${en}")`)).toEqual(expected);
    expect(await found(`issue not in productsWithMissing("${key}")`)).toEqual(
      withOthers(keysWhere((product) => !lacks(product, key))),
    );
  },
);

test('some products lack something, or the test above says nothing', () => {
  expect(keysWhere((product) => lacks(product, 'productPlan'))).not.toEqual([]);
  expect(keysWhere((product) => lacks(product, 'marketForecast'))).toEqual([]);
  expect(keysWhere((product) => lacks(product, 'productAnalysisReport'))).not.toEqual([]);
});

const dayBefore = (days: number): string =>
  new Date(site.clock.nowMs() - days * 24 * 3_600_000).toISOString().slice(0, 10);

test.each([0, 89, 90, 91, 299, 300, 301, 4000])('retiredProducts since %i days ago', async (days) => {
  const since = dayBefore(days);
  const isSince = ({ retiredOn }: Known): boolean => retiredOn !== null && retiredOn >= since;
  expect(await found(`issue in retiredProducts("${since}")`)).toEqual(keysWhere(isSince));
  expect(await found(`issue not in retiredProducts("${since}")`)).toEqual(
    withOthers(keysWhere((product) => !isSince(product))),
  );
});

test('retiredProducts without a date are all that have retired; a time ago moves with the clock', async () => {
  expect(await found('issue in retiredProducts()')).toEqual(['PROD-2', 'PROD-3']);
  expect(await found('issue in retiredProducts("-200d")')).toEqual(['PROD-2']);
  expect(await found('issue in retiredProducts("-10d")')).toEqual([]);
});

test.each([
  ['productsInStage("Nirvana")', 'Nirvana'],
  ['productsWithMissing("__proto__")', '__proto__'],
  ['retiredProducts("yesterday")', 'yesterday'],
  ['retiredProducts("2026-02-30")', '2026-02-30'],
  ['productsInStage("Retired\\" OR project is not EMPTY OR \\"a")', 'Retired'],
])('%s is refused with a sentence in both languages, and finds nothing by accident', async (call, said) => {
  const answer = await search(`issue in ${call}`);
  expect(answer.status).toBe(400);
  const message = [...answer.body['errorMessages']][0];
  expect(message).toContain(said);
  expect(message).toMatch(/\p{Script=Han}/u);
});

test('functions join with the rest of JQL', async () => {
  expect(
    await found('issue in productsInStage(Retired) AND "Retirement reason" = "No market opportunity"'),
  ).toEqual(['PROD-2']);
  expect(
    await found('issue in productsInStage("已退市") OR issue in productsWithMissing("产品规划")'),
  ).toEqual(['PROD-2', 'PROD-3', 'PROD-8']);
});
