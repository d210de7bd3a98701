import type { Store } from '../store/store';
import { accountIdOf, DEMO_GROUPS, DEMO_PEOPLE } from './demo-people';

/** Puts the people and groups of the demo company into a site. */
export function seedPeople(store: Store): void {
  for (const { number, email, name, locale } of DEMO_PEOPLE)
    store.users.put({
      accountId: accountIdOf(number),
      accountType: 'atlassian',
      emailAddress: email,
      displayName: name,
      isActive: true,
      locale,
      timeZone: 'Asia/Shanghai',
    });
  DEMO_GROUPS.forEach((name, index) => {
    const members = DEMO_PEOPLE.filter((person) => person.groups.includes(name));
    const groupId = `00000000-0000-4000-9000-${String(index + 1).padStart(12, '0')}`;
    store.groups.put({ groupId, name, memberIds: members.map((person) => accountIdOf(person.number)) });
  });
}
