import { useCallback, useEffect, useRef, useState } from 'react';
import type { PanelView } from '../../../src/contract/panel-view';
import type { Refusal, Reply } from '../../../src/contract/reply';
import { callPanel, onIssueChanged } from '../api';
import { problemOf, UNREACHABLE, type Problem } from '../common/problem';

/** What a piece of work on the panel brings back. */
export type Outcome = Reply<PanelView> | { readonly ok: false; readonly problem: Problem };

export interface Panel {
  readonly view: PanelView | undefined;
  /** Why there is nothing to show at all. */
  readonly closed: Refusal['code'] | undefined;
  readonly problem: Problem | undefined;
  /** The deliverable or fact where the problem arose; undefined when it concerns the whole panel. */
  readonly problemAt: string | undefined;
  /** The deliverable or fact that is being worked on. */
  readonly busyWith: string | undefined;
  readonly run: (subject: string, work: () => Promise<Outcome>) => Promise<void>;
}

/** Holds the panel's view: opens it, keeps it current, runs commands one at a time. */
export function usePanel(opening: Promise<Reply<PanelView>>): Panel {
  const [view, setView] = useState<PanelView>();
  const [closed, setClosed] = useState<Refusal['code']>();
  const [problem, setProblem] = useState<Problem>();
  const [problemAt, setProblemAt] = useState<string>();
  const [busyWith, setBusyWith] = useState<string>();
  const newest = useRef(0);

  const apply = useCallback(async (work: () => Promise<Outcome>, subject?: string) => {
    const turn = (newest.current += 1);
    const outcome = await work().catch((): Outcome => ({ ok: false, problem: UNREACHABLE }));
    // An answer that was overtaken by a newer one would put old facts back on the screen.
    if (turn !== newest.current) return;
    if (outcome.ok) {
      setView(outcome.value);
      setClosed(undefined);
      if (subject !== undefined) setProblem(undefined);
      return;
    }
    if ('code' in outcome && (outcome.code === 'NOT_A_PRODUCT' || outcome.code === 'PROJECT_NOT_BOUND')) {
      setClosed(outcome.code);
    }
    setProblemAt(subject);
    setProblem('problem' in outcome ? outcome.problem : problemOf(outcome));
  }, []);

  const busy = useRef(false);
  const run = useCallback(
    async (subject: string, work: () => Promise<Outcome>) => {
      if (busy.current) return;
      busy.current = true;
      setBusyWith(subject);
      await apply(work, subject);
      busy.current = false;
      setBusyWith(undefined);
    },
    [apply],
  );

  useEffect(() => {
    void apply(() => opening);
    let isGone = false;
    let stop: (() => void) | undefined;
    const reopen = () => {
      if (!busy.current) void apply(() => callPanel('panel/open'));
    };
    void onIssueChanged(reopen).then((unsubscribe) => {
      if (isGone) unsubscribe();
      else stop = unsubscribe;
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [apply, opening]);

  return { view, closed, problem, problemAt, busyWith, run };
}
