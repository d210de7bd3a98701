import type { User } from '../../store/people';
import type { Store } from '../../store/store';

const AVATAR_SIZES = [16, 24, 32, 48] as const;

/** Addresses of a person's pictures, as Jira lists them. */
export function avatarUrls(origin: string, accountId: string): Record<string, string> {
  return Object.fromEntries(
    AVATAR_SIZES.map((size) => [
      `${size}x${size}`,
      `${origin}/rest/internal/avatar/${encodeURIComponent(accountId)}?size=${size}`,
    ]),
  );
}

/** A user as other beans embed it. */
export function userBean(origin: string, user: User): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
    accountId: user.accountId,
    ...(user.emailAddress === null ? {} : { emailAddress: user.emailAddress }),
    avatarUrls: avatarUrls(origin, user.accountId),
    displayName: user.displayName,
    active: user.isActive,
    timeZone: user.timeZone,
    accountType: user.accountType,
  };
}

/** A user by account id; null stays null. */
export function userBeanById(
  origin: string,
  store: Store,
  accountId: string | null,
): Record<string, unknown> | null {
  return accountId === null ? null : userBean(origin, store.users.need(accountId));
}

/** A user as `GET user` and `GET myself` show it. */
export function fullUserBean(
  origin: string,
  store: Store,
  user: User,
  expand: readonly string[],
): Record<string, unknown> {
  const groups = store.groups.all().filter((group) => group.memberIds.includes(user.accountId));
  return {
    ...userBean(origin, user),
    locale: user.locale,
    groups: {
      size: groups.length,
      items: expand.includes('groups')
        ? groups.map((group) => ({
            name: group.name,
            groupId: group.groupId,
            self: `${origin}/rest/api/3/group?groupId=${group.groupId}`,
          }))
        : [],
    },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  };
}
