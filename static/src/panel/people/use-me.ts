import { useCallback, useEffect, useState } from 'react';
import type { RoleView } from '../../../../src/contract/people-view';
import { readMe, type Me } from '../../api';
import { holdsRole } from './holds-role';

interface Myself {
  /** Account id; undefined until Jira has said. */
  readonly account: string | undefined;
  readonly isIn: (role: RoleView) => boolean;
}

/** Who the reader is, and for which departments and roles. The backend checks again whatever is shown here. */
export function useMe(): Myself {
  const [me, setMe] = useState<Me>();
  useEffect(() => {
    let isGone = false;
    readMe().then(
      (answer) => {
        if (!isGone) setMe(answer);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  const isIn = useCallback((role: RoleView) => me !== undefined && holdsRole(me, role), [me]);
  return { account: me?.accountId, isIn };
}
