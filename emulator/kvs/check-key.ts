import { problem, type KvsProblem } from './answer';
import { KVS_LIMITS } from './limits';

const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/**
 * Says what is wrong with a key, or null.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-api
 */
export function checkKey(key: unknown): KvsProblem | null {
  if (typeof key !== 'string') return problem('INVALID_KEY', 'Key must be a string');
  if (key.length === 0) return problem('KEY_TOO_SHORT', 'Key must have at least 1 character');
  if (key.length > KVS_LIMITS.keyChars) {
    return problem('KEY_TOO_LONG', `Key must have at most ${KVS_LIMITS.keyChars} characters`);
  }
  if (!KEY_PATTERN.test(key))
    return problem('INVALID_KEY', 'Key must match the regex /^(?!\\s+$)[a-zA-Z0-9:._\\s-#]+$/');
  return null;
}
