import { z } from 'zod';
import type { Caller } from '../caller';
import type { AppSurface } from './app-description';
import type { HandlerResult } from './app-process';
import type { ForgeHost } from './forge-host';
import { FORGE_LIMITS } from './limits';
import { trustedExtension } from './trusted-extension';

/** What the bridge sends when a page of the app calls its resolver. */
export const invokeRequestSchema = z.object({
  /** Key of the module, or its type where the app has one of that type. */
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  extension: z
    .looseObject({
      issue: z.object({ id: z.string() }).optional(),
      isNewToIssue: z.boolean().optional(),
      workflowId: z.string().optional(),
      transitionContext: z.object({ id: z.string() }).optional(),
      entryPoint: z.enum(['create', 'edit', 'view']).optional(),
      validatorConfig: z.string().optional(),
      conditionConfig: z.string().optional(),
    })
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

/**
 * Calls a resolver of the app with the context that the platform vouches for. Of what the page says
 * only ids are taken, and only if the person may see what they name: elsewhere Jira would not show the page.
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
  const trusted = await trustedExtension(options.jira, surface, accountId, extension);
  if (!trusted)
    return { ok: false, status: 404, message: 'The place of the page does not exist or you may not see it.' };
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

function answerOf(result: HandlerResult): ResolverAnswer {
  if (!result.ok) return { ok: false, status: 500, message: 'There was an error invoking the function.' };
  if (JSON.stringify(result.body ?? null).length > FORGE_LIMITS.invokeResponseBytes)
    return { ok: false, status: 500, message: 'The response of the function is too large.' };
  return { ok: true, body: result.body };
}
