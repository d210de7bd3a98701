import type { Clock } from '../clock';
import { LIMITS } from '../limits';

/** Which of Jira's limits stopped a call. */
export type RateLimitReason =
  'jira-quota-global-based' | 'jira-quota-tenant-based' | 'jira-burst-based' | 'jira-per-issue-on-write';

export interface RateRefusal {
  readonly reason: RateLimitReason;
  readonly retryAfterMs: number;
  /** Capacity of the limit, in its own unit. */
  readonly limit: number;
}

/** Points of an app's hour. */
export interface Quota {
  readonly limit: number;
  readonly remaining: number;
  readonly resetMs: number;
}

/** Jira's three independent limits, counted on the site's clock. */
export interface RateLimiter {
  /** Counts a call of an endpoint; refuses when its burst is spent. */
  call(endpoint: string, callsPerSecond: number): RateRefusal | null;
  /** Refuses when an app has spent its hour. */
  quotaRefusal(appId: string): RateRefusal | null;
  /** Charges an app for a call and answers what is left. */
  charge(appId: string, points: number): Quota;
  /** Counts a write to each issue; refuses, and counts none, when any is written too often. */
  writeIssues(issueIds: readonly string[]): RateRefusal | null;
}

const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;

const WINDOWS = [
  { ms: LIMITS.issueWritesShortWindowMs, writes: LIMITS.issueWritesInShortWindow },
  { ms: LIMITS.issueWritesLongWindowMs, writes: LIMITS.issueWritesInLongWindow },
];

interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
}

/**
 * Builds the limits of one site.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function createRateLimiter(clock: Clock, withQuotas: boolean): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const points = new Map<string, { readonly hour: number; readonly spent: number }>();
  const writes = new Map<string, readonly number[]>();

  const quotaOf = (appId: string): Quota => {
    const hour = Math.floor(clock.nowMs() / HOUR_MS);
    const present = points.get(appId);
    const spent = present?.hour === hour ? present.spent : 0;
    const limit = LIMITS.appPointsPerHour;
    return { limit, remaining: Math.max(0, limit - spent), resetMs: (hour + 1) * HOUR_MS };
  };

  return {
    call: (endpoint, callsPerSecond) => {
      if (!withQuotas) return null;
      const atMs = clock.nowMs();
      const before = buckets.get(endpoint) ?? { tokens: callsPerSecond, atMs };
      const refilled = before.tokens + ((atMs - before.atMs) / SECOND_MS) * callsPerSecond;
      const tokens = Math.min(callsPerSecond, refilled);
      const isSpent = tokens < 1;
      buckets.set(endpoint, { tokens: isSpent ? tokens : tokens - 1, atMs });
      if (!isSpent) return null;
      const retryAfterMs = ((1 - tokens) / callsPerSecond) * SECOND_MS;
      return { reason: 'jira-burst-based', retryAfterMs, limit: callsPerSecond };
    },
    quotaRefusal: (appId) => {
      const { remaining, resetMs, limit } = quotaOf(appId);
      if (!withQuotas || remaining > 0) return null;
      return { reason: 'jira-quota-global-based', retryAfterMs: resetMs - clock.nowMs(), limit };
    },
    charge: (appId, cost) => {
      const { limit, remaining } = quotaOf(appId);
      const hour = Math.floor(clock.nowMs() / HOUR_MS);
      if (withQuotas) points.set(appId, { hour, spent: limit - remaining + cost });
      return quotaOf(appId);
    },
    writeIssues: (issueIds) => {
      const nowMs = clock.nowMs();
      const recent = issueIds.map((id) =>
        (writes.get(id) ?? []).filter((atMs) => atMs > nowMs - LIMITS.issueWritesLongWindowMs),
      );
      for (const moments of recent)
        for (const window of WINDOWS) {
          const inside = moments.filter((atMs) => atMs > nowMs - window.ms);
          const [oldest] = inside.slice(-window.writes);
          if (inside.length >= window.writes && oldest !== undefined)
            return {
              reason: 'jira-per-issue-on-write',
              retryAfterMs: oldest + window.ms - nowMs,
              limit: window.writes,
            };
        }
      issueIds.forEach((id, index) => writes.set(id, [...(recent[index] ?? []), nowMs]));
      return null;
    },
  };
}
