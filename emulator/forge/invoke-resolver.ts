import { z } from 'zod';
import type { Caller } from '../caller';
import type { AppSurface } from './app-description';
import type { HandlerResult } from './app-process';
import type { ForgeHost } from './forge-host';
import { FORGE_LIMITS } from './limits';

/** What the bridge sends when a page of the app calls its resolver. */
export const invokeRequestSchema = z.object({
  /** Key of the module, or its type where the app has one of that type. */
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  extension: z
    .object({ issue: z.object({ id: z.string() }).optional() })
    .loose()
    .default({}),
});
export type InvokeRequest = z.infer<typeof invokeRequestSchema>;

export type ResolverAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly status: number; readonly message: string };

export interface ResolverOptions {
  readonly host: ForgeHost;
  readonly surfaces: readonly AppSurface[];
  jira(request: Request, caller: Caller): Promise<Response>;
  localeOf(accountId: string): string;
  readonly siteUrl: string;
}

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    issuetype: z.object({ id: z.string(), name: z.string() }),
    project: z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string().default('software') }),
  }),
});

/**
 * Calls a resolver of the app with the context that the platform vouches for. Of what the page says only the
 * issue's id is taken, and only if the person may see that issue: elsewhere Jira would not show the panel.
 */
export async function invokeResolver(
  options: ResolverOptions,
  accountId: string,
  { moduleKey, functionKey, payload, extension }: InvokeRequest,
): Promise<ResolverAnswer> {
  const surface = options.surfaces.find(
    ({ key, moduleType }) => key === moduleKey || moduleType === moduleKey,
  );
  if (!surface?.resolverFunctionKey)
    return { ok: false, status: 404, message: `The app has no module "${moduleKey}" with a resolver.` };
  if (JSON.stringify(payload ?? null).length > FORGE_LIMITS.invokeRequestBytes)
    return { ok: false, status: 413, message: 'The payload of invoke is too large.' };
  const trusted = await trustedExtension(options, surface, accountId, extension.issue?.id);
  if (!trusted) return { ok: false, status: 404, message: 'The issue does not exist or you may not see it.' };
  const result = await options.host.invoke({
    functionKey: surface.resolverFunctionKey,
    moduleKey: surface.key,
    cause: functionKey,
    accountId,
    body: {
      call: { functionKey, payload },
      context: {
        accountId,
        moduleKey: surface.key,
        siteUrl: options.siteUrl,
        localId: `local-${surface.key}`,
        environmentType: 'DEVELOPMENT',
        locale: options.localeOf(accountId),
        extension: trusted,
      },
    },
  });
  return answerOf(result);
}

async function trustedExtension(
  { jira }: ResolverOptions,
  { moduleType }: AppSurface,
  accountId: string,
  issueId: string | undefined,
): Promise<Readonly<Record<string, unknown>> | null> {
  if (moduleType !== 'jira:issuePanel') return { type: moduleType };
  if (issueId === undefined) return null;
  const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}?fields=issuetype,project`;
  const response = await jira(new Request(new URL(path, 'http://jira.invalid')), {
    kind: 'person',
    accountId,
  });
  if (!response.ok) return null;
  const { id, key, fields } = issueSchema.parse(await response.json());
  return {
    type: moduleType,
    issue: { id, key, type: fields.issuetype.name, typeId: fields.issuetype.id },
    project: { id: fields.project.id, key: fields.project.key, type: fields.project.projectTypeKey },
    isNewToIssue: false,
  };
}

function answerOf(result: HandlerResult): ResolverAnswer {
  if (!result.ok) return { ok: false, status: 500, message: 'There was an error invoking the function.' };
  if (JSON.stringify(result.body ?? null).length > FORGE_LIMITS.invokeResponseBytes)
    return { ok: false, status: 500, message: 'The response of the function is too large.' };
  return { ok: true, body: result.body };
}
