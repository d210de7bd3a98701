import { BAD_REQUEST, isObject, problem, refuse, type KvsAnswer, type KvsProblem } from './answer';
import { findEntity, hasAttributeType } from './check-entity';
import { readConditions, readRange, type Condition, type Conditions } from './condition';
import type { EntityDefinition } from './entity-definition';
import { indexesOf, type EntityIndex } from './entity-index';
import { KVS_LIMITS } from './limits';
import { compare, matchesCondition, matchesConditions } from './match-condition';
import { readCursor, writeCursor, type PageEnd } from './page';
import type { KvsRecord, KvsRecords } from './records';
import { wireQueryRecord } from './wire-record';

interface EntityQuery {
  readonly index: EntityIndex;
  readonly partition: readonly unknown[];
  readonly range: Condition | null;
  readonly filters: Conditions | null;
  readonly isDescending: boolean;
  readonly limit: number;
  readonly after: PageEnd | null;
}

type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: KvsProblem };
const refused = (code: string, message: string) => ({ ok: false as const, problem: problem(code, message) });

/**
 * `entity/query`. Filters act on the page that was read, so a page may be empty and still have a cursor.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/storage-api-query-complex
 */
export function handleEntityQuery(
  body: unknown,
  records: KvsRecords,
  entities: readonly EntityDefinition[],
  view: 'fresh' | 'stale',
): KvsAnswer {
  if (!isObject(body)) return refuse(BAD_REQUEST);
  const found = findEntity(entities, body['entityName']);
  if (!found.ok) return refuse(found.problem);
  const read = readEntityQuery(found.entity, body);
  if (!read.ok) return refuse(read.problem);
  const { index, range, filters, isDescending, limit, after } = read.value;

  const orderValue = (record: KvsRecord): unknown =>
    index.range === null ? null : attribute(record, index.range);
  const order = (a: PageEnd, b: PageEnd): number =>
    (index.range === null ? 0 : compare(a.orderValue, b.orderValue)) || compare(a.key, b.key);
  const end = (record: KvsRecord): PageEnd => ({ orderValue: orderValue(record), key: record.key });
  const direction = isDescending ? -1 : 1;

  const candidates = records
    .list(`entity:${found.entity.name}`, view)
    .filter((record) => index.range === null || attribute(record, index.range) !== undefined)
    .filter((record) =>
      index.partition.every((name, at) => attribute(record, name) === read.value.partition[at]),
    )
    .filter(
      (record) =>
        range === null || matchesCondition(index.range === null ? record.key : orderValue(record), range),
    )
    .filter((record) => after === null || direction * order(end(record), after) > 0)
    .sort((a, b) => direction * order(end(a), end(b)));
  const page = candidates.slice(0, limit);
  const last = page.at(-1);
  const metadataFields = isObject(body['options']) ? body['options']['metadataFields'] : [];
  return {
    status: 200,
    body: {
      data: page
        .filter((record) => filters === null || matchesConditions(record.value, filters))
        .map((record) => wireQueryRecord(record, Array.isArray(metadataFields) ? metadataFields : [])),
      ...(last && candidates.length > limit ? { cursor: writeCursor(end(last)) } : {}),
    },
  };
}

function readEntityQuery(entity: EntityDefinition, body: Record<string, unknown>): Read<EntityQuery> {
  const index = indexesOf(entity).find((candidate) => candidate.name === body['indexName']);
  if (!index)
    return refused(
      'INVALID_ENTITY_INDEX',
      `Index '${String(body['indexName'])}' is not defined for entity '${entity.name}'`,
    );
  const limit = body['limit'] ?? KVS_LIMITS.defaultQueryPageItems;
  if (
    typeof limit !== 'number' ||
    !Number.isInteger(limit) ||
    limit < 1 ||
    limit > KVS_LIMITS.queryPageItems
  ) {
    return refused(
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
      `Limit must be between 1 and ${KVS_LIMITS.queryPageItems}`,
    );
  }
  const sort = body['sort'] ?? 'ASC';
  if (sort !== 'ASC' && sort !== 'DESC') return refused('INVALID_SORT', 'sort must be ASC or DESC');
  const partition = readPartition(entity, index, body['partition']);
  if (!partition.ok) return partition;
  const rangeType = index.range === null ? 'string' : (entity.attributes[index.range]?.type ?? 'any');
  const range =
    body['range'] === undefined ? null : readRange(index.range ?? 'key', body['range'], rangeType);
  if (range && !range.ok) return range;
  const filters = body['filters'] === undefined ? null : readConditions(entity, body['filters']);
  if (filters && !filters.ok) return filters;
  const cursor = readCursor(body['cursor']);
  if (!cursor.ok) return cursor;
  return {
    ok: true,
    value: {
      index,
      partition: partition.value,
      range: range?.value ?? null,
      filters: filters?.value ?? null,
      isDescending: sort === 'DESC',
      limit,
      after: cursor.end,
    },
  };
}

function readPartition(entity: EntityDefinition, index: EntityIndex, raw: unknown): Read<readonly unknown[]> {
  const given: readonly unknown[] = raw === undefined ? [] : Array.isArray(raw) ? raw : [raw];
  const fits = index.partition.every((name, at) =>
    hasAttributeType(given[at], entity.attributes[name]?.type ?? 'any'),
  );
  return given.length === index.partition.length && fits
    ? { ok: true, value: given }
    : refused(
        'INVALID_ENTITY_INDEX',
        `Index '${index.name}' needs a partition of [${index.partition.join(', ')}]`,
      );
}

function attribute(record: KvsRecord, name: string): unknown {
  return (record.value as Record<string, unknown>)[name];
}
