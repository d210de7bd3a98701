import { useEffect, useState } from 'react';
import type { HealthView } from '../../../../src/contract/health-calls';
import { searchIssues, type FoundRow } from '../../jira/search-issues';

/** As many as are listed; Jira's search shows the others. */
const MOST_ROWS = 20;

/** Products that have got round a gate, as far as the reader may see them. */
export function useBypassed(view: HealthView | undefined): {
  /** Undefined until Jira has said. */
  readonly rows: readonly FoundRow[] | undefined;
  readonly hasFailed: boolean;
} {
  const [rows, setRows] = useState<readonly FoundRow[]>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!view) return;
    let isOld = false;
    setFailed(false);
    const search =
      view.bypassedJql === null
        ? Promise.resolve([])
        : searchIssues(view.bypassedJql, { fields: [], maxResults: MOST_ROWS }).then((page) => page.rows);
    search.then(
      (found) => {
        if (!isOld) setRows(found);
      },
      () => {
        if (!isOld) setFailed(true);
      },
    );
    return () => {
      isOld = true;
    };
  }, [view]);
  return { rows, hasFailed };
}
