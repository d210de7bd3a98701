import type { Precomputation } from './precomputations';

const KEYS: Readonly<Record<string, (precomputation: Precomputation) => string | number>> = {
  functionKey: ({ functionKey }) => functionKey,
  used: ({ usedMs }) => usedMs,
  created: ({ createdMs }) => createdMs,
  updated: ({ updatedMs }) => updatedMs,
};

/**
 * Precomputations by a field, downwards after a minus; null when there is no such field.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#ordering
 */
export function orderPrecomputations(
  found: readonly Precomputation[],
  orderBy: string | undefined,
): readonly Precomputation[] | null {
  if (orderBy === undefined || orderBy === '') return found;
  const [, sign = '', name = ''] = /^([+-]?)(.*)$/.exec(orderBy.trim()) ?? [];
  const keyOf = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (keyOf === undefined) return null;
  const direction = sign === '-' ? -1 : 1;
  return [...found].sort((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    return first === second ? 0 : first < second ? -direction : direction;
  });
}
