import { useCallback, useRef, useState } from 'react';
import { readPeople } from '../../api';
import { useTexts } from '../../common/texts';

interface Names {
  readonly nameOf: (accountId: string | null) => string;
  readonly learnNames: (accountIds: readonly string[]) => void;
}

/** Names of people, asked of Jira once each. */
export function useNames(): Names {
  const { t } = useTexts();
  const [names, setNames] = useState<ReadonlyMap<string, string | undefined>>(new Map());
  const asked = useRef(new Set<string>());
  const learnNames = useCallback((accountIds: readonly string[]) => {
    const fresh = [...new Set(accountIds)].filter((accountId) => !asked.current.has(accountId));
    if (fresh.length === 0) return;
    for (const accountId of fresh) asked.current.add(accountId);
    readPeople(fresh)
      .catch(() => [])
      .then((people) => {
        const found = new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
        setNames((old) => new Map([...old, ...fresh.map((id) => [id, found.get(id)] as const)]));
      })
      .catch(() => undefined);
  }, []);
  const nameOf = useCallback(
    (accountId: string | null) => {
      if (accountId === null) return t('panel.person.app');
      if (!names.has(accountId)) return t('panel.person.loading');
      return names.get(accountId) ?? t('panel.person.unknown');
    },
    [names, t],
  );
  return { nameOf, learnNames };
}
