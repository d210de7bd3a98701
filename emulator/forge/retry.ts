import { z } from 'zod';
import type { HandlerResult } from './app-process';
import { FORGE_LIMITS } from './limits';

/** Another delivery, asked for by the function or due to its failure. */
export interface Retry {
  readonly afterSeconds: number;
  readonly reason: string;
  readonly data: unknown;
}

const askedSchema = z.object({
  _retry: z.literal(true),
  retryOptions: z.object({
    retryAfter: z.number(),
    retryReason: z.string(),
    retryData: z.unknown().optional(),
  }),
});

/**
 * Whether an event comes again: a function asks for it by returning an `InvocationError`, and a function that throws
 * or runs too long is tried again with growing pauses. Null when the event is done with.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/#error-handling
 */
export function retryOf(result: HandlerResult, attempt: number): Retry | null {
  if (!result.ok) {
    const afterSeconds = Math.min(2 ** attempt * FIRST_PAUSE_SECONDS, FORGE_LIMITS.eventRetryAfterMaxSeconds);
    const reason =
      result.errorName === 'TimeoutError' ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
    return { afterSeconds, reason, data: undefined };
  }
  const asked = askedSchema.safeParse(result.body);
  if (!asked.success) return null;
  const { retryAfter, retryReason, retryData } = asked.data.retryOptions;
  return {
    afterSeconds: Math.min(Math.max(retryAfter, 1), FORGE_LIMITS.eventRetryAfterMaxSeconds),
    reason: retryReason,
    data: retryData,
  };
}

/** Pause before the second delivery of an event whose function failed; doubled with each further one. */
const FIRST_PAUSE_SECONDS = 30;
