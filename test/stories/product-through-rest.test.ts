import type { LocalSite } from '../../emulator/local-site';
import { FILES, passGate, type Stage } from '../support/lifecycle';
import { createProduct, missingIn, moveTo, statusOf } from '../support/product';
import { personOf, settle, startTestSite, type Person } from '../support/test-site';

/** Each stage with what its gate asks for; what an earlier gate asked for is there already. */
const GATES: readonly { readonly stage: Stage; readonly to: Stage; readonly missing: readonly string[] }[] = [
  { stage: 'Strategy', to: 'Initiation', missing: ['战略来源', '产品目标'] },
  {
    stage: 'Initiation',
    to: 'Planning',
    missing: [
      '会议纪要',
      '产品相关资料',
      '产品调研分析报告',
      '产品预立项',
      '委任产品经理',
      '产品调研分析报告',
    ],
  },
  {
    stage: 'Planning',
    to: 'Development',
    missing: ['竞品资料', '行业分析资料', '公司已有项目资料', '产品规划计划', '产品规划'],
  },
  { stage: 'Development', to: 'Acceptance', missing: ['产品版本计划', '产品版本计划'] },
  { stage: 'Acceptance', to: 'Launch', missing: ['产品验收记录', '产品验收记录'] },
  {
    stage: 'Launch',
    to: 'In market',
    missing: [...FILES.Launch, '是否召开产品发布会', '产品系统'],
  },
  { stage: 'In market', to: 'Retirement', missing: ['退市原因'] },
  {
    stage: 'Retirement',
    to: 'Retired',
    missing: [
      '产品无市场商机说明',
      '产品退市计划',
      '产品退市通知书',
      '停止销售日期',
      '停止服务与支持日期',
      '存量客户清单',
    ],
  },
];

let site: LocalSite;
let liNa: Person;

beforeAll(async () => {
  site = await startTestSite();
  liNa = personOf(site, 'li.na@example.com');
});
afterAll(() => site.stop());

test('a product passes no gate without its files, passes each with them, and is found once it is retired', async () => {
  const product = await createProduct(liNa, '智能巡检终端');
  const { key } = product;
  await settle(site);
  for (const { stage, to, missing } of GATES) {
    const before = await statusOf(liNa, key);
    const refused = await moveTo(liNa, key, to);
    expect(refused.status).toBe(400);
    expect(refused.body['errors']).toEqual({});
    expect(missingIn(refused)).toEqual(missing);
    expect(await statusOf(liNa, key)).toBe(before);
    await passGate(site, product, stage);
    expect(await statusOf(liNa, key)).toBe(to);
  }
  const found = await liNa.get(
    `/rest/api/3/search/jql?jql=${encodeURIComponent('"Lifecycle stage" = Retired')}&fields=status`,
  );
  const issues = [...found.body['issues']];
  expect(issues.map((issue) => issue['key'])).toContain(key);
  expect(new Set(issues.map((issue) => issue['fields']['status']['name']))).toEqual(new Set(['Retired']));
});
