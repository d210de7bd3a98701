import { z } from 'zod';
import type { Clock } from '../clock';
import type { AppConsumer } from './app-description';
import type { HandlerResult } from './app-process';
import type { Invocation } from './forge-host';
import { FORGE_LIMITS } from './limits';
import { retryOf } from './retry';

/** The app's own queues. @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
export interface AppQueues {
  /** Answers a call of `@forge/events`; null when the address is not one of queues. */
  handle(method: string, target: string, body: string): Response | null;
  /** Starts what is due until that moment, as far as concurrency keys allow. */
  deliverDue(untilMs: number): void;
  /** Everything under way, to be waited for. */
  underway(): readonly Promise<void>[];
  waiting(): readonly {
    readonly queueName: string;
    readonly jobId: string;
    readonly dueAtMs: number;
    readonly attempt: number;
  }[];
  exportState(): unknown;
  importState(state: unknown): void;
}

export interface AppQueuesOptions {
  readonly clock: Clock;
  readonly consumers: readonly AppConsumer[];
  invoke(invocation: Invocation): Promise<HandlerResult>;
}

const pushSchema = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(
    z.object({
      body: z.unknown(),
      delayInSeconds: z.number().optional(),
      concurrency: z.object({ key: z.string(), limit: z.number().int().min(1) }).optional(),
    }),
  ),
});

const deliverySchema = z.object({
  queueName: z.string(),
  jobId: z.string(),
  eventId: z.string(),
  body: z.unknown(),
  concurrency: z.object({ key: z.string(), limit: z.number() }).optional(),
  pushedAtMs: z.number(),
  dueAtMs: z.number(),
  attempt: z.number(),
  retry: z.object({ retryReason: z.string(), retryData: z.unknown() }).optional(),
});
type Delivery = z.infer<typeof deliverySchema>;

const jobSchema = z.object({
  queueName: z.string(),
  success: z.number(),
  inProgress: z.number(),
  failed: z.number(),
  isCancelled: z.boolean(),
});
type Job = z.infer<typeof jobSchema>;

const savedSchema = z.object({ waiting: z.array(deliverySchema), jobs: z.record(z.string(), jobSchema) });

/** Builds the queues of one app. Events come at least once; a failed one comes again until it is too old. */
export function createAppQueues(options: AppQueuesOptions): AppQueues {
  const { clock, consumers } = options;
  let waiting: Delivery[] = [];
  const running = new Map<Delivery, Promise<void>>();
  let jobs: Record<string, Job> = {};
  let lastEvent = 0;

  const deliver = async (delivery: Delivery): Promise<void> => {
    const consumer = consumers.find(({ queueName }) => queueName === delivery.queueName);
    const job = jobs[delivery.jobId];
    if (!consumer || !job || job.isCancelled) return;
    const { queueName, jobId, eventId, body, concurrency, attempt, retry } = delivery;
    const result = await options.invoke({
      functionKey: consumer.functionKey,
      moduleKey: consumer.key,
      cause: `queue ${queueName}`,
      accountId: null,
      body: {
        body,
        queueName,
        jobId,
        eventId,
        ...(concurrency ? { concurrency } : {}),
        ...(retry ? { retryContext: { retryCount: attempt, ...retry } } : {}),
      },
    });
    const again = retryOf(result, attempt);
    const dueAtMs = clock.nowMs() + (again?.afterSeconds ?? 0) * 1000;
    if (again && dueAtMs - delivery.pushedAtMs <= FORGE_LIMITS.queueRetentionMs) {
      const { reason: retryReason, data: retryData } = again;
      waiting.push({ ...delivery, attempt: attempt + 1, dueAtMs, retry: { retryReason, retryData } });
      return;
    }
    job.inProgress -= 1;
    if (again) job.failed += 1;
    else job.success += 1;
  };

  const hasRoom = ({ concurrency }: Delivery): boolean =>
    concurrency === undefined ||
    [...running.keys()].filter((each) => each.concurrency?.key === concurrency.key).length <
      concurrency.limit;

  const push = (text: string): Response => {
    const parsed = pushSchema.safeParse(parseJson(text));
    if (!parsed.success)
      return Response.json({ errorMessage: z.prettifyError(parsed.error) }, { status: 400 });
    const { queueName, jobId, payload } = parsed.data;
    if (text.length > FORGE_LIMITS.queuePushBytes)
      return Response.json({ errorMessage: 'The payload is too big.' }, { status: 413 });
    if (
      !consumers.some((consumer) => consumer.queueName === queueName) ||
      payload.length > FORGE_LIMITS.queuePushEvents
    )
      return Response.json({ errorMessage: `Queue "${queueName}" cannot take this.` }, { status: 400 });
    if (
      payload.some(
        ({ delayInSeconds = 0 }) => delayInSeconds < 0 || delayInSeconds > FORGE_LIMITS.queueDelayMaxSeconds,
      )
    )
      return Response.json({ errorMessage: 'delayInSeconds must be between 0 and 900.' }, { status: 400 });
    jobs[jobId] = { queueName, success: 0, inProgress: payload.length, failed: 0, isCancelled: false };
    for (const { body, delayInSeconds = 0, concurrency } of payload) {
      const nowMs = clock.nowMs();
      lastEvent += 1;
      waiting.push({
        queueName,
        jobId,
        eventId: `${jobId}-${lastEvent}`,
        body,
        ...(concurrency ? { concurrency } : {}),
        pushedAtMs: nowMs,
        dueAtMs: nowMs + delayInSeconds * 1000,
        attempt: 0,
      });
    }
    return new Response(null, { status: 201 });
  };

  return {
    handle(method, target, body) {
      const [, action] = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(target) ?? [];
      if (method !== 'POST' || action === undefined) return null;
      if (action === 'publish') return push(body);
      const named = z.object({ queueName: z.string(), jobId: z.string() }).safeParse(parseJson(body));
      const job = named.success ? jobs[named.data.jobId] : undefined;
      if (!job) return new Response(null, { status: 404 });
      if (action === 'cancel') {
        job.isCancelled = true;
        return new Response(null, { status: 204 });
      }
      const { success, inProgress, failed } = job;
      return Response.json({ success, inProgress, failed });
    },
    deliverDue(untilMs) {
      for (const delivery of waiting.filter(({ dueAtMs }) => dueAtMs <= untilMs)) {
        if (!hasRoom(delivery)) continue;
        waiting = waiting.filter((each) => each !== delivery);
        running.set(
          delivery,
          deliver(delivery).finally(() => running.delete(delivery)),
        );
      }
    },
    underway: () => [...running.values()],
    waiting: () =>
      waiting.map(({ queueName, jobId, dueAtMs, attempt }) => ({ queueName, jobId, dueAtMs, attempt })),
    exportState: () => ({ waiting: [...waiting, ...running.keys()], jobs }),
    importState(state) {
      const saved = savedSchema.parse(state);
      waiting = saved.waiting;
      jobs = saved.jobs;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
