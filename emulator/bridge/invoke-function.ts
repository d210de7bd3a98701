import { z } from 'zod';
import type { FrameHost } from './host';

const CALL = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
  invokeType: z.never({ error: 'Forge Remote is not simulated by the local site.' }).optional(),
});

const ANSWER = z.union([
  z.object({ ok: z.literal(true), body: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

/** Invokes a resolver function of the app on the site, as the person at the browser. */
export async function invokeFunction(host: FrameHost, call: unknown): Promise<unknown> {
  const { functionKey, payload, metadata } = CALL.parse(call);
  const response = await fetch('/__bridge/invoke', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      moduleKey: host.surface.moduleKey,
      functionKey,
      payload,
      extension: host.context().extension,
    }),
  });
  const answer = ANSWER.parse(await response.json());
  if (!answer.ok) throw new Error(answer.error.message);
  return metadata === undefined ? answer.body : { body: answer.body, metadata: {} };
}
