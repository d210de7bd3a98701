import type { IssueId } from '../domain/ids';
import {
  changeProduct,
  type ChangeDeps,
  type Changed,
  type ChangeRefusal,
  type Mover,
  type Settled,
} from './change-product';
import {
  locateProduct,
  type LocateDeps,
  type Located,
  type LocateRefusalCode,
  type Product,
} from './locate-product';

export type ProductDeps = ChangeDeps & LocateDeps;

export type Refreshed =
  Settled | ChangeRefusal | { readonly ok: false; readonly code: LocateRefusalCode | 'BUSY' };

/**
 * Brings a product's dossier and fields up to what Jira says now. Whatever event led here, and however late,
 * only the live issue is believed.
 * @param mover who moved the issue, when an event says so
 */
export async function refreshProduct(
  deps: ProductDeps,
  id: IssueId,
  mover: Mover | null,
): Promise<Refreshed> {
  return untilSettled(deps, await locateProduct(deps, id), (product) =>
    changeProduct(deps, product, mover, null),
  );
}

/** Whoever loses this often is in a crowd, and is asked to try again. */
const MAX_ROUNDS = 8;
/** Whoever has changed the dossier leaves showing it to the last of those who did. */
const MAX_ROUNDS_TO_SHOW = 4;

/**
 * Repeats a change until it is in the dossier and Jira shows what the dossier says.
 * Each further round reads issue and dossier anew: what others wrote meanwhile is the ground of the next attempt.
 */
export async function untilSettled(
  deps: ProductDeps,
  first: Located,
  change: (product: Product) => Promise<Changed>,
): Promise<Refreshed> {
  let located = first;
  for (let round = 1; ; round += 1) {
    if (!located.ok) return located;
    const changed = await change(located.product);
    if (changed.ok && (changed.isSettled || round >= MAX_ROUNDS_TO_SHOW)) return changed;
    if (!changed.ok && changed.code !== 'LOST') return changed;
    if (round === MAX_ROUNDS) return { ok: false, code: 'BUSY' };
    located = await locateProduct(deps, located.product.issue.id);
  }
}
