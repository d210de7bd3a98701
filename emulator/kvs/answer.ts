/** The answer to a storage call, ready to become an HTTP response. */
export interface KvsAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** What is wrong with a request: becomes the body `{code, message}`. */
export interface KvsProblem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Builds a problem; 400 unless told otherwise. */
export function problem(code: string, message: string, status = 400): KvsProblem {
  return { status, code, message };
}

/** Answers with a problem in the shape the client turns into `ForgeKvsAPIError`. */
export function refuse(found: KvsProblem): KvsAnswer {
  return { status: found.status, body: { code: found.code, message: found.message } };
}

/** The body is not what the protocol says. */
export const BAD_REQUEST: KvsProblem = problem('BAD_REQUEST', 'Provided request body is invalid');

/** Nothing is stored under the key. */
export const KEY_NOT_FOUND: KvsProblem = problem('KEY_NOT_FOUND', 'Provided key does not exist', 404);

/** True for a JSON object, which is what nearly every body is. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
