/** Who makes a REST call to the site. */
export type Caller =
  /** A person at the browser or with basic auth. */
  | { readonly kind: 'person'; readonly accountId: string }
  /** `asApp()`: the app's own account, limited by its scopes. */
  | { readonly kind: 'app'; readonly appId: string; readonly scopes: readonly string[] }
  /** `asUser()` or the bridge's `requestJira`: a person, limited by the app's scopes. */
  | {
      readonly kind: 'personThroughApp';
      readonly accountId: string;
      readonly appId: string;
      readonly scopes: readonly string[];
    }
  /** No credentials. */
  | { readonly kind: 'nobody' };
