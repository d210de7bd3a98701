import type { LocalSite } from '../../emulator/local-site';
import type { NoticePreview } from '../../src/contract/retirement-view';
import type { PanelView } from '../../src/contract/panel-view';
import { accountOf } from '../support/lifecycle';
import { material } from '../support/material';
import { clicked, panelOf } from '../support/panel';
import { asked } from '../support/table';
import { personOf, settle, startTestSite, type Json, type Person } from '../support/test-site';

/** What a product shows in its panel, and what Jira has in its fields, by name. */
interface Known {
  readonly key: string;
  readonly view: PanelView;
  readonly fields: Readonly<Record<string, unknown>>;
}

const FIELDS = [
  'Retirement reason',
  'Replacement product',
  'End of sale',
  'End of support',
  'Affected regions',
  'Retired on',
  'Archived on',
  'Notice status',
  'Notice unconfirmed by',
  'Material requests waiting',
  'Material granted to',
  'Material granted until',
] as const;

let site: LocalSite;
let admin: Person;
let products: readonly Known[];

async function found(jql: string): Promise<readonly string[]> {
  const body = { jql: `project = PROD AND ${jql}`, fields: ['summary'], maxResults: 100 };
  const answer = await admin.post('/rest/api/3/search/jql', body);
  if (answer.status !== 200) throw new Error(`${jql}: ${JSON.stringify(answer.body)}`);
  return [...answer.body['issues']].map((issue) => String(issue['key'])).sort();
}

beforeAll(async () => {
  site = await startTestSite();
  admin = personOf(site, 'admin@example.com');
  const [liNa, wangLei] = [personOf(site, 'li.na@example.com'), personOf(site, 'wang.lei@example.com')];
  const idOf = async (key: string): Promise<string> =>
    (await admin.get(`/rest/api/3/issue/${key}?fields=summary`)).body['id'];
  // The product in retirement sends its notice; one request for material is granted, another one waits.
  const retiring = await idOf('PROD-12');
  await liNa.attach('PROD-12', '产品退市通知书.pdf');
  await settle(site);
  for (const [owner, email] of [
    ['吴斌', 'wu.bin'],
    ['周婷', 'zhou.ting'],
    ['Alex Smith', 'smith'],
    ['王磊', 'wang.lei'],
  ] as const)
    await clicked(liNa, retiring, 'owner/name', {
      owner,
      account: await accountOf(site, `${email}@example.com`),
      isToldElsewhere: false,
    });
  const preview = await asked<NoticePreview>(liNa, retiring, 'notice/preview', {});
  await clicked(liNa, retiring, 'notice/send', { digest: preview.digest ?? '' });
  const archived = await idOf('PROD-2');
  const { archive } = await panelOf(wangLei, archived);
  const [request] = archive.requests;
  const [file] = archive.files;
  await material(wangLei, archived, 'material/decide', {
    request: request!.id,
    items: [{ isGranted: true, attachmentId: file!.attachmentId, reason: null }],
    until: request!.until,
  });
  await material(personOf(site, 'smith@example.com'), await idOf('PROD-3'), 'material/request', {
    items: [{ attachmentId: null, words: 'The product plan' }],
    purpose: 'To compare',
    until: request!.until,
  });
  await settle(site);
  const fields = await admin.get('/rest/api/3/field');
  const ids = new Map([...fields.body].map((field) => [field['name'] as string, field['id'] as string]));
  const all = await admin.post('/rest/api/3/search/jql', {
    jql: 'project = PROD AND issuetype = Product',
    fields: FIELDS.map((name) => ids.get(name)),
    maxResults: 100,
  });
  products = await Promise.all(
    [...all.body['issues']].map(async (issue: Json) => ({
      key: issue['key'],
      view: await panelOf(admin, issue['id']),
      fields: Object.fromEntries(
        FIELDS.map((name) => [name, issue['fields'][ids.get(name) ?? ''] as unknown]),
      ),
    })),
  );
});
afterAll(() => site.stop());

/** Values of a field, as JQL names them; none when it is empty. */
function valuesOf({ fields }: Known, name: string): readonly string[] {
  const value = fields[name];
  if (value === null || value === undefined) return [];
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map((each) =>
    typeof each === 'object' && each !== null && 'accountId' in each ? String(each.accountId) : String(each),
  );
}

const keysWhere = (holds: (product: Known) => boolean): readonly string[] =>
  products
    .filter(holds)
    .map(({ key }) => key)
    .sort();

test.each(FIELDS)('JQL over "%s" finds what the fields hold, value by value', async (name) => {
  const values = [...new Set(products.flatMap((product) => valuesOf(product, name)))];
  expect(values).not.toEqual([]);
  const isEmpty = (product: Known): boolean => valuesOf(product, name).length === 0;
  expect(await found(`"${name}" is EMPTY AND issuetype = Product`)).toEqual(keysWhere(isEmpty));
  expect(await found(`"${name}" is not EMPTY`)).toEqual(keysWhere((product) => !isEmpty(product)));
  for (const value of values) {
    const has = (product: Known): boolean => valuesOf(product, name).includes(value);
    expect([value, await found(`"${name}" = "${value}"`)]).toEqual([value, keysWhere(has)]);
    expect(await found(`"${name}" != "${value}"`)).toEqual(
      keysWhere((product) => !isEmpty(product) && !has(product)),
    );
  }
  const list = values.map((value) => `"${value}"`).join(', ');
  expect(await found(`"${name}" in (${list})`)).toEqual(keysWhere((product) => !isEmpty(product)));
});

const DATES = [
  'End of sale',
  'End of support',
  'Retired on',
  'Archived on',
  'Material granted until',
] as const;

test.each(DATES)('dates of "%s" compare', async (name) => {
  for (const value of new Set(products.flatMap((product) => valuesOf(product, name)))) {
    const dateOf = (product: Known): string | undefined => valuesOf(product, name)[0];
    for (const [operator, holds] of [
      ['<', (date: string) => date < value],
      ['<=', (date: string) => date <= value],
      ['>', (date: string) => date > value],
      ['>=', (date: string) => date >= value],
    ] as const)
      expect([operator, await found(`"${name}" ${operator} "${value}"`)]).toEqual([
        operator,
        keysWhere((product) => {
          const date = dateOf(product);
          return date !== undefined && holds(date);
        }),
      ]);
  }
});

test('the fields hold what the panels show', () => {
  for (const { key, view, fields } of products) {
    const { retirement, archive } = view;
    expect([key, fields['Replacement product'] ?? null]).toEqual([
      key,
      key === 'PROD-3' ? 'PROD-1' : (retirement?.replacement?.key ?? null),
    ]);
    expect([key, fields['Archived on'] ?? null]).toEqual([key, archive.archived?.at.slice(0, 10) ?? null]);
    expect([key, fields['Material requests waiting'] ?? 0]).toEqual([
      key,
      archive.requests.filter(({ status }) => status === 'waiting').length,
    ]);
    const unconfirmed = (retirement?.notice?.owners ?? []).filter(({ isCurrent }) => !isCurrent);
    expect([key, valuesOf({ key, view, fields }, 'Notice unconfirmed by').length]).toEqual([
      key,
      unconfirmed.length,
    ]);
    const regions = Object.keys(retirement?.table?.classes ?? {}).sort();
    if (retirement) expect([key, fields['Affected regions'] ?? []]).toEqual([key, regions]);
  }
});

test('what operations and owners ask is one query', async () => {
  const smith = personOf(site, 'smith@example.com');
  const mine = await smith.post('/rest/api/3/search/jql', {
    jql: '"Notice unconfirmed by" = currentUser()',
    fields: ['summary'],
  });
  expect([...mine.body['issues']].map((issue) => issue['key'])).toEqual(['PROD-12']);
  expect(await found('"Lifecycle stage" = Retired AND "Affected regions" = 华东')).toEqual(['PROD-2']);
  expect(await found('"End of support" < 90d AND "Lifecycle stage" = Retired')).toEqual(['PROD-2', 'PROD-3']);
});
