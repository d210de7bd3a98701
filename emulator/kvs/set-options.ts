import { isObject, problem, type KvsProblem } from './answer';
import { KVS_LIMITS } from './limits';

/** Options of a write, checked. */
export interface SetOptions {
  readonly isCreateOnly: boolean;
  readonly ttlMs: number | null;
  readonly returns: 'PREVIOUS' | 'LATEST' | null;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
};
const refused = (code: string, message: string) => ({ ok: false as const, problem: problem(code, message) });

/**
 * Reads `options` of a write. The codes for wrong options are assumed.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-api
 */
export function readSetOptions(
  raw: unknown,
): { ok: true; options: SetOptions } | { ok: false; problem: KvsProblem } {
  if (raw === undefined) return { ok: true, options: { isCreateOnly: false, ttlMs: null, returns: null } };
  if (!isObject(raw)) return refused('BAD_REQUEST', 'Options must be an object');
  const { keyPolicy, returnValue } = raw;
  if (keyPolicy !== undefined && keyPolicy !== 'OVERRIDE' && keyPolicy !== 'FAIL_IF_EXISTS') {
    return refused('INVALID_KEY_POLICY', 'keyPolicy must be OVERRIDE or FAIL_IF_EXISTS');
  }
  if (returnValue !== undefined && returnValue !== 'PREVIOUS' && returnValue !== 'LATEST') {
    return refused('INVALID_RETURN_VALUE', 'returnValue must be PREVIOUS or LATEST');
  }
  if (returnValue !== undefined && keyPolicy !== 'OVERRIDE') {
    return refused('INVALID_RETURN_VALUE', 'returnValue is only supported with keyPolicy OVERRIDE');
  }
  const ttl = readTtl(raw['ttl']);
  if (!ttl.ok) return ttl;
  return {
    ok: true,
    options: { isCreateOnly: keyPolicy === 'FAIL_IF_EXISTS', ttlMs: ttl.ttlMs, returns: returnValue ?? null },
  };
}

function readTtl(raw: unknown): { ok: true; ttlMs: number | null } | { ok: false; problem: KvsProblem } {
  if (raw === undefined) return { ok: true, ttlMs: null };
  const unitMs = isObject(raw) && typeof raw['unit'] === 'string' ? UNIT_MS[raw['unit']] : undefined;
  const count = isObject(raw) ? raw['value'] : undefined;
  if (unitMs === undefined || typeof count !== 'number' || !Number.isInteger(count) || count <= 0) {
    return refused(
      'INVALID_TTL',
      'ttl must have a positive whole value and a unit of SECONDS, MINUTES, HOURS or DAYS',
    );
  }
  const ttlMs = count * unitMs;
  return ttlMs > KVS_LIMITS.ttlMs
    ? refused('INVALID_TTL', 'ttl must not exceed one year')
    : { ok: true, ttlMs };
}
