import { createContext, useContext } from 'react';
import type { PanelView } from '../../../src/contract/panel-view';
import type { RoleView } from '../../../src/contract/people-view';
import type { ClauseReader } from './rows/use-clauses';
import type { Panel } from './use-panel';

interface Actions extends Pick<Panel, 'problem' | 'problemAt' | 'busyWith' | 'run'> {
  readonly view: PanelView;
  /** Whether the reader may change what the dossier says; undefined until Jira has said. */
  readonly canEdit: boolean | undefined;
  /** Whether Jira lets the reader edit the issue: what goes on after a product has retired depends on it. */
  readonly mayEdit: boolean | undefined;
  /** Whether the reader administers the project; false until Jira has said. */
  readonly administersProject: boolean;
  /** The reader's account id; undefined until Jira has said. */
  readonly me: string | undefined;
  /** Name of a person by account id; null is the app itself. */
  readonly nameOf: (accountId: string | null) => string;
  /** Asks Jira for names that are not known yet. */
  readonly learnNames: (accountIds: readonly string[]) => void;
  /** Whether the reader stands for a department or role; false until Jira has said. */
  readonly isIn: (role: RoleView) => boolean;
  readonly clauses: ClauseReader;
}

/** Carries the view and its commands to the rows. */
export const PanelActions = createContext<Actions | undefined>(undefined);

/** The view and its commands. */
export function usePanelActions(): Actions {
  const actions = useContext(PanelActions);
  if (actions === undefined) throw new Error('usePanelActions needs PanelActions above it.');
  return actions;
}
