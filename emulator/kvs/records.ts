/** One stored value. `space` is `value`, `secret` or `entity:<name>`. */
export interface KvsRecord {
  readonly space: string;
  readonly key: string;
  readonly value: unknown;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number | null;
}

/** The stored records, each space in its own map, and what changed since queries last caught up. */
export interface KvsRecords {
  /** The record as strictly consistent reads see it; null when absent or expired. */
  find(space: string, key: string): KvsRecord | null;
  put(space: string, key: string, value: unknown, ttlMs: number | null): KvsRecord;
  remove(space: string, key: string): void;
  /** Records of a space that are not expired; a stale view leaves out what was written since `settle`. */
  list(space: string, view: 'fresh' | 'stale'): KvsRecord[];
  all(): KvsRecord[];
  replaceAll(records: readonly KvsRecord[]): void;
  settle(): void;
}

/** Builds an empty set of records. Values are cloned when they come in; readers must clone what goes out. */
export function createRecords(nowMs: () => number): KvsRecords {
  let spaces = new Map<string, Map<string, KvsRecord>>();
  let before = new Map<string, Map<string, KvsRecord | null>>();

  const isAlive = (record: KvsRecord): boolean => record.expiresAtMs === null || record.expiresAtMs > nowMs();
  const inner = <V>(outer: Map<string, Map<string, V>>, space: string): Map<string, V> => {
    const known = outer.get(space);
    if (known) return known;
    const made = new Map<string, V>();
    outer.set(space, made);
    return made;
  };
  const remember = (space: string, key: string): void => {
    const old = inner(before, space);
    if (!old.has(key)) old.set(key, spaces.get(space)?.get(key) ?? null);
  };
  const find = (space: string, key: string): KvsRecord | null => {
    const record = spaces.get(space)?.get(key);
    return record && isAlive(record) ? record : null;
  };

  return {
    find,
    put(space, key, value, ttlMs) {
      remember(space, key);
      const atMs = nowMs();
      const record: KvsRecord = {
        space,
        key,
        value: structuredClone(value),
        createdAtMs: find(space, key)?.createdAtMs ?? atMs,
        updatedAtMs: atMs,
        expiresAtMs: ttlMs === null ? null : atMs + ttlMs,
      };
      inner(spaces, space).set(key, record);
      return record;
    },
    remove(space, key) {
      remember(space, key);
      spaces.get(space)?.delete(key);
    },
    list(space, view) {
      if (view === 'fresh') return [...(spaces.get(space)?.values() ?? [])].filter(isAlive);
      const seen = new Map<string, KvsRecord | null>(spaces.get(space));
      for (const [key, old] of before.get(space) ?? []) seen.set(key, old);
      return [...seen.values()].filter((record): record is KvsRecord => record !== null && isAlive(record));
    },
    all: () => [...spaces.values()].flatMap((space) => [...space.values()]).filter(isAlive),
    replaceAll(records) {
      spaces = new Map();
      before = new Map();
      for (const record of records) inner(spaces, record.space).set(record.key, structuredClone(record));
    },
    settle() {
      before = new Map();
    },
  };
}
