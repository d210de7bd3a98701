import { createContext, useContext } from 'react';
import type { PanelView } from '../../../src/contract/panel-view';
import type { Panel } from './use-panel';

interface Actions extends Pick<Panel, 'problem' | 'problemAt' | 'busyWith' | 'run'> {
  readonly view: PanelView;
  /** Whether the reader may edit the issue; undefined until Jira has said. */
  readonly canEdit: boolean | undefined;
}

/** Carries the view and its commands to the rows. */
export const PanelActions = createContext<Actions | undefined>(undefined);

/** The view and its commands. */
export function usePanelActions(): Actions {
  const actions = useContext(PanelActions);
  if (actions === undefined) throw new Error('usePanelActions needs PanelActions above it.');
  return actions;
}
