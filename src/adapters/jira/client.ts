import api, { type Route } from '@forge/api';
import type { Shape } from '../shape';

/** Jira answered in a way the app cannot go on with. Never shown to people. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    /** Seconds to wait before trying again, when Jira says so. */
    readonly retryAfterSeconds: number | null,
    what: string,
  ) {
    super(`Jira answered ${status} to ${what}`);
    this.name = 'JiraError';
  }
}

/** Whose rights a call uses. */
export type Actor = 'user' | 'app';

/**
 * Calls Jira's REST API and checks what comes back.
 * @param what names the call in errors, e.g. `read issue`
 * @returns null when Jira answers 404, which it also does for what the caller may not see
 * @throws JiraError for every other refusal; ShapeError when the answer is not what was asked for
 * @see https://developer.atlassian.com/platform/forge/apis-reference/fetch-api-product.requestjira/
 */
export async function readJira<T>(
  actor: Actor,
  what: string,
  path: Route,
  shape: Shape<T>,
): Promise<T | null> {
  const response = await requesterOf(actor).requestJira(path, { headers: { Accept: 'application/json' } });
  if (response.status === 404) return null;
  if (!response.ok) throw jiraError(response, what);
  const body: unknown = await response.json();
  return shape(body, what);
}

/**
 * Asks Jira something that needs a body.
 * @throws JiraError when Jira refuses; ShapeError when the answer is not what was asked for
 */
export async function askJira<T>(
  actor: Actor,
  what: string,
  path: Route,
  body: unknown,
  shape: Shape<T>,
): Promise<T> {
  const response = await requesterOf(actor).requestJira(path, jsonInit('POST', body));
  if (!response.ok) throw jiraError(response, what);
  const answer: unknown = await response.json();
  return shape(answer, what);
}

/**
 * Sends a change to Jira.
 * @throws JiraError when Jira does not accept it
 */
export async function writeJira(
  actor: Actor,
  what: string,
  path: Route,
  method: 'POST' | 'PUT',
  body: unknown,
): Promise<void> {
  const response = await requesterOf(actor).requestJira(path, jsonInit(method, body));
  if (!response.ok) throw jiraError(response, what);
}

function jsonInit(method: 'POST' | 'PUT', body: unknown) {
  return {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** Whoever sends a call. */
export function requesterOf(actor: Actor) {
  return actor === 'app' ? api.asApp() : api.asUser();
}

/** What Jira answered, as an error. */
export function jiraError(
  response: { status: number; headers: { get(name: string): string | null } },
  what: string,
): JiraError {
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
  return new JiraError(response.status, Number.isFinite(retryAfter) ? retryAfter : null, what);
}
