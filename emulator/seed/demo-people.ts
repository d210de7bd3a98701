/** The people of the demo company. The number is the end of their account id. */
export interface DemoPerson {
  readonly number: number;
  readonly email: string;
  readonly name: string;
  readonly locale: 'zh_CN' | 'en_US';
  readonly groups: readonly DemoGroup[];
}

export type DemoGroup =
  | 'jira-administrators'
  | 'product-department'
  | 'product-committee'
  | 'operations'
  | 'research-and-development'
  | 'project-management'
  | 'jira-users';

export const DEMO_GROUPS: readonly DemoGroup[] = [
  'jira-administrators',
  'product-department',
  'product-committee',
  'operations',
  'research-and-development',
  'project-management',
  'jira-users',
];

const person = (
  number: number,
  email: string,
  name: string,
  locale: DemoPerson['locale'],
  ...groups: readonly DemoGroup[]
): DemoPerson => ({
  number,
  email,
  name,
  locale,
  groups: [...groups, 'jira-users'],
});

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person(1, 'admin@example.com', 'Admin', 'en_US', 'jira-administrators'),
  person(2, 'li.na@example.com', '李娜', 'zh_CN', 'product-department'),
  person(3, 'wang.lei@example.com', '王磊', 'zh_CN', 'product-department'),
  person(4, 'zhao.min@example.com', '赵敏', 'zh_CN', 'product-committee'),
  person(5, 'chen.jie@example.com', '陈洁', 'zh_CN', 'product-committee'),
  person(6, 'liu.yang@example.com', '刘洋', 'zh_CN', 'product-committee'),
  person(7, 'sun.hao@example.com', '孙浩', 'zh_CN', 'product-committee'),
  person(8, 'zhou.ting@example.com', '周婷', 'zh_CN', 'operations'),
  person(9, 'wu.bin@example.com', '吴斌', 'zh_CN', 'research-and-development'),
  person(10, 'smith@example.com', 'Alex Smith', 'en_US', 'project-management'),
  person(11, 'guest@example.com', 'Guest', 'en_US'),
];

/** Account id of a demo person by e-mail name, e.g. `li.na`. */
export function demoAccountId(who: string): string {
  const found = DEMO_PEOPLE.find((one) => one.email === `${who}@example.com`);
  if (found === undefined) throw new Error(`The demo company has nobody called "${who}".`);
  return accountIdOf(found.number);
}

/** Fixed account ids, so that documents and tests can name people. */
export function accountIdOf(number: number): string {
  return `712020:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
