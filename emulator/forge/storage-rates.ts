import type { Clock } from '../clock';
import { FORGE_LIMITS } from './limits';

/** How much of the storage one installation may use. */
export interface StorageRates {
  /** Whether this operation meets a limit that is already spent. */
  isSpent(operation: string): boolean;
  /** Counts an operation by its size, in units of 10 KB rounded up. */
  count(operation: string, sizeBytes: number): void;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Operations that read; all others write. */
const READS = /(^|\/)(get|query)$/;

interface Window {
  readonly index: number;
  readonly spent: number;
}

/**
 * Counts requests by the second, and reads and writes by the minute, on the site's clock.
 * @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/
 */
export function createStorageRates(clock: Clock): StorageRates {
  const windows = new Map<string, Window>();
  const spentIn = (name: string, lengthMs: number): number => {
    const index = Math.floor(clock.nowMs() / lengthMs);
    const window = windows.get(name);
    return window?.index === index ? window.spent : 0;
  };
  const spend = (name: string, lengthMs: number, units: number): void => {
    const index = Math.floor(clock.nowMs() / lengthMs);
    windows.set(name, { index, spent: spentIn(name, lengthMs) + units });
  };
  const kindOf = (operation: string): 'reads' | 'writes' => (READS.test(operation) ? 'reads' : 'writes');
  return {
    isSpent: (operation) =>
      spentIn('requests', SECOND_MS) >= FORGE_LIMITS.storageRequestsPerSecond ||
      spentIn(kindOf(operation), MINUTE_MS) >= FORGE_LIMITS.storageUnitsPerMinute,
    count(operation, sizeBytes) {
      spend('requests', SECOND_MS, 1);
      spend(kindOf(operation), MINUTE_MS, Math.max(1, Math.ceil(sizeBytes / FORGE_LIMITS.storageUnitBytes)));
    },
  };
}
