import type { LocalSite } from '../../emulator/local-site';
import { FILES, passReview, productIn, settleRecords } from '../support/lifecycle';
import { missingIn, moveTo } from '../support/product';
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
  const product = await productIn(site, 'Launch', '三百个附件');
  const { key } = product;
  await settleRecords(site, product, 'Launch');
  await settle(site);
  const photos = Array.from({ length: 280 }, (_, index) => `会议录像与现场照片 第 ${index} 号.jpeg`);
  await attachAll(key, photos);
  // Before the event has come every name is read, after it none: both must stay inside the limits.
  for (const isSettled of [false, true]) {
    if (isSettled) await settle(site);
    expect(missingIn(await moveTo(liNa, key, 'In market'))).toHaveLength(11);
  }
  await attachAll(
    key,
    FILES.Launch.map((name) => `${name}.pdf`),
  );
  await settle(site);
  const issue = await liNa.get(`/rest/api/3/issue/${key}?fields=*all`);
  const texts = Object.values(issue.body['fields']).map((value) => JSON.stringify(value));
  const record = texts.find((text) => text.includes('"need":')) ?? '';
  expect(Buffer.byteLength(record)).toBeGreaterThan(1_000);
  expect(Buffer.byteLength(record)).toBeLessThanOrEqual(MAX_RECORD_BYTES);
  await passReview(site, product, 'Launch');
  expect((await moveTo(liNa, key, 'In market')).status).toBe(204);
}, 60_000);
