import type { Store } from './store';

/** An app that was taken off the site. */
export interface UninstalledApp {
  readonly id: string;
  readonly uninstalledMs: number;
}

/** Whether an app stands on the site; what was never taken off does. */
export function isInstalled(store: Store, appId: string): boolean {
  return store.uninstalledApps.get(appId) === undefined;
}
