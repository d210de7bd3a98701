import type { SchemeContext } from '../beans/scheme-beans';
import type { Jira } from '../jira';
import type { RestRequest } from '../route';

/** What the bean of a scheme needs; of `expand` only what the operation knows counts. */
export function schemeContext(
  { store }: Jira,
  request: RestRequest,
  known: readonly string[] = [],
): SchemeContext {
  const expand = request.queryAll('expand').filter((one) => known.includes(one));
  return { origin: request.url.origin, store, expand };
}
