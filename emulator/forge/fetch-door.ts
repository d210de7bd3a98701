import type { Caller } from '../caller';
import type { Faults } from '../faults';
import type { Kvs } from '../kvs/kvs';
import type { AppDescription } from './app-description';
import type { OutgoingCall } from './app-process';
import type { AppQueues } from './app-queues';
import type { StorageRates } from './storage-rates';
import { restFaultAnswer, storageFaultAnswer, storageRateLimited } from './struck-answers';

export interface FetchDoorOptions {
  readonly app: AppDescription;
  readonly kvs: Kvs;
  readonly queues: AppQueues;
  readonly faults: Faults;
  readonly rates: StorageRates;
  /** Jira's REST API as that caller. */
  jira(request: Request, caller: Caller): Promise<Response>;
  /** Ends the app's process, and with it whoever waits for an answer. */
  crash(): void;
}

/**
 * The only way out of the app: what Forge's proxy does with a call of `@forge/api`, `@forge/kvs` or `@forge/events`.
 * Whatever it does not simulate fails loudly and names itself.
 * @param accountId the person in whose name the invocation runs, if any
 */
export async function passThroughDoor(
  options: FetchDoorOptions,
  call: OutgoingCall,
  accountId: string | null,
): Promise<Response> {
  const { meta, target } = call;
  if (meta['type'] === 'kvs') return callStorage(options, target, textOf(call));
  if (meta['type'] === 'fpp' && meta['remote'] === 'jira') return callJira(options, call, accountId);
  if (meta['type'] === 'fpp' && meta['remote'] === 'stargate') {
    const answer = options.queues.handle(call.method, target, textOf(call));
    if (answer) return answer;
  }
  throw new Error(`not simulated: a call of the app to ${JSON.stringify(meta)} ${target}`);
}

/**
 * A redirect, as that to the content of an attachment, is followed inside of Atlassian and needs no egress.
 * @see https://developer.atlassian.com/platform/forge/runtime-egress-permissions/
 */
async function callJira(
  options: FetchDoorOptions,
  call: OutgoingCall,
  accountId: string | null,
): Promise<Response> {
  const { meta, target, method, headers, body } = call;
  const caller = callerOf(options.app, meta, accountId);
  if (!caller)
    return new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
  const init = { method, headers: headers.map(([name, value]): [string, string] => [name, value]), body };
  const fault = options.faults.strikeRest(`${String(meta['provider'])} ${method} ${target}`);
  const struck = fault && (await restFaultAnswer(fault));
  if (struck) return struck;
  const url = new URL(target, 'http://jira.invalid');
  const answer = await options.jira(new Request(url, init), caller);
  if (fault?.kind === 'crashAfter') options.crash();
  const location = answer.status === 303 ? answer.headers.get('Location') : null;
  return location === null
    ? answer
    : options.jira(new Request(new URL(location, url), { headers: init.headers }), caller);
}

function textOf({ body }: OutgoingCall): string {
  return new TextDecoder().decode(body ?? new ArrayBuffer(0));
}

function callerOf(app: AppDescription, meta: OutgoingCall['meta'], accountId: string | null): Caller | null {
  const { appId, scopes } = app;
  if (meta['provider'] === 'app') return { kind: 'app', appId, scopes };
  if (meta['provider'] === 'user' && meta['accountId'] === undefined)
    return accountId === null ? null : { kind: 'personThroughApp', accountId, appId, scopes };
  throw new Error(`not simulated: a call of the app with ${JSON.stringify(meta)}`);
}

/** @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-api/ */
function callStorage(options: FetchDoorOptions, target: string, body: string): Response {
  if (!options.app.scopes.includes('storage:app'))
    return Response.json(
      { code: 'FORBIDDEN', message: 'The scope storage:app is missing.' },
      { status: 403 },
    );
  const operation = target.replace('/api/v1/', '');
  if (options.rates.isSpent(operation)) return storageRateLimited();
  const fault = options.faults.strikeStorage(operation);
  const struck = fault && storageFaultAnswer(fault);
  if (struck) return struck;
  if (fault?.kind === 'crashBefore') {
    options.crash();
    return new Response(null, { status: 500 });
  }
  const answer = options.kvs.handle(target, body === '' ? undefined : JSON.parse(body));
  options.rates.count(operation, Math.max(body.length, JSON.stringify(answer.body ?? '').length));
  if (fault?.kind === 'crashAfter') options.crash();
  return answer.body === undefined
    ? new Response(null, { status: answer.status })
    : Response.json(answer.body, { status: answer.status });
}
