import type { IssueId } from '../domain/ids';
import { approvalOf } from '../domain/review/current-review';
import { locateProduct } from './locate-product';
import type { ProductDeps } from './refresh-product';
import { projectProduct } from './write-projection';

/**
 * Moves an approved product to the next stage, where the administrator wants that. Jira's own validators have the last word;
 * a transition that Jira does not offer, or refuses, is left to a person.
 */
export async function moveOn(deps: ProductDeps, id: IssueId): Promise<void> {
  const located = await locateProduct(deps, id);
  if (!located.ok) return;
  const { product } = located;
  if (!product.dossier) return;
  const { gate, review, isGateOpen } = projectProduct(deps, product, product.dossier);
  if (!gate || !review || !isGateOpen || approvalOf(review) !== 'approved') return;
  if (!product.settings.movesOn.includes(gate.key)) return;
  const targets = Object.entries(product.binding.stageByStatusId).flatMap(([statusId, stage]) =>
    stage === gate.to ? [statusId] : [],
  );
  await deps.issues.moveTo(id, targets);
}
