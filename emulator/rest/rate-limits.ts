import { LIMITS } from '../limits';
import type { Requester } from '../permissions/requester';
import { findIssue } from '../store/find';
import { pointsOf } from './call-points';
import type { Jira } from './jira';
import type { Quota, RateRefusal } from './rate-limiter';

const SECOND_MS = 1000;

/** One call as the limits see it. */
export interface RatedCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path as it is declared, with its parameters by name. */
  readonly path: string;
  /** Issue of the path, if any. */
  readonly issueRef: string | undefined;
  readonly requester: Requester;
}

/** Endpoints with a burst of their own, per second. */
const BURSTS: Readonly<Record<string, number>> = {
  'GET /rest/api/3/issue/:issueIdOrKey': LIMITS.burstGetIssuePerSecond,
  'GET /rest/api/3/issue/:issueIdOrKey/changelog': LIMITS.burstChangelogPerSecond,
  'GET /rest/api/3/attachment/content/:id': LIMITS.burstAttachmentContentPerSecond,
  'POST /rest/api/3/expression/evaluate': LIMITS.burstExpressionPerSecond,
  'POST /rest/api/3/expression/eval': LIMITS.burstExpressionPerSecond,
};

/** A mail about an issue writes nothing to it. */
const NO_ISSUE_WRITE: readonly string[] = ['/rest/api/3/issue/:issueIdOrKey/notify'];

function burstOf({ method, path }: RatedCall): number {
  return BURSTS[`${method} ${path}`] ?? LIMITS.burstPerSecond[method];
}

/** Jira's 429. */
export function rateLimited(jira: Jira, { reason, retryAfterMs, limit }: RateRefusal): Response {
  const resetMs = jira.clock.nowMs() + retryAfterMs;
  return Response.json(
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    {
      status: 429,
      headers: {
        'Retry-After': String(Math.max(1, Math.ceil(retryAfterMs / SECOND_MS))),
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': new Date(resetMs).toISOString().replace(/\.\d+Z$/, 'Z'),
        'RateLimit-Reason': reason,
      },
    },
  );
}

/** Counts a call against burst, quota and, for a write, its issue; answers the 429 when one of them is spent. */
export function refusedByRate(jira: Jira, call: RatedCall): Response | null {
  const { rateLimiter, store } = jira;
  const { appId } = call.requester;
  if (!isLimited(jira, call.requester)) return null;
  const issue = call.issueRef === undefined ? undefined : findIssue(store, call.issueRef);
  const isIssueWrite = call.method !== 'GET' && !NO_ISSUE_WRITE.includes(call.path) && issue !== undefined;
  const refusal =
    rateLimiter.call(`${call.method} ${call.path}`, burstOf(call)) ??
    (appId === null ? null : rateLimiter.quotaRefusal(appId)) ??
    (isIssueWrite ? rateLimiter.writeIssues([issue.id]) : null);
  return refusal === null ? null : rateLimited(jira, refusal);
}

/** For writes to issues that the path does not name. */
export function refusedIssueWrites(
  jira: Jira,
  requester: Requester,
  issueIds: readonly string[],
): Response | null {
  if (!isLimited(jira, requester)) return null;
  const refusal = jira.rateLimiter.writeIssues([...new Set(issueIds)]);
  return refusal === null ? null : rateLimited(jira, refusal);
}

/** A site may spare people who call it directly, so that a script need not wait; apps are always limited. */
function isLimited(jira: Jira, { appId }: Requester): boolean {
  return appId !== null || jira.rateLimited === 'everybody';
}

/** Charges the app behind a call, and tells it what is left of its hour. */
export async function charged(jira: Jira, call: RatedCall, response: Response): Promise<Response> {
  const { appId } = call.requester;
  if (appId === null) return response;
  const quota = jira.rateLimiter.charge(appId, await pointsOf(call, response));
  for (const [name, value] of Object.entries(quotaHeaders(quota))) response.headers.set(name, value);
  return response;
}

function quotaHeaders({ limit, remaining, resetMs }: Quota): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Reset': new Date(resetMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    'X-RateLimit-NearLimit': String(remaining < limit * LIMITS.nearLimitShare),
  };
}
