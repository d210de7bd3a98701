import { useCallback, useEffect, useRef, useState } from 'react';
import type { BindingView } from '../../../../src/contract/admin-calls';
import type { Reply } from '../../../../src/contract/reply';
import type { AdoptionView } from '../../../../src/contract/setup-calls';
import { callAdmin } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';
import type { BindingChoice } from '../use-admin';
import { asList, gateChoices, type GateChoices } from './gate-choices';

export interface Adoption {
  readonly view: AdoptionView | undefined;
  /** Which gate each transition passes, by its id. */
  readonly choices: GateChoices;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  /** The workflow has been written since it was opened, and nothing chosen after that. */
  readonly isWritten: boolean;
  readonly choose: (transition: string, gate: string) => void;
  readonly write: (choice: BindingChoice) => void;
}

/**
 * Holds what the gates would change in the workflow of one type of work item. Every choice asks anew, so that what is shown
 * is what will be written; a binding that has been saved does too, because it says what statuses mean.
 * @param written hears that the workflow has been written
 */
export function useAdoption(binding: BindingView, issueTypeId: string, written: () => void): Adoption {
  const [view, setView] = useState<AdoptionView>();
  const [own, setOwn] = useState<GateChoices>({});
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [isWritten, setWritten] = useState(false);
  const turn = useRef(0);
  const { projectId } = binding;
  const choices = gateChoices(view?.transitions ?? [], own);

  const ask = useCallback(async (work: () => Promise<Reply<AdoptionView>>): Promise<boolean> => {
    const mine = (turn.current += 1);
    setBusy(true);
    const reply = await work().catch(() => undefined);
    if (mine !== turn.current) return false;
    setBusy(false);
    setProblem(reply === undefined ? UNREACHABLE : reply.ok ? undefined : problemOf(reply));
    if (reply?.ok) setView(reply.value);
    return reply?.ok ?? false;
  }, []);

  const open = useCallback(
    async (chosen: GateChoices) => {
      const place = { projectId, issueTypeId };
      const guessed = await callAdmin('adopt/open', place);
      if (!guessed.ok) return guessed;
      // The backend's own choices are what the statuses mean.
      const all = asList(gateChoices(guessed.value.transitions, chosen));
      const isSame =
        all.length === guessed.value.transitions.filter(({ guess }) => guess !== null).length &&
        all.every(({ transition, gate }) =>
          guessed.value.transitions.some(({ id, guess }) => id === transition && guess === gate),
        );
      return isSame ? guessed : callAdmin('adopt/open', { ...place, choices: all });
    },
    [projectId, issueTypeId],
  );

  const chosen = useRef(own);
  chosen.current = own;
  useEffect(() => {
    void ask(() => open(chosen.current));
    return () => {
      turn.current += 1;
    };
  }, [ask, open, binding]);

  return {
    view,
    choices,
    problem,
    isBusy,
    isWritten,
    choose: (transition, gate) => {
      const changed = { ...own, [transition]: gate };
      setOwn(changed);
      setWritten(false);
      const all = asList(gateChoices(view?.transitions ?? [], changed));
      void ask(() => callAdmin('adopt/open', { projectId, issueTypeId, choices: all }));
    },
    write: (choice) =>
      void ask(() =>
        callAdmin('adopt/run', { ...choice, projectId, issueTypeId, choices: asList(choices) }),
      ).then((isDone) => {
        setWritten(isDone);
        if (isDone) written();
      }),
  };
}
