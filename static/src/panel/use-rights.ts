import { useEffect, useState } from 'react';
import { readRights, type Rights } from '../api';

/** What the reader may do with the issue; undefined until Jira has said. Asked of Jira directly: it costs no invocation. */
export function useRights(issueId: string): Rights | undefined {
  const [rights, setRights] = useState<Rights>();
  useEffect(() => {
    let isGone = false;
    readRights(issueId).then(
      (answer) => {
        if (!isGone) setRights(answer);
      },
      () => {
        if (!isGone) setRights({ canEdit: false, administersProject: false });
      },
    );
    return () => {
      isGone = true;
    };
  }, [issueId]);
  return rights;
}
