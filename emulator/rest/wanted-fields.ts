import type { Field } from '../store/fields';
import type { Store } from '../store/store';

/** Fields that `*navigable` leaves out. */
const NOT_NAVIGABLE: readonly string[] = ['attachment', 'comment', 'issuekey'];

/**
 * Which fields a reader asked for: ids, keys with `fieldsByKeys`, `*all`, `*navigable`, and `-id` to leave one out.
 * Unknown names ask for nothing, as in Jira. Null means that no field was asked for at all.
 */
export function wantedFields(
  store: Store,
  asked: readonly string[],
  byKeys: boolean,
): readonly Field[] | null {
  const known = store.fields.all().filter((field) => field.id !== 'issuekey');
  const named = (name: string): readonly Field[] => {
    if (name === '*all') return known;
    if (name === '*navigable') return known.filter((field) => !NOT_NAVIGABLE.includes(field.id));
    return known.filter((field) => field.id === name || (byKeys && field.key === name));
  };
  if (asked.length === 1 && asked[0] === 'id') return null;
  const without = asked.filter((name) => name.startsWith('-')).flatMap((name) => named(name.slice(1)));
  const positive = asked.filter((name) => !name.startsWith('-'));
  const wanted = positive.length === 0 ? known : positive.flatMap(named);
  return [...new Set(wanted)].filter((field) => !without.includes(field));
}
