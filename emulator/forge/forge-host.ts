import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller';
import type { Clock } from '../clock';
import type { Kvs } from '../kvs/kvs';
import type { Faults } from '../faults';
import { createAppProcess, type HandlerResult } from './app-process';
import type { AppQueues } from './app-queues';
import { passThroughDoor } from './fetch-door';
import { createInvocationLog, type InvocationLog } from './invocation-log';
import { FORGE_LIMITS } from './limits';
import type { InstalledApp } from './read-manifest';
import { createStorageRates } from './storage-rates';

export interface Invocation {
  readonly functionKey: string;
  readonly moduleKey: string;
  /** For the log: the call of the UI, or the name of the event. */
  readonly cause: string;
  /** First argument of the handler. */
  readonly body: unknown;
  /** Person in whose name it runs; null for events. */
  readonly accountId: string | null;
}

export interface ForgeHost {
  readonly log: InvocationLog;
  invoke(invocation: Invocation): Promise<HandlerResult>;
  stop(): Promise<void>;
}

export interface ForgeHostOptions {
  readonly app: InstalledApp;
  readonly bundleDir: string;
  readonly clock: Clock;
  readonly kvs: Kvs;
  readonly queues: AppQueues;
  readonly faults: Faults;
  jira(request: Request, caller: Caller): Promise<Response>;
}

/** The site's id in ARIs and in the context of frames. */
export const CLOUD_ID = 'b1d5f8f2-2f6b-4a55-9c9e-3f1f4d0a7c11';
export const INSTALLATION_ID = '5f0d3b56-3df4-4b0a-8e0e-8a7c6d5e4f32';
export const APP_VERSION = '1.0.0';

/** Runs the functions of one installed app, as Forge does: same bundle, same globals, one door. */
export function createForgeHost(options: ForgeHostOptions): ForgeHost {
  const { app, clock } = options;
  const log = createInvocationLog();
  const rates = createStorageRates(clock);
  const accounts = new Map<string, string | null>();
  const process = createAppProcess({
    bundleDir: options.bundleDir,
    memoryMegabytes: app.memoryMegabytes,
    aheadMs: clock.aheadMs,
    log: (line) => log.noteLog(line),
    fetch: async (call) => {
      const { kvs, queues, faults, jira } = options;
      const door = { app: app.description, kvs, queues, faults, rates, jira, crash: () => process.crash() };
      const response = await passThroughDoor(door, call, accounts.get(call.invocationId) ?? null);
      log.noteCall(call, response.status);
      return response;
    },
  });
  return {
    log,
    stop: () => process.stop(),
    async invoke(invocation) {
      const { functionKey, moduleKey, cause, accountId } = invocation;
      const handler = app.handlers[functionKey];
      if (handler === undefined) throw new Error(`The manifest has no function "${functionKey}".`);
      const id = randomUUID();
      const startedAtMs = clock.nowMs();
      const record = log.begin({ id, functionKey, moduleKey, cause, startedAtMs });
      const began = performance.now();
      accounts.set(id, accountId);
      const event = { handler, body: invocation.body, _meta: metaOf(app, invocation, id) };
      const timeLimitMs = app.timeLimitMs[functionKey] ?? FORGE_LIMITS.functionTimeMs;
      const result = await process.run(id, event, timeLimitMs);
      accounts.delete(id);
      record.durationMs = performance.now() - began;
      record.outcome = result.ok ? 'ok' : result.errorName;
      if (!result.ok) record.logs.push({ level: 'error', text: `${result.errorName}: ${result.message}` });
      return result;
    },
  };
}

/** What the platform tells a handler of its surroundings. @see https://developer.atlassian.com/platform/forge/runtime-reference/app-context-api/ */
function metaOf(
  { description }: InstalledApp,
  { moduleKey, functionKey, accountId }: Invocation,
  invocationId: string,
) {
  return {
    contextAri: `ari:cloud:jira::site/${CLOUD_ID}`,
    ...(accountId === null ? {} : { aaid: accountId }),
    timeout: FORGE_LIMITS.functionTimeMs / 1000,
    appContext: {
      appId: description.appId,
      appVersion: APP_VERSION,
      environmentId: description.environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId,
      installationId: INSTALLATION_ID,
      functionKey,
      moduleKey,
      permissions: { scopes: description.scopes, external: {} },
    },
  };
}
