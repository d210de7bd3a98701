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
  stop(): Promise<void>;
}

export interface WorldOptions {
  readonly app: InstalledApp;
  readonly bundleDir: string;
  readonly clock: Clock;
  readonly locale: string;
  readonly uncommittedFileDetails: UncommittedFileDetails;
  readonly uploadLimitBytes?: number;
  warn(text: string): void;
}

/** Puts Jira, the app's storage, its process and its events together. */
export function createWorld(options: WorldOptions): World {
  const { app, clock } = options;
  const kvs = createKvs({ nowMs: clock.nowMs, entities: app.entities });
  const jira = createJiraSite({
    app: app.description,
    clock,
    locale: options.locale,
    uncommittedFileDetails: options.uncommittedFileDetails,
    ...(options.uploadLimitBytes === undefined ? {} : { uploadLimitBytes: options.uploadLimitBytes }),
    publish: (event) => events.publish(event),
  });
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
    stop: async () => {
      events.stop();
      await host.stop();
    },
  };
}
