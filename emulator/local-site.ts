import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { createFrameServer } from './bridge/frame-server';
import { createClock, type Clock } from './clock';
import type { ResolverOptions } from './forge/invoke-resolver';
import { readManifest } from './forge/read-manifest';
import type { RateLimited, UncommittedFileDetails } from './rest/jira';
import { seedSite, type SeedKind } from './seed/seed-site';
import { seedApp } from './seed/seed-app';
import { createSavedSite } from './saved-site';
import { installApp } from './installation';
import { siteServer } from './site-server';
import { createWorld, type World } from './world';

export interface LocalSiteOptions {
  /** Root of the app: manifest, built pages, locales. */
  readonly appDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly seed: SeedKind;
  readonly locale?: string;
  readonly clock?: Clock;
  readonly uncommittedFileDetails?: UncommittedFileDetails;
  readonly uploadLimitBytes?: number;
  /** `apps` by default: a script of a person need not wait. `everybody` is Jira's own way. */
  readonly rateLimited?: RateLimited;
  /** Folder that keeps the site between runs. */
  readonly dataFolder?: string;
}

/** What was saved cannot be read. Its message is for a person; nothing was overwritten. */
export class DamagedDataError extends Error {}

export interface LocalSite {
  /** e.g. `http://localhost:8080`. */
  readonly url: string;
  readonly clock: Clock;
  /** The Jira that stands now; a reset replaces it. */
  world(): World;
  reset(seed: SeedKind): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the local Jira site with the app installed and seeded: one port for Jira, one for the app's frames,
 * so that frames have an origin of their own as on Forge. Listens on this machine only.
 */
export async function startLocalSite(options: LocalSiteOptions): Promise<LocalSite> {
  const app = readManifest(options.appDir);
  const clock = options.clock ?? createClock();
  let world: World | null = null;
  const current = (): World => {
    if (!world) throw new Error('The site is not ready yet.');
    return world;
  };
  let url = '';
  let framesUrl = '';
  const resolverOptions = (): ResolverOptions => ({
    host: current().host,
    surfaces: current().isInstalled() ? app.description.surfaces : [],
    jira: current().jira.handle,
    localeOf: (accountId) => (current().jira.store.users.get(accountId)?.locale ?? 'en_US').replace('_', '-'),
    siteUrl: url,
  });

  const saved = options.dataFolder === undefined ? null : createSavedSite(options.dataFolder, clock);
  let isSeeding = true;
  // A site that dies while it is seeded starts anew, not from half a demo.
  const settled = (): void => (isSeeding ? undefined : saved?.save(current()));
  const renew = (): World => {
    world = createWorld({
      app,
      bundleDir: join(options.appDir, '.build/backend'),
      clock,
      locale: options.locale ?? 'en-US',
      uncommittedFileDetails: options.uncommittedFileDetails ?? 'known',
      rateLimited: options.rateLimited ?? 'apps',
      ...(options.uploadLimitBytes === undefined ? {} : { uploadLimitBytes: options.uploadLimitBytes }),
      settled,
      warn: console.warn,
    });
    return world;
  };
  const reset = async (seed: SeedKind): Promise<void> => {
    isSeeding = true;
    await world?.stop();
    const fresh = renew();
    const seeded = seedSite(fresh.jira.store, seed, { app: app.description, nowMs: clock.nowMs() });
    fresh.tellInstalled();
    if (seeded.projectId !== null) {
      await seedApp(fresh, resolverOptions(), seeded.projectId, seeded.issueIds, clock.nowMs());
    }
    isSeeding = false;
    saved?.save(fresh);
  };
  const open = async (): Promise<void> => {
    const found = saved?.load(renew());
    if (found?.kind === 'damaged') throw new DamagedDataError(found.message);
    if (found?.kind !== 'loaded') return reset(options.seed);
    installApp(current().jira.store, app.description, options.locale ?? 'en-US');
    isSeeding = false;
  };

  const site = siteServer({
    app: app.description,
    appDir: options.appDir,
    clock,
    world: current,
    resolverOptions,
    framesUrl: () => framesUrl,
    reset,
    settled,
  });
  const siteListener = await listen(site.fetch, options.port);
  url = `http://localhost:${portOf(siteListener)}`;
  const frames = createFrameServer({
    app: app.description,
    appDir: options.appDir,
    // The manifest test holds the permissions against Atlassian's own schema.
    permissions: app.permissions,
    siteOrigin: url,
    fallback: app.localeFallback,
    resources: app.resources,
    frameScriptFile: join(options.appDir, '.build/bridge/frame-script.js'),
  });
  const framesListener = await listen(frames.fetch, 0);
  framesUrl = `http://127.0.0.1:${portOf(framesListener)}`;
  try {
    await open();
  } catch (error) {
    await Promise.all([close(siteListener), close(framesListener), current().stop()]);
    throw error;
  }

  return {
    url,
    clock,
    world: current,
    reset,
    stop: async () => {
      await Promise.all([close(siteListener), close(framesListener)]);
      await current().stop();
    },
  };
}

const KEEP_ALIVE_MS = 120_000;

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
    // Clients keep connections for longer than Node's five seconds, and would meet a closed one.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.once('error', reject);
  });
}

function portOf(server: ServerType): number {
  return (server.address() as AddressInfo).port;
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
