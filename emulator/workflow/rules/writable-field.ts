import { SYSTEM_FIELD_WRITERS } from '../../fields/system-field-writers';
import type { Store } from '../../store/store';

/** Whether a post function can write a field: what only an app may write stays the app's. */
export function isWritable(store: Store, fieldId: string): boolean {
  if (SYSTEM_FIELD_WRITERS[fieldId] !== undefined) return true;
  return store.fields.get(fieldId)?.custom?.isReadOnly === false;
}
