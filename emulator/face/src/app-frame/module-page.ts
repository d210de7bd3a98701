import type { Surface } from '../jira/site';

/** Where a module of the app has a page of its own; undefined for one that stands on another page. */
export function modulePage({ type }: Pick<Surface, 'type'>): string | undefined {
  return type === 'jira:adminPage' ? '/admin/app' : undefined;
}
