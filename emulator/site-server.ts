import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Caller } from './caller';
import type { Clock } from './clock';
import type { AppDescription } from './forge/app-description';
import { invokeRequestSchema, invokeResolver, type ResolverOptions } from './forge/invoke-resolver';
import { forgeApi } from './site-api/forge-api';
import { siteApi } from './site-api/site-api';
import { authenticate, isForeignHost, isForeignWrite } from './rest/authenticate';
import type { SeedKind } from './seed/seed-site';
import type { World } from './world';

export interface SiteServerOptions {
  readonly app: AppDescription;
  readonly appDir: string;
  readonly clock: Clock;
  world(): World;
  resolverOptions(): ResolverOptions;
  /** Origin of the app's frames. */
  framesUrl(): string;
  reset(seed: SeedKind): Promise<void>;
  /** Called when the clock may have moved: the moment to save. */
  settled(): void;
}

/** Set by the bridge: the page of an app makes this call in the person's name. */
const APP_HEADER = 'x-forge-app';
/** Above any upload that Jira accepts, so that Jira's own answer is the one that is given. */
const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

/** The site's own origin: REST, the bridge's server side, `/__site`, and the pages. */
export function siteServer(options: SiteServerOptions): Hono {
  const server = new Hono();
  server.use(async (context, next) => {
    const request = context.req.raw;
    if (isForeignHost(request) || isForeignWrite(request))
      return context.json({ errorMessages: ['XSRF check failed'], errors: {} }, 403);
    await next();
    return undefined;
  });
  server.use(bodyLimit({ maxSize: LARGEST_BODY_BYTES }));
  server.all('/rest/*', (context) => {
    const request = context.req.raw;
    const { jira, isInstalled } = options.world();
    const caller = authenticate(jira.store, request);
    return jira.handle(request, throughApp(options.app, isInstalled(), request, caller));
  });
  server.post('/__bridge/invoke', async (context) => {
    const caller = authenticate(options.world().jira.store, context.req.raw);
    if (caller.kind !== 'person') return context.json(refusal('Nobody is signed in.'), 401);
    return context.json(...(await invokeAs(options, caller.accountId, await bodyOf(context.req.raw))));
  });
  server.route(
    '/__site',
    forgeApi(options, (accountId, body) => invokeAs(options, accountId, body)),
  );
  server.all('/__site/*', async (context) => {
    const { store } = options.world().jira;
    const api = new Hono().route('/__site', siteApi({ store, clock: options.clock, reset: options.reset }));
    const answer = await api.fetch(context.req.raw);
    options.settled();
    return answer;
  });
  server.get('/*', (context) => page(join(options.appDir, 'emulator/face/dist'), context.req.path));
  return server;
}

export type InvokeAnswer = [
  { readonly ok: true; readonly body: unknown } | ReturnType<typeof refusal>,
  200 | 400 | 404 | 413 | 500,
];

async function invokeAs(options: SiteServerOptions, accountId: string, body: unknown): Promise<InvokeAnswer> {
  const parsed = invokeRequestSchema.safeParse(body);
  if (!parsed.success) return [refusal('The call of the bridge is malformed.'), 400];
  const answer = await invokeResolver(options.resolverOptions(), accountId, parsed.data);
  if (answer.ok) return [{ ok: true, body: answer.body }, 200];
  return [refusal(answer.message), answer.status as 404 | 413 | 500];
}

function refusal(message: string): { readonly ok: false; readonly error: { readonly message: string } } {
  return { ok: false, error: { message } };
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return null;
  }
}

/** `requestJira` in a page of the app acts as the person, within the app's scopes; as nobody once the app is gone. */
function throughApp(
  { appId, scopes }: AppDescription,
  isInstalled: boolean,
  request: Request,
  caller: Caller,
): Caller {
  if (caller.kind !== 'person' || request.headers.get(APP_HEADER) !== appId) return caller;
  return isInstalled
    ? { kind: 'personThroughApp', accountId: caller.accountId, appId, scopes }
    : { kind: 'nobody' };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file of the built pages; every other address is a page that the browser draws. */
async function page(folder: string, path: string): Promise<Response> {
  const isFile = extname(path) in TYPES;
  const file = resolve(folder, isFile ? `.${decodeURIComponent(path)}` : 'index.html');
  if (!file.startsWith(folder + sep)) return new Response('Not found', { status: 404 });
  try {
    const headers = { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' };
    return new Response(new Uint8Array(await readFile(file)), { headers });
  } catch {
    return new Response('Not found', { status: 404 });
  }
}
