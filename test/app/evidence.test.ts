import type { LocalSite } from '../../emulator/local-site';
import { FILES, passReview, productIn, type Product } from '../support/lifecycle';
import { linkEvidence, openPanel, panelOf, setFact, stateOf, unlinkEvidence } from '../support/panel';
import { createProduct, linesIn, missingIn, moveTo, statusOf } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

/** A product in Planning with all but its plan. */
async function productWithoutPlan(): Promise<Product> {
  const product = await productIn(site, 'Planning');
  for (const file of FILES.Planning.slice(0, -1)) await liNa.attach(product.key, `${file}.pdf`);
  await settle(site);
  return product;
}

async function attachmentId(key: string, filename: string, content?: string): Promise<string> {
  const attached = await liNa.attach(key, filename, content);
  return attached.body[0]['id'];
}

test('a file whose name says nothing passes the gate once it is linked in the panel', async () => {
  const { id, key } = await productWithoutPlan();
  const file = await attachmentId(key, 'scan-0001.pdf');
  expect(missingIn(await moveTo(liNa, key, 'Development'))).toEqual(['产品规划']);
  const linked = await linkEvidence(liNa, id, 'productPlan', file);
  expect(linked.ok && stateOf(linked.value, 'productPlan')).toBe('satisfied');
  await passReview(site, { id, key }, 'Planning');
  expect((await moveTo(liNa, key, 'Development')).status).toBe(204);
});

test('a linked file that is deleted closes the gate at once, before any event has come', async () => {
  const { id, key } = await productWithoutPlan();
  const file = await attachmentId(key, 'scan-0002.pdf');
  await linkEvidence(liNa, id, 'productPlan', file);
  expect((await liNa.delete(`/rest/api/3/attachment/${file}`)).status).toBe(204);
  expect(missingIn(await moveTo(liNa, key, 'Development'))).toEqual(['产品规划']);
  expect(await statusOf(liNa, key)).toBe('Planning');
});

test('a file named like a deliverable but deleted before the transition does not count', async () => {
  const { key } = await productWithoutPlan();
  const file = await attachmentId(key, '产品规划.pdf');
  await settle(site);
  await liNa.delete(`/rest/api/3/attachment/${file}`);
  expect(missingIn(await moveTo(liNa, key, 'Development'))).toEqual(['产品规划']);
});

test('a file of zero bytes does not count, and cannot be linked', async () => {
  const { id, key } = await productWithoutPlan();
  const file = await attachmentId(key, '产品规划.pdf', '');
  expect(missingIn(await moveTo(liNa, key, 'Development'))).toEqual(['产品规划']);
  await settle(site);
  expect(missingIn(await moveTo(liNa, key, 'Development'))).toEqual(['产品规划']);
  expect(await linkEvidence(liNa, id, 'productPlan', file)).toMatchObject({
    ok: false,
    code: 'EMPTY_ATTACHMENT',
  });
});

test('a file taken off its deliverable closes the gate, although its name still says so', async () => {
  const { id, key } = await productWithoutPlan();
  const file = await attachmentId(key, '产品规划.pdf');
  await settle(site);
  const unlinked = await unlinkEvidence(liNa, id, 'productPlan', file);
  expect(unlinked.ok && unlinked.value.otherAttachments.map(({ attachmentId }) => attachmentId)).toContain(
    file,
  );
  expect(missingIn(await moveTo(liNa, key, 'Development'))).toEqual(['产品规划']);
});

test('a file linked to one deliverable does not pass as another by its name', async () => {
  const { id, key } = await productWithoutPlan();
  const file = await attachmentId(key, '产品规划.pdf');
  await linkEvidence(liNa, id, 'competitorMaterial', file);
  expect(missingIn(await moveTo(liNa, key, 'Development'))).toEqual(['产品规划']);
});

test('a retirement reason decides which statement is demanded', async () => {
  const { id } = await productIn(site, 'Retirement');
  const before = await panelOf(liNa, id);
  expect(stateOf(before, 'noMarketStatement')).toBe('missing');
  expect(stateOf(before, 'newProductPlan')).toBe('notApplicable');
  const set = await setFact(liNa, id, 'retirementReason', 'superseded');
  expect(set.ok && stateOf(set.value, 'noMarketStatement')).toBe('notApplicable');
  const found = await liNa.get(
    `/rest/api/3/search/jql?jql=${encodeURIComponent('"Retirement reason" = "Superseded by new product"')}&fields=summary`,
  );
  expect([...found.body['issues']].map((each) => each['id'])).toContain(id);
});

test('the message speaks the language of whoever makes the transition', async () => {
  const { key } = await productWithoutPlan();
  const smith = personOf(site, 'smith@example.com');
  const refused = await moveTo(smith, key, 'Development');
  expect(linesIn(refused)).toEqual(['Product plan (Product department, §6.3)']);
  expect(String(refused.body['errorMessages'][0])).toMatch(/^Planning → Development: /);
  const chinese = await moveTo(liNa, key, 'Development');
  expect(linesIn(chinese)).toEqual(['产品规划（产品部，§6.3）']);
  expect(String(chinese.body['errorMessages'][0])).toMatch(/^产品规划 → 设计研发：/);
});

test.each<[string, string, string, string]>([
  ['an unknown deliverable', 'mystery', '', 'UNKNOWN_DELIVERABLE'],
  ['a deliverable that is no file', 'versionPlan', '', 'WRONG_KIND_OF_EVIDENCE'],
  ['an attachment of nowhere', 'productPlan', '999999', 'UNKNOWN_ATTACHMENT'],
])('linking to %s is refused, and nothing is written', async (_what, deliverable, attachment, code) => {
  const { id, key } = await productWithoutPlan();
  const file = attachment || (await attachmentId(key, 'scan.pdf'));
  await settle(site);
  const before = site.world().kvs.exportState();
  expect(await linkEvidence(liNa, id, deliverable, file)).toMatchObject({ ok: false, code });
  expect(site.world().kvs.exportState()).toEqual(before);
});

test('a file of another issue cannot be linked', async () => {
  const [mine, other] = [await productWithoutPlan(), await productWithoutPlan()];
  const file = await attachmentId(other.key, '产品规划.pdf');
  expect(await linkEvidence(liNa, mine.id, 'productPlan', file)).toMatchObject({
    ok: false,
    code: 'UNKNOWN_ATTACHMENT',
  });
});

test.each([
  [{}],
  [{ commandId: '', deliverable: 'productPlan', attachmentId: '1' }],
  [{ commandId: 'a', deliverable: 7, attachmentId: '1' }],
  [null],
])('a malformed call is refused: %j', async (payload) => {
  const { id } = await createProduct(liNa, '测试');
  const answer = await liNa.invoke('evidence/link', payload, id);
  expect(answer.body['body']).toMatchObject({ ok: false, code: 'BAD_REQUEST' });
});

test('whoever may only read the issue may open the panel, and link nothing', async () => {
  const { id, key } = await productWithoutPlan();
  const file = await attachmentId(key, 'scan.pdf');
  const member = personOf(site, 'chen.jie@example.com');
  expect((await openPanel(member, id)).ok).toBe(true);
  expect(await linkEvidence(member, id, 'productPlan', file)).toMatchObject({
    ok: false,
    code: 'NOT_ALLOWED_TO_EDIT',
  });
  expect(stateOf(await panelOf(liNa, id), 'productPlan')).toBe('missing');
});

test('whoever may not see the issue cannot reach its panel', async () => {
  const { id } = await productWithoutPlan();
  const answer = await personOf(site, 'guest@example.com').invoke('panel/open', {}, id);
  expect(answer.status).toBe(404);
});

test('the same click sent twice does its work once; the same id for another click is refused', async () => {
  const { id, key } = await productWithoutPlan();
  const file = await attachmentId(key, 'scan.pdf');
  const first = await linkEvidence(liNa, id, 'productPlan', file, 'click-1');
  await unlinkEvidence(liNa, id, 'productPlan', file);
  const again = await linkEvidence(liNa, id, 'productPlan', file, 'click-1');
  expect([first.ok, again.ok]).toEqual([true, true]);
  expect(again.ok && stateOf(again.value, 'productPlan')).toBe('missing');
  expect(await linkEvidence(liNa, id, 'competitorMaterial', file, 'click-1')).toMatchObject({
    ok: false,
    code: 'COMMAND_REUSED',
  });
});
