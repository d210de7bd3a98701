import type { IssueId } from '../domain/ids';
import { isReplacementCarried, replacementOf } from '../domain/retirement/replacement';
import type { Replacements } from '../ports';
import { locateProduct } from './locate-product';
import { stateOf } from './prepare-command';
import type { ProductDeps } from './refresh-product';
import { tellProduct } from './tell-product';

export interface ReplacementDeps extends ProductDeps {
  readonly replacements: Replacements;
}

/**
 * Tells Jira and the other product which product replaces which, and takes back what was said before. Safe to run twice:
 * links are found before they are made, and dossiers note nothing that they know.
 */
export async function carryReplacement(deps: ReplacementDeps, id: IssueId): Promise<void> {
  const located = await locateProduct(deps, id);
  if (!located.ok) return;
  const { product } = located;
  const state = stateOf(product);
  const wanted = replacementOf(product.process, state);
  const { carried } = state.retirement;
  if (isReplacementCarried(product.process, state) && (wanted === null || carried?.link)) return;
  const self = { product: id, key: product.issue.key };
  if (carried && carried.product !== wanted?.product) {
    if (carried.link !== null) await deps.replacements.unlink(carried.link);
    await tellProduct(deps, carried.product, { type: 'followReplaced', ...self, isReplaced: false });
  }
  if (wanted === null) {
    await tellProduct(deps, id, { type: 'followReplacement', carried: null });
    return;
  }
  const link = await deps.replacements.link(id, wanted.product);
  await tellProduct(deps, wanted.product, { type: 'followReplaced', ...self, isReplaced: true });
  await tellProduct(deps, id, { type: 'followReplacement', carried: { ...wanted, link } });
}
