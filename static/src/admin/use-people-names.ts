import { useEffect, useState } from 'react';
import { readPeople } from '../api';
import { useTexts } from '../common/texts';

/** Names of people by account id; somebody whom Jira no longer knows is called just that. */
export function usePeopleNames(accountIds: readonly string[]): (accountId: string) => string {
  const { t } = useTexts();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const wanted = [...new Set(accountIds)].sort().join(' ');
  useEffect(() => {
    if (wanted === '') return;
    readPeople(wanted.split(' ')).then(
      (people) =>
        setNames((seen) => ({
          ...seen,
          ...Object.fromEntries(people.map((person) => [person.accountId, person.displayName])),
        })),
      () => undefined,
    );
  }, [wanted]);
  return (accountId) => names[accountId] ?? t('admin.roles.unknownPerson');
}
