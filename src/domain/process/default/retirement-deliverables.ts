import type { Deliverable } from '../deliverable';

const contractStatuses = [
  { value: 'signed', name: { zh: '已签约', en: 'Signed' } },
  { value: 'inDelivery', name: { zh: '交付中', en: 'In delivery' } },
  { value: 'inWarranty', name: { zh: '质保期', en: 'In warranty' } },
  { value: 'maintenance', name: { zh: '维保期', en: 'Maintenance' } },
  { value: 'expired', name: { zh: '已到期', en: 'Expired' } },
  { value: 'terminated', name: { zh: '已终止', en: 'Terminated' } },
];

export const retirementDeliverables: readonly Deliverable[] = [
  {
    key: 'noMarketStatement',
    name: { zh: '产品无市场商机说明', en: 'No-market-opportunity statement' },
    kind: 'file',
    uses: [{ stage: 'retirement', direction: 'input' }],
    ownerDepartment: 'operations',
    clause: '6.8',
    hints: { zh: ['无市场商机'], en: ['no market opportunity'] },
  },
  {
    key: 'newProductPlan',
    name: { zh: '新产品研发计划', en: 'New product R&D plan' },
    kind: 'file',
    uses: [{ stage: 'retirement', direction: 'input' }],
    ownerDepartment: 'product',
    clause: '6.8',
    hints: { zh: ['新产品研发计划'], en: ['new product (?:r&d |r d |rd )?plan'] },
  },
  {
    key: 'retirementPlan',
    name: { zh: '产品退市计划', en: 'Retirement plan' },
    kind: 'file',
    uses: [{ stage: 'retirement', direction: 'output' }],
    ownerDepartment: 'product',
    clause: '6.8',
    hints: { zh: ['退市计划'], en: ['retirement plan', 'end of life plan', 'eol plan'] },
  },
  {
    key: 'impactInventory',
    name: { zh: '存量客户清单', en: 'Impact inventory' },
    kind: 'table',
    uses: [{ stage: 'retirement', direction: 'work' }],
    ownerDepartment: 'product',
    clause: '6.8',
    hints: { zh: ['存量客户清单', '影响清单'], en: ['impact inventory', 'installed base inventory'] },
    table: {
      columns: [
        { key: 'customer', name: { zh: '客户名称', en: 'Customer' }, options: [], isRequired: true },
        { key: 'project', name: { zh: '项目', en: 'Project' }, options: [], isRequired: false },
        { key: 'region', name: { zh: '区域', en: 'Region' }, options: [], isRequired: true },
        {
          key: 'contractStatus',
          name: { zh: '合同状况', en: 'Contract status' },
          options: contractStatuses,
          isRequired: true,
        },
        { key: 'version', name: { zh: '版本', en: 'Version' }, options: [], isRequired: false },
        {
          key: 'projectOwner',
          name: { zh: '项目负责人', en: 'Project owner' },
          options: [],
          isRequired: false,
        },
        { key: 'supportPlan', name: { zh: '支持计划', en: 'Support plan' }, options: [], isRequired: true },
      ],
    },
  },
  {
    key: 'retirementNotice',
    name: { zh: '产品退市通知书', en: 'Retirement notice' },
    kind: 'file',
    uses: [{ stage: 'retirement', direction: 'output' }],
    ownerDepartment: 'product',
    clause: '6.8',
    hints: { zh: ['退市通知'], en: ['retirement notice'] },
  },
  {
    key: 'archiveDossier',
    name: { zh: '产品资料归档', en: 'Archive dossier' },
    kind: 'record',
    uses: [{ stage: 'retired', direction: 'output' }],
    ownerDepartment: 'product',
    clause: '6.9',
    hints: { zh: ['资料归档'], en: ['archive dossier'] },
  },
];
