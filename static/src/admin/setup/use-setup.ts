import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../../src/contract/reply';
import type { SetupInputView, SetupView } from '../../../../src/contract/setup-calls';
import { callAdmin } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';
import { turnAfter, type Way } from './run-loop';

const BUSY_MS = 1500;
/** More calls than any set-up takes: a guard against going round in circles. */
const MOST_CALLS = 200;

export interface Setup {
  /** What was asked for; undefined until the form has been handed in. */
  readonly wish: SetupInputView | undefined;
  /** How far it is, as Jira shows it; undefined until it has been looked at. */
  readonly view: SetupView | undefined;
  /** What is under way. */
  readonly doing: 'plan' | Way | undefined;
  /** What was done last, to its end or not. */
  readonly did: Way | undefined;
  readonly problem: Problem | undefined;
  readonly plan: (wish: SetupInputView) => void;
  readonly go: (way: Way) => void;
  /** Back to the form. */
  readonly change: () => void;
}

/**
 * Holds a set-up and asks for it call by call until it is done.
 * @param changed hears that something on the site is different
 */
export function useSetup(changed: () => void): Setup {
  const [wish, setWish] = useState<SetupInputView>();
  const [view, setView] = useState<SetupView>();
  const [doing, setDoing] = useState<Setup['doing']>();
  const [did, setDid] = useState<Way>();
  const [problem, setProblem] = useState<Problem>();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const accept = useCallback((reply: Reply<SetupView> | undefined) => {
    setProblem(reply === undefined ? UNREACHABLE : reply.ok ? undefined : problemOf(reply));
    if (reply?.ok) setView(reply.value);
  }, []);

  const plan = async (asked: SetupInputView) => {
    setWish(asked);
    setDid(undefined);
    setDoing('plan');
    accept(await callAdmin('setup/plan', asked).catch(() => undefined));
    setDoing(undefined);
  };

  const go = async (way: Way) => {
    if (wish === undefined || doing !== undefined) return;
    setDoing(way);
    setDid(undefined);
    setProblem(undefined);
    let busyCount = 0;
    for (let count = 0; count < MOST_CALLS && !isGone.current; count += 1) {
      const reply = await callAdmin(`setup/${way}`, wish).catch(() => undefined);
      const turn = reply ? turnAfter(way, reply, busyCount) : 'stop';
      if (turn !== 'wait') accept(reply);
      if (turn === 'stop') break;
      busyCount = turn === 'wait' ? busyCount + 1 : 0;
      if (turn === 'wait') await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
    }
    setDoing(undefined);
    setDid(way);
    changed();
  };

  return {
    wish,
    view,
    doing,
    did,
    problem,
    plan: (asked) => void plan(asked),
    go: (way) => void go(way),
    change: () => {
      setView(undefined);
      setDid(undefined);
      setProblem(undefined);
    },
  };
}
