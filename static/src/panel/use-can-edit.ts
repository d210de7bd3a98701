import { useEffect, useState } from 'react';
import { readCanEdit } from '../api';

/** Whether the reader may edit the issue; undefined until Jira has said. Asked of Jira directly: it costs no invocation. */
export function useCanEdit(issueId: string): boolean | undefined {
  const [canEdit, setCanEdit] = useState<boolean>();
  useEffect(() => {
    let isGone = false;
    readCanEdit(issueId).then(
      (answer) => {
        if (!isGone) setCanEdit(answer);
      },
      () => {
        if (!isGone) setCanEdit(false);
      },
    );
    return () => {
      isGone = true;
    };
  }, [issueId]);
  return canEdit;
}
