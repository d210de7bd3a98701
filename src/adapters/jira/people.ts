import { route } from '@forge/api';
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

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/#api-rest-api-3-group-bulk-get */
  async groups(ids) {
    const query = new URLSearchParams(ids.map((id): [string, string] => ['groupId', id]));
    const found = await readJira('user', 'read groups', route`/rest/api/3/group/bulk?${query}`, groupPage);
    return (found?.values ?? []).map(({ groupId, name }) => ({ id: groupId, name }));
  },
};
