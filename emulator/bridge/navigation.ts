import { z } from 'zod';

const LOCATION = z.looseObject({
  url: z.string().optional(),
  target: z.string().optional(),
  issueKey: z.string().optional(),
  projectKey: z.string().optional(),
  accountId: z.string().optional(),
  moduleKey: z.string().optional(),
});
type Location = z.infer<typeof LOCATION>;

/** Knows where a module of the app has its page; undefined when it has none. */
export type ModulePages = (moduleKey: string) => string | undefined;

/** A script in an address would run as the site itself. */
const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:'];

/**
 * The address that a navigation location names.
 * @throws when the local site has no such page, or the address is a script
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/router/
 */
export function urlOf(location: unknown, pageOf: ModulePages): string {
  const parsed = LOCATION.parse(location);
  if (parsed.url !== undefined) return safeUrl(parsed.url);
  const url = targetUrl(parsed, pageOf);
  if (url === undefined)
    throw new Error(`Navigation target "${parsed.target ?? ''}" is not simulated by the local site.`);
  return url;
}

function targetUrl(location: Location, pageOf: ModulePages): string | undefined {
  switch (location.target) {
    case 'issue':
      return `/browse/${need(location, 'issueKey')}`;
    case 'project':
      return `/board/${need(location, 'projectKey')}`;
    case 'userProfile':
      return `/jira/people/${need(location, 'accountId')}`;
    case 'module': {
      const moduleKey = need(location, 'moduleKey');
      const page = pageOf(decodeURIComponent(moduleKey));
      if (page === undefined) throw new Error(`Module "${moduleKey}" has no page of its own.`);
      return page;
    }
    case undefined:
    default:
      return undefined;
  }
}

function need(location: Location, part: 'issueKey' | 'projectKey' | 'accountId' | 'moduleKey'): string {
  const value = location[part];
  if (value === undefined || value === '')
    throw new Error(`Navigation target "${location.target ?? ''}" needs "${part}".`);
  return encodeURIComponent(value);
}

function safeUrl(url: string): string {
  const { protocol } = new URL(url, 'http://site.invalid');
  if (!SAFE_PROTOCOLS.includes(protocol)) throw new Error(`An address of kind "${protocol}" is refused.`);
  return url;
}
