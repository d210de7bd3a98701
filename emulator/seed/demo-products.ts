import { manyInstallations, type DemoInstallation } from './demo-installations';
import type { DemoStatus } from './demo-lifecycle';

/** Why and when a product of the demo company leaves the market, and what happens to its customers. */
export interface DemoRetirement {
  readonly reason: 'noMarketOpportunity' | 'superseded';
  /** What operations said when they raised it. */
  readonly request?: string;
  /** Number of the product that takes its place. */
  readonly replacedBy?: number;
  /** Days from today. */
  readonly endOfSaleInDays: number;
  readonly endOfSupportInDays: number;
  readonly installations: readonly DemoInstallation[];
  /** The dossier lies in the archive. */
  readonly isArchived?: true;
}

/** A product of the demo company. */
export interface DemoProduct {
  readonly summary: string;
  readonly about: string;
  readonly language: 'zh' | 'en';
  readonly labels: readonly string[];
  readonly priority: 'Highest' | 'High' | 'Medium' | 'Low';
  readonly createdDaysAgo: number;
  /** Statuses after the first, each with the days since it was entered. */
  readonly path: readonly (readonly [DemoStatus, number])[];
  /** Files of the present status that are there already: all, none, or all but some. */
  readonly present: 'all' | 'none' | { readonly allBut: readonly string[] };
  /** What the company wants of it. */
  readonly goal?: string;
  readonly origin?: 'corporateStrategy' | 'marketDemand';
  readonly retirement?: DemoRetirement;
  readonly comments?: readonly { readonly by: string; readonly text: string; readonly daysAgo: number }[];
}

export const DEMO_PRODUCTS: readonly DemoProduct[] = [
  {
    summary: '智慧园区能耗管理系统',
    about: '面向产业园区的能耗采集、分析与节能优化。',
    language: 'zh',
    labels: ['能源', '园区'],
    priority: 'High',
    createdDaysAgo: 620,
    path: [
      ['Initiation', 600],
      ['Planning', 555],
      ['Development', 500],
      ['Acceptance', 380],
      ['Launch', 350],
      ['In market', 300],
    ],
    goal: '三年内覆盖 50 个园区，平均节能 12%。',
    origin: 'marketDemand',
    present: 'none',
    comments: [{ by: 'zhou.ting', text: '华东区签约客户已达 18 家，二期需求见反馈清单。', daysAgo: 40 }],
  },
  {
    summary: '移动审批助手',
    about: '手机端审批工具，功能已并入统一协同平台。',
    language: 'zh',
    labels: ['办公'],
    priority: 'Low',
    createdDaysAgo: 1500,
    path: [
      ['Initiation', 1480],
      ['Planning', 1440],
      ['Development', 1390],
      ['Acceptance', 1290],
      ['Launch', 1260],
      ['In market', 1200],
      ['Retirement', 200],
      ['Retired', 90],
    ],
    goal: '让八成审批在手机上完成。',
    origin: 'corporateStrategy',
    retirement: {
      reason: 'noMarketOpportunity',
      request: '连续四个季度没有新签客户，现有客户都已转向统一协同平台。',
      endOfSaleInDays: -180,
      endOfSupportInDays: -90,
      installations: [
        {
          customer: '华诚制造',
          region: '华东',
          contractStatus: 'terminated',
          supportPlan: '已迁移至统一协同平台',
          customerNotice: 'informed',
        },
        {
          customer: '滨海物流',
          region: '华北',
          contractStatus: 'expired',
          supportPlan: '数据已导出交付',
          customerNotice: 'informed',
        },
      ],
      isArchived: true,
    },
    present: 'all',
    comments: [{ by: 'zhou.ting', text: '最后一家客户已于退市通知期内完成迁移。', daysAgo: 92 }],
  },
  {
    summary: 'Data Gateway V1',
    about:
      'First generation of the data collection gateway. The campus energy system collects its data itself.',
    language: 'en',
    labels: ['iot'],
    priority: 'Low',
    createdDaysAgo: 1800,
    path: [
      ['Initiation', 1790],
      ['Planning', 1750],
      ['Development', 1700],
      ['Acceptance', 1600],
      ['Launch', 1560],
      ['In market', 1500],
      ['Retirement', 420],
      ['Retired', 300],
    ],
    goal: 'Connect the ten most common field buses to one platform.',
    origin: 'corporateStrategy',
    retirement: {
      reason: 'superseded',
      replacedBy: 1,
      endOfSaleInDays: -390,
      endOfSupportInDays: 65,
      installations: [
        {
          customer: 'Nordwerk GmbH',
          region: 'Europe',
          contractStatus: 'maintenance',
          projectOwner: 'Alex Smith',
          supportPlan: 'Migrated to the campus energy system',
          customerNotice: 'informed',
        },
      ],
    },
    present: 'all',
  },
  {
    summary: '智能客服机器人',
    about: '多渠道智能问答与工单转人工。',
    language: 'zh',
    labels: ['人工智能', '客服'],
    priority: 'High',
    createdDaysAgo: 420,
    path: [
      ['Initiation', 400],
      ['Planning', 360],
      ['Development', 310],
      ['Acceptance', 120],
      ['Launch', 60],
    ],
    goal: '一年内自动解决六成客户咨询。',
    origin: 'marketDemand',
    present: { allBut: ['promoVideo', 'trainingRecord'] },
    comments: [{ by: 'zhao.min', text: '上市评估前请补齐宣传视频和培训记录。', daysAgo: 12 }],
  },
  {
    summary: '设备预测性维护平台',
    about: '基于振动与温度数据预测关键设备故障。',
    language: 'zh',
    labels: ['工业互联网'],
    priority: 'Medium',
    createdDaysAgo: 380,
    path: [
      ['Initiation', 365],
      ['Planning', 330],
      ['Development', 270],
      ['Acceptance', 20],
    ],
    goal: '关键设备非计划停机减少三成。',
    origin: 'marketDemand',
    present: 'none',
  },
  {
    summary: '供应链协同门户',
    about: '供应商报价、交付与对账一体化门户。',
    language: 'zh',
    labels: ['供应链'],
    priority: 'Medium',
    createdDaysAgo: 260,
    path: [
      ['Initiation', 245],
      ['Planning', 205],
      ['Development', 130],
    ],
    goal: '核心供应商全部在线对账。',
    origin: 'corporateStrategy',
    present: 'all',
  },
  {
    summary: 'Insight Dashboard',
    about: 'Self-service dashboards for plant managers abroad.',
    language: 'en',
    labels: ['analytics'],
    priority: 'High',
    createdDaysAgo: 150,
    path: [
      ['Initiation', 135],
      ['Planning', 70],
    ],
    goal: 'Plant managers answer their own questions without a report request.',
    origin: 'marketDemand',
    present: 'all',
    comments: [
      { by: 'smith', text: 'All planning documents are attached. Ready for the committee.', daysAgo: 5 },
    ],
  },
  {
    summary: '智能排产系统',
    about: '面向离散制造的有限产能排产。',
    language: 'zh',
    labels: ['制造'],
    priority: 'Highest',
    createdDaysAgo: 140,
    path: [
      ['Initiation', 120],
      ['Planning', 62],
    ],
    goal: '排产时间从两天缩短到两小时。',
    origin: 'corporateStrategy',
    present: { allBut: ['productPlan'] },
    comments: [{ by: 'wang.lei', text: '《产品规划》还没有上传，无法进入研发。', daysAgo: 6 }],
  },
  {
    summary: '碳排放核算工具',
    about: '按国家核算指南生成企业碳排放报告。',
    language: 'zh',
    labels: ['能源', '合规'],
    priority: 'Medium',
    createdDaysAgo: 45,
    path: [['Initiation', 30]],
    goal: '客户当年即可自行出具碳排放报告。',
    origin: 'marketDemand',
    present: { allBut: ['productAnalysisReport'] },
  },
  {
    summary: 'Field Service App',
    about: 'Mobile work orders for service engineers on site.',
    language: 'en',
    labels: ['mobile'],
    priority: 'Medium',
    createdDaysAgo: 14,
    path: [],
    goal: 'Engineers close a work order on site within five minutes.',
    present: 'none',
  },
  {
    summary: '低代码表单平台',
    about: '让业务部门自己搭建表单和流程。',
    language: 'zh',
    labels: ['平台'],
    priority: 'Low',
    createdDaysAgo: 8,
    path: [],
    present: 'none',
  },
  {
    summary: '传统报表中心',
    about: '固定格式报表服务，由自助分析平台替代。',
    language: 'zh',
    labels: ['数据'],
    priority: 'Low',
    createdDaysAgo: 1300,
    path: [
      ['Initiation', 1280],
      ['Planning', 1240],
      ['Development', 1190],
      ['Acceptance', 1100],
      ['Launch', 1070],
      ['In market', 1020],
      ['Retirement', 25],
    ],
    goal: '为全部业务部门提供统一报表。',
    origin: 'corporateStrategy',
    retirement: {
      reason: 'noMarketOpportunity',
      request: '自助分析平台上线后，固定格式报表没有新的需求。',
      endOfSaleInDays: 30,
      endOfSupportInDays: 395,
      installations: [
        {
          customer: '东方电气',
          region: '华东',
          contractStatus: 'maintenance',
          projectOwner: '吴斌',
          supportPlan: '维护至年底，协助迁移到自助分析平台',
        },
        {
          customer: '江南纺织',
          region: '华东',
          contractStatus: 'inWarranty',
          projectOwner: '周婷',
          supportPlan: '质保期满后迁移',
        },
        {
          customer: '西岭矿业',
          region: '西南',
          contractStatus: 'expired',
          projectOwner: '吴斌',
          supportPlan: '导出历史报表',
        },
        ...manyInstallations(497),
      ],
    },
    present: { allBut: ['retirementNotice'] },
  },
  {
    summary: '虚拟展厅',
    about: '线上三维产品展示，规划阶段终止。',
    language: 'zh',
    labels: ['营销'],
    priority: 'Low',
    createdDaysAgo: 300,
    path: [
      ['Initiation', 285],
      ['Planning', 240],
      ['Terminated', 190],
    ],
    goal: '线上展示替代三成线下展会。',
    origin: 'marketDemand',
    present: 'none',
    comments: [{ by: 'zhao.min', text: '市场验证不足，委员会决定终止。', daysAgo: 190 }],
  },
  {
    summary: '统一身份认证平台',
    about: '单点登录与账号生命周期管理，已完成一次迭代。',
    language: 'zh',
    labels: ['安全', '平台'],
    priority: 'High',
    createdDaysAgo: 900,
    path: [
      ['Initiation', 880],
      ['Planning', 840],
      ['Development', 790],
      ['Acceptance', 690],
      ['Launch', 660],
      ['In market', 600],
      ['Development', 240],
      ['Acceptance', 110],
      ['Launch', 90],
      ['In market', 50],
    ],
    goal: '所有内部系统一次登录。',
    origin: 'corporateStrategy',
    present: 'none',
  },
];
