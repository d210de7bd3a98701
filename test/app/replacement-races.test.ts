import type { LocalSite } from '../../emulator/local-site';
import { accountOf, type Product } from '../support/lifecycle';
import { click, panelOf } from '../support/panel';
import { createProduct } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let wangLei: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
  wangLei = personOf(site, 'wang.lei@example.com');
});
afterAll(() => site.stop());

/** A product that its manager leads, so that it may name what replaces it. */
async function ledProduct(summary: string): Promise<Product> {
  const product = await createProduct(liNa, summary);
  await settle(site);
  const value = await accountOf(site, 'li.na@example.com');
  await click(wangLei, product.id, 'fact/set', { fact: 'productManager', value, reason: null });
  return product;
}

const replace = (product: Product, by: Product) =>
  click(liNa, product.id, 'fact/set', { fact: 'replacementProduct', value: by.key, reason: null });

/** What replaces a product, as Jira shows it in its field. */
async function replacementOf({ key }: Product): Promise<string | null> {
  const fields = await liNa.get('/rest/api/3/field');
  const field = [...fields.body].find((each) => each['name'] === 'Replacement product')!['id'];
  const issue = await liNa.get(`/rest/api/3/issue/${key}?fields=${String(field)}`);
  return issue.body['fields'][field] ?? null;
}

test.each([2, 3, 4])(
  '%i products that are to replace each other in a ring at once never close it',
  async (count) => {
    for (let round = 0; round < 4; round += 1) {
      const ring = await Promise.all(
        Array.from({ length: count }, (_each, index) => ledProduct(`环 ${round}.${index}`)),
      );
      const replies = await Promise.all(
        ring.map((product, index) => replace(product, ring[(index + 1) % count]!)),
      );
      await settle(site);
      const made = replies.filter(({ ok }) => ok).length;
      expect(made).toBeLessThan(count);
      for (const reply of replies) if (!reply.ok) expect(['REPLACEMENT_LOOP', 'BUSY']).toContain(reply.code);
      const shown = await Promise.all(ring.map(replacementOf));
      expect(shown.filter((key) => key !== null)).toHaveLength(made);
      // Both sides say the same, in Jira and in the panels.
      for (const [index, product] of ring.entries()) {
        const next = ring[(index + 1) % count]!;
        const isReplaced = shown[index] !== null;
        const links = await liNa.get(`/rest/api/3/issue/${product.key}?fields=issuelinks`);
        const inward = [...links.body['fields']['issuelinks']].filter((link) => link['inwardIssue']);
        expect(inward.map((link) => link['inwardIssue']['key'])).toEqual(isReplaced ? [next.key] : []);
        const { replaces } = await panelOf(liNa, next.id);
        expect(replaces.map(({ key }) => key)).toEqual(isReplaced ? [product.key] : []);
      }
    }
  },
);

test.each(['PROD-9999', '10', '../../secret', 'PROD-1 OR 1=1', '__proto__', 'PROD-1?fields=*all'])(
  '"%s" is no product',
  async (value) => {
    const product = await ledProduct('可见');
    expect(
      await click(liNa, product.id, 'fact/set', { fact: 'replacementProduct', value, reason: null }),
    ).toMatchObject({ ok: false, code: 'UNKNOWN_PRODUCT' });
    expect(await replacementOf(product)).toBeNull();
  },
);

test('a work item that is no product replaces nothing', async () => {
  const product = await ledProduct('可见');
  const task = await liNa.post('/rest/api/3/issue', {
    fields: { project: { key: 'PROD' }, issuetype: { name: 'Task' }, summary: '任务' },
  });
  expect(await replace(product, { id: task.body['id'], key: task.body['key'] })).toMatchObject({
    code: 'UNKNOWN_PRODUCT',
  });
});

test('a product that has ended replaces nothing', async () => {
  const product = await ledProduct('接替者');
  for (const key of ['PROD-2', 'PROD-13'])
    expect(
      await click(liNa, product.id, 'fact/set', { fact: 'replacementProduct', value: key, reason: null }),
    ).toMatchObject({ code: 'UNKNOWN_PRODUCT' });
});
