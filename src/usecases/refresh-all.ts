import type { ProjectId } from '../domain/ids';
import { isReplacementCarried } from '../domain/retirement/replacement';
import type { Tables } from '../ports';
import type { ProductDeps } from './refresh-product';
import { refreshProduct } from './refresh-product';
import { tidyTables } from './tidy-tables';

/** Brings the products of all bound projects up to date, a page per call; the queue carries on with the next page. */
export async function refreshAll(
  deps: ProductDeps & { readonly tables: Tables },
  page: string | null,
): Promise<void> {
  const settings = await deps.settingsStore.load();
  const bindings = Object.entries(settings?.bindings ?? {});
  if (bindings.length === 0) return;
  const projects = bindings.map(([id]) => id as ProjectId);
  const types = [...new Set(bindings.flatMap(([, { productIssueTypeIds }]) => productIssueTypeIds))];
  const { ids, next } = await deps.issues.list(projects, types, page);
  for (const id of ids) {
    const refreshed = await refreshProduct(deps, id, null);
    if (!refreshed.ok) continue;
    const { state } = refreshed.dossier;
    if (Object.keys(state.tables).length > 0) await tidyTables(deps, id);
    // Whatever the hourly runs have left.
    await deps.queue.indexFiles(id);
    if (!isReplacementCarried(refreshed.product.process, state)) await deps.queue.carryReplacement(id);
  }
  if (next !== null) await deps.queue.refreshAll(next);
}
