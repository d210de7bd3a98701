import { z } from 'zod';
import { LIMITS } from '../limits';
import { jiraDateTime } from '../rest/dates';
import type { CustomFieldType } from '../store/fields';
import { findGroupByName } from '../store/find';
import type { JsonValue } from '../store/json';
import { isDocument, NOT_A_DOCUMENT } from './document-of';
import { bad, good, type Result } from '../store/result';
import type { Store } from '../store/store';

const userSchema = z.object({ accountId: z.string() });
const groupSchema = z.union([z.object({ name: z.string() }), z.object({ groupId: z.string() })]);

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isCalendarDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/**
 * Checks a value against the type and collection of a custom field, and brings it into the stored shape.
 * Null, and an empty list, clear the field.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function parseAppFieldValue(
  store: Store,
  holds: CustomFieldType,
  value: unknown,
): Result<JsonValue, string> {
  if (value === null) return good(null);
  if (!holds.isList) return parseOne(store, holds.type, value);
  if (!Array.isArray(value)) return bad('The value must be a list.');
  if (value.length > LIMITS.appFieldListValues)
    return bad(`The list has more than ${LIMITS.appFieldListValues} values.`);
  const parsed = value.map((item: unknown) => parseOne(store, holds.type, item));
  const values: JsonValue[] = [];
  for (const item of parsed) {
    if (!item.ok) return item;
    values.push(item.value);
  }
  return good(values.length === 0 ? null : values);
}

function parseOne(store: Store, type: CustomFieldType['type'], value: unknown): Result<JsonValue, string> {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? good(value) : bad('The value must be a string.');
    case 'number':
      return typeof value === 'number' ? good(value) : bad('The value must be a number.');
    case 'date':
      return isCalendarDay(value) ? good(value) : bad('The value must be a date in the format yyyy-MM-dd.');
    case 'datetime': {
      const ms =
        typeof value === 'string' ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
      return Number.isNaN(ms)
        ? bad('The value must be a date and time in ISO 8601 format.')
        : good(jiraDateTime(ms));
    }
    case 'object': {
      const parsed = z.record(z.string(), z.json()).safeParse(value);
      return parsed.success ? good(parsed.data) : bad('The value must be an object.');
    }
    case 'user': {
      const parsed = userSchema.safeParse(value);
      if (!parsed.success) return bad('The value must be a user as {"accountId": "..."}.');
      const { accountId } = parsed.data;
      return store.users.get(accountId) === undefined
        ? bad(`User '${accountId}' was not found in the system.`)
        : good({ accountId });
    }
    case 'group':
      return parseGroup(store, value);
    case 'document':
      return isDocument(value) ? good(z.json().parse(value)) : bad(NOT_A_DOCUMENT);
  }
}

function parseGroup(store: Store, value: unknown): Result<JsonValue, string> {
  const parsed = groupSchema.safeParse(value);
  if (!parsed.success) return bad('The value must be a group as {"name": "..."} or {"groupId": "..."}.');
  const group =
    'name' in parsed.data ? findGroupByName(store, parsed.data.name) : store.groups.get(parsed.data.groupId);
  return group === undefined
    ? bad('The group was not found in the system.')
    : good({ name: group.name, groupId: group.groupId });
}
