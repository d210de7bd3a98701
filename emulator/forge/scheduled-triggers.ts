import { z } from 'zod';
import type { Clock } from '../clock';
import type { AppScheduledTrigger } from './app-description';
import type { HandlerResult } from './app-process';
import type { Invocation } from './forge-host';
import { FORGE_LIMITS } from './limits';

/** Runs the app's scheduled triggers by the site's clock. */
export interface ScheduledTriggers {
  /** Starts every run that is due until that moment. */
  runDue(untilMs: number): void;
  underway(): readonly Promise<void>[];
  exportState(): unknown;
  importState(state: unknown): void;
}

export interface ScheduledTriggersOptions {
  readonly clock: Clock;
  readonly triggers: readonly AppScheduledTrigger[];
  invoke(invocation: Invocation): Promise<HandlerResult>;
  /** A run that does not answer with a status is logged as failed; it is not repeated. */
  warn(text: string): void;
}

const INTERVAL_MS = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
const answerSchema = z.object({ statusCode: z.number() });
const savedSchema = z.record(z.string(), z.number());

/**
 * First run about five minutes after installation, then at each interval; a failed run is not tried again.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export function createScheduledTriggers(options: ScheduledTriggersOptions): ScheduledTriggers {
  const { clock, triggers } = options;
  const firstRunMs = clock.nowMs() + FORGE_LIMITS.firstScheduledRunMs;
  let dueAtMs: Record<string, number> = Object.fromEntries(triggers.map(({ key }) => [key, firstRunMs]));
  const underway = new Set<Promise<void>>();

  const run = async ({ key, functionKey }: AppScheduledTrigger): Promise<void> => {
    const result = await options.invoke({
      functionKey,
      moduleKey: key,
      cause: `schedule ${key}`,
      accountId: null,
      body: { context: { moduleKey: key } },
    });
    if (!result.ok || !answerSchema.safeParse(result.body).success)
      options.warn(`Scheduled trigger "${key}" did not answer with a status (424).`);
  };
  return {
    runDue(untilMs) {
      for (const trigger of triggers) {
        for (;;) {
          const dueMs = dueAtMs[trigger.key] ?? firstRunMs;
          if (dueMs > untilMs) break;
          dueAtMs[trigger.key] = dueMs + INTERVAL_MS[trigger.interval];
          const work = run(trigger).finally(() => underway.delete(work));
          underway.add(work);
        }
      }
    },
    underway: () => [...underway],
    exportState: () => dueAtMs,
    importState(state) {
      dueAtMs = savedSchema.parse(state);
    },
  };
}
