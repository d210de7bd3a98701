import type { LocalSite } from '../../emulator/local-site';
import { createProduct, missingIn, moveTo } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

/** The record is written on every change, and a custom field is no file store. */
const MAX_RECORD_BYTES = 20 * 1024;

let site: LocalSite;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

/** Attaches many files with one request. */
async function attachAll(key: string, names: readonly string[]): Promise<void> {
  const form = new FormData();
  for (const name of names) form.append('file', new Blob([`Content of ${name}`]), name);
  expect((await liNa.form(`/rest/api/3/issue/${key}/attachments`, form)).status).toBe(200);
}

test('with 300 attachments the gate still names what is missing, and still opens', async () => {
  const { id, key } = await createProduct(liNa, '三百个附件');
  const { store } = site.world().jira;
  const launch = store.statuses.all().find(({ name }) => name === 'Launch')!;
  store.issues.put({ ...store.issues.need(id), statusId: launch.id });
  await settle(site);
  const photos = Array.from({ length: 289 }, (_, index) => `会议录像与现场照片 第 ${index} 号.jpeg`);
  await attachAll(key, photos);
  // Before the event has come every name is read, after it none: both must stay inside the limits.
  for (const isSettled of [false, true]) {
    if (isSettled) await settle(site);
    expect(missingIn(await moveTo(liNa, key, 'In market'))).toHaveLength(11);
  }
  const needed =
    '产品功能列表 产品原型 产品需求说明书 产品部署说明文档 产品实施说明文档 产品宣传资料 产品宣传视频 产品操作视频 产品宣传PPT 产品说明 产品培训';
  await attachAll(
    key,
    needed.split(' ').map((name) => `${name}.pdf`),
  );
  await settle(site);
  const issue = await liNa.get(`/rest/api/3/issue/${key}?fields=*all`);
  const texts = Object.values(issue.body['fields']).map((value) => JSON.stringify(value));
  const record = texts.find((text) => text.includes('"need":')) ?? '';
  expect(Buffer.byteLength(record)).toBeGreaterThan(1_000);
  expect(Buffer.byteLength(record)).toBeLessThanOrEqual(MAX_RECORD_BYTES);
  expect((await moveTo(liNa, key, 'In market')).status).toBe(204);
}, 60_000);
