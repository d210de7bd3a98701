import { canonicalJson } from '../domain/dossier/chain';
import {
  FIELD_KEYS,
  project,
  type FieldKey,
  type FieldValues,
  type Projection,
  jiraMoment,
} from '../domain/projection/field-values';
import { isAtLeastAsStrict } from '../domain/readiness/compare-records';
import type { Dossier, Fields, GateSentences, Written } from '../ports';
import type { Product } from './locate-product';

/** What Jira should show of a product at this version of its dossier. */
export function projectProduct(
  { sentences }: { sentences: GateSentences },
  { issue, settings, process }: Product,
  { state, version, chain }: Dossier,
): Projection {
  const { id, files, versions } = issue;
  return project(
    process,
    { issue: id, state, version, chain, files, versions },
    (gate) => sentences(gate, process),
    settings.storedLanguage,
  );
}

/** Whether Jira's gate could let something pass that this projection would stop. */
export function isGateToBeClosed({ issue, settings }: Product, { values }: Projection): boolean {
  const id = settings.fieldIds['gate-record'];
  return id !== undefined && !isAtLeastAsStrict(issue.fields[id], values['gate-record']);
}

/** Writes those fields that Jira shows otherwise: one REST call, or none when Jira shows it all already. */
export async function writeProjection(
  { fields }: { fields: Fields },
  { issue, settings }: Product,
  { values }: Projection,
): Promise<Written | { readonly ok: true; readonly isUnchanged: true }> {
  const stale = FIELD_KEYS.filter((key) => {
    const id = settings.fieldIds[key];
    return id !== undefined && canonicalJson(values[key]) !== canonicalJson(shown(key, issue.fields[id]));
  });
  if (stale.length === 0) return { ok: true, isUnchanged: true };
  const changes: Partial<FieldValues> = Object.fromEntries(stale.map((key) => [key, values[key]]));
  return fields.write(issue.id, changes, settings.fieldIds);
}

/** What a field shows, in the form in which it is written: Jira tells more of a person than the id. */
function shown(key: FieldKey, value: unknown): unknown {
  if (USER_LISTS.includes(key)) return Array.isArray(value) ? value.map(accountOf) : null;
  if (key === 'product-manager') return accountOf(value);
  // Jira may read a moment back with the offset of the reader.
  if (key === 'review-due')
    return typeof value === 'string' ? jiraMoment(new Date(value).toISOString()) : null;
  return value ?? null;
}

const USER_LISTS: readonly FieldKey[] = ['pending-reviewers', 'notice-unconfirmed', 'material-holders'];

function accountOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  return 'accountId' in value ? { accountId: value.accountId } : value;
}
