import { useCallback, useEffect, useState } from 'react';
import type { NoticePreview } from '../../../../src/contract/retirement-view';
import { callPanel } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';

export interface Preview {
  readonly preview: NoticePreview | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  readonly reload: () => void;
}

/** What the notice would be now and to whom it would go, once somebody wants to know, and anew when the dossier has grown. */
export function usePreview(isWanted: boolean, eventCount: number): Preview {
  const [preview, setPreview] = useState<NoticePreview>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    setBusy(true);
    callPanel('notice/preview')
      .catch(() => undefined)
      .then((reply) => {
        if (isGone) return;
        setBusy(false);
        setProblem(reply === undefined ? UNREACHABLE : reply.ok ? undefined : problemOf(reply));
        if (reply?.ok) setPreview(reply.value);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [isWanted, eventCount, attempt]);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { preview, problem, isBusy, reload };
}
