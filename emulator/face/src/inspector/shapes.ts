import { z } from 'zod';

const INVOCATION = z.object({
  id: z.string(),
  functionKey: z.string(),
  moduleKey: z.string(),
  cause: z.string(),
  startedAtMs: z.number(),
  durationMs: z.number().nullable(),
  outcome: z.string().nullable(),
  restCalls: z.array(z.object({ method: z.string(), path: z.string(), as: z.string(), status: z.number() })),
  kvsCalls: z.array(z.object({ operation: z.string(), status: z.number() })),
  logs: z.array(z.object({ level: z.string(), text: z.string() })),
});

const WAITING_EVENT = z.object({
  eventType: z.string(),
  triggerKey: z.string(),
  dueAtMs: z.number(),
  attempt: z.number(),
});

const WAITING_JOB = z.object({
  queueName: z.string(),
  jobId: z.string(),
  dueAtMs: z.number(),
  attempt: z.number(),
});

export const METRICS = z.object({
  invocations: z.array(INVOCATION),
  waitingEvents: z.array(WAITING_EVENT),
  waitingJobs: z.array(WAITING_JOB),
});

export const STORED_KEYS = z.object({
  keys: z.array(
    z.object({
      kind: z.string(),
      entityName: z.string().optional(),
      key: z.string(),
      valueBytes: z.number(),
      createdAtMs: z.number(),
      updatedAtMs: z.number(),
    }),
  ),
});

export const CLOCK = z.object({ now: z.string(), aheadSeconds: z.number() });

export type Invocation = z.infer<typeof INVOCATION>;
export type Metrics = z.infer<typeof METRICS>;
export type StoredKey = z.infer<typeof STORED_KEYS>['keys'][number];
export type SiteClock = z.infer<typeof CLOCK>;
