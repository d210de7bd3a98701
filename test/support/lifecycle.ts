import type { LocalSite } from '../../emulator/local-site';
import { clicked } from './panel';
import { createProduct, moveTo } from './product';
import { personOf, settle } from './test-site';

/** The stages by their statuses, in the order of the process. */
const STAGES = [
  'Strategy',
  'Initiation',
  'Planning',
  'Development',
  'Acceptance',
  'Launch',
  'In market',
  'Retirement',
  'Retired',
] as const;
export type Stage = (typeof STAGES)[number];

export interface Product {
  readonly id: string;
  readonly key: string;
}

/** Files that the gate at the end of a stage asks for, with what files of earlier stages answer already. */
export const FILES: Readonly<Record<Stage, readonly string[]>> = {
  Strategy: ['市场预测分析结果'],
  Initiation: ['会议纪要', '产品相关资料', '产品调研分析报告'],
  Planning: ['竞品资料', '行业分析资料', '公司已有项目资料', '产品规划计划', '产品规划'],
  Development: [],
  Acceptance: [],
  Launch: [
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
  'In market': [],
  Retirement: ['产品无市场商机说明', '产品退市计划', '产品退市通知书'],
  Retired: [],
};

/** Does what the gate at the end of a stage asks for that is no file: facts, confirmations, checklists, versions. */
export async function settleRecords(site: LocalSite, { id, key }: Product, stage: Stage): Promise<void> {
  const [liNa, wangLei] = [personOf(site, 'li.na@example.com'), personOf(site, 'wang.lei@example.com')];
  const fact = (person: typeof liNa, name: string, value: string) =>
    clicked(person, id, 'fact/set', { fact: name, value, reason: null });
  if (stage === 'Strategy') {
    await fact(liNa, 'strategyOrigin', 'marketDemand');
    await fact(liNa, 'productGoal', '一年内服务五十家客户');
  }
  if (stage === 'Initiation') {
    await fact(wangLei, 'productManager', await accountOf(site, 'li.na@example.com'));
    await clicked(wangLei, id, 'confirmation/set', {
      deliverable: 'preInitiationRecord',
      done: true,
      note: null,
    });
    for (const item of ['marketResearch', 'competitiveAnalysis', 'feasibilityStudy'])
      await clicked(liNa, id, 'checklist/set', {
        deliverable: 'productAnalysisReport',
        item,
        done: true,
        text: null,
      });
  }
  if (stage === 'Development') {
    const version = await addVersion(site, key, `${key} 1.0`);
    await clicked(liNa, id, 'version/test', { version, result: 'passed' });
  }
  if (stage === 'Acceptance') {
    const issue = await liNa.get(`/rest/api/3/issue/${key}?fields=fixVersions`);
    for (const version of [...issue.body['fields']['fixVersions']])
      await clicked(liNa, id, 'version/judge', {
        version: version['id'],
        verdict: 'accepted',
        note: null,
      });
  }
  if (stage === 'Launch') {
    await fact(liNa, 'launchEvent', 'no');
    await clicked(liNa, id, 'evidence/addLink', {
      deliverable: 'productSystem',
      url: 'https://product.example.com/',
      title: '产品系统',
      evidence: null,
    });
  }
  if (stage === 'In market') {
    await fact(personOf(site, 'zhou.ting@example.com'), 'retirementRequest', '连续四个季度没有新签客户');
    await fact(liNa, 'retirementReason', 'noMarketOpportunity');
  }
  if (stage === 'Retirement') {
    await fact(liNa, 'endOfSale', '2027-06-30');
    await fact(liNa, 'endOfSupport', '2028-06-30');
    await clicked(liNa, id, 'table/put', {
      deliverable: 'impactInventory',
      row: null,
      cells: { customer: '东方电气', region: '华东', contractStatus: 'expired', supportPlan: '导出数据' },
    });
  }
}

/** Gives a product a version, as a Jira version in its "Fix versions"; answers the version's id. */
export async function addVersion(site: LocalSite, key: string, name: string): Promise<string> {
  const admin = personOf(site, 'admin@example.com');
  const created = await admin.post('/rest/api/3/version', { name, project: 'PROD' });
  const version = created.body['id'] as unknown as string;
  const added = await admin.put(`/rest/api/3/issue/${key}`, {
    update: { fixVersions: [{ add: { id: version } }] },
  });
  if (added.status !== 204) throw new Error(`Adding a version answered ${JSON.stringify(added)}`);
  return version;
}

/** Account id of a person by e-mail. */
export async function accountOf(site: LocalSite, email: string): Promise<string> {
  const myself = await personOf(site, email).get('/rest/api/3/myself');
  return myself.body['accountId'];
}

/** Has the review of the current gate pass, if it asks for one: handed in by its manager, voted for by everybody. */
export async function passReview(site: LocalSite, { id }: Product, stage: Stage): Promise<void> {
  const vote = (email: string) =>
    clicked(personOf(site, email), id, 'review/vote', {
      choice: 'for',
      text: null,
      deliverable: null,
      onBehalfOf: null,
    });
  if (stage !== 'Planning' && stage !== 'Launch') return;
  await clicked(personOf(site, 'li.na@example.com'), id, 'review/submit', {});
  if (stage === 'Planning') await vote('wang.lei@example.com');
  for (const email of COMMITTEE) await vote(email);
  await settle(site);
}

/** The committee of the demo company, its chair first. */
export const COMMITTEE = [
  'zhao.min@example.com',
  'chen.jie@example.com',
  'liu.yang@example.com',
  'sun.hao@example.com',
] as const;

/** Does everything that the gate at the end of a stage asks for, and passes it. */
export async function passGate(site: LocalSite, product: Product, stage: Stage): Promise<void> {
  const liNa = personOf(site, 'li.na@example.com');
  for (const name of FILES[stage]) await liNa.attach(product.key, `${name}.pdf`);
  await settle(site);
  await settleRecords(site, product, stage);
  await settle(site);
  await passReview(site, product, stage);
  const next = STAGES[STAGES.indexOf(stage) + 1];
  if (!next) throw new Error(`Nothing comes after ${stage}.`);
  const moved = await moveTo(liNa, product.key, next);
  if (moved.status !== 204) throw new Error(`${stage} was not left: ${JSON.stringify(moved.body)}`);
  await settle(site);
}

/** A new product that has gone through every stage before this one, as the process wants. */
export async function productIn(site: LocalSite, stage: Stage, summary = '边缘计算网关'): Promise<Product> {
  const product = await createProduct(personOf(site, 'li.na@example.com'), summary);
  await settle(site);
  for (const passed of STAGES.slice(0, STAGES.indexOf(stage))) await passGate(site, product, passed);
  return product;
}
