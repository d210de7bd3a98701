import type { RestFault, StorageFault } from '../faults';

/**
 * What Jira answers to a call that a fault strikes; null when the fault lets it through.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export async function restFaultAnswer(fault: RestFault): Promise<Response | null> {
  switch (fault.kind) {
    case 'rateLimit':
      return Response.json(
        { errorMessages: ['Rate limit exceeded.'], errors: {} },
        {
          status: 429,
          headers: { 'RateLimit-Reason': fault.reason, 'Retry-After': String(fault.retryAfterSeconds) },
        },
      );
    case 'serverError':
      return Response.json(
        { errorMessages: ['Internal server error'], errors: {} },
        { status: fault.status },
      );
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
      return null;
    case 'crashAfter':
      return null;
  }
}

/** What the app's storage answers to a call that a fault strikes; null when the fault lets it through. */
export function storageFaultAnswer(fault: StorageFault): Response | null {
  switch (fault.kind) {
    case 'rateLimit':
      return storageRateLimited();
    case 'serverError':
      return Response.json({ code: 'INTERNAL_ERROR', message: 'Something went wrong' }, { status: 500 });
    case 'crashBefore':
    case 'crashAfter':
      return null;
  }
}

/** What the storage answers when an installation has used too much of it. */
export function storageRateLimited(): Response {
  return Response.json({ code: 'RATE_LIMIT_EXCEEDED', message: 'Rate limit exceeded' }, { status: 429 });
}
