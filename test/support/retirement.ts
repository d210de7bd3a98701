import type { LocalSite } from '../../emulator/local-site';
import type { NoticePreview } from '../../src/contract/retirement-view';
import { accountOf, productIn, type Product } from './lifecycle';
import { clicked } from './panel';
import { asked, importRows } from './table';
import { personOf, settle } from './test-site';

/** Customers of two owners, in two regions. */
export const CUSTOMERS = [
  'customer,project,region,contractStatus,version,projectOwner,supportPlan',
  '东方电气,一期,华东,maintenance,V1,吴斌,维护至停止服务日',
  '南海物流,一期,华南,signed,V2,Alex Smith,改签新平台',
  '东方纺织,二期,华东,expired,V2,吴斌,导出数据后停用',
].join('\n');

/** A product in retirement that lacks nothing, but that nobody has been told of yet. */
export async function readyToTell(site: LocalSite, customers = CUSTOMERS): Promise<Product> {
  const [liNa, zhouTing] = [personOf(site, 'li.na@example.com'), personOf(site, 'zhou.ting@example.com')];
  const product = await productIn(site, 'Retirement', '退市产品');
  const { id, key } = product;
  for (const [fact, value] of [
    ['endOfSale', '2027-06-30'],
    ['endOfSupport', '2028-06-30'],
  ] as const)
    await clicked(liNa, id, 'fact/set', { fact, value, reason: null });
  const imported = await importRows(zhouTing, id, customers);
  if (!imported.ok) throw new Error(`The customers were not imported: ${JSON.stringify(imported)}`);
  for (const name of ['产品无市场商机说明', '产品退市计划', '产品退市通知书'])
    await liNa.attach(key, `${name}.pdf`);
  await settle(site);
  for (const [owner, email] of [
    ['吴斌', 'wu.bin@example.com'],
    ['Alex Smith', 'smith@example.com'],
  ] as const)
    await clicked(liNa, id, 'owner/name', {
      owner,
      account: await accountOf(site, email),
      isToldElsewhere: false,
    });
  return product;
}

/** What would go out now. */
export function previewOf(site: LocalSite, { id }: Product): Promise<NoticePreview> {
  return asked<NoticePreview>(personOf(site, 'li.na@example.com'), id, 'notice/preview', {});
}

/** Sends the notice as it stands. */
export async function sendNotice(site: LocalSite, product: Product): Promise<void> {
  const { digest } = await previewOf(site, product);
  await clicked(personOf(site, 'li.na@example.com'), product.id, 'notice/send', { digest: digest ?? '' });
  await settle(site);
}

/** Mails about the notice of a product that Jira has sent, with the addresses they went to. */
export function noticesOf(
  site: LocalSite,
  { key }: Product,
): readonly { readonly subject: string; readonly text: string; readonly to: readonly string[] }[] {
  const { outbox, users } = site.world().jira.store;
  return outbox
    .all()
    .filter(({ subject }) => subject.includes(key) && subject.includes('退市通知'))
    .map(({ subject, textBody: text, recipientIds }) => ({
      subject,
      text,
      to: recipientIds.map((id) => users.need(id).emailAddress ?? ''),
    }));
}
