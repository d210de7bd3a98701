import { installAppFields } from './fields/app-fields';
import type { AppDescription } from './forge/app-description';
import { appAccountId, installAppAccount } from './permissions/app-account';
import { isInstalled } from './store/installation';
import type { Store } from './store/store';

/** Installs the app's account and fields; again after a snapshot was loaded, as a redeployment would. */
export function installApp(store: Store, app: AppDescription | null, locale: string): void {
  if (app === null || !isInstalled(store, app.appId)) return;
  installAppAccount(store, app);
  installAppFields(store, app, locale);
}

/**
 * Takes an app off the site: its account acts no more, its fields are gone with their places on screens, and what it
 * brought for workflows, JQL and pages is no longer there. What its fields held comes back with the app, in Jira for 30
 * days; that the fields do not come back to their screens is assumed.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function uninstallApp(store: Store, app: AppDescription, nowMs: number): void {
  const own = store.fields.all().filter(({ owner }) => owner?.appId === app.appId);
  const ownIds = new Set(own.map(({ id }) => id));
  for (const screen of store.screens.all())
    store.screens.put({
      ...screen,
      tabs: screen.tabs.map((tab) => ({ ...tab, fieldIds: tab.fieldIds.filter((id) => !ownIds.has(id)) })),
    });
  for (const field of own) {
    store.absentFields.put(field);
    store.fields.remove(field.id);
  }
  const account = store.users.get(appAccountId(app.appId));
  if (account !== undefined) store.users.put({ ...account, isActive: false });
  store.uninstalledApps.put({ id: app.appId, uninstalledMs: nowMs });
}

/** Brings an app back that was taken off, with what its fields held. */
export function reinstallApp(store: Store, app: AppDescription, locale: string): void {
  store.uninstalledApps.remove(app.appId);
  installApp(store, app, locale);
}
