import type { Clock } from './clock';
import { createForgeHost, type ForgeHost } from './forge/forge-host';
import { createProductEventQueue, type ProductEventQueue } from './forge/product-event-queue';
import type { InstalledApp } from './forge/read-manifest';
import { createKvs, type Kvs } from './kvs/kvs';
import type { UncommittedFileDetails } from './rest/jira';
import { createJiraSite, type JiraSite } from './site';

/** One Jira with one app in it. A reset throws it away and makes another. */
export interface World {
  readonly jira: JiraSite;
  readonly kvs: Kvs;
  readonly host: ForgeHost;
  readonly events: ProductEventQueue;
  /** Grows with every write of the app's storage. */
  storageRevision(): number;
  stop(): Promise<void>;
}

export interface WorldOptions {
  readonly app: InstalledApp;
  readonly bundleDir: string;
  readonly clock: Clock;
  readonly locale: string;
  readonly uncommittedFileDetails: UncommittedFileDetails;
  readonly uploadLimitBytes?: number;
  /** Called after every request and every write of the app, before it is answered: the moment to save. */
  settled(): void;
  warn(text: string): void;
}

/** Storage operations that change nothing. */
const READS = /\/(get|query)$/;

/** Puts Jira, the app's storage, its process and its events together. */
export function createWorld(options: WorldOptions): World {
  const { app, clock } = options;
  const storage = createKvs({ nowMs: clock.nowMs, entities: app.entities });
  let storageRevision = 0;
  const kvs: Kvs = {
    ...storage,
    handle: (path, body) => {
      const answer = storage.handle(path, body);
      if (!READS.test(path)) storageRevision += 1;
      options.settled();
      return answer;
    },
  };
  const site = createJiraSite({
    app: app.description,
    clock,
    locale: options.locale,
    uncommittedFileDetails: options.uncommittedFileDetails,
    ...(options.uploadLimitBytes === undefined ? {} : { uploadLimitBytes: options.uploadLimitBytes }),
    publish: (event) => events.publish(event),
  });
  const jira: JiraSite = {
    ...site,
    handle: async (request, caller) => {
      const answer = await site.handle(request, caller);
      options.settled();
      return answer;
    },
  };
  const host = createForgeHost({ app, bundleDir: options.bundleDir, clock, kvs, jira: jira.handle });
  const events: ProductEventQueue = createProductEventQueue({
    app: app.description,
    clock,
    invoke: host.invoke,
    warn: options.warn,
  });
  return {
    jira,
    kvs,
    host,
    events,
    storageRevision: () => storageRevision,
    stop: async () => {
      events.stop();
      await host.stop();
    },
  };
}
