import type { Clock } from './clock';
import { createFaults, type FaultPlan, type Faults } from './faults';
import { createAppQueues, type AppQueues } from './forge/app-queues';
import { createForgeHost, type ForgeHost } from './forge/forge-host';
import { installedEvent } from './forge/life-cycle-events';
import { createProductEventQueue, type ProductEventQueue } from './forge/product-event-queue';
import type { InstalledApp } from './forge/read-manifest';
import { createScheduledTriggers, type ScheduledTriggers } from './forge/scheduled-triggers';
import { reinstallApp, uninstallApp } from './installation';
import { createKvs, type Kvs } from './kvs/kvs';
import { administratorOf } from './permissions/has-permission';
import type { RateLimited, UncommittedFileDetails } from './rest/jira';
import { createJiraSite, type JiraSite } from './site';
import { isInstalled } from './store/installation';

/** One Jira with one app in it. A reset throws it away and makes another. */
export interface World {
  readonly jira: JiraSite;
  readonly kvs: Kvs;
  readonly host: ForgeHost;
  readonly events: ProductEventQueue;
  readonly queues: AppQueues;
  readonly schedule: ScheduledTriggers;
  readonly faults: Faults;
  /** Replaces the faults; what stale views show is what stands now. */
  planFaults(plan: FaultPlan): void;
  /** Delivers every event and queued job that waits, and what they cause; the clock moves on to when each is due. */
  drain(): Promise<void>;
  isInstalled(): boolean;
  /** Tells the app that an administrator has installed it. */
  tellInstalled(): void;
  /** Calls what the app wants called before, then takes it off the site; whatever waits for it is gone. */
  uninstall(): Promise<void>;
  /** Brings the app back, with what it had stored. */
  reinstall(): void;
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
  readonly rateLimited: RateLimited;
  /** Called after every request and every write of the app, before it is answered: the moment to save. */
  settled(): void;
  warn(text: string): void;
}

/** How often what is due is looked for. */
const TICK_MS = 50;

/** Storage operations that change nothing. */
const READS = /\/(get|query)$/;

/** Puts Jira, the app's storage, its process and its events together. */
export function createWorld(options: WorldOptions): World {
  const { app, clock } = options;
  const faults = createFaults();
  const storage = createKvs({
    nowMs: clock.nowMs,
    entities: app.entities,
    get queryView() {
      return faults.hasStaleQueries() ? 'stale' : 'fresh';
    },
  });
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
    rateLimited: options.rateLimited,
    ...(options.uploadLimitBytes === undefined ? {} : { uploadLimitBytes: options.uploadLimitBytes }),
    publish: (event) => {
      if (isPresent()) events.publish(event);
    },
    invokeJqlFunction: async ({ key, functionKey }, body) => {
      const result = await host.invoke({
        functionKey,
        moduleKey: key,
        cause: `JQL ${key}`,
        body,
        accountId: null,
      });
      return result.ok ? result.body : null;
    },
  });
  const jira: JiraSite = {
    ...site,
    handle: async (request, caller) => {
      const answer = await site.handle(request, caller);
      options.settled();
      return answer;
    },
  };
  const invoke: ForgeHost['invoke'] = (invocation) => host.invoke(invocation);
  const { description } = app;
  const queues = createAppQueues({ clock, consumers: description.consumers, invoke });
  const schedule = createScheduledTriggers({
    clock,
    triggers: description.scheduledTriggers,
    invoke,
    warn: options.warn,
  });
  const events = createProductEventQueue({ app: description, clock, faults, invoke, warn: options.warn });
  const host = createForgeHost({
    app,
    bundleDir: options.bundleDir,
    clock,
    kvs,
    queues,
    faults,
    jira: jira.handle,
  });
  const isPresent = (): boolean => isInstalled(site.store, description.appId);
  const underway = (): readonly Promise<void>[] => [
    ...events.underway(),
    ...queues.underway(),
    ...schedule.underway(),
  ];
  const deliverDue = (untilMs: number): void => {
    events.deliverDue(untilMs);
    queues.deliverDue(untilMs);
  };
  const runSchedule = (): void => {
    if (isPresent()) schedule.runDue(clock.nowMs());
  };
  const ticker = setInterval(() => {
    deliverDue(clock.nowMs());
    runSchedule();
  }, TICK_MS);
  ticker.unref();
  return {
    jira,
    kvs,
    host,
    events,
    queues,
    schedule,
    faults,
    planFaults(plan) {
      storage.settle();
      faults.plan(plan);
      site.jira.searchIndex.setLagMs(faults.searchLagMs());
    },
    isInstalled: isPresent,
    tellInstalled: () =>
      events.publish(installedEvent(description, administratorOf(site.store)?.accountId ?? null)),
    async uninstall() {
      // A function that fails, or takes too long, keeps no app on a site.
      for (const { key, functionKey } of description.preUninstall ?? [])
        await host.invoke({
          functionKey,
          moduleKey: key,
          cause: 'preUninstall',
          // What it is handed is documented only as having no user; assumed: its module.
          body: { context: { moduleKey: key } },
          accountId: null,
        });
      uninstallApp(site.store, description, clock.nowMs());
      events.importState([]);
      queues.importState({ waiting: [], jobs: {} });
      await host.stop();
    },
    reinstall() {
      reinstallApp(site.store, description, options.locale);
      events.publish(installedEvent(description, administratorOf(site.store)?.accountId ?? null));
    },
    storageRevision: () => storageRevision,
    async drain() {
      for (;;) {
        deliverDue(clock.nowMs());
        runSchedule();
        if (underway().length > 0) {
          await Promise.all(underway());
          continue;
        }
        const waiting = [...events.waiting(), ...queues.waiting()];
        if (waiting.length === 0) return;
        // What waits for its time, such as a retry after a rate limit, gets that time.
        const nextMs = Math.min(...waiting.map(({ dueAtMs }) => dueAtMs));
        clock.advanceMs(Math.max(1, nextMs - clock.nowMs()));
      }
    },
    stop: async () => {
      clearInterval(ticker);
      await host.stop();
    },
  };
}
