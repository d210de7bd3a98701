import { useCallback, useEffect, useRef, useState } from 'react';
import { UNREACHABLE, type Problem } from '../common/problem';
import { countIssues, searchIssues, type FoundRow } from '../jira/search-issues';

const PAGE_ROWS = 50;

export interface Issues {
  readonly rows: readonly FoundRow[];
  /** About how many there are; undefined until Jira has said. */
  readonly count: number | undefined;
  readonly isBusy: boolean;
  readonly hasMore: boolean;
  readonly problem: Problem | undefined;
  readonly more: () => void;
}

/** Issues that a query finds for the reader, page after page. Asked of Jira directly: it costs no invocation. */
export function useIssues(jql: string, fieldIds: readonly string[]): Issues {
  const [rows, setRows] = useState<readonly FoundRow[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [count, setCount] = useState<number>();
  const [isBusy, setBusy] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const turn = useRef(0);
  const fields = fieldIds.join(' ');

  const read = useCallback(
    async (from: string | null) => {
      const mine = (turn.current += 1);
      setBusy(true);
      const asked = { fields: fields === '' ? [] : fields.split(' '), maxResults: PAGE_ROWS, next: from };
      const page = await searchIssues(jql, asked).catch(() => undefined);
      if (mine !== turn.current) return;
      setBusy(false);
      setProblem(page ? undefined : UNREACHABLE);
      if (!page) return;
      setRows((old) => (from === null ? page.rows : [...old, ...page.rows]));
      setNext(page.next);
    },
    [jql, fields],
  );

  useEffect(() => {
    let isOld = false;
    setCount(undefined);
    void read(null);
    countIssues(jql)
      .then((found) => {
        if (!isOld) setCount(found);
      })
      .catch(() => undefined);
    return () => {
      isOld = true;
      turn.current += 1;
    };
  }, [jql, read]);

  return {
    rows,
    count,
    isBusy,
    hasMore: next !== null,
    problem,
    more: () => {
      if (next !== null && !isBusy) void read(next);
    },
  };
}
