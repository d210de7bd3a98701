import { useEffect, useMemo, useRef, useState } from 'react';
import { MAX_CHUNKS_PER_CALL } from '../../../../src/contract/table-limits';
import type { RowView, TableView } from '../../../../src/contract/table-view';
import { callPanel } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';
import { cachedRows, forgetOthers, keepRows, missingChunks } from './row-cache';

export interface Rows {
  /** In the order of the table. While changed rows are read anew, the rows as they were before. */
  readonly rows: readonly RowView[];
  /** How many of the table's rows have been read. */
  readonly loadedCount: number;
  readonly isComplete: boolean;
  readonly problem: Problem | undefined;
  readonly tryAgain: () => void;
}

/** Reads the rows of a table chunk by chunk, only those that are not known yet. */
export function useRows({ deliverable, chunks }: Pick<TableView, 'deliverable' | 'chunks'>): Rows {
  const [readCount, setReadCount] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const ids = chunks.join(' ');

  useEffect(() => {
    let isGone = false;
    const wanted = ids === '' ? [] : ids.split(' ');
    const readOn = async (): Promise<Problem | undefined> => {
      for (let missing = missingChunks(deliverable, wanted); missing.length > 0 && !isGone;) {
        const asked = missing.slice(0, MAX_CHUNKS_PER_CALL);
        const reply = await callPanel('table/rows', { deliverable, chunks: asked }).catch(() => undefined);
        if (!reply?.ok) return reply ? problemOf(reply) : UNREACHABLE;
        keepRows(deliverable, reply.value.rows);
        setReadCount((count) => count + 1);
        const left = missingChunks(deliverable, wanted);
        if (left.length === missing.length) return UNREACHABLE;
        missing = left;
      }
      return undefined;
    };
    forgetOthers(deliverable, wanted);
    setProblem(undefined);
    void readOn().then((found) => {
      if (!isGone) setProblem(found);
    });
    return () => {
      isGone = true;
    };
  }, [deliverable, ids, attempt]);

  const last = useRef<readonly RowView[]>([]);
  return useMemo(() => {
    const wanted = ids === '' ? [] : ids.split(' ');
    const isComplete = missingChunks(deliverable, wanted).length === 0;
    const read = cachedRows(deliverable, wanted);
    if (isComplete) last.current = read;
    return {
      rows: isComplete || last.current.length === 0 ? read : last.current,
      loadedCount: read.length,
      isComplete,
      problem,
      tryAgain: () => setAttempt((count) => count + 1),
    };
    // What is in the cache changes with `readCount`.
  }, [deliverable, ids, problem, readCount]);
}
