import type { IssueId } from '../domain/ids';
import type { ProcessDefinition } from '../domain/process/process-definition';
import { processInForce, type Binding, type Settings } from '../domain/settings';
import type { Dossier, Dossiers, Issues, ProductIssue, SettingsStore } from '../ports';

/** A product found: its issue, its dossier, and what the administrator set up for it. */
export interface Product {
  readonly issue: ProductIssue;
  readonly settings: Settings;
  readonly binding: Binding;
  /** As the administrator wants it on this site. */
  readonly process: ProcessDefinition;
  /** Null before its first event. */
  readonly dossier: Dossier | null;
}

export interface LocateDeps {
  readonly process: ProcessDefinition;
  readonly issues: Issues;
  readonly dossiers: Dossiers;
  readonly settingsStore: SettingsStore;
}

export type LocateRefusalCode = 'ISSUE_NOT_VISIBLE' | 'PROJECT_NOT_BOUND' | 'NOT_A_PRODUCT';

export type Located =
  { readonly ok: true; readonly product: Product } | { readonly ok: false; readonly code: LocateRefusalCode };

/**
 * Finds the product behind an issue. That the reader may see the issue is proved by reading it.
 * Two reads side by side, then one REST call.
 */
export async function locateProduct(
  { process, issues, dossiers, settingsStore }: LocateDeps,
  id: IssueId,
): Promise<Located> {
  const [settings, loaded] = await Promise.all([settingsStore.load(), dossiers.load(id)]);
  const issue = await issues.read(id, settings ? Object.values(settings.fieldIds) : []);
  if (!issue) return { ok: false, code: 'ISSUE_NOT_VISIBLE' };
  // Jira finds an issue by its key as well; dossiers go by ids.
  const dossier = issue.id === id ? loaded : await dossiers.load(issue.id);
  const binding = settings?.bindings[issue.projectId];
  if (!settings || !binding) return { ok: false, code: 'PROJECT_NOT_BOUND' };
  if (!binding.productIssueTypeIds.includes(issue.issueTypeId)) return { ok: false, code: 'NOT_A_PRODUCT' };
  return {
    ok: true,
    product: { issue, settings, binding, dossier, process: processInForce(process, settings) },
  };
}
