import { BAD_REQUEST, isObject, problem, refuse, type KvsAnswer, type KvsProblem } from './answer';
import { valueBytes } from './check-value';
import { readConditions, type Conditions } from './condition';
import type { EntityDefinition } from './entity-definition';
import { KVS_LIMITS } from './limits';
import { matchesConditions } from './match-condition';
import type { KvsRecords } from './records';
import { readPlace, readWrite, type Place } from './single';

interface Operation {
  readonly place: Place;
  readonly conditions: Conditions | null;
  readonly apply: (() => void) | null;
}

/** A condition did not hold, so nothing was written; the code is not documented anywhere and assumed. */
export const CONDITION_FAILED: KvsProblem = problem(
  'CONDITION_FAILED',
  'The conditional request failed',
  409,
);

/**
 * `transaction`: up to 25 operations, each key once, all or nothing; conditions only on entities. Codes assumed.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/transactions
 */
export function handleTransaction(
  body: unknown,
  records: KvsRecords,
  entities: readonly EntityDefinition[],
): KvsAnswer {
  if (!isObject(body)) return refuse(BAD_REQUEST);
  const raws: { verb: 'set' | 'delete' | 'check'; raw: unknown }[] = [];
  for (const verb of ['set', 'delete', 'check'] as const) {
    const list = body[verb] ?? [];
    if (!Array.isArray(list)) return refuse(BAD_REQUEST);
    raws.push(...list.map((raw: unknown) => ({ verb, raw })));
  }
  if (raws.length === 0) return refuse(problem('BAD_REQUEST', 'A transaction needs at least one operation'));
  if (raws.length > KVS_LIMITS.transactionOperations) {
    return refuse(
      problem(
        'TOO_MANY_OPERATIONS',
        `A transaction holds at most ${KVS_LIMITS.transactionOperations} operations`,
      ),
    );
  }
  if (valueBytes(body) > KVS_LIMITS.transactionBytes) {
    return refuse(
      problem('MAX_SIZE', `A transaction must not be larger than ${KVS_LIMITS.transactionBytes} bytes`),
    );
  }
  const operations: Operation[] = [];
  const seen = new Set<string>();
  for (const { verb, raw } of raws) {
    const read = readOperation(verb, raw, records, entities);
    if (!read.ok) return refuse(read.problem);
    const address = JSON.stringify([read.operation.place.space, read.operation.place.key]);
    if (seen.has(address)) {
      return refuse(
        problem('DUPLICATE_KEY', `Key '${read.operation.place.key}' may be used once in a transaction`),
      );
    }
    seen.add(address);
    operations.push(read.operation);
  }
  const holds = ({ place, conditions }: Operation): boolean =>
    conditions === null || matchesConditions(records.find(place.space, place.key)?.value, conditions);
  if (!operations.every(holds)) return refuse(CONDITION_FAILED);
  for (const { apply } of operations) apply?.();
  return { status: 204 };
}

function readOperation(
  verb: 'set' | 'delete' | 'check',
  raw: unknown,
  records: KvsRecords,
  entities: readonly EntityDefinition[],
): { ok: true; operation: Operation } | { ok: false; problem: KvsProblem } {
  if (!isObject(raw)) return { ok: false, problem: BAD_REQUEST };
  const kind = raw['entityName'] === undefined ? 'value' : 'entity';
  const at = readPlace(kind, raw, entities);
  if (!at.ok) return at;
  const { place } = at;
  const hasConditions = raw['conditions'] !== undefined;
  if (!place.entity && (hasConditions || verb === 'check')) {
    return {
      ok: false,
      problem: problem('INVALID_ENTITY_TYPE', 'Conditions are only supported on custom entities'),
    };
  }
  if (verb === 'check' && !hasConditions)
    return { ok: false, problem: problem('EMPTY_FILTER_OPERATOR', 'A check needs conditions') };
  const conditions = hasConditions && place.entity ? readConditions(place.entity, raw['conditions']) : null;
  if (conditions && !conditions.ok) return conditions;
  const checked = conditions?.value ?? null;
  if (verb === 'check') return { ok: true, operation: { place, conditions: checked, apply: null } };
  if (verb === 'delete') {
    return {
      ok: true,
      operation: { place, conditions: checked, apply: () => records.remove(place.space, place.key) },
    };
  }
  const write = readWrite(kind, raw, entities);
  if (!write.ok) return write;
  if (write.options.isCreateOnly || write.options.returns !== null) {
    return { ok: false, problem: problem('BAD_REQUEST', 'A transaction only supports the ttl option') };
  }
  const apply = (): void => void records.put(place.space, place.key, write.value, write.options.ttlMs);
  return { ok: true, operation: { place, conditions: checked, apply } };
}
