import { getAppContext } from '@forge/api';
import type { RefusalCode, Reply } from '../contract/reply';
import type { Text } from '../domain/text';
import { JiraError } from '../adapters/jira/client';

/** What a call comes to before it gets its trace id. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly facts?: Readonly<Record<string, string | Text>>;
    };

/**
 * Answers a call of the UI. A refusal gets the id under which the log knows this invocation;
 * a fault becomes UNAVAILABLE: its message stays in the log, people get a safe sentence.
 */
export async function reply<T>(call: string, work: () => Promise<Outcome<T>>): Promise<Reply<T>> {
  const traceId = getAppContext().invocationId;
  try {
    const outcome = await work();
    return outcome.ok ? outcome : { ...outcome, traceId };
  } catch (error) {
    logFault(call, error);
    // Jira asks for patience: nothing was changed, and in a moment it will do.
    const isRateLimited = error instanceof JiraError && error.status === 429;
    return { ok: false, code: isRateLimited ? 'BUSY' : 'UNAVAILABLE', traceId };
  }
}

/** One structured line per fault; names and statuses only, no content of the tenant. */
export function logFault(call: string, error: unknown): void {
  const { name, message } = error instanceof Error ? error : { name: 'Unknown', message: '' };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.name : undefined;
  const status = error instanceof JiraError ? error.status : undefined;
  console.error(
    JSON.stringify({ call, traceId: getAppContext().invocationId, name, message, status, cause }),
  );
}
