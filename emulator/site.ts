import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Caller } from './caller';
import type { Clock } from './clock';
import { installSystemFields } from './fields/system-fields';
import type { AppDescription } from './forge/app-description';
import { installApp } from './installation';
import { LIMITS } from './limits';
import type { ProductEvent } from './product-event';
import type { Jira, RateLimited, UncommittedFileDetails } from './rest/jira';
import { createPrecomputations, type InvokeJqlFunction } from './rest/precomputations';
import { createRateLimiter } from './rest/rate-limiter';
import { createSearchIndex } from './rest/search-index';
import { restRouter } from './rest/rest-router';
import type { SiteBindings } from './rest/route';
import { seedBasics } from './seed/basics';
import { isInstalled } from './store/installation';
import { createStore, type Store } from './store/store';

export interface SiteOptions {
  readonly app: AppDescription | null;
  readonly clock: Clock;
  /** `unknown`: name and size of files not yet saved are null in expressions. */
  readonly uncommittedFileDetails?: UncommittedFileDetails;
  /** Language in which the app's fields are named, `en-US` by default. */
  readonly locale?: string;
  readonly uploadLimitBytes?: number;
  /** `off`: no burst limits and no hourly points, e.g. while a site is filled; writes per issue stay limited. */
  readonly quotas?: 'on' | 'off';
  /** `everybody`, as Jira does, by default. */
  readonly rateLimited?: RateLimited;
  /** Runs a JQL function of the app; without it they all fail. */
  readonly invokeJqlFunction?: InvokeJqlFunction;
  readonly publish: (event: ProductEvent) => void;
}

/** Jira alone: REST, store and workflow, without any app running. */
export interface JiraSite {
  readonly store: Store;
  /** What engines outside REST work on, e.g. for formatted field texts. */
  readonly jira: Jira;
  /** REST as this caller, no credentials needed: used by the Forge fetch door and by the face. */
  handle(request: Request, caller: Caller): Promise<Response>;
}

/** Builds a Jira site that holds what every new site holds, and the app's fields and account. */
export function createJiraSite(options: SiteOptions): JiraSite {
  const store = createStore();
  const installed = (): AppDescription | null =>
    options.app !== null && isInstalled(store, options.app.appId) ? options.app : null;
  const jira: Jira = {
    store,
    clock: options.clock,
    get app() {
      return installed();
    },
    publish: options.publish,
    uploadLimitBytes: options.uploadLimitBytes ?? LIMITS.attachmentUploadBytes,
    uncommittedFileDetails: options.uncommittedFileDetails ?? 'known',
    searchIndex: createSearchIndex(store, options.clock),
    precomputations: createPrecomputations(
      options.clock,
      installed,
      options.invokeJqlFunction ?? (() => Promise.resolve(null)),
      () => randomUUID(),
    ),
    rateLimited: options.rateLimited ?? 'everybody',
    rateLimiter: createRateLimiter(options.clock, options.quotas !== 'off'),
  };
  installSystemFields(store);
  seedBasics(store);
  installApp(store, options.app, options.locale ?? 'en-US');
  const router = new Hono<SiteBindings>();
  restRouter(jira, router);
  return { store, jira, handle: (request, caller) => Promise.resolve(router.fetch(request, { caller })) };
}
