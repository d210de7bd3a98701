import type { Department, Stage } from '../stage';

export const departments: readonly Department[] = [
  { key: 'management', name: { zh: '公司管理层', en: 'Management' } },
  { key: 'operations', name: { zh: '运营部', en: 'Operations' } },
  { key: 'product', name: { zh: '产品部', en: 'Product department' } },
  { key: 'projectManagement', name: { zh: '项目管理部', en: 'Project management' } },
  { key: 'researchAndDevelopment', name: { zh: '研发部', en: 'Research and development' } },
  { key: 'committee', name: { zh: '产品委员会', en: 'Product committee' } },
];

export const stages: readonly Stage[] = [
  {
    key: 'strategy',
    name: { zh: '产品战略', en: 'Strategy' },
    clause: '6.1',
    responsible: ['management'],
    related: ['operations', 'researchAndDevelopment', 'product'],
  },
  {
    key: 'initiation',
    name: { zh: '产品立项', en: 'Initiation' },
    clause: '6.2',
    responsible: ['management', 'operations', 'product'],
    related: ['projectManagement'],
  },
  {
    key: 'planning',
    name: { zh: '产品规划', en: 'Planning' },
    clause: '6.3',
    responsible: ['product'],
    related: ['researchAndDevelopment', 'projectManagement', 'committee'],
  },
  {
    key: 'development',
    name: { zh: '设计研发', en: 'Development' },
    clause: '6.4',
    responsible: ['product'],
    related: ['researchAndDevelopment'],
  },
  {
    key: 'acceptance',
    name: { zh: '产品验收', en: 'Acceptance' },
    clause: '6.5',
    responsible: ['product'],
    related: ['researchAndDevelopment'],
  },
  {
    key: 'launch',
    name: { zh: '产品上市', en: 'Launch' },
    clause: '6.6',
    responsible: ['product', 'operations'],
    related: ['committee', 'researchAndDevelopment'],
  },
  {
    key: 'iteration',
    name: { zh: '产品迭代', en: 'In market' },
    clause: '6.7',
    responsible: ['product'],
    related: ['operations'],
  },
  {
    key: 'retirement',
    name: { zh: '产品退市', en: 'Retirement' },
    clause: '6.8',
    responsible: ['product', 'operations'],
    related: [],
  },
  {
    key: 'retired',
    name: { zh: '已退市', en: 'Retired' },
    clause: '6.9',
    responsible: ['product'],
    related: [],
  },
];
