import { z } from 'zod';
import type { Field } from '../store/fields';
import type { Issue } from '../store/issues';
import type { JsonValue } from '../store/json';
import { bad, good, type Result } from '../store/result';
import type { Store } from '../store/store';
import { parseAppFieldValue } from './app-field-value';
import { readVersion } from './outcome-writers';
import { SYSTEM_FIELD_WRITERS } from './system-field-writers';

const operation = z.record(z.string(), z.unknown());

/** The `fields` and `update` parts of a create, edit or transition body. */
export const editsSchema = z.object({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(operation)).optional(),
});

/** Fields that hold versions, by id. */
const VERSION_LISTS: Readonly<Record<string, 'fixVersionIds' | 'affectedVersionIds'>> = {
  fixVersions: 'fixVersionIds',
  versions: 'affectedVersionIds',
};

export type Edits = z.infer<typeof editsSchema>;
export type FieldErrors = Readonly<Record<string, string>>;

/** What Jira says of a field that is unknown, locked or not on the screen. */
export function cannotBeSet(fieldId: string): string {
  return `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
}

/** Finds a field by id; a field of an app also by its key. */
export function findField(store: Store, idOrKey: string): Field | undefined {
  return store.fields.get(idOrKey) ?? store.fields.all().find((field) => field.key === idOrKey);
}

/**
 * Applies edits to an issue in memory: either all of them, or none and every reason why.
 * Comments among the updates are the caller's business: they are no part of the issue's fields.
 */
export function editIssue(
  store: Store,
  issue: Issue,
  edits: Edits,
  screenFieldIds: readonly string[],
): Result<Issue, FieldErrors> {
  const errors: Record<string, string> = {};
  let edited = issue;
  const keep = (fieldId: string, outcome: Result<Issue, string>): void => {
    if (outcome.ok) edited = outcome.value;
    else errors[fieldId] = outcome.problem;
  };
  for (const [fieldId, value] of Object.entries(edits.fields ?? {}))
    keep(fieldId, setField(store, edited, fieldId, value, screenFieldIds));
  for (const [fieldId, operations] of Object.entries(edits.update ?? {})) {
    if (fieldId === 'comment') continue;
    if (Object.hasOwn(edits.fields ?? {}, fieldId)) {
      errors[fieldId] = `Field '${fieldId}' cannot appear in both 'fields' and 'update'`;
      continue;
    }
    for (const one of operations) keep(fieldId, operate(store, edited, fieldId, one, screenFieldIds));
  }
  return Object.keys(errors).length === 0 ? good(edited) : bad(errors);
}

function operate(
  store: Store,
  issue: Issue,
  fieldId: string,
  one: z.infer<typeof operation>,
  screenFieldIds: readonly string[],
): Result<Issue, string> {
  const [verb, value] = Object.entries(one)[0] ?? [];
  if (verb === 'set') return setField(store, issue, fieldId, value, screenFieldIds);
  if (fieldId === 'labels' && typeof value === 'string' && verb === 'add')
    return setField(store, issue, fieldId, [...issue.labels, value], screenFieldIds);
  if (fieldId === 'labels' && typeof value === 'string' && verb === 'remove')
    return setField(
      store,
      issue,
      fieldId,
      issue.labels.filter((label) => label !== value),
      screenFieldIds,
    );
  if (!screenFieldIds.includes(fieldId)) return bad(cannotBeSet(fieldId));
  const versions = VERSION_LISTS[fieldId];
  if (versions !== undefined && (verb === 'add' || verb === 'remove')) {
    const version = readVersion(store, issue, value);
    if (!version.ok) return version;
    const others = issue[versions].filter((id) => id !== version.value);
    return good({ ...issue, [versions]: verb === 'add' ? [...others, version.value] : others });
  }
  return bad(`Field with id '${fieldId}' does not support operation '${verb ?? ''}'`);
}

function setField(
  store: Store,
  issue: Issue,
  idOrKey: string,
  value: unknown,
  screenFieldIds: readonly string[],
): Result<Issue, string> {
  const field = findField(store, idOrKey);
  if (field === undefined || !screenFieldIds.includes(field.id)) return bad(cannotBeSet(idOrKey));
  const write = SYSTEM_FIELD_WRITERS[field.id];
  if (write !== undefined) return write(store, issue, value);
  if (field.custom === null || field.custom.isReadOnly) return bad(cannotBeSet(idOrKey));
  const parsed = parseAppFieldValue(store, field.custom, value);
  return parsed.ok ? good(withCustomValue(issue, field.id, parsed.value)) : parsed;
}

/** Sets or, with null, clears a custom field in memory. */
export function withCustomValue(issue: Issue, fieldId: string, value: JsonValue): Issue {
  if (value !== null) return { ...issue, custom: { ...issue.custom, [fieldId]: value } };
  return {
    ...issue,
    custom: Object.fromEntries(Object.entries(issue.custom).filter(([id]) => id !== fieldId)),
  };
}
