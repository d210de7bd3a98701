import type { Caller } from '../caller';
import type { Kvs } from '../kvs/kvs';
import type { AppDescription } from './app-description';
import type { OutgoingCall } from './app-process';

export interface FetchDoorOptions {
  readonly app: AppDescription;
  readonly kvs: Kvs;
  /** Jira's REST API as that caller. */
  jira(request: Request, caller: Caller): Promise<Response>;
}

/**
 * The only way out of the app: what Forge's proxy does with a call of `@forge/api` or `@forge/kvs`.
 * Whatever it does not simulate fails loudly and names itself.
 * @param accountId the person in whose name the invocation runs, if any
 */
export async function passThroughDoor(
  { app, kvs, jira }: FetchDoorOptions,
  { meta, target, method, headers, body }: OutgoingCall,
  accountId: string | null,
): Promise<Response> {
  if (meta['type'] === 'kvs') return callStorage(app, kvs, target, body);
  if (meta['type'] === 'fpp' && meta['remote'] === 'jira') {
    const caller = callerOf(app, meta, accountId);
    if (!caller)
      return new Response(null, {
        status: 401,
        headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
      });
    const init = { method, headers: headers.map(([name, value]): [string, string] => [name, value]), body };
    return jira(new Request(new URL(target, 'http://jira.invalid'), init), caller);
  }
  throw new Error(`not simulated: a call of the app to ${JSON.stringify(meta)} ${target}`);
}

function callerOf(app: AppDescription, meta: OutgoingCall['meta'], accountId: string | null): Caller | null {
  const { appId, scopes } = app;
  if (meta['provider'] === 'app') return { kind: 'app', appId, scopes };
  if (meta['provider'] === 'user' && meta['accountId'] === undefined)
    return accountId === null ? null : { kind: 'personThroughApp', accountId, appId, scopes };
  throw new Error(`not simulated: a call of the app with ${JSON.stringify(meta)}`);
}

/** @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-api/ */
async function callStorage(
  app: AppDescription,
  kvs: Kvs,
  target: string,
  body: ArrayBuffer | null,
): Promise<Response> {
  if (!app.scopes.includes('storage:app'))
    return Response.json(
      { code: 'FORBIDDEN', message: 'The scope storage:app is missing.' },
      { status: 403 },
    );
  const text = new TextDecoder().decode(body ?? new ArrayBuffer(0));
  const answer = kvs.handle(target, text === '' ? undefined : JSON.parse(text));
  return answer.body === undefined
    ? new Response(null, { status: answer.status })
    : Response.json(answer.body, { status: answer.status });
}
