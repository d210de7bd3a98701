import { InvocationError, InvocationErrorCode } from '@forge/events';
import { JiraError } from '../adapters/jira/client';

/** Seconds before a failed event is tried again, unless Jira names a time. */
const RETRY_AFTER_SECONDS = 15;

/**
 * Asks Forge to deliver an event again.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/#retry-events
 */
export function retryAfterFault(error: unknown): InvocationError {
  const isRateLimited = error instanceof JiraError && error.status === 429;
  return new InvocationError({
    retryAfter: (isRateLimited ? error.retryAfterSeconds : null) ?? RETRY_AFTER_SECONDS,
    retryReason: isRateLimited
      ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
      : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}
