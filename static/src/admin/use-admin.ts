import { useCallback, useEffect, useState } from 'react';
import type { AdminView, BindingView } from '../../../src/contract/admin-calls';
import type { Reply } from '../../../src/contract/reply';
import { callAdmin } from '../api';
import { problemOf, UNREACHABLE, type Problem } from '../common/problem';

/** What an administrator decided for one project. */
export type BindingChoice = Parameters<typeof callAdmin<'binding/save'>>[1];

export interface Admin {
  readonly view: AdminView | undefined;
  readonly binding: BindingView | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly choose: (projectId: string) => void;
  readonly save: (choice: BindingChoice) => void;
}

/** Holds the admin page's state. */
export function useAdmin(opening: Promise<Reply<AdminView>>): Admin {
  const [view, setView] = useState<AdminView>();
  const [binding, setBinding] = useState<BindingView>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);

  const run = useCallback(async <T>(work: () => Promise<Reply<T>>, accept: (value: T) => void) => {
    setBusy(true);
    setSaved(false);
    try {
      const reply = await work();
      setProblem(reply.ok ? undefined : problemOf(reply));
      if (reply.ok) accept(reply.value);
    } catch {
      setProblem(UNREACHABLE);
    } finally {
      setBusy(false);
    }
  }, []);

  useEffect(() => {
    void run(() => opening, setView);
  }, [run, opening]);

  const accept = (saved: BindingView) => {
    setBinding(saved);
    setSaved(true);
    setView(
      (seen) => seen && { ...seen, projects: seen.projects.map((project) => markBound(project, saved)) },
    );
  };

  return {
    view,
    binding,
    problem,
    isBusy,
    isSaved,
    choose: (projectId) => void run(() => callAdmin('binding/open', { projectId }), setBinding),
    save: (choice) => void run(() => callAdmin('binding/save', choice), accept),
  };
}

function markBound(
  project: AdminView['projects'][number],
  saved: BindingView,
): AdminView['projects'][number] {
  return project.id === saved.projectId ? { ...project, isBound: saved.isBound } : project;
}
