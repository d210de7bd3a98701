import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** A call that leaves the app's process. */
export interface OutgoingCall {
  readonly invocationId: string;
  /** What the @forge packages say of it, e.g. `{ type: 'fpp', provider: 'app', remote: 'jira' }`. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly target: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer | null;
}

export interface LogLine {
  readonly invocationId: string | null;
  readonly level: string;
  readonly text: string;
}

export type HandlerResult =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly errorName: string; readonly message: string };

export interface AppProcess {
  /** Runs one handler. A handler that outlives its time limit is ended, and its process with it. */
  run(invocationId: string, event: unknown, timeLimitMs: number): Promise<HandlerResult>;
  /** Ends the process as a crash would: whatever runs in it fails, and the next call starts another. */
  crash(): void;
  stop(): Promise<void>;
}

export interface AppProcessOptions {
  readonly bundleDir: string;
  readonly memoryMegabytes: number;
  /** By how much the app's time is ahead of the machine's; not at all unless said. */
  readonly aheadMs?: () => number;
  fetch(call: OutgoingCall): Promise<Response>;
  log(line: LogLine): void;
}

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), loadMs: z.number() }),
  z.object({
    type: z.literal('log'),
    invocationId: z.string().nullable(),
    level: z.string(),
    text: z.string(),
  }),
  z.object({
    type: z.literal('fetch'),
    callId: z.number(),
    invocationId: z.string(),
    meta: z.record(z.string(), z.unknown()),
    target: z.string(),
    method: z.string(),
    headers: z.array(z.tuple([z.string(), z.string()])),
    body: z.instanceof(ArrayBuffer).nullable(),
  }),
  z.object({
    type: z.literal('result'),
    invocationId: z.string(),
    result: z.union([
      z.object({ success: z.literal(true), body: z.unknown() }),
      z.object({
        success: z.literal(false),
        error: z.object({ errorType: z.string(), errorMessage: z.string() }),
      }),
    ]),
  }),
]);

type Settle = (result: HandlerResult) => void;

/**
 * Starts the app's bundle in a thread of its own. Ends and starts it again when a handler breaks a limit,
 * as Forge replaces a process; everything that ran in it fails then.
 */
export function createAppProcess(options: AppProcessOptions): AppProcess {
  let worker: Worker | null = null;
  const running = new Map<string, Settle>();

  const failAll = (errorName: string, message: string): void => {
    for (const settle of running.values()) settle({ ok: false, errorName, message });
    running.clear();
  };
  const discard = (errorName: string, message: string): void => {
    const discarded = worker;
    worker = null;
    failAll(errorName, message);
    void discarded?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(join(__dirname, 'app-worker.cjs'), {
      workerData: { bundleDir: options.bundleDir },
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMegabytes },
      env: {},
    });
    started.on('message', (raw: unknown) => {
      const message = messageSchema.parse(raw);
      if (message.type === 'log') options.log(message);
      if (message.type === 'fetch') void answer(started, message.callId, options.fetch(message));
      if (message.type === 'result') {
        running.get(message.invocationId)?.(outcomeOf(message.result));
        running.delete(message.invocationId);
      }
    });
    started.on('exit', () => {
      if (worker === started) discard('ProcessError', 'The process ended unexpectedly.');
    });
    started.on('error', (error) => {
      if (worker === started) discard('ProcessError', error.message);
    });
    started.unref();
    return started;
  };

  return {
    run: (invocationId, event, timeLimitMs) =>
      new Promise((resolve) => {
        worker ??= start();
        const timer = setTimeout(
          () => discard('TimeoutError', `The function ran longer than ${timeLimitMs} ms.`),
          timeLimitMs,
        );
        running.set(invocationId, (result) => {
          clearTimeout(timer);
          resolve(result);
        });
        worker.postMessage({
          type: 'run',
          invocationId,
          event,
          deadlineMs: Date.now() + timeLimitMs,
          aheadMs: options.aheadMs?.() ?? 0,
        });
      }),
    crash: () => discard('ProcessError', 'The process ended unexpectedly.'),
    stop: async () => {
      const stopped = worker;
      worker = null;
      failAll('ProcessError', 'The site was stopped.');
      await stopped?.terminate();
    },
  };
}

async function answer(worker: Worker, callId: number, pending: Promise<Response>): Promise<void> {
  try {
    const response = await pending;
    const body = await response.arrayBuffer();
    worker.postMessage({
      type: 'answer',
      callId,
      status: response.status,
      headers: [...response.headers],
      body,
    });
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    worker.postMessage({ type: 'answer', callId, fault });
  }
}

function outcomeOf(
  result:
    | { success: true; body?: unknown }
    | { success: false; error: { errorType: string; errorMessage: string } },
): HandlerResult {
  return result.success
    ? { ok: true, body: result.body }
    : { ok: false, errorName: result.error.errorType, message: result.error.errorMessage };
}
