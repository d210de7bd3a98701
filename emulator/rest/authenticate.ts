import type { Caller } from '../caller';
import { findUserByEmail } from '../store/find';
import type { Store } from '../store/store';

/** Cookie by which the site's own pages act as somebody. */
export const ACTING_AS_COOKIE = 'acting-as';

const NOBODY: Caller = { kind: 'nobody' };

/**
 * Who sends an HTTP request: basic auth as `email:token` (any seeded address, any token), else the cookie of the
 * site's own pages. Credentials that name nobody are as good as none.
 * @see https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/
 */
export function authenticate(store: Store, request: Request): Caller {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return fromBasicAuth(store, authorization);
  const accountId = cookieValue(request.headers.get('cookie') ?? '', ACTING_AS_COOKIE);
  if (accountId === null || store.users.get(accountId) === undefined) return NOBODY;
  return { kind: 'person', accountId };
}

function fromBasicAuth(store: Store, authorization: string): Caller {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return NOBODY;
  const credentials = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = credentials.indexOf(':');
  const hasToken = colon > 0 && colon < credentials.length - 1;
  const user = hasToken ? findUserByEmail(store, credentials.slice(0, colon)) : undefined;
  return user === undefined ? NOBODY : { kind: 'person', accountId: user.accountId };
}

function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key !== name || value === undefined) continue;
    try {
      return decodeURIComponent(value);
    } catch {
      return null;
    }
  }
  return null;
}

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Whether another web page tries to change something here in the person's name. */
export function isForeignWrite(request: Request): boolean {
  if (SAFE_METHODS.includes(request.method)) return false;
  const origin = request.headers.get('origin');
  return origin !== null && origin !== new URL(request.url).origin;
}

/** Whether a request came under a name that is not this machine's own: a rebound DNS name would. */
export function isForeignHost(request: Request): boolean {
  return !['localhost', '127.0.0.1', '[::1]'].includes(new URL(request.url).hostname);
}
