import { createContext, useContext } from 'react';
import type { PanelView } from '../../../src/contract';
import type { Panel } from './use-panel';

interface Actions {
  readonly view: PanelView;
  /** Whether the reader may edit the issue; undefined until Jira has said. */
  readonly canEdit: boolean | undefined;
  readonly busyWith: Panel['busyWith'];
  readonly run: Panel['run'];
}

/** Carries the view and its commands to the rows. */
export const PanelActions = createContext<Actions | undefined>(undefined);

/** The view and its commands. */
export function usePanelActions(): Actions {
  const actions = useContext(PanelActions);
  if (actions === undefined) throw new Error('usePanelActions needs PanelActions above it.');
  return actions;
}
