import { issueId, type IssueId } from '../domain/ids';
import { isEndStage } from '../domain/process/process-definition';
import { replacementOf } from '../domain/retirement/replacement';
import type { Watched } from '../ports';
import type { Product } from './locate-product';
import type { Ready } from './prepare-command';
import { refreshProduct, type ProductDeps } from './refresh-product';

/** Products that replace one another in a row; nobody has longer rows, and a transaction holds 25 operations. */
const MAX_CHAIN = 15;

/**
 * Finds the product that is to replace another: it exists, the person may see it, it lives, and following the replacements
 * from it never leads back. The dossiers on the way are watched, so that two people at once close no loop.
 * @param wanted id or key of an issue
 */
export async function prepareReplacement(
  deps: ProductDeps,
  { issue, process }: Product,
  wanted: string,
): Promise<Ready> {
  const given = wanted.trim();
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(given)) return { ok: false, code: 'UNKNOWN_PRODUCT' };
  // Brings it up to what Jira says, and makes sure that there is a dossier to watch.
  const found = await refreshProduct(deps, issueId(given.toUpperCase()), null);
  if (!found.ok) return { ok: false, code: found.code === 'BUSY' ? 'BUSY' : 'UNKNOWN_PRODUCT' };
  const { id, key } = found.product.issue;
  const { state } = found.dossier;
  if (id === issue.id) return { ok: false, code: 'REPLACEMENT_LOOP' };
  if (state.isTerminated || isEndStage(process, state.stage)) return { ok: false, code: 'UNKNOWN_PRODUCT' };
  const watched = await chainFrom(deps, process, id, issue.id);
  if (watched === null) return { ok: false, code: 'REPLACEMENT_LOOP' };
  return { ok: true, value: { prepared: { product: { product: id, key } }, watched } };
}

/** The dossiers on the way from one product over its replacements; null when the way leads to `end`, or nowhere. */
async function chainFrom(
  { dossiers }: ProductDeps,
  process: Product['process'],
  start: IssueId,
  end: IssueId,
): Promise<readonly Watched[] | null> {
  const watched: Watched[] = [];
  let next: IssueId | null = start;
  while (next !== null) {
    if (next === end || watched.length === MAX_CHAIN) return null;
    const head = await dossiers.load(next);
    if (!head) return watched;
    watched.push({ issue: next, revision: head.revision });
    next = replacementOf(process, head.state)?.product ?? null;
  }
  return watched;
}
