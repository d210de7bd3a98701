import type { AccountId } from '../ids';

/** A Forge list field holds at most 100 values. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/ */
const MAX_LIST_VALUES = 100;

/** Cut to what a list field holds; the last value then says how many are left out. */
export function atMost(values: readonly string[]): readonly string[] {
  if (values.length <= MAX_LIST_VALUES) return values;
  const kept = values.slice(0, MAX_LIST_VALUES - 1);
  return [...kept, `… +${values.length - kept.length}`];
}

/** People as a list field takes them; null clears it. */
export function peopleList(
  accounts: readonly AccountId[],
): readonly { readonly accountId: AccountId }[] | null {
  const people = accounts.slice(0, MAX_LIST_VALUES).map((accountId) => ({ accountId }));
  return people.length === 0 ? null : people;
}
