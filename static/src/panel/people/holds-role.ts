import type { RoleView } from '../../../../src/contract/people-view';
import type { Me } from '../../api';

/** Whether somebody stands for a department or role, in person or through a group. */
export function holdsRole(me: Me, role: RoleView): boolean {
  return role.people.includes(me.accountId) || role.groups.some(({ id }) => me.groupIds.includes(id));
}

/** Whether nobody has been named for a department or role. */
export function isVacant(role: RoleView): boolean {
  return role.people.length === 0 && role.groups.length === 0;
}
