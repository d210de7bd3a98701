import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import type { Permissions } from '@forge/manifest';
import { createFrameServer } from './bridge/frame-server';
import { createClock, type Clock } from './clock';
import type { ResolverOptions } from './forge/invoke-resolver';
import { readManifest } from './forge/read-manifest';
import type { UncommittedFileDetails } from './rest/jira';
import { publishSeeded } from './seed/publish-seeded';
import { seedSite, type SeedKind } from './seed/seed-site';
import { setUpDemo } from './seed/set-up-demo';
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
}

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
    surfaces: app.description.surfaces,
    jira: current().jira.handle,
    localeOf: (accountId) => (current().jira.store.users.get(accountId)?.locale ?? 'en_US').replace('_', '-'),
    siteUrl: url,
  });

  const reset = async (seed: SeedKind): Promise<void> => {
    const previous = world;
    world = createWorld({
      app,
      bundleDir: join(options.appDir, '.build/backend'),
      clock,
      locale: options.locale ?? 'en-US',
      uncommittedFileDetails: options.uncommittedFileDetails ?? 'known',
      ...(options.uploadLimitBytes === undefined ? {} : { uploadLimitBytes: options.uploadLimitBytes }),
      warn: console.warn,
    });
    await previous?.stop();
    const { store } = world.jira;
    const seeded = seedSite(store, seed, { app: app.description, nowMs: clock.nowMs() });
    if (seeded.projectId === null) return;
    await setUpDemo(resolverOptions(), seeded.projectId);
    await publishSeeded(world, seeded.issueIds);
    world.host.log.clear();
  };

  const site = siteServer({
    app: app.description,
    appDir: options.appDir,
    clock,
    world: current,
    resolverOptions,
    framesUrl: () => framesUrl,
    reset,
  });
  const siteListener = await listen(site.fetch, options.port);
  url = `http://localhost:${portOf(siteListener)}`;
  const frames = createFrameServer({
    app: app.description,
    appDir: options.appDir,
    // The manifest test holds the permissions against Atlassian's own schema.
    permissions: app.permissions as Permissions,
    siteOrigin: url,
    fallback: app.localeFallback,
    frameScriptFile: join(options.appDir, '.build/bridge/frame-script.js'),
  });
  const framesListener = await listen(frames.fetch, 0);
  framesUrl = `http://127.0.0.1:${portOf(framesListener)}`;
  await reset(options.seed);

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

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
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
