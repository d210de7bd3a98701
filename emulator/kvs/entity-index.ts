import type { EntityDefinition } from './entity-definition';

/** An index ready for use. `range` is null for `by-key`, which orders by key. */
export interface EntityIndex {
  readonly name: string;
  readonly partition: readonly string[];
  readonly range: string | null;
}

/** Every index of an entity: the declared ones and the reserved `by-key`. */
export function indexesOf(entity: EntityDefinition): EntityIndex[] {
  const declared = (entity.indexes ?? []).map((index): EntityIndex =>
    typeof index === 'string'
      ? { name: index, partition: [], range: index }
      : { name: index.name, partition: index.partition ?? [], range: index.range[0] ?? null },
  );
  return [...declared, { name: 'by-key', partition: [], range: null }];
}
