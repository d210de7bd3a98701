import type { LocalSite } from '../../emulator/local-site';
import { productIn, settleRecords } from '../support/lifecycle';
import { statusOf } from '../support/product';
import { personOf, settle, startTestSite, type Answer, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;

afterEach(() => site.stop());

/** A product in Initiation, on a site that tells expressions the names of unsaved files, or does not. */
async function productOn(uncommittedFileDetails: 'known' | 'unknown'): Promise<string> {
  site = await startTestSite({ uncommittedFileDetails });
  liNa = personOf(site, 'li.na@example.com');
  const product = await productIn(site, 'Initiation', '拖放');
  await settleRecords(site, product, 'Initiation');
  for (const file of await filesOf(product.key)) await liNa.delete(`/rest/api/3/attachment/${file.id}`);
  await settle(site);
  return product.key;
}

/** Files attached to an issue. */
async function filesOf(key: string): Promise<readonly { readonly id: string; readonly filename: string }[]> {
  const issue = await liNa.get(`/rest/api/3/issue/${key}?fields=attachment`);
  return [...issue.body['fields']['attachment']].map((file) => ({
    id: file['id'],
    filename: file['filename'],
  }));
}

/** Makes the transition to Planning with files dropped on its screen. */
async function moveWithFiles(key: string, filenames: readonly string[]): Promise<Answer> {
  const offered = await liNa.get(`/rest/api/3/issue/${key}/transitions`);
  const { id } = [...offered.body['transitions']].find(
    (each) => each['to']['name'] === 'Planning',
  )! as unknown as { id: string };
  const form = new FormData();
  form.append('transition', JSON.stringify({ transition: { id } }));
  for (const name of filenames) form.append('file', new Blob([`Content of ${name}`]), name);
  return liNa.form(`/rest/internal/transition-with-files/${key}`, form);
}

const FILES = ['会议纪要.docx', '产品推广会议.docx', '产品相关资料.zip', '产品调研分析报告.pdf'];

test('files dropped on the transition screen open the gate and are attached with the transition', async () => {
  const key = await productOn('known');
  expect((await moveWithFiles(key, FILES)).status).toBe(204);
  expect(await statusOf(liNa, key)).toBe('Planning');
  expect((await filesOf(key)).map(({ filename }) => filename)).toEqual(FILES);
});

test('a transition refused with dropped files attaches none of them', async () => {
  const key = await productOn('known');
  const refused = await moveWithFiles(key, FILES.slice(1));
  expect(refused.status).toBe(400);
  expect(refused.body['errorMessages'][0]).toMatch(/\n会议纪要（公司管理层，§6\.2）$/);
  expect(await statusOf(liNa, key)).toBe('Initiation');
  expect(await filesOf(key)).toEqual([]);
});

test('where Jira does not tell the names of unsaved files, the gate stays shut and says what to do', async () => {
  const key = await productOn('unknown');
  const refused = await moveWithFiles(key, FILES);
  expect(refused.status).toBe(400);
  expect(refused.body['errorMessages'][0]).toMatch(/会议纪要（[^]*请先把文件上传到事务，再执行一次转换。$/);
  expect(await statusOf(liNa, key)).toBe('Initiation');
});
