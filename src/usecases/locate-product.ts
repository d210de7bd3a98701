import type { IssueId } from '../domain/ids';
import type { ProcessDefinition } from '../domain/process/process-definition';
import { meaningOfStatus, processInForce, type Binding, type Settings } from '../domain/settings';
import type { Dossier, Dossiers, Issues, Processes, ProductIssue, SettingsStore } from '../ports';

/** A product found: its issue, its dossier, and what the administrator set up for it. */
export interface Product {
  readonly issue: ProductIssue;
  readonly settings: Settings;
  readonly binding: Binding;
  /** The one that holds for its present stage, with the gates as strict as the administrator wants them. */
  readonly process: ProcessDefinition;
  readonly processVersion: number;
  /** The one that held before, where its status leads into a stage under another one. */
  readonly formerProcess: ProcessDefinition;
  /** Null before its first event. */
  readonly dossier: Dossier | null;
}

export interface LocateDeps {
  readonly processes: Processes;
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
  { processes, issues, dossiers, settingsStore }: LocateDeps,
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
  const meaning = meaningOfStatus(binding, issue.statusId);
  const state = dossier?.state;
  // A product keeps the process with which it entered its stage, and takes the one in force with the next.
  const keeps =
    state !== undefined &&
    state.stage !== null &&
    state.projectId === issue.projectId &&
    (meaning?.kind !== 'stage' || meaning.stage === state.stage);
  const version = keeps ? state.processVersion : settings.processVersion;
  const process = processInForce(await processes.load(version), settings);
  const former = state?.processVersion ?? version;
  const formerProcess = former === version ? process : processInForce(await processes.load(former), settings);
  return {
    ok: true,
    product: { issue, settings, binding, dossier, process, processVersion: version, formerProcess },
  };
}
