import type { Caller } from '../caller';
import type { Jira } from '../rest/jira';
import { appAccountId } from './app-account';

/** Whoever stands behind a request, once authenticated. */
export interface Requester {
  readonly accountId: string;
  /** `asApp()`: acts by the app's own account. */
  readonly isApp: boolean;
  /** Came through an app or with credentials of its own, not from a page of Jira. */
  readonly isApi: boolean;
  /** Set only for `asApp()`: what the app does itself is self-generated for it. */
  readonly byAppId: string | null;
  /** The app through which the request came, whoever acts; null for a person's own. */
  readonly appId: string | null;
  /** Limits the request when an app carries it; null means no limit. */
  readonly scopes: readonly string[] | null;
}

/** Turns a caller into a requester; null when there are no credentials or the account is unknown or inactive. */
export function requesterOf(jira: Jira, caller: Caller): Requester | null {
  switch (caller.kind) {
    case 'nobody':
      return null;
    case 'app':
      return {
        accountId: appAccountId(caller.appId),
        isApp: true,
        isApi: true,
        byAppId: caller.appId,
        appId: caller.appId,
        scopes: caller.scopes,
      };
    case 'person':
    case 'personThroughApp': {
      if (jira.store.users.get(caller.accountId)?.isActive !== true) return null;
      const scopes = caller.kind === 'person' ? null : caller.scopes;
      const isApi = caller.kind !== 'person';
      const appId = caller.kind === 'person' ? null : caller.appId;
      return { accountId: caller.accountId, isApp: false, isApi, byAppId: null, appId, scopes };
    }
  }
}
