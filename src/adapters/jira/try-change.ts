import type { Route } from '@forge/api';
import { anything, listOf, objectOf, parse, recordOf, text, withDefault } from '../shape';
import { jiraError, requesterOf, type Actor } from './client';

/** What became of a change that Jira may refuse to whoever asks for it. */
export type Tried =
  | { readonly ok: true }
  /** What Jira says about it, in its own words: they are for the administrator. */
  | { readonly ok: false; readonly isConflict: boolean; readonly said: readonly string[] };

/**
 * Sends a change that Jira may refuse.
 * @throws JiraError when Jira fails, or asks for patience
 */
export async function tryChange(
  actor: Actor,
  what: string,
  path: Route,
  method: 'POST' | 'PUT' | 'DELETE',
  body: unknown,
): Promise<Tried> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  const init = method === 'DELETE' ? { method } : { method, headers, body: JSON.stringify(body) };
  const response = await requesterOf(actor).requestJira(path, init);
  if (response.ok) return { ok: true };
  if (response.status >= 500 || response.status === 429) throw jiraError(response, what);
  return { ok: false, isConflict: response.status === 409, said: await saidBy(response) };
}

const refusal = objectOf({
  errorMessages: withDefault(listOf(text), []),
  errors: withDefault(recordOf(anything), {}),
});

async function saidBy(response: { json(): Promise<unknown> }): Promise<readonly string[]> {
  const found = parse(refusal, await response.json().catch(() => null));
  const more = Object.values(found?.errors ?? {}).flatMap((each) => (typeof each === 'string' ? [each] : []));
  return [...(found?.errorMessages ?? []), ...more];
}
