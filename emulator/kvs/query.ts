import { BAD_REQUEST, isObject, problem, refuse, type KvsAnswer } from './answer';
import { readRange, type Condition } from './condition';
import { KVS_LIMITS } from './limits';
import { compare, matchesCondition } from './match-condition';
import { readCursor, writeCursor } from './page';
import type { KvsRecords } from './records';
import { wireQueryRecord } from './wire-record';

/**
 * `query`: plain keys in order, `where` only with `key BEGINS_WITH`.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/storage-api-query
 */
export function handleQuery(body: unknown, records: KvsRecords, view: 'fresh' | 'stale'): KvsAnswer {
  if (!isObject(body)) return refuse(BAD_REQUEST);
  const limit = body['limit'] ?? KVS_LIMITS.defaultQueryPageItems;
  if (
    typeof limit !== 'number' ||
    !Number.isInteger(limit) ||
    limit < 1 ||
    limit > KVS_LIMITS.queryPageItems
  ) {
    return refuse(
      problem('LIST_QUERY_LIMIT_EXCEEDED', `Limit must be between 1 and ${KVS_LIMITS.queryPageItems}`),
    );
  }
  const cursor = readCursor(body['after']);
  if (!cursor.ok) return refuse(cursor.problem);
  const where = readWhere(body['where']);
  if (!where.ok) return where.answer;

  const after = cursor.end?.key;
  const found = records
    .list('value', view)
    .filter((record) => where.conditions.every((condition) => matchesCondition(record.key, condition)))
    .filter((record) => after === undefined || compare(record.key, after) > 0)
    .sort((a, b) => compare(a.key, b.key));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const metadataFields = isObject(body['options']) ? body['options']['metadataFields'] : [];
  return {
    status: 200,
    body: {
      data: page.map((record) =>
        wireQueryRecord(record, Array.isArray(metadataFields) ? metadataFields : []),
      ),
      ...(last && found.length > limit ? { cursor: writeCursor({ orderValue: null, key: last.key }) } : {}),
    },
  };
}

function readWhere(raw: unknown): { ok: true; conditions: Condition[] } | { ok: false; answer: KvsAnswer } {
  if (raw === undefined) return { ok: true, conditions: [] };
  const refused = (code: string, message: string) => ({
    ok: false as const,
    answer: refuse(problem(code, message)),
  });
  if (!Array.isArray(raw) || raw.length !== 1)
    return refused('QUERY_WHERE_INVALID', 'where must hold one condition');
  const item: unknown = raw[0];
  if (!isObject(item) || item['property'] !== 'key') {
    return refused('QUERY_WHERE_FIELD_INVALID', "where is only supported on 'key'");
  }
  if (item['condition'] !== 'BEGINS_WITH')
    return refused('QUERY_WHERE_INVALID', 'where only supports BEGINS_WITH');
  const read = readRange('key', item, 'string');
  return read.ok ? { ok: true, conditions: [read.value] } : { ok: false, answer: refuse(read.problem) };
}
