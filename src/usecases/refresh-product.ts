import type { IssueId } from '../domain/ids';
import type { Dossiers, Issues, SettingsStore } from '../ports';
import { changeProduct, type ChangeDeps, type Changed, type Mover } from './change-product';
import { locateProduct, type LocateRefusalCode } from './locate-product';

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
  const located = await locateProduct(deps, id);
  return located.ok ? changeProduct(deps, located.product, mover, null) : located;
}
