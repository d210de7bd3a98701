import type { HoldersByRole } from '../../../src/domain/holders';
import { accountId } from '../../../src/domain/ids';
import { putRow, setFact } from '../../support/commands';
import { LI, paperProduct, type PaperProduct } from '../../support/paper-product';

export const COMPANY = { id: 'g-all', name: 'everybody' };
export const CUSTODIANS = { id: 'g-custodians', name: 'custodians' };

/** Who stands for whom around a retirement. */
export const holders = {
  company: { groups: [COMPANY], people: [] },
  custodian: { groups: [CUSTODIANS], people: [accountId('吴斌')] },
};

/** The only row of the inventory: 陈刚 answers for it. */
export const ROW = {
  customer: '仁济医院',
  region: '华东',
  contractStatus: 'maintenance',
  projectOwner: '陈刚',
  supportPlan: '续保一年',
};

/** The files of a ready product, in the order in which they are attached; the last one stands for nothing. */
export const FILES = ['产品退市计划.docx', '产品退市通知书.pdf', '产品无市场商机说明.docx', 'v7.pdf'];

/** A product, led by 李娜, for which everything is there that its retirement asks for; the owner of its only row is known. */
export function readyProduct(
  stage: 'retirement' | 'retired' = 'retirement',
  byRole: HoldersByRole = holders,
): PaperProduct {
  const product = paperProduct(stage, { holders: byRole });
  product.does(setFact('productManager', LI));
  product.does(setFact('retirementRequest', '连续四个季度没有新签客户'), accountId('运营周婷'));
  product.does(setFact('retirementReason', 'noMarketOpportunity'));
  product.does(setFact('endOfSale', '2026-06-30'));
  product.does(setFact('endOfSupport', '2027-06-30'));
  for (const file of FILES) product.attach(file);
  product.does({ type: 'followFiles' }, null);
  product.does(putRow(ROW));
  product.does({ type: 'nameOwner', owner: '陈刚', account: accountId('陈刚'), isToldElsewhere: false });
  return product;
}
