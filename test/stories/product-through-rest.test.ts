import type { LocalSite } from '../../emulator/local-site';
import { createProduct, missingIn, moveTo, statusOf } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

/** Each gate with what it asks of a product that has nothing yet; files stay on the issue from gate to gate. */
const GATES: readonly { readonly to: string; readonly missing: readonly string[] }[] = [
  { to: 'Initiation', missing: [] },
  {
    to: 'Planning',
    missing: ['会议纪要', '市场预测分析结果 或 产品推广会议', '产品相关资料', '产品调研分析报告'],
  },
  {
    to: 'Development',
    missing: ['竞品资料', '行业分析资料', '公司已有项目资料', '产品规划计划', '产品规划'],
  },
  { to: 'Acceptance', missing: [] },
  { to: 'Launch', missing: [] },
  {
    to: 'In market',
    missing: [
      '产品功能列表',
      '产品原型',
      '产品需求说明书',
      '产品部署说明文档',
      '产品实施说明文档',
      '产品宣传资料',
      '产品宣传视频',
      '产品操作视频',
      '产品宣传PPT',
      '产品说明',
      '产品培训',
    ],
  },
  { to: 'Retirement', missing: [] },
  { to: 'Retired', missing: ['产品退市计划', '产品退市通知书'] },
];

let site: LocalSite;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

test('a product passes no gate without its files, passes each with them, and is found once it is retired', async () => {
  const { key } = await createProduct(liNa, '智能巡检终端');
  await settle(site);
  for (const { to, missing } of GATES) {
    const before = await statusOf(liNa, key);
    if (missing.length > 0) {
      const refused = await moveTo(liNa, key, to);
      expect(refused.status).toBe(400);
      expect(refused.body['errors']).toEqual({});
      expect(missingIn(refused)).toEqual(missing);
      expect(await statusOf(liNa, key)).toBe(before);
    }
    for (const name of missing) {
      const attached = await liNa.attach(key, `${name.split(' 或 ')[0]}.pdf`);
      expect(attached.status).toBe(200);
    }
    expect(await moveTo(liNa, key, to)).toEqual({ status: 204, body: null });
    expect(await statusOf(liNa, key)).toBe(to);
    await settle(site);
  }
  const found = await liNa.get(
    `/rest/api/3/search/jql?jql=${encodeURIComponent('"Lifecycle stage" = Retired')}&fields=status`,
  );
  const issues = [...found.body['issues']];
  expect(issues.map((issue) => issue['key'])).toContain(key);
  expect(new Set(issues.map((issue) => issue['fields']['status']['name']))).toEqual(new Set(['Retired']));
});
