import type { KvsRecord } from './records';

/** A record as `get` answers it; the client picks what it was asked for. */
export function wireRecord(record: KvsRecord): Record<string, unknown> {
  return {
    key: record.key,
    value: structuredClone(record.value),
    createdAt: record.createdAtMs,
    updatedAt: record.updatedAtMs,
    ...(record.expiresAtMs === null ? {} : { expireTime: new Date(record.expiresAtMs).toISOString() }),
  };
}

/** A record as a query lists it: metadata only when asked for. */
export function wireQueryRecord(
  record: KvsRecord,
  metadataFields: readonly unknown[],
): Record<string, unknown> {
  const full = wireRecord(record);
  const wanted: Record<string, unknown> = { key: full['key'], value: full['value'] };
  if (metadataFields.includes('CREATED_AT')) wanted['createdAt'] = full['createdAt'];
  if (metadataFields.includes('UPDATED_AT')) wanted['updatedAt'] = full['updatedAt'];
  if (metadataFields.includes('EXPIRE_TIME') && 'expireTime' in full)
    wanted['expireTime'] = full['expireTime'];
  return wanted;
}
