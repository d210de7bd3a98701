import type { Fact } from '../fact';

export const facts: readonly Fact[] = [
  {
    key: 'launchEvent',
    name: { zh: '是否召开产品发布会', en: 'Launch event' },
    clause: '6.6',
    stages: ['launch'],
    options: [
      { value: 'yes', name: { zh: '召开', en: 'Yes' } },
      { value: 'no', name: { zh: '不召开', en: 'No' } },
      { value: 'later', name: { zh: '以后再定', en: 'Later' } },
    ],
  },
  {
    key: 'retirementReason',
    name: { zh: '退市原因', en: 'Retirement reason' },
    clause: '6.8',
    stages: ['retirement'],
    options: [
      { value: 'noMarketOpportunity', name: { zh: '无市场商机', en: 'No market opportunity' } },
      { value: 'superseded', name: { zh: '被新产品代替', en: 'Superseded by new product' } },
    ],
  },
];
