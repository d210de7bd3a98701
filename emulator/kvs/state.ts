import { isObject } from './answer';
import type { KvsRecord } from './records';

const FORMAT = 'kvs-1';

/** Everything stored, as plain JSON for a snapshot. */
export function writeState(records: readonly KvsRecord[]): unknown {
  return { format: FORMAT, records: records.map((record) => structuredClone(record)) };
}

/**
 * Reads what `writeState` wrote.
 * @throws Error when the state is damaged or of another format.
 */
export function readState(state: unknown): KvsRecord[] {
  if (!isObject(state) || state['format'] !== FORMAT || !Array.isArray(state['records'])) {
    throw new Error('The storage state is damaged or of another format.');
  }
  return state['records'].map((raw: unknown, at) => {
    if (!isRecord(raw)) throw new Error(`The storage state is damaged: record ${at}.`);
    return raw;
  });
}

function isRecord(raw: unknown): raw is KvsRecord {
  return (
    isObject(raw) &&
    typeof raw['space'] === 'string' &&
    typeof raw['key'] === 'string' &&
    raw['value'] !== undefined &&
    typeof raw['createdAtMs'] === 'number' &&
    typeof raw['updatedAtMs'] === 'number' &&
    (raw['expiresAtMs'] === null || typeof raw['expiresAtMs'] === 'number')
  );
}
