/** Rows of one kind in the order they were first put; rows are replaced, never changed in place. */
export interface Table<Row> {
  get(key: string): Row | undefined;
  /** For references inside the store: a missing row is a defect of the site, not of the request. */
  need(key: string): Row;
  put(row: Row): void;
  remove(key: string): boolean;
  all(): readonly Row[];
  readonly size: number;
}

/** Builds a table whose rows are known by `keyOf`; `onChange` hears of every write. */
export function createTable<Row>(
  name: string,
  keyOf: (row: Row) => string,
  onChange: () => void,
): Table<Row> {
  const rows = new Map<string, Row>();
  let listed: readonly Row[] | null = null;
  const changed = (): void => {
    listed = null;
    onChange();
  };
  return {
    get: (key) => rows.get(key),
    need: (key) => {
      const row = rows.get(key);
      if (row === undefined) throw new Error(`The site's table "${name}" has no row "${key}".`);
      return row;
    },
    put: (row) => {
      rows.set(keyOf(row), row);
      changed();
    },
    remove: (key) => {
      const wasThere = rows.delete(key);
      if (wasThere) changed();
      return wasThere;
    },
    all: () => (listed ??= [...rows.values()]),
    get size() {
      return rows.size;
    },
  };
}
