import type { Fact } from '../fact';

const yesOrNo = [
  { value: 'yes', name: { zh: '是', en: 'Yes' } },
  { value: 'no', name: { zh: '否', en: 'No' } },
];

export const facts: readonly Fact[] = [
  {
    key: 'strategyOrigin',
    name: { zh: '战略来源', en: 'Strategy origin' },
    clause: '6.1',
    stages: ['strategy'],
    ownerDepartment: 'management',
    setBy: [],
    value: {
      kind: 'choice',
      options: [
        { value: 'corporateStrategy', name: { zh: '公司战略规划', en: 'Corporate strategy' } },
        { value: 'marketDemand', name: { zh: '市场需求', en: 'Market demand' } },
      ],
    },
  },
  {
    key: 'productGoal',
    name: { zh: '产品目标', en: 'Product goal' },
    clause: '6.1',
    stages: ['strategy'],
    ownerDepartment: 'management',
    setBy: [],
    value: { kind: 'text', maxLength: 255 },
  },
  {
    key: 'productManager',
    name: { zh: '产品经理', en: 'Product manager' },
    clause: '6.2',
    stages: ['initiation'],
    ownerDepartment: 'product',
    setBy: ['product', 'management'],
    value: { kind: 'person' },
  },
  {
    key: 'launchEvent',
    name: { zh: '是否召开产品发布会', en: 'Launch event' },
    clause: '6.6',
    stages: ['launch'],
    ownerDepartment: 'product',
    setBy: [],
    value: {
      kind: 'choice',
      options: [
        { value: 'yes', name: { zh: '召开', en: 'Yes' } },
        { value: 'no', name: { zh: '不召开', en: 'No' } },
        { value: 'later', name: { zh: '以后再定', en: 'Later' } },
      ],
    },
  },
  {
    key: 'liveDemo',
    name: { zh: '是否现场演示', en: 'Live demo' },
    clause: '6.6',
    stages: ['launch'],
    ownerDepartment: 'product',
    setBy: [],
    value: { kind: 'choice', options: yesOrNo },
  },
  {
    key: 'retirementReason',
    name: { zh: '退市原因', en: 'Retirement reason' },
    clause: '6.8',
    stages: ['retirement'],
    ownerDepartment: 'operations',
    setBy: [],
    value: {
      kind: 'choice',
      options: [
        { value: 'noMarketOpportunity', name: { zh: '无市场商机', en: 'No market opportunity' } },
        { value: 'superseded', name: { zh: '被新产品代替', en: 'Superseded by new product' } },
      ],
    },
  },
];
