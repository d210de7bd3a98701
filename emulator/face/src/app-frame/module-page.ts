import type { InstalledApp, Surface } from '../jira/site';

/**
 * Where a module of the app has a page of its own; undefined for one that stands on another page.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-global-page/
 */
export function modulePage(
  { appId, environmentId }: Pick<InstalledApp, 'appId' | 'environmentId'>,
  { type }: Pick<Surface, 'type'>,
): string | undefined {
  if (type === 'jira:adminPage') return '/admin/app';
  return type === 'jira:globalPage' ? `/jira/apps/${appId}/${environmentId}` : undefined;
}
