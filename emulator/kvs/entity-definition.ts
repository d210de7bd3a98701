/** An entity as `manifest.yml` declares it under `app.storage.entities`. */
export interface EntityDefinition {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: EntityAttributeType }>>;
  readonly indexes?: readonly (string | EntityIndexDefinition)[];
}

export type EntityAttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

export interface EntityIndexDefinition {
  readonly name: string;
  /** At most one attribute. */
  readonly range: readonly string[];
  readonly partition?: readonly string[];
}
