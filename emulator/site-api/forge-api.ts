import { Hono } from 'hono';
import { z } from 'zod';
import { faultPlanSchema } from '../faults';
import type { AppDescription, AppSubpages, AppText } from '../forge/app-description';
import { CLOUD_ID } from '../forge/forge-host';
import { framePath } from '../bridge/frame-server';
import { ADMINISTRATORS_GROUP } from '../permissions/has-permission';
import { authenticate } from '../rest/authenticate';
import type { World } from '../world';

export interface ForgeApiOptions {
  readonly app: AppDescription;
  world(): World;
  framesUrl(): string;
  /** Called when the site has changed: the moment to save. */
  settled(): void;
}

type Invoke = (accountId: string, body: unknown) => Promise<readonly [object, 200 | 400 | 404 | 413 | 500]>;

/** What a test, a demo or the site's pages ask of the installed app. Mounted at `/__site`. */
export function forgeApi(options: ForgeApiOptions, invoke: Invoke): Hono {
  const { app } = options;
  const isAdministrator = (accountId: string): boolean => {
    const groups = options.world().jira.store.groups.all();
    return groups.some(
      ({ name, memberIds }) => name === ADMINISTRATORS_GROUP && memberIds.includes(accountId),
    );
  };
  const installedSurfaces = () => (options.world().isInstalled() ? app.surfaces : []);
  const router = new Hono();
  router.get('/app', (context) => {
    const locale = (context.req.query('locale') ?? 'en-US').replace('_', '-');
    return context.json({
      appId: app.appId,
      environmentId: app.environmentId,
      cloudId: CLOUD_ID,
      surfaces: installedSurfaces().map((surface) => ({
        moduleKey: surface.key,
        type: surface.moduleType,
        title: textOf(app, surface.title, locale),
        ...(surface.entryPoint === undefined ? {} : { entryPoint: surface.entryPoint }),
        ...(surface.layout === undefined ? {} : { layout: surface.layout }),
        ...(surface.subpages === undefined
          ? {}
          : { subpages: surface.subpages.map((group) => subpagesIn(app, group, locale)) }),
        frameUrl: `${options.framesUrl()}${framePath(surface)}`,
      })),
    });
  });
  // Whoever comes first is who a newcomer acts as: somebody with everyday work, not the administrator.
  router.get('/people', (context) =>
    context.json(
      options
        .world()
        .jira.store.users.all()
        .filter(({ accountType, isActive }) => accountType === 'atlassian' && isActive)
        .sort(
          (one, other) => Number(isAdministrator(one.accountId)) - Number(isAdministrator(other.accountId)),
        )
        .map(({ accountId, displayName, locale, timeZone, emailAddress }) => ({
          accountId,
          displayName,
          emailAddress,
          locale: locale.replace('_', '-'),
          timeZone,
        })),
    ),
  );
  router.get('/metrics', (context) => {
    const { host, events, queues } = options.world();
    return context.json({
      invocations: host.log.all(),
      waitingEvents: events.waiting(),
      waitingJobs: queues.waiting(),
    });
  });
  router.get('/storage', (context) => context.json({ keys: options.world().kvs.keys() }));
  router.get('/storage/value', (context) => {
    const { kind, key, entityName } = context.req.query();
    if ((kind !== 'value' && kind !== 'secret' && kind !== 'entity') || key === undefined)
      return context.json(
        { error: 'Say which: kind=value|secret|entity, key, and entityName for entities.' },
        400,
      );
    return context.json({ value: options.world().kvs.peek(kind, key, entityName) ?? null });
  });
  router.post('/drain', async (context) => {
    await options.world().drain();
    return context.json({ waitingEvents: [] });
  });
  router.post('/uninstall', async (context) => {
    if (!options.world().isInstalled()) return context.json({ error: 'The app is not installed.' }, 409);
    await options.world().uninstall();
    options.settled();
    return context.json({ installed: false });
  });
  router.post('/install', (context) => {
    if (options.world().isInstalled()) return context.json({ error: 'The app is installed already.' }, 409);
    options.world().reinstall();
    options.settled();
    return context.json({ installed: true });
  });
  router.post('/faults', async (context) => {
    const parsed = faultPlanSchema.safeParse(await context.req.json().catch(() => null));
    if (!parsed.success) return context.json({ error: z.prettifyError(parsed.error) }, 400);
    options.world().planFaults(parsed.data);
    return context.json({ faults: parsed.data.faults.length });
  });
  router.post('/invoke', async (context) => {
    const caller = authenticate(options.world().jira.store, context.req.raw);
    if (caller.kind !== 'person') return context.json({ error: 'Say who acts, with basic auth.' }, 401);
    const body: unknown = await context.req.json().catch(() => null);
    const named =
      typeof body === 'object' && body !== null && 'module' in body
        ? { ...body, moduleKey: body.module }
        : body;
    return context.json(...(await invoke(caller.accountId, named)));
  });
  return router;
}

function subpagesIn(app: AppDescription, { header, pages }: AppSubpages, locale: string): object {
  return {
    ...(header === undefined ? {} : { header: textOf(app, header, locale) }),
    pages: pages.map(({ title, route }) => ({ title: textOf(app, title, locale), route })),
  };
}

function textOf({ translations }: AppDescription, text: AppText, locale: string): string {
  if (typeof text === 'string') return text;
  return translations[locale]?.[text.i18n] ?? translations['en-US']?.[text.i18n] ?? text.i18n;
}
