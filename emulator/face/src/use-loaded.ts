import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from './jira/request';

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly errors: readonly string[];
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** Loads a value when the page opens and whenever `key` changes; keeps the old one on the screen meanwhile. */
export function useLoaded<T>(key: string, load: () => Promise<Answer<T>>): Loaded<T> {
  const [state, setState] = useState<{ readonly key: string; readonly answer: Answer<T> }>();
  const newest = useRef(load);
  newest.current = load;
  const turn = useRef(0);
  const reload = useCallback(() => {
    const mine = (turn.current += 1);
    void newest.current().then((answer) => {
      if (mine === turn.current) setState({ key, answer });
    });
  }, [key]);
  useEffect(reload, [reload]);
  const answer = state?.key === key ? state.answer : undefined;
  return {
    isLoading: answer === undefined,
    value: answer?.ok === true ? answer.value : undefined,
    errors: answer?.ok === false ? answer.errors : [],
    reload,
  };
}
