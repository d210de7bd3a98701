import type { Theme } from '../../../bridge/theme';
import type { InstalledApp, Person, Surface } from '../jira/site';

interface Facts {
  readonly app: InstalledApp;
  readonly surface: Surface;
  readonly locale: string;
  readonly person: Person;
  readonly theme: Theme;
  readonly extension: Readonly<Record<string, unknown>>;
}

/**
 * The answer to `view.getContext()`.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/view/#getcontext
 */
export function frameContext({ app, surface, locale, person, theme, extension }: Facts) {
  return {
    accountId: person.accountId,
    cloudId: app.cloudId,
    siteUrl: window.location.origin,
    localId: `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${surface.moduleKey}`,
    moduleKey: surface.moduleKey,
    environmentId: app.environmentId,
    environmentType: 'DEVELOPMENT',
    locale,
    timezone: person.timeZone,
    theme,
    surfaceColor: null,
    extension,
  };
}
