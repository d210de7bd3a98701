import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { Permissions } from '@forge/manifest';
import { load } from 'cheerio';
import { Hono } from 'hono';
import type { AppDescription, AppSurface } from '../forge/app-description';
import { frameCsp } from './frame-csp';
import { FRAME_SCRIPT_PATH, TOKENS_PATH } from './internal-operations';
import { tokenStyles } from './token-styles';

export interface FrameServerOptions {
  readonly app: AppDescription;
  /** Folder of the app, against which resource paths are resolved. */
  readonly appDir: string;
  /** `permissions` of the manifest: they decide the Content-Security-Policy. */
  readonly permissions: Permissions;
  /** e.g. `http://localhost:8080`; the only page that may embed a frame. */
  readonly siteOrigin: string;
  /** `translations.fallback` of the manifest. */
  readonly fallback: Readonly<Record<string, string | readonly string[]>>;
  /** `resources` of the manifest, which a dialog may show by name. */
  readonly resources?: readonly AppResource[];
  /** The built frame-side script. */
  readonly frameScriptFile: string;
}

/** A folder of built pages that the manifest names. */
export interface AppResource {
  readonly key: string;
  /** Relative to the app. */
  readonly path: string;
  /** Pages by name, `index.html` when there are none. */
  readonly entry?: Readonly<Record<string, string>> | undefined;
}

/** Where the frame server serves the page of a surface. */
export function framePath(surface: Pick<AppSurface, 'key' | 'page' | 'entryPoint'>): string {
  return `/${placeOf(surface)}/${surface.page}`;
}

/** Keys of modules have no dots, so no key can mean a page of another module. */
function placeOf({ key, entryPoint }: Pick<AppSurface, 'key' | 'entryPoint'>): string {
  return entryPoint === undefined ? key : `${key}.${entryPoint}`;
}

/** Serves the app's Custom UI as Forge's CDN does: from an origin of its own, under Forge's policy. */
export function createFrameServer(options: FrameServerOptions): Hono {
  const { app } = options;
  const server = new Hono();
  server.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-store');
  });
  server.get(TOKENS_PATH, (context) => context.body(tokenStyles(), 200, { 'Content-Type': TYPES['.css'] }));
  server.get(FRAME_SCRIPT_PATH, async (context) =>
    context.body(await readFile(options.frameScriptFile, 'utf8'), 200, { 'Content-Type': TYPES['.js'] }),
  );
  server.get('/__forge/resource', (context) => {
    const name = context.req.query('name') ?? '';
    const page = resourcePage(options.resources ?? [], name);
    return page === undefined
      ? context.text(`The manifest has no resource "${name}".`, 404)
      : context.redirect(page);
  });
  server.get('/:surface/__LOCALES__/i18n-info.json', (context) => context.json(i18nInfo(options)));
  server.get('/:surface/__LOCALES__/:file', (context) => {
    const table = app.translations[context.req.param('file').replace(/\.json$/, '')];
    return table ? context.json(table) : context.notFound();
  });
  server.get('/:surface/*', async (context) => {
    const place = context.req.param('surface');
    const folder = folderOf(options, place);
    if (folder === undefined) return context.notFound();
    const path = decodePath(context.req.path.slice(place.length + 2));
    const file = path && (await readInside(resolve(options.appDir, folder), path));
    if (!path || !file) return context.notFound();
    if (extname(path) !== '.html') {
      return context.body(file, 200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
    }
    const html = new TextDecoder().decode(file);
    context.header('Content-Security-Policy', frameCsp(html, options.permissions, options.siteOrigin));
    return context.html(withBridge(html, options.siteOrigin));
  });
  return server;
}

const TYPES: Readonly<Record<'.css' | '.js', string>> & Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Marks places that are resources, so that no key of a module can mean one. */
const RESOURCE_PREFIX = 'resource~';

function folderOf({ app, resources = [] }: FrameServerOptions, place: string): string | undefined {
  if (place.startsWith(RESOURCE_PREFIX))
    return resources.find(({ key }) => key === place.slice(RESOURCE_PREFIX.length))?.path;
  return app.surfaces.find((surface) => placeOf(surface) === place)?.resourcePath;
}

function resourcePage(resources: readonly AppResource[], name: string): string | undefined {
  const [key, entry] = name.split('/');
  const resource = resources.find((each) => each.key === key);
  const pages = new Map(Object.entries(resource?.entry ?? {}));
  const page = entry === undefined ? 'index.html' : pages.get(entry);
  return resource && page && `/${RESOURCE_PREFIX}${resource.key}/${page}`;
}

function i18nInfo({ app, fallback }: FrameServerOptions): object {
  return { translations: {}, config: { locales: Object.keys(app.translations), fallback } };
}

function withBridge(html: string, siteOrigin: string): string {
  const page = load(html);
  const script = page('<script></script>').attr({ src: FRAME_SCRIPT_PATH, 'data-site-origin': siteOrigin });
  page('head').prepend(script);
  return page.html();
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function readInside(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = resolve(folder, path);
  if (!file.startsWith(folder + sep)) return undefined;
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
}
