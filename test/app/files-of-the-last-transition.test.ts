import type { LocalSite } from '../../emulator/local-site';
import { productIn, settleRecords } from '../support/lifecycle';
import { statusOf } from '../support/product';
import { recordedOf } from '../support/review-log';
import { personOf, settle, startTestSite } from '../support/test-site';

let site: LocalSite;

beforeAll(async () => {
  site = await startTestSite({ uncommittedFileDetails: 'known' });
});
afterAll(() => site.stop());

test('a notice that opened the last gate from its transition screen stands in the dossier that it closed', async () => {
  const liNa = personOf(site, 'li.na@example.com');
  const product = await productIn(site, 'Retirement', '最后一步');
  for (const name of ['产品无市场商机说明', '产品退市计划']) await liNa.attach(product.key, `${name}.pdf`);
  await settle(site);
  await settleRecords(site, product, 'Retirement');
  await settle(site);
  const offered = await liNa.get(`/rest/api/3/issue/${product.key}/transitions`);
  const last = [...offered.body['transitions']].find((each) => each['to']['name'] === 'Retired');
  const form = new FormData();
  form.append('transition', JSON.stringify({ transition: { id: last?.['id'] } }));
  form.append('file', new Blob(['Content of the notice']), '产品退市通知书.pdf');
  const moved = await liNa.form(`/rest/internal/transition-with-files/${product.key}`, form);
  await settle(site);
  expect([moved.status, await statusOf(liNa, product.key)]).toEqual([204, 'Retired']);
  const linked = recordedOf(site, product.id, 'filesFollowed').flatMap((followed) => followed.linked);
  expect(linked.map(({ deliverable }) => deliverable)).toContain('retirementNotice');
});
