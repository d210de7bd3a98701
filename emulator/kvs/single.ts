import {
  BAD_REQUEST,
  isObject,
  KEY_NOT_FOUND,
  problem,
  refuse,
  type KvsAnswer,
  type KvsProblem,
} from './answer';
import { checkEntityValue, findEntity } from './check-entity';
import { checkKey } from './check-key';
import { checkValue } from './check-value';
import type { EntityDefinition } from './entity-definition';
import { KVS_LIMITS } from './limits';
import type { KvsRecords } from './records';
import { readSetOptions, type SetOptions } from './set-options';
import { wireRecord } from './wire-record';

/** Which kind of storage a call speaks to. */
export type Kind = 'value' | 'secret' | 'entity';

/** A checked address. */
export interface Place {
  readonly space: string;
  readonly key: string;
  readonly entity: EntityDefinition | null;
}

type Read<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: KvsProblem };

/** Reads and checks `key` and, for entities, `entityName`. */
export function readPlace(
  kind: Kind,
  raw: Record<string, unknown>,
  entities: readonly EntityDefinition[],
): Read<{ place: Place }> {
  let entity: EntityDefinition | null = null;
  if (kind === 'entity') {
    const found = findEntity(entities, raw['entityName']);
    if (!found.ok) return found;
    entity = found.entity;
  }
  const wrong = checkKey(raw['key']);
  if (wrong) return { ok: false, problem: wrong };
  return {
    ok: true,
    place: { space: entity ? `entity:${entity.name}` : kind, key: String(raw['key']), entity },
  };
}

/** Reads and checks a whole write: address, value and options. */
export function readWrite(
  kind: Kind,
  raw: Record<string, unknown>,
  entities: readonly EntityDefinition[],
): Read<{ place: Place; value: unknown; options: SetOptions }> {
  const at = readPlace(kind, raw, entities);
  if (!at.ok) return at;
  const value = raw['value'];
  const maxBytes = kind === 'secret' ? KVS_LIMITS.secretValueBytes : KVS_LIMITS.valueBytes;
  const wrong =
    checkValue(value, maxBytes) ?? (at.place.entity ? checkEntityValue(at.place.entity, value) : null);
  if (wrong) return { ok: false, problem: wrong };
  const read = readSetOptions(raw['options']);
  return read.ok ? { ok: true, place: at.place, value, options: read.options } : read;
}

/** `get`, `secret/get`, `entity/get`. */
export function handleGet(
  kind: Kind,
  body: unknown,
  records: KvsRecords,
  entities: readonly EntityDefinition[],
): KvsAnswer {
  if (!isObject(body)) return refuse(BAD_REQUEST);
  const at = readPlace(kind, body, entities);
  if (!at.ok) return refuse(at.problem);
  const record = records.find(at.place.space, at.place.key);
  return record ? { status: 200, body: wireRecord(record) } : refuse(KEY_NOT_FOUND);
}

/** `set`, `secret/set`, `entity/set`. */
export function handleSet(
  kind: Kind,
  body: unknown,
  records: KvsRecords,
  entities: readonly EntityDefinition[],
): KvsAnswer {
  if (!isObject(body)) return refuse(BAD_REQUEST);
  const write = readWrite(kind, body, entities);
  if (!write.ok) return refuse(write.problem);
  const { place, value, options } = write;
  const previous = records.find(place.space, place.key);
  if (options.isCreateOnly && previous) return refuse(KEY_CONFLICT);
  const latest = records.put(place.space, place.key, value, options.ttlMs);
  if (options.returns === null) return { status: 204 };
  const returned = options.returns === 'LATEST' ? latest : previous;
  return returned ? { status: 200, body: wireRecord(returned) } : { status: 204 };
}

/** `delete`, `secret/delete`, `entity/delete`. */
export function handleDelete(
  kind: Kind,
  body: unknown,
  records: KvsRecords,
  entities: readonly EntityDefinition[],
): KvsAnswer {
  if (!isObject(body)) return refuse(BAD_REQUEST);
  const at = readPlace(kind, body, entities);
  if (!at.ok) return refuse(at.problem);
  if (!records.find(at.place.space, at.place.key)) return refuse(KEY_NOT_FOUND);
  records.remove(at.place.space, at.place.key);
  return { status: 204 };
}

/** The key is taken and the write said FAIL_IF_EXISTS; measured on the live platform. */
export const KEY_CONFLICT: KvsProblem = problem('KEY_CONFLICT', 'Key already exists', 409);
