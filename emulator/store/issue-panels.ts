import type { Store } from './store';

/** An issue panel of an app that is shown on all issues of a project. */
export interface PinnedPanel {
  readonly id: string;
  /** Extension ARI of the module. */
  readonly moduleId: string;
  readonly projectId: string;
  readonly pinnedMs: number;
}

/** An issue panel that somebody has put on one issue by the app's button. */
export interface OpenedPanel {
  readonly id: string;
  readonly moduleId: string;
  readonly issueId: string;
}

const idOf = (moduleId: string, placeId: string): string => `${moduleId} ${placeId}`;

/** Shows a panel on all issues of a project. */
export function pinPanel(store: Store, moduleId: string, projectId: string, pinnedMs: number): void {
  store.pinnedPanels.put({ id: idOf(moduleId, projectId), moduleId, projectId, pinnedMs });
}

/** Leaves a panel to the issues where somebody opens it. */
export function unpinPanel(store: Store, moduleId: string, projectId: string): void {
  store.pinnedPanels.remove(idOf(moduleId, projectId));
}

/** The pin of a panel to a project, if there is one. */
export function pinOf(store: Store, moduleId: string, projectId: string): PinnedPanel | undefined {
  return store.pinnedPanels.get(idOf(moduleId, projectId));
}

/** Puts a panel on one issue. */
export function openPanel(store: Store, moduleId: string, issueId: string): void {
  store.openedPanels.put({ id: idOf(moduleId, issueId), moduleId, issueId });
}

/** Whether somebody has put a panel on an issue. */
export function isOpened(store: Store, moduleId: string, issueId: string): boolean {
  return store.openedPanels.get(idOf(moduleId, issueId)) !== undefined;
}
