import type { IssueId } from '../domain/ids';
import type { Dossiers, Issues, SettingsStore } from '../ports';
import { changeProduct, type ChangeDeps, type Changed, type Mover } from './change-product';
import { locateProduct, type Located, type LocateRefusalCode, type Product } from './locate-product';

export interface ProductDeps extends ChangeDeps {
  readonly issues: Issues;
  readonly dossiers: Dossiers;
  readonly settingsStore: SettingsStore;
}

export type Refreshed = Changed | { readonly ok: false; readonly code: LocateRefusalCode };

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

/** Whoever keeps losing to others leaves it to the last of them. */
const MAX_ROUNDS = 4;

/** Repeats a change until Jira shows what the dossier says; each further round reads issue and dossier anew. */
export async function untilSettled(
  deps: ProductDeps,
  first: Located,
  change: (product: Product) => Promise<Changed>,
): Promise<Refreshed> {
  let located = first;
  for (let round = 1; ; round += 1) {
    if (!located.ok) return located;
    const changed = await change(located.product);
    if (!changed.ok || changed.isSettled || round === MAX_ROUNDS) return changed;
    located = await locateProduct(deps, located.product.issue.id);
  }
}
