import { route } from '@forge/api';
import { accountId, type AccountId } from '../../domain/ids';
import type { People } from '../../ports';
import { flag, listOf, objectOf, text, withDefault } from '../shape';
import { readJira } from './client';

const myself = objectOf({
  groups: withDefault(objectOf({ items: withDefault(listOf(objectOf({ groupId: text })), []) }), {
    items: [],
  }),
});
const person = objectOf({ active: withDefault(flag, true) });
const groupPage = objectOf({ values: listOf(objectOf({ groupId: text, name: text })) });

const memberPage = objectOf({
  values: listOf(objectOf({ accountId: text })),
  isLast: withDefault(flag, true),
});
const MEMBERS_PER_PAGE = 50;
const userPage = objectOf({ values: listOf(objectOf({ accountId: text, active: withDefault(flag, true) })) });
const USERS_PER_PAGE = 50;

/** As the app: a committee's secretary need not be allowed to browse groups. Inactive people are left out. */
async function membersOf(groupId: string): Promise<readonly AccountId[]> {
  const found: AccountId[] = [];
  for (let startAt = 0; ; startAt += MEMBERS_PER_PAGE) {
    const path = route`/rest/api/3/group/member?groupId=${groupId}&startAt=${startAt}&maxResults=${MEMBERS_PER_PAGE}`;
    const page = await readJira('app', 'read members', path, memberPage);
    found.push(...(page?.values ?? []).map((member) => accountId(member.accountId)));
    if (page?.isLast ?? true) return found;
  }
}

/** People and groups as the person who calls sees them. */
export const jiraPeople: People = {
  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/#api-rest-api-3-myself-get */
  async groupsOfCaller() {
    const found = await readJira('user', 'read own groups', route`/rest/api/3/myself?expand=groups`, myself);
    return (found?.groups.items ?? []).map(({ groupId }) => groupId);
  },

  async exists(account) {
    const found = await readJira('user', 'read person', route`/rest/api/3/user?accountId=${account}`, person);
    return found?.active ?? false;
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/#api-rest-api-3-group-member-get */
  async members(groupIds) {
    const members = await Promise.all(groupIds.map(membersOf));
    return [...new Set(members.flat())];
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-bulk-get */
  async inactive(accounts) {
    const active = new Set<string>();
    for (let from = 0; from < accounts.length; from += USERS_PER_PAGE) {
      const asked = accounts
        .slice(from, from + USERS_PER_PAGE)
        .map((id): [string, string] => ['accountId', id]);
      const query = new URLSearchParams([...asked, ['maxResults', String(USERS_PER_PAGE)]]);
      const page = await readJira('app', 'read people', route`/rest/api/3/user/bulk?${query}`, userPage);
      for (const user of page?.values ?? []) if (user.active) active.add(user.accountId);
    }
    return accounts.filter((account) => !active.has(account));
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/#api-rest-api-3-group-bulk-get */
  async groups(ids) {
    const query = new URLSearchParams(ids.map((id): [string, string] => ['groupId', id]));
    const found = await readJira('user', 'read groups', route`/rest/api/3/group/bulk?${query}`, groupPage);
    return (found?.values ?? []).map(({ groupId, name }) => ({ id: groupId, name }));
  },
};
