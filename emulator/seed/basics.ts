import { ADMINISTRATORS_ROLE_ID, MEMBERS_ROLE_ID } from '../permissions/role-ids';
import type { Store } from '../store/store';
import { seedDefaultSchemes } from './default-schemes';

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

const RESOLUTIONS = [
  ['10000', 'Done', 'Work has been completed on this issue.'],
  ['10001', "Won't Do", "This issue won't be actioned."],
  ['10002', 'Duplicate', 'The problem is a duplicate of an existing issue.'],
  ['10003', 'Cannot Reproduce', 'All attempts at reproducing this issue failed.'],
] as const;

/** What every new Jira site has before anybody works in it. */
export function seedBasics(store: Store): void {
  for (const [id, name, description, statusColor] of PRIORITIES)
    store.priorities.put({ id, name, description, statusColor });
  for (const [id, name, inward, outward] of LINK_TYPES)
    store.issueLinkTypes.put({ id, name, inward, outward });
  for (const [id, name, description] of RESOLUTIONS) store.resolutions.put({ id, name, description });
  store.projectRoles.put({
    id: ADMINISTRATORS_ROLE_ID,
    name: 'Administrators',
    description: 'A project role that represents administrators in a project.',
    isAdmin: true,
    isDefault: false,
  });
  store.projectRoles.put({
    id: MEMBERS_ROLE_ID,
    name: 'Member',
    description: 'A project role that represents the people who work in a project.',
    isAdmin: false,
    isDefault: true,
  });
  seedDefaultSchemes(store);
}
