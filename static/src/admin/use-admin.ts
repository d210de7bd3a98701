import { useCallback, useEffect, useState } from 'react';
import type { BindingView } from '../../../src/contract/admin-calls';
import type { AdminView } from '../../../src/contract/admin-view';
import type { Reply } from '../../../src/contract/reply';
import { callAdmin } from '../api';
import { problemOf, UNREACHABLE, type Problem } from '../common/problem';

/** What an administrator decided for one project. */
export type BindingChoice = Parameters<typeof callAdmin<'binding/save'>>[1];
type PeopleChoice = Parameters<typeof callAdmin<'people/save'>>[1];
type EnforcementChoice = Parameters<typeof callAdmin<'enforcement/save'>>[1];
type MovesOnChoice = Parameters<typeof callAdmin<'movesOn/save'>>[1];

/** What was saved last, to say so beside it. */
type Saved = { readonly kind: 'binding' } | { readonly kind: 'role' | 'gate'; readonly key: string };

export interface Admin {
  readonly view: AdminView | undefined;
  readonly binding: BindingView | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly choose: (projectId: string) => void;
  readonly save: (choice: BindingChoice) => void;
  /** Key of the department or role that was saved last. */
  readonly savedRole: string | undefined;
  /** Says whether it was saved. */
  readonly savePeople: (choice: PeopleChoice) => Promise<boolean>;
  /** Key of the gate that was saved last. */
  readonly savedGate: string | undefined;
  readonly saveEnforcement: (choice: EnforcementChoice) => void;
  readonly saveMovesOn: (choice: MovesOnChoice) => void;
  readonly setSafeMode: (isOn: boolean) => void;
  /** The panel has been shown on all work items of a project by hand. */
  readonly notePinned: (projectId: string) => void;
  /** Reads anew what is set up, after something else has changed it. */
  readonly reload: () => void;
}

/** Holds the admin page's state. */
export function useAdmin(opening: Promise<Reply<AdminView>>): Admin {
  const [view, setView] = useState<AdminView>();
  const [binding, setBinding] = useState<BindingView>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved>();

  const run = useCallback(async <T>(work: () => Promise<Reply<T>>, accept: (value: T) => void) => {
    setBusy(true);
    setSaved(undefined);
    try {
      const reply = await work();
      setProblem(reply.ok ? undefined : problemOf(reply));
      if (reply.ok) accept(reply.value);
      return reply.ok;
    } catch {
      setProblem(UNREACHABLE);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);

  useEffect(() => {
    void run(() => opening, setView);
  }, [run, opening]);

  const acceptBinding = (bound: BindingView) => {
    setBinding(bound);
    setSaved({ kind: 'binding' });
    setView(
      (seen) => seen && { ...seen, projects: seen.projects.map((project) => markBound(project, bound)) },
    );
  };
  const acceptView = (what: Saved) => (changed: AdminView) => {
    setView(changed);
    setSaved(what);
  };

  return {
    view,
    binding,
    problem,
    isBusy,
    isSaved: saved?.kind === 'binding',
    savedRole: saved?.kind === 'role' ? saved.key : undefined,
    savedGate: saved?.kind === 'gate' ? saved.key : undefined,
    choose: (projectId) => void run(() => callAdmin('binding/open', { projectId }), setBinding),
    save: (choice) => void run(() => callAdmin('binding/save', choice), acceptBinding),
    savePeople: (choice) =>
      run(() => callAdmin('people/save', choice), acceptView({ kind: 'role', key: choice.role })),
    saveEnforcement: (choice) =>
      void run(() => callAdmin('enforcement/save', choice), acceptView({ kind: 'gate', key: choice.gate })),
    saveMovesOn: (choice) =>
      void run(() => callAdmin('movesOn/save', choice), acceptView({ kind: 'gate', key: choice.gate })),
    setSafeMode: (isOn) => void run(() => callAdmin('safeMode/set', { isOn }), setView),
    notePinned: (projectId) => void run(() => callAdmin('panel/pinned', { projectId }), setView),
    reload: () => void run(() => callAdmin('admin/open'), setView),
  };
}

function markBound(
  project: AdminView['projects'][number],
  saved: BindingView,
): AdminView['projects'][number] {
  return project.id === saved.projectId ? { ...project, isBound: saved.isBound } : project;
}
