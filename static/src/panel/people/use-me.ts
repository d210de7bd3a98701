import { useCallback, useEffect, useState } from 'react';
import type { RoleView } from '../../../../src/contract/people-view';
import { readMe, type Me } from '../../api';
import { holdsRole } from './holds-role';

/** Says which departments and roles the reader stands for. The backend checks again whatever is shown here. */
export function useMe(): (role: RoleView) => boolean {
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
  return useCallback((role) => me !== undefined && holdsRole(me, role), [me]);
}
