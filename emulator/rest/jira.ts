import type { Clock } from '../clock';
import type { AppDescription } from '../forge/app-description';
import type { ProductEvent } from '../product-event';
import type { Precomputations } from './precomputations';
import type { RateLimiter } from './rate-limiter';
import type { SearchIndex } from './search-index';
import type { Store } from '../store/store';

export type UncommittedFileDetails = 'known' | 'unknown';

/** Jira limits everybody; a local site may spare people who call it directly. */
export type RateLimited = 'everybody' | 'apps';

/** What every route and engine of the site works on. */
export interface Jira {
  readonly store: Store;
  readonly clock: Clock;
  readonly app: AppDescription | null;
  readonly publish: (event: ProductEvent) => void;
  readonly uploadLimitBytes: number;
  readonly searchIndex: SearchIndex;
  readonly precomputations: Precomputations;
  readonly rateLimiter: RateLimiter;
  /** Whom the rate limits stop. */
  readonly rateLimited: RateLimited;
  /** Whether expressions see the name and size of files that are not saved yet. */
  readonly uncommittedFileDetails: UncommittedFileDetails;
}
