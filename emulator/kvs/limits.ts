/**
 * Every limit of the storage.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-api
 */
export const KVS_LIMITS = Object.freeze({
  /** KVS reference: keys. */
  keyChars: 500,
  /** KVS reference: 240 KiB a value. */
  valueBytes: 240 * 1024,
  /** Secrets page: still 128 KiB. */
  secretValueBytes: 128 * 1024,
  /** KVS reference: nesting of a value. */
  valueDepthLevels: 31,
  /** KVS reference: query page. */
  queryPageItems: 100,
  /** KVS reference: query page when no limit is given. */
  defaultQueryPageItems: 10,
  /** Custom entities: conditions of one query. */
  queryConditions: 100,
  /** Transactions: operations. */
  transactionOperations: 25,
  /** Transactions: total payload of 4 MB. */
  transactionBytes: 4 * 1024 * 1024,
  /** Batches: keys. */
  batchKeys: 25,
  /** Batches: total payload of 4 MB. */
  batchBytes: 4 * 1024 * 1024,
  /** KVS reference: time to live, one year. */
  ttlMs: 365 * 24 * 3_600_000,
  /** Entities manifest: name of an entity. */
  entityNameMinChars: 3,
  /** Entities manifest: name of an entity. */
  entityNameMaxChars: 60,
  /** Entities manifest: value of a range attribute. */
  rangeValueBytes: 900,
  /** Entities manifest: values of a partition together. */
  partitionValueBytes: 1_700,
});
