import type { TableDefinition } from '../deliverable';

const contractStatuses = [
  { value: 'signed', name: { zh: '已签约', en: 'Signed' } },
  { value: 'inDelivery', name: { zh: '交付中', en: 'In delivery' } },
  { value: 'inWarranty', name: { zh: '质保期', en: 'In warranty' } },
  { value: 'maintenance', name: { zh: '维保期', en: 'Maintenance' } },
  { value: 'expired', name: { zh: '已到期', en: 'Expired' } },
  { value: 'terminated', name: { zh: '已终止', en: 'Terminated' } },
];

const customerNotices = [
  { value: 'informed', name: { zh: '已告知', en: 'Informed' } },
  { value: 'notNeeded', name: { zh: '无需告知', en: 'Not needed' } },
];

const column = (
  key: string,
  zh: string,
  en: string,
  isRequired: boolean,
  aliases: readonly string[] = [],
  options: TableDefinition['columns'][number]['options'] = [],
): TableDefinition['columns'][number] => ({ key, name: { zh, en }, aliases, options, isRequired });

/** Where a product is installed: one row per customer and project (clause 6.8). */
export const impactInventory: TableDefinition = {
  columns: [
    column('customer', '客户名称', 'Customer', true, ['客户', 'customer name']),
    column('project', '项目', 'Project', false, ['项目名称', 'project name']),
    column('region', '区域', 'Region', true, ['地区', '实施区域', 'area']),
    column(
      'contractStatus',
      '合同状况',
      'Contract status',
      true,
      ['合同状态', 'contract', 'status'],
      contractStatuses,
    ),
    column('version', '版本', 'Version', false, ['产品版本', 'product version']),
    column('projectOwner', '项目负责人', 'Project owner', false, ['负责人', 'owner']),
    column('supportPlan', '支持计划', 'Support plan', true, ['退市后支持计划', 'support']),
    column(
      'customerNotice',
      '客户告知',
      'Customer informed',
      false,
      ['是否告知', 'informed'],
      customerNotices,
    ),
  ],
  classifiedBy: ['region', 'contractStatus'],
  ownerColumn: 'projectOwner',
  toldColumn: 'customerNotice',
  planColumn: 'supportPlan',
};
