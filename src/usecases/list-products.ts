import type { ProjectId } from '../domain/ids';
import type { IssuePage, Issues, SettingsStore } from '../ports';

/**
 * Ids of the products of all bound projects, a page at a time; none where nothing is bound.
 * @param page null for the first
 * @param changedWithinHours leaves out those that nobody has changed for longer
 */
export async function listProducts(
  { issues, settingsStore }: { readonly issues: Issues; readonly settingsStore: SettingsStore },
  page: string | null,
  changedWithinHours?: number,
): Promise<IssuePage> {
  const bindings = Object.entries((await settingsStore.load())?.bindings ?? {});
  if (bindings.length === 0) return { ids: [], next: null };
  const projects = bindings.map(([id]) => id as ProjectId);
  const types = [...new Set(bindings.flatMap(([, { productIssueTypeIds }]) => productIssueTypeIds))];
  return issues.list(projects, types, page, changedWithinHours);
}
