import type { RowView, TableView } from '../../../src/contract/table-view';

const statuses = [
  { value: 'signed', name: { zh: '已签约', en: 'Signed' } },
  { value: 'inWarranty', name: { zh: '质保期', en: 'In warranty' } },
];

/** An inventory without rows, with whatever a test wants different. */
export function tableView(different: Partial<TableView> = {}): TableView {
  const column = (key: string, zh: string, en: string, isRequired = false) => ({
    key,
    name: { zh, en },
    options: [],
    isRequired,
  });
  return {
    deliverable: 'impactInventory',
    columns: [
      column('customer', '客户名称', 'Customer', true),
      column('region', '区域', 'Region', true),
      { ...column('contractStatus', '合同状况', 'Contract status', true), options: statuses },
      column('projectOwner', '项目负责人', 'Project owner'),
      column('supportPlan', '支持计划', 'Support plan', true),
      {
        ...column('customerNotice', '客户告知', 'Customer informed'),
        options: [
          { value: 'informed', name: { zh: '已告知', en: 'Informed' } },
          { value: 'notNeeded', name: { zh: '无需告知', en: 'Not needed' } },
        ],
      },
    ],
    classifiedBy: ['region', 'contractStatus'],
    ownerColumn: 'projectOwner',
    toldColumn: 'customerNotice',
    planColumn: 'supportPlan',
    rowCount: 0,
    incompleteCount: 0,
    untoldCount: 0,
    maxRows: 20_000,
    classes: {},
    chunks: [],
    none: null,
    ...different,
  };
}

/** A row with these cells. */
export function rowView(id: string, cells: RowView['cells']): RowView {
  return { id, cells };
}
