import { canonicalJson } from '../domain/dossier/chain';
import type { ProcessDefinition } from '../domain/process/process-definition';
import { FIELD_KEYS, project, type FieldValues, type Projection } from '../domain/projection/field-values';
import type { Dossier, Fields, GateSentences } from '../ports';
import type { Product } from './locate-product';

/** What Jira should show of a product at this version of its dossier. */
export function projectProduct(
  { process, sentences }: { process: ProcessDefinition; sentences: GateSentences },
  { issue, settings }: Product,
  { state, version }: Dossier,
): Projection {
  return project(process, issue.id, state, version, issue.files, sentences, settings.storedLanguage);
}

/** Writes those fields that Jira shows otherwise; one REST call, or none. Says whether it wrote. */
export async function writeProjection(
  { fields }: { fields: Fields },
  { issue, settings }: Product,
  { values }: Projection,
): Promise<boolean> {
  const stale = FIELD_KEYS.filter(
    (key) => canonicalJson(values[key]) !== canonicalJson(issue.fields[settings.fieldIds[key]] ?? null),
  );
  if (stale.length === 0) return false;
  const changes: Partial<FieldValues> = Object.fromEntries(stale.map((key) => [key, values[key]]));
  await fields.write(issue.id, changes, settings.fieldIds);
  return true;
}
