import type { ProductEvent } from '../product-event';
import type { AppDescription } from './app-description';
import { APP_VERSION, CLOUD_ID, INSTALLATION_ID } from './forge-host';

/**
 * Tells an app that it has been installed. An upgrade is never told: the site runs one version of the app.
 * @see https://developer.atlassian.com/platform/forge/events-reference/life-cycle/
 */
export function installedEvent(app: AppDescription, installerAccountId: string | null): ProductEvent {
  return {
    eventType: 'avi:forge:installed:app',
    payload: {
      id: INSTALLATION_ID,
      context: `ari:cloud:jira::site/${CLOUD_ID}`,
      ...(installerAccountId === null ? {} : { installerAccountId }),
      app: { id: app.appId, version: APP_VERSION, name: app.name },
      environment: { id: app.environmentId },
    },
  };
}
