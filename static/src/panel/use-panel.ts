import { useCallback, useEffect, useRef, useState } from 'react';
import type { PanelView } from '../../../src/contract/panel-view';
import type { Refusal, Reply } from '../../../src/contract/reply';
import { callPanel, onIssueChanged, refreshIssue } from '../api';
import { problemOf, UNREACHABLE, type Problem } from '../common/problem';

/** What a piece of work on the panel brings back. */
export type Outcome = Reply<PanelView> | { readonly ok: false; readonly problem: Problem };

export interface Panel {
  readonly view: PanelView | undefined;
  /** Why there is nothing to show at all. */
  readonly closed: Refusal['code'] | undefined;
  readonly problem: Problem | undefined;
  /** Where the problem arose, e.g. the key of a requirement; undefined when it concerns the whole panel. */
  readonly problemAt: string | undefined;
  /** What is being worked on. */
  readonly busyWith: string | undefined;
  /** How many pieces of work the reader has completed here. */
  readonly doneCount: number;
  /**
   * Runs one piece of work after the other; says whether it succeeded. A second click on the same control does nothing.
   * @param control tells the controls of one subject apart, e.g. the items of a checklist
   */
  readonly run: (subject: string, work: () => Promise<Outcome>, control?: string) => Promise<boolean>;
}

/** Holds the panel's view: opens it, keeps it current, runs commands one at a time. */
export function usePanel(opening: Promise<Reply<PanelView>>): Panel {
  const [view, setView] = useState<PanelView>();
  const [closed, setClosed] = useState<Refusal['code']>();
  const [trouble, setTrouble] = useState<{ readonly problem: Problem; readonly at: string | undefined }>();
  const [busyWith, setBusyWith] = useState<string>();
  const [doneCount, setDoneCount] = useState(0);
  const newest = useRef(0);

  const apply = useCallback(async (work: () => Promise<Outcome>, subject?: string): Promise<boolean> => {
    const turn = (newest.current += 1);
    const outcome = await work().catch((): Outcome => ({ ok: false, problem: UNREACHABLE }));
    // An answer that was overtaken by a newer one would put old facts back on the screen.
    if (turn !== newest.current) return outcome.ok;
    if (outcome.ok) {
      setView(outcome.value);
      setClosed(undefined);
      // Fresh facts do not answer for a command that failed, only for a panel that did not open.
      setTrouble((old) => (subject === undefined && old?.at !== undefined ? old : undefined));
      return true;
    }
    if ('code' in outcome && (outcome.code === 'NOT_A_PRODUCT' || outcome.code === 'PROJECT_NOT_BOUND')) {
      setClosed(outcome.code);
    }
    setTrouble({ problem: 'problem' in outcome ? outcome.problem : problemOf(outcome), at: subject });
    return false;
  }, []);

  const waiting = useRef(new Set<string>());
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const run = useCallback(
    async (subject: string, work: () => Promise<Outcome>, control = subject) => {
      if (waiting.current.has(control)) return false;
      waiting.current.add(control);
      const inTurn = line.current.then(async () => {
        setBusyWith(subject);
        const isDone = await apply(work, subject);
        waiting.current.delete(control);
        if (isDone) {
          setDoneCount((count) => count + 1);
          void refreshIssue();
        }
        setBusyWith(undefined);
        return isDone;
      });
      line.current = inTurn;
      return inTurn;
    },
    [apply],
  );

  useEffect(() => {
    void apply(() => opening);
    let isGone = false;
    let stop: (() => void) | undefined;
    const reopen = () => {
      if (waiting.current.size === 0) void apply(() => callPanel('panel/open'));
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

  return { view, closed, problem: trouble?.problem, problemAt: trouble?.at, busyWith, doneCount, run };
}
