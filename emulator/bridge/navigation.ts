import { z } from 'zod';

const LOCATION = z.looseObject({
  url: z.string().optional(),
  target: z.string().optional(),
  issueKey: z.string().optional(),
  projectKey: z.string().optional(),
});

/**
 * The address that a navigation location names.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/router/
 */
export function urlOf(location: unknown): string {
  const { url, target, issueKey, projectKey } = LOCATION.parse(location);
  if (url !== undefined) return url;
  if (target === 'issue' && issueKey !== undefined) return `/browse/${issueKey}`;
  if (target === 'project' && projectKey !== undefined) return `/board/${projectKey}`;
  throw new Error(`Navigation target "${target ?? ''}" is not simulated by the local site.`);
}
