import type { RoleView } from '../../../src/contract/people-view';
import type { Texts } from '../common/texts';

/** Who keeps the archive, in words. */
export function custodianWords(
  { name: role, groups, people }: RoleView,
  { t, name, all }: Pick<Texts, 't' | 'name' | 'all'>,
  nameOf: (accountId: string) => string,
): string {
  const holders = [...groups.map((group) => group.name), ...people.map(nameOf)];
  return holders.length === 0
    ? t('common.archive.noCustodian', { role: name(role) })
    : t('common.archive.custodian', { role: name(role), people: all(holders) });
}
