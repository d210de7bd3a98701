import { isObject, problem, type KvsProblem } from './answer';
import type { EntityAttributeType, EntityDefinition } from './entity-definition';
import { indexesOf } from './entity-index';
import { KVS_LIMITS } from './limits';

/** Finds the entity a request names. */
export function findEntity(
  entities: readonly EntityDefinition[],
  name: unknown,
): { ok: true; entity: EntityDefinition } | { ok: false; problem: KvsProblem } {
  const refused = (code: string, message: string) => ({
    ok: false as const,
    problem: problem(code, message),
  });
  if (typeof name !== 'string') return refused('INVALID_ENTITY_TYPE', 'Entity name must be a string');
  if (name.length < KVS_LIMITS.entityNameMinChars) {
    return refused(
      'ENTITY_TYPE_TOO_SHORT',
      `Entity name must have at least ${KVS_LIMITS.entityNameMinChars} characters`,
    );
  }
  if (name.length > KVS_LIMITS.entityNameMaxChars) {
    return refused(
      'ENTITY_TYPE_TOO_LARGE',
      `Entity name must have at most ${KVS_LIMITS.entityNameMaxChars} characters`,
    );
  }
  const entity = entities.find((candidate) => candidate.name === name);
  return entity
    ? { ok: true, entity }
    : refused('INVALID_ENTITY_TYPE', `Entity '${name}' is not declared in the manifest`);
}

/** True when a value has the type an attribute declares. */
export function hasAttributeType(value: unknown, type: EntityAttributeType): boolean {
  if (value === null || value === undefined || value === '') return false;
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return true;
  }
}

/**
 * Says what is wrong with an entity's value, or null: only declared attributes, of the declared types, no empty
 * strings. Null in an attribute is refused; assumed.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/custom-entities
 */
export function checkEntityValue(entity: EntityDefinition, value: unknown): KvsProblem | null {
  if (!isObject(value)) return problem('INVALID_ENTITY_VALUE', 'Entity value must be an object');
  for (const [name, inner] of Object.entries(value)) {
    const attribute = Object.hasOwn(entity.attributes, name) ? entity.attributes[name] : undefined;
    if (!attribute) {
      return problem(
        'INVALID_ENTITY_ATTRIBUTE',
        `Attribute '${name}' is not defined for entity '${entity.name}'`,
      );
    }
    if (!hasAttributeType(inner, attribute.type)) {
      return problem(
        'INVALID_ENTITY_VALUE',
        `Attribute '${name}' must be a non-empty value of type ${attribute.type}`,
      );
    }
  }
  return checkIndexedSizes(entity, value);
}

function checkIndexedSizes(entity: EntityDefinition, value: Record<string, unknown>): KvsProblem | null {
  const bytes = (name: string): number => Buffer.byteLength(textOf(value[name]), 'utf8');
  for (const index of indexesOf(entity)) {
    if (index.range !== null && bytes(index.range) > KVS_LIMITS.rangeValueBytes) {
      return problem(
        'INVALID_ENTITY_VALUE',
        `Attribute '${index.range}' must not exceed ${KVS_LIMITS.rangeValueBytes} bytes`,
      );
    }
    if (index.partition.reduce((sum, name) => sum + bytes(name), 0) > KVS_LIMITS.partitionValueBytes) {
      return problem(
        'INVALID_ENTITY_VALUE',
        `Partition of index '${index.name}' must not exceed ${KVS_LIMITS.partitionValueBytes} bytes`,
      );
    }
  }
  return null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
