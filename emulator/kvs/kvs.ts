import type { EntityDefinition } from './entity-definition';

/** The answer to a storage call, ready to become an HTTP response. */
export interface KvsAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface KvsOptions {
  nowMs(): number;
  readonly entities: readonly EntityDefinition[];
  /** `stale`: queries see the store as it was before the last `settle()`. */
  readonly queryView?: 'fresh' | 'stale';
}

/** One stored key, for inspectors. */
export interface KvsKey {
  readonly kind: 'value' | 'secret' | 'entity';
  readonly entityName?: string;
  readonly key: string;
  readonly valueBytes: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs?: number;
}

/** A storage that speaks the wire protocol of `@forge/kvs`. */
export interface Kvs {
  handle(path: string, body: unknown): KvsAnswer;
  exportState(): unknown;
  importState(state: unknown): void;
  keys(): KvsKey[];
  /** Lets stale queries catch up with what was written. */
  settle(): void;
}

/** Builds an empty storage. */
export function createKvs(options: KvsOptions): Kvs {
  throw new Error(`not simulated: storage with ${options.entities.length} entities`);
}
