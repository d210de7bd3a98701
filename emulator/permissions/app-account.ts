import type { AppDescription } from '../forge/app-description';
import type { Store } from '../store/store';

/** Account under which an app acts by `asApp()`. */
export function appAccountId(appId: string): string {
  return `557058:${appId}`;
}

/** Gives the installed app its own account. */
export function installAppAccount(store: Store, app: AppDescription): void {
  store.users.put({
    accountId: appAccountId(app.appId),
    accountType: 'app',
    emailAddress: null,
    displayName: app.name,
    isActive: true,
    locale: 'en_US',
    timeZone: 'Etc/UTC',
  });
}
