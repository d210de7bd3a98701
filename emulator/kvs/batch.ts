import { BAD_REQUEST, isObject, problem, refuse, type KvsAnswer } from './answer';
import { valueBytes } from './check-value';
import type { EntityDefinition } from './entity-definition';
import { KVS_LIMITS } from './limits';
import type { KvsRecords } from './records';
import { handleDelete, handleGet, handleSet } from './single';

const SINGLE = { get: handleGet, set: handleSet, delete: handleDelete };

/**
 * `batch/get`, `batch/set`, `batch/delete`: up to 25 keys, each with its own result, in no promised order.
 * A key twice in one batch is refused; assumed.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-api
 */
export function handleBatch(
  verb: 'get' | 'set' | 'delete',
  body: unknown,
  records: KvsRecords,
  entities: readonly EntityDefinition[],
): KvsAnswer {
  if (!Array.isArray(body) || !body.every(isObject)) return refuse(BAD_REQUEST);
  if (body.length === 0 || body.length > KVS_LIMITS.batchKeys) {
    return refuse(problem('BAD_REQUEST', `A batch holds 1 to ${KVS_LIMITS.batchKeys} keys`));
  }
  if (valueBytes(body) > KVS_LIMITS.batchBytes) {
    return refuse(problem('MAX_SIZE', `A batch must not be larger than ${KVS_LIMITS.batchBytes} bytes`));
  }
  const addresses = new Set(body.map((item) => JSON.stringify([item['entityName'] ?? null, item['key']])));
  if (addresses.size < body.length)
    return refuse(problem('DUPLICATE_KEY', 'Each key may be used once in a batch'));

  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of body) {
    const kind = item['entityName'] === undefined ? 'value' : 'entity';
    const named = kind === 'entity' ? { entityName: item['entityName'] } : {};
    const answer = SINGLE[verb](kind, item, records, entities);
    if (answer.status < 300) {
      const got = verb === 'get' && isObject(answer.body) ? answer.body : {};
      successfulKeys.push({ key: item['key'], ...named, ...got });
    } else if (verb === 'delete' && answer.status === 404) {
      // Assumed: deleting what is not there succeeds, as the single delete does for the client.
      successfulKeys.push({ key: item['key'], ...named });
    } else {
      failedKeys.push({ key: item['key'], ...named, error: answer.body });
    }
  }
  return { status: 200, body: { successfulKeys, failedKeys } };
}
