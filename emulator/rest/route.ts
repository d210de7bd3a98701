import type { Hono } from 'hono';
import { type z } from 'zod';
import type { Caller } from '../caller';
import { requesterOf, type Requester } from '../permissions/requester';
import { bad, good, type Result } from '../store/result';
import {
  invalidPayload,
  badRequest,
  loginRequired,
  notSimulated,
  refusedMediaType,
  scopeMissing,
} from './answers';
import type { Jira } from './jira';
import { charged, refusedByRate } from './rate-limits';

/** The caller travels beside the request, never inside it: nobody can forge it by a header. */
export interface SiteBindings {
  Bindings: { caller: Caller };
}

export type SiteRouter = Hono<SiteBindings>;

/** One authenticated request. */
export interface RestRequest {
  readonly requester: Requester;
  readonly url: URL;
  readonly raw: Request;
  /** Named part of the path. */
  param(name: string): string;
  query(name: string): string | undefined;
  queryAll(name: string): readonly string[];
  /** Body as JSON of a shape, or the 400 that explains why not. */
  body<Shape>(schema: z.ZodType<Shape>): Promise<Result<Shape, Response>>;
}

export interface RouteRules {
  /** Classic OAuth scopes; an app needs all of them. */
  readonly scopes: readonly string[];
  /** Query parameters that the route obeys. */
  readonly query?: readonly string[];
  /** Parameters that may be sent but make no difference in this site. */
  readonly ignoredQuery?: readonly string[];
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Declares one REST operation with its scopes and parameters; all others are refused by name. */
export function route(
  jira: Jira,
  router: SiteRouter,
  method: Method,
  path: string,
  rules: RouteRules,
  handle: (request: RestRequest) => Response | Promise<Response>,
): void {
  router.on(method, path, async (context) => {
    const known = requesterOf(jira, context.env.caller);
    if (known === null) return loginRequired();
    const hasCredentials = context.req.header('authorization') !== undefined;
    const requester = { ...known, isApi: known.isApi || hasCredentials };
    const scopes = requester.scopes;
    if (scopes !== null && rules.scopes.some((scope) => !scopes.includes(scope))) return scopeMissing();
    const url = new URL(context.req.url);
    const named = [...(rules.query ?? []), ...(rules.ignoredQuery ?? [])];
    const unknown = [...url.searchParams.keys()].find((name) => !named.includes(name));
    if (unknown !== undefined)
      return notSimulated(`query parameter "${unknown}" of ${method} ${url.pathname}`);
    const call = { method, path, issueRef: context.req.param('issueIdOrKey'), requester };
    const limited = refusedByRate(jira, call);
    if (limited !== null) return limited;
    const response = await handle({
      requester,
      url,
      raw: context.req.raw,
      param: (name) => context.req.param(name) ?? '',
      query: (name) => url.searchParams.get(name) ?? undefined,
      queryAll: (name) =>
        url.searchParams
          .getAll(name)
          .flatMap((value) => value.split(','))
          .filter((value) => value !== ''),
      body: (schema) => readBody(context.req.raw, schema),
    });
    return charged(jira, call, response);
  });
}

async function readBody<Shape>(request: Request, schema: z.ZodType<Shape>): Promise<Result<Shape, Response>> {
  const refused = refusedMediaType(request);
  if (refused !== null) return bad(refused);
  let json: unknown;
  try {
    json = JSON.parse(await request.text());
  } catch {
    return bad(badRequest('There was an error parsing JSON. Check that your request body is valid.'));
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? good(parsed.data) : bad(invalidPayload(parsed.error));
}
