import { problem, refuse, type KvsAnswer } from './answer';
import { handleBatch } from './batch';
import { valueBytes } from './check-value';
import type { EntityDefinition } from './entity-definition';
import { handleEntityQuery } from './entity-query';
import { handleQuery } from './query';
import { createRecords, type KvsRecord } from './records';
import { handleDelete, handleGet, handleSet, type Kind } from './single';
import { readState, writeState } from './state';
import { handleTransaction } from './transaction';

export interface KvsOptions {
  nowMs(): number;
  readonly entities: readonly EntityDefinition[];
  /** `stale`: queries see the store as it was at the last `settle()`. Read at every query, so it may be a getter. */
  readonly queryView?: 'fresh' | 'stale';
}

/** One stored key, for inspectors. */
export interface KvsKey {
  readonly kind: Kind;
  readonly entityName?: string;
  readonly key: string;
  readonly valueBytes: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs?: number;
}

/** A storage that speaks the wire protocol of `@forge/kvs`. */
export interface Kvs {
  /** Answers a POST to `path` (e.g. `/api/v1/get`) with a JSON body; unknown paths answer 404 and name themselves. */
  handle(path: string, body: unknown): KvsAnswer;
  /** Everything stored, as plain JSON. */
  exportState(): unknown;
  /** Replaces everything stored; throws on a damaged state and then changes nothing. */
  importState(state: unknown): void;
  /** All stored keys in order. */
  keys(): KvsKey[];
  /** The stored value of a key for inspectors and tests; secrets too. Undefined when absent. */
  peek(kind: Kind, key: string, entityName?: string): unknown;
  /** Lets stale queries catch up with what was written. */
  settle(): void;
}

/**
 * Builds an empty storage for one installation of an app. Expired values vanish at once; assumed (Forge: within 48 h).
 * @see https://developer.atlassian.com/platform/forge/storage-reference/kvs
 */
export function createKvs(options: KvsOptions): Kvs {
  const { entities } = options;
  const records = createRecords(() => options.nowMs());
  const view = (): 'fresh' | 'stale' => options.queryView ?? 'fresh';
  const routes: Readonly<Record<string, (body: unknown) => KvsAnswer>> = {
    '/api/v1/get': (body) => handleGet('value', body, records, entities),
    '/api/v1/set': (body) => handleSet('value', body, records, entities),
    '/api/v1/delete': (body) => handleDelete('value', body, records, entities),
    '/api/v1/query': (body) => handleQuery(body, records, view()),
    '/api/v1/secret/get': (body) => handleGet('secret', body, records, entities),
    '/api/v1/secret/set': (body) => handleSet('secret', body, records, entities),
    '/api/v1/secret/delete': (body) => handleDelete('secret', body, records, entities),
    '/api/v1/entity/get': (body) => handleGet('entity', body, records, entities),
    '/api/v1/entity/set': (body) => handleSet('entity', body, records, entities),
    '/api/v1/entity/delete': (body) => handleDelete('entity', body, records, entities),
    '/api/v1/entity/query': (body) => handleEntityQuery(body, records, entities, view()),
    '/api/v1/transaction': (body) => handleTransaction(body, records, entities),
    '/api/v1/batch/get': (body) => handleBatch('get', body, records, entities),
    '/api/v1/batch/set': (body) => handleBatch('set', body, records, entities),
    '/api/v1/batch/delete': (body) => handleBatch('delete', body, records, entities),
  };
  return {
    handle(path, body) {
      const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
      return route
        ? route(body)
        : refuse(problem('NOT_SIMULATED', `not simulated: storage call ${path}`, 404));
    },
    exportState: () => writeState(records.all()),
    importState: (state) => records.replaceAll(readState(state)),
    keys: () => records.all().map(describe).sort(byAddress),
    peek(kind, key, entityName) {
      const space = kind === 'entity' ? `entity:${entityName ?? ''}` : kind;
      return structuredClone(records.find(space, key)?.value);
    },
    settle: () => records.settle(),
  };
}

function describe(record: KvsRecord): KvsKey {
  const isEntity = record.space.startsWith('entity:');
  return {
    kind: isEntity ? 'entity' : record.space === 'secret' ? 'secret' : 'value',
    ...(isEntity ? { entityName: record.space.slice('entity:'.length) } : {}),
    key: record.key,
    valueBytes: valueBytes(record.value),
    createdAtMs: record.createdAtMs,
    updatedAtMs: record.updatedAtMs,
    ...(record.expiresAtMs === null ? {} : { expiresAtMs: record.expiresAtMs }),
  };
}

function byAddress(a: KvsKey, b: KvsKey): number {
  const address = (key: KvsKey): string => `${key.kind}\n${key.entityName ?? ''}\n${key.key}`;
  return address(a) < address(b) ? -1 : 1;
}
