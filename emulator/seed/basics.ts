import type { Store } from '../store/store';

const PRIORITIES = [
  ['1', 'Highest', 'This problem will block progress.', '#d04437'],
  ['2', 'High', 'Serious problem that could block progress.', '#f15C75'],
  ['3', 'Medium', 'Has the potential to affect progress.', '#f79232'],
  ['4', 'Low', 'Minor problem or easily worked around.', '#707070'],
  ['5', 'Lowest', 'Trivial problem with little or no impact on progress.', '#999999'],
] as const;

const LINK_TYPES = [
  ['10000', 'Blocks', 'is blocked by', 'blocks'],
  ['10001', 'Cloners', 'is cloned by', 'clones'],
  ['10002', 'Duplicate', 'is duplicated by', 'duplicates'],
  ['10003', 'Relates', 'relates to', 'relates to'],
] as const;

/** What every new Jira site has before anybody works in it. */
export function seedBasics(store: Store): void {
  for (const [id, name, description, statusColor] of PRIORITIES)
    store.priorities.put({ id, name, description, statusColor });
  for (const [id, name, inward, outward] of LINK_TYPES)
    store.issueLinkTypes.put({ id, name, inward, outward });
}
