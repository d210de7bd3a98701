import { z } from 'zod';
import { json, request, type Answer } from '../jira/request';
import { CLOCK, METRICS, STORED_KEYS, type Metrics, type SiteClock, type StoredKey } from './shapes';

/** What the app has done lately, and which events wait for it. */
export function readMetrics(): Promise<Answer<Metrics>> {
  return request(METRICS, '/__site/metrics');
}

/** Everything that the app has stored, without the values. */
export async function readStoredKeys(): Promise<Answer<readonly StoredKey[]>> {
  const answer = await request(STORED_KEYS, '/__site/storage');
  return answer.ok ? { ok: true, value: answer.value.keys } : answer;
}

/** One stored value. */
export async function readStoredValue({ kind, key, entityName }: StoredKey): Promise<Answer<unknown>> {
  const query = new URLSearchParams({ kind, key, ...(entityName !== undefined && { entityName }) });
  const answer = await request(z.object({ value: z.unknown() }), `/__site/storage/value?${query}`);
  return answer.ok ? { ok: true, value: answer.value.value } : answer;
}

/** The site's time. */
export function readClock(): Promise<Answer<SiteClock>> {
  return request(CLOCK, '/__site/clock');
}

/** Moves the site's time on. */
export function advanceClock(advanceSeconds: number): Promise<Answer<SiteClock>> {
  return request(CLOCK, '/__site/clock', json('POST', { advanceSeconds }));
}

/** Delivers everything that waits. */
export function drainEvents(): Promise<Answer<unknown>> {
  return request(z.unknown(), '/__site/drain', json('POST', {}));
}

/** What a site may start from. */
export type Seed = 'demo' | 'empty';

/** Throws the site away and starts another one. */
export function resetSite(seed: Seed): Promise<Answer<unknown>> {
  return request(z.unknown(), '/__site/reset', json('POST', { seed }));
}
