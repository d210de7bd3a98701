import type { ProjectId } from '../domain/ids';
import type { ProductDeps } from './refresh-product';
import { refreshProduct } from './refresh-product';

/** Brings the products of all bound projects up to date, a page per call; the queue carries on with the next page. */
export async function refreshAll(deps: ProductDeps, page: string | null): Promise<void> {
  const settings = await deps.settingsStore.load();
  const bindings = Object.entries(settings?.bindings ?? {});
  if (bindings.length === 0) return;
  const projects = bindings.map(([id]) => id as ProjectId);
  const types = [...new Set(bindings.flatMap(([, { productIssueTypeIds }]) => productIssueTypeIds))];
  const { ids, next } = await deps.issues.list(projects, types, page);
  for (const id of ids) await refreshProduct(deps, id, null);
  if (next !== null) await deps.queue.refreshAll(next);
}
