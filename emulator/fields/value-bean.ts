import { userBean } from '../rest/beans/user-bean';
import type { Field } from '../store/fields';
import { isJsonObject, type JsonValue } from '../store/json';
import type { Store } from '../store/store';

function one(origin: string, store: Store, type: string, value: JsonValue): unknown {
  if (type !== 'user' || !isJsonObject(value)) return value;
  const accountId = value['accountId'];
  const user = typeof accountId === 'string' ? store.users.get(accountId) : undefined;
  return user === undefined ? value : userBean(origin, user);
}

/** A custom field's value as REST shows it: people in full, everything else as stored. */
export function customValueBean(
  origin: string,
  store: Store,
  field: Field,
  value: JsonValue | undefined,
): unknown {
  if (value === undefined || value === null) return null;
  const type = field.custom?.type ?? 'string';
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).map((item) => one(origin, store, type, item));
  return one(origin, store, type, value);
}
