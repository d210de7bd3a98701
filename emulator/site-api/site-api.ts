import { Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../clock';
import type { SeedKind } from '../seed/seed-site';
import type { Store } from '../store/store';

export interface SiteApiDependencies {
  readonly store: Store;
  readonly clock: Clock;
  /** Brings the whole site back to a seed. */
  readonly reset: (seed: SeedKind) => Promise<void>;
}

const clockSchema = z.strictObject({ advanceSeconds: z.number().min(0) });
const resetSchema = z.strictObject({ seed: z.enum(['demo', 'empty']).default('demo') });

/** What only a test or a demo uses. Mounted at `/__site`. */
export function siteApi({ store, clock, reset }: SiteApiDependencies): Hono {
  const router = new Hono();
  router.get('/outbox', (context) =>
    context.json({
      mails: store.outbox.all().map(({ sentMs, recipientIds, authorId, ...mail }) => ({
        ...mail,
        sentAt: new Date(sentMs).toISOString(),
        from: authorId,
        to: recipientIds.map((id) => store.users.need(id).emailAddress),
      })),
    }),
  );
  router.get('/clock', (context) =>
    context.json({ now: new Date(clock.nowMs()).toISOString(), aheadSeconds: clock.aheadMs() / 1000 }),
  );
  router.post('/clock', async (context) => {
    const body = await readBody(context.req.raw, clockSchema);
    if (!body.ok) return context.json({ error: body.error }, 400);
    clock.advanceMs(body.value.advanceSeconds * 1000);
    return context.json({ now: new Date(clock.nowMs()).toISOString(), aheadSeconds: clock.aheadMs() / 1000 });
  });
  router.post('/reset', async (context) => {
    const body = await readBody(context.req.raw, resetSchema);
    if (!body.ok) return context.json({ error: body.error }, 400);
    await reset(body.value.seed);
    return context.json({ seed: body.value.seed });
  });
  return router;
}

type Read<Shape> =
  { readonly ok: true; readonly value: Shape } | { readonly ok: false; readonly error: string };

async function readBody<Shape>(request: Request, schema: z.ZodType<Shape>): Promise<Read<Shape>> {
  const text = await request.text();
  try {
    const parsed = schema.safeParse(text === '' ? {} : JSON.parse(text));
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, error: z.prettifyError(parsed.error) };
  } catch {
    return { ok: false, error: 'The body is not JSON.' };
  }
}
