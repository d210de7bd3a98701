import type { StatusMeaning } from './dossier/decide';
import type { ProjectId } from './ids';
import type { FieldKey } from './projection/field-values';
import type { Language } from './text';

/** Which issues of a project are products, and what their statuses mean. */
export interface Binding {
  readonly productIssueTypeIds: readonly string[];
  /** Stage key, or `terminated`, by status id. */
  readonly stageByStatusId: Readonly<Record<string, string>>;
}

/** What an administrator has set up on this site. */
export interface Settings {
  /** Language in which field values are stored. */
  readonly storedLanguage: Language;
  /** Custom field ids of the app's fields on this site, e.g. `customfield_10101`. */
  readonly fieldIds: Readonly<Record<FieldKey, string>>;
  readonly bindings: Readonly<Record<ProjectId, Binding>>;
}

/** The word that stands for the outcome where a stage key would stand. */
export const TERMINATED = 'terminated';

/** What a status means in a bound project; null when the process does not know it. */
export function meaningOfStatus(binding: Binding, statusId: string): StatusMeaning | null {
  const stage = binding.stageByStatusId[statusId];
  if (stage === undefined) return null;
  return stage === TERMINATED ? { kind: 'terminated' } : { kind: 'stage', stage };
}
