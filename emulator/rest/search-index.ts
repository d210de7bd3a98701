import type { Clock } from '../clock';
import type { Issue } from '../store/issues';
import type { Store } from '../store/store';

/** What JQL searches: Jira's index, which may be behind the issues themselves. */
export interface SearchIndex {
  /** Issues as the index knows them; those to reconcile as they are. */
  issues(reconciledIds: readonly string[]): readonly Issue[];
  /** From now on a change is found only after so many milliseconds; 0 ends the lag. */
  setLagMs(lagMs: number): void;
}

/**
 * Builds an index that is up to date until it is told to lag.
 * @see https://developer.atlassian.com/cloud/jira/platform/search-and-reconcile/
 */
export function createSearchIndex(store: Store, clock: Clock): SearchIndex {
  let lagMs = 0;
  let indexed: ReadonlyMap<string, Issue> = new Map();

  const caughtUp = (reconciledIds: readonly string[]): ReadonlyMap<string, Issue> => {
    const next = new Map(indexed);
    for (const issue of store.issues.all()) {
      if (clock.nowMs() - issue.updatedMs >= lagMs || reconciledIds.includes(issue.id))
        next.set(issue.id, issue);
    }
    // A deleted issue is gone from searches at once; assumed.
    for (const id of next.keys()) if (store.issues.get(id) === undefined) next.delete(id);
    return next;
  };
  return {
    issues(reconciledIds) {
      if (lagMs === 0) return store.issues.all();
      indexed = caughtUp([]);
      return [...caughtUp(reconciledIds).values()];
    },
    setLagMs(nextMs) {
      lagMs = nextMs;
      indexed = new Map(store.issues.all().map((issue) => [issue.id, issue]));
    },
  };
}
