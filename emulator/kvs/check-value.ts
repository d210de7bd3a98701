import { problem, type KvsProblem } from './answer';
import { KVS_LIMITS } from './limits';

/** Size of a value as JSON in UTF-8. */
export function valueBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '', 'utf8');
}

/** Says what is wrong with a value (nothing, too deep, too large), or null. Depth: `{}` is 1, `1` is 0; assumed. */
export function checkValue(value: unknown, maxBytes: number): KvsProblem | null {
  if (value === undefined || value === null)
    return problem('INVALID_VALUE', 'Value must not be null or undefined');
  if (isDeeperThan(value, KVS_LIMITS.valueDepthLevels)) {
    return problem('MAX_DEPTH', `Value must not be nested deeper than ${KVS_LIMITS.valueDepthLevels} levels`);
  }
  if (valueBytes(value) > maxBytes)
    return problem('MAX_SIZE', `Value must not be larger than ${maxBytes} bytes`);
  return null;
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
