import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../../src/contract/panel-calls';
import { callPanel } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';

interface History {
  readonly entries: readonly HistoryEntry[];
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly more: () => void;
}

/** Reads the history page by page, newest first, and anew when the dossier has grown. */
export function useHistory(eventCount: number): History {
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(true);
  const [problem, setProblem] = useState<Problem>();

  const read = useCallback(async (before: number | null, isGone: () => boolean) => {
    setBusy(true);
    const reply = await callPanel('history/open', { before }).catch(() => undefined);
    if (isGone()) return;
    setBusy(false);
    setProblem(reply === undefined ? UNREACHABLE : reply.ok ? undefined : problemOf(reply));
    if (!reply?.ok) return;
    setEntries((old) => (before === null ? reply.value.entries : [...old, ...reply.value.entries]));
    setNext(reply.value.next);
  }, []);

  useEffect(() => {
    let isGone = false;
    void read(null, () => isGone);
    return () => {
      isGone = true;
    };
  }, [read, eventCount]);

  return {
    entries,
    hasMore: next !== null,
    isBusy,
    problem,
    more: () => {
      if (next !== null && !isBusy) void read(next, () => false);
    },
  };
}
