import type { AccountId } from '../domain/ids';
import type { People, Queue } from '../ports';
import { changeSettings, type SettingsSaved } from './change-settings';
import type { AdminDeps } from './save-binding';

/** Names who stands for a department or role, in place of whoever did before. Only for Jira administrators. */
export async function savePeople(
  deps: AdminDeps & { readonly people: People; readonly queue: Queue },
  role: string,
  named: { readonly groupIds: readonly string[]; readonly people: readonly string[] },
): Promise<SettingsSaved> {
  const known = [...deps.process.departments, ...deps.process.roles.filter(({ fact }) => fact === undefined)];
  const bad = (reason: string): SettingsSaved => ({ ok: false, code: 'BAD_PEOPLE', facts: { reason } });
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  if (!known.some(({ key }) => key === role)) return bad('role');
  if (named.groupIds.length > MAX_NAMED || named.people.length > MAX_NAMED) return bad('tooMany');
  const groupIds = [...new Set(named.groupIds)];
  const people = [...new Set(named.people)] as AccountId[];
  const [groups, exist] = await Promise.all([
    groupIds.length === 0 ? [] : deps.people.groups(groupIds),
    Promise.all(people.map((account) => deps.people.exists(account))),
  ]);
  if (groups.length !== groupIds.length) return bad('group');
  if (exist.includes(false)) return bad('person');
  return changeSettings(deps, (settings) => ({
    ...settings,
    holders: { ...settings.holders, [role]: { groups, people } },
  }));
}

/** Groups and single people that one role can name. */
const MAX_NAMED = 20;
