import type { LocalSite } from '../../emulator/local-site';
import { FILES, productIn, type Product } from '../support/lifecycle';
import { click, clicked, linkEvidence, panelOf, pieceOf, rowOf, stateOf } from '../support/panel';
import { missingIn, moveTo } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

let site: LocalSite;
let liNa: Person;
let product: Product;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

/** A product in Planning with all but its plan. */
beforeEach(async () => {
  product = await productIn(site, 'Planning');
  for (const file of FILES.Planning.slice(0, -1)) await liNa.attach(product.key, `${file}.pdf`);
  await settle(site);
});

async function attach(filename: string): Promise<string> {
  const attached = await liNa.attach(product.key, filename);
  return attached.body[0]['id'];
}

/** Versions of the plan as `v2 产品规划 v2.pdf`, newest first. */
async function planVersions(): Promise<readonly string[]> {
  const { evidence } = rowOf(await panelOf(liNa, product.id), 'productPlan');
  return evidence.flatMap(({ versions }) =>
    versions.map(
      ({ number, content }) => `v${number} ${content.kind === 'file' ? content.filename : content.kind}`,
    ),
  );
}

const missingNow = async (): Promise<readonly string[]> => {
  const moved = await moveTo(liNa, product.key, 'Development');
  return moved.status === 204 ? [] : missingIn(moved);
};

test('a file uploaded anywhere in Jira stands for what its name says, and can be taken off again', async () => {
  const file = await attach('产品规划 终稿.pdf');
  await settle(site);
  const row = rowOf(await panelOf(liNa, product.id), 'productPlan');
  expect(row.evidence[0]?.versions[0]).toMatchObject({ number: 1, how: 'name', by: null });
  const evidence = pieceOf(await panelOf(liNa, product.id), 'productPlan', file);
  const view = await clicked(liNa, product.id, 'evidence/unlink', { deliverable: 'productPlan', evidence });
  expect(stateOf(view, 'productPlan')).toBe('missing');
  expect(view.otherAttachments.map(({ attachmentId }) => attachmentId)).toEqual([file]);
  await settle(site);
  expect(await missingNow()).toEqual(['产品规划']);
});

test('a replacement is the next version; the one before is superseded, and its file stays on the issue', async () => {
  const first = await attach('方案.pdf');
  await linkEvidence(liNa, product.id, 'productPlan', first);
  const second = await attach('方案 修订.pdf');
  const evidence = pieceOf(await panelOf(liNa, product.id), 'productPlan', first);
  await clicked(liNa, product.id, 'evidence/replace', {
    deliverable: 'productPlan',
    evidence,
    attachmentId: second,
  });
  expect(await planVersions()).toEqual(['v2 方案 修订.pdf', 'v1 方案.pdf']);
  const issue = await liNa.get(`/rest/api/3/issue/${product.key}?fields=attachment`);
  expect([...issue.body['fields']['attachment']].map(({ id }) => id)).toEqual(
    expect.arrayContaining([first, second]),
  );
});

test('a superseded version does not stand in for a current one that was deleted', async () => {
  const first = await attach('产品规划 v1.pdf');
  const second = await attach('产品规划 v2.pdf');
  await settle(site);
  expect(await planVersions()).toEqual(['v2 产品规划 v2.pdf', 'v1 产品规划 v1.pdf']);
  await liNa.delete(`/rest/api/3/attachment/${second}`);
  expect(await missingNow()).toEqual(['产品规划']);
  await settle(site);
  const row = rowOf(await panelOf(liNa, product.id), 'productPlan');
  expect(row).toMatchObject({ state: 'missing', evidence: [{ counts: false }] });
  expect(row.evidence[0]?.versions[0]?.content).toMatchObject({ kind: 'file', isGone: true });
  await linkEvidence(liNa, product.id, 'productPlan', first);
  expect((await planVersions())[0]).toMatch(/产品规划 v1\.pdf$/);
  expect(await missingNow()).toEqual([]);
});

test('undoing a replacement makes the version before current again', async () => {
  await attach('产品规划 v1.pdf');
  const second = await attach('产品规划 v2.pdf');
  await settle(site);
  const evidence = pieceOf(await panelOf(liNa, product.id), 'productPlan', second);
  await clicked(liNa, product.id, 'evidence/unlink', { deliverable: 'productPlan', evidence });
  expect(await planVersions()).toEqual(['v1 产品规划 v1.pdf']);
  expect(await missingNow()).toEqual([]);
});

test('a name that says two things is asked about, and counts for neither until somebody says which', async () => {
  const file = await attach('产品规划与竞品资料.pdf');
  expect(await missingNow()).toEqual(['产品规划']);
  await settle(site);
  expect(await missingNow()).toEqual(['产品规划']);
  const { questions } = await panelOf(liNa, product.id);
  expect(questions).toMatchObject([
    {
      file: { attachmentId: file },
      candidates: [{ deliverable: 'competitorMaterial' }, { deliverable: 'productPlan' }],
    },
  ]);
  const view = await clicked(liNa, product.id, 'evidence/link', {
    deliverable: 'productPlan',
    attachmentId: file,
  });
  expect(view.questions).toEqual([]);
  expect(await missingNow()).toEqual([]);
});

test('a file that was set aside is not asked about again', async () => {
  const file = await attach('产品规划与竞品资料.pdf');
  const view = await clicked(liNa, product.id, 'evidence/setAside', { attachmentId: file });
  expect([view.questions, view.otherAttachments.map(({ attachmentId }) => attachmentId)]).toEqual([
    [],
    [file],
  ]);
});

test('several files can stand for one deliverable, each with versions of its own', async () => {
  await attach('产品规划 总册.pdf');
  await attach('产品规划 附录.pdf');
  await settle(site);
  expect(await planVersions()).toEqual(['v1 产品规划 总册.pdf', 'v1 产品规划 附录.pdf']);
});

test('two people who replace the same piece at once both stand in its history', async () => {
  const wangLei = personOf(site, 'wang.lei@example.com');
  const first = await attach('方案.pdf');
  await linkEvidence(liNa, product.id, 'productPlan', first);
  const [mine, yours] = [await attach('方案 甲.pdf'), await attach('方案 乙.pdf')];
  const evidence = pieceOf(await panelOf(liNa, product.id), 'productPlan', first);
  const replace = (person: Person, attachmentId: string) =>
    click(person, product.id, 'evidence/replace', { deliverable: 'productPlan', evidence, attachmentId });
  const replies = await Promise.all([replace(liNa, mine), replace(wangLei, yours)]);
  expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
  const versions = await planVersions();
  expect(versions).toHaveLength(3);
  expect([...versions].sort()).toEqual(expect.arrayContaining(['v1 方案.pdf']));
  expect(versions.join()).toMatch(/甲/);
  expect(versions.join()).toMatch(/乙/);
});

test.each([
  ['javascript:alert(1)'],
  ['ftp://example.com/plan'],
  ['https://example.com/a b'],
  ['"><script>'],
  [''],
])('"%s" is no link', async (url) => {
  const payload = { deliverable: 'existingProjectMaterial', url, title: '项目库', evidence: null };
  expect(await click(liNa, product.id, 'evidence/addLink', payload)).toMatchObject({
    ok: false,
    code: 'BAD_LINK',
  });
});

test('a link stands for a deliverable that may be one, and dates for the schedule', async () => {
  const bare = await productIn(site, 'Planning', '链接与日期');
  await clicked(liNa, bare.id, 'evidence/addLink', {
    deliverable: 'existingProjectMaterial',
    url: 'https://projects.example.com/',
    title: '项目库',
    evidence: null,
  });
  const view = await clicked(liNa, bare.id, 'evidence/stateDates', {
    deliverable: 'planningSchedule',
    start: '2026-12-01',
    due: '2027-02-28',
  });
  expect([stateOf(view, 'existingProjectMaterial'), stateOf(view, 'planningSchedule')]).toEqual([
    'satisfied',
    'satisfied',
  ]);
  await settle(site);
  const refused = await moveTo(liNa, bare.key, 'Development');
  expect(missingIn(refused)).toEqual(['竞品资料', '行业分析资料', '产品规划']);
});

test('two people who undo the same replacement at once take off one version', async () => {
  const wangLei = personOf(site, 'wang.lei@example.com');
  await attach('产品规划 v1.pdf');
  await settle(site);
  const second = await attach('产品规划 v2.pdf');
  await settle(site);
  const evidence = pieceOf(await panelOf(liNa, product.id), 'productPlan', second);
  const undo = (person: Person) =>
    click(person, product.id, 'evidence/unlink', { deliverable: 'productPlan', evidence, version: 2 });
  const replies = await Promise.all([undo(liNa), undo(wangLei)]);
  expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'NOT_LINKED' });
  expect(await planVersions()).toEqual(['v1 产品规划 v1.pdf']);
});
