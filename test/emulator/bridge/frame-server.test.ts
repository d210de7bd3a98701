import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFrameServer, framePath } from '../../../emulator/bridge/frame-server';
import type { AppDescription } from '../../../emulator/forge/app-description';

const appDir = mkdtempSync(join(tmpdir(), 'frames-'));
const surface = {
  moduleType: 'jira:issuePanel',
  key: 'panel',
  title: 'Panel',
  resourcePath: 'dist',
  page: 'panel.html',
};
const app: AppDescription = {
  appId: 'app',
  environmentId: 'environment',
  name: 'App',
  scopes: [],
  customFields: [],
  workflowValidators: [],
  triggers: [],
  consumers: [],
  scheduledTriggers: [],
  surfaces: [surface],
  translations: { 'en-US': { 'panel.title': 'Panel' }, 'zh-CN': { 'panel.title': '面板' } },
};
const server = createFrameServer({
  app,
  appDir,
  permissions: {},
  siteOrigin: 'http://localhost:8080',
  fallback: { default: 'en-US' },
  resources: [{ key: 'ui', path: 'dist', entry: { panel: 'panel.html' } }],
  frameScriptFile: join(appDir, 'frame-script.js'),
});

beforeAll(() => {
  mkdirSync(join(appDir, 'dist/assets'), { recursive: true });
  writeFileSync(join(appDir, 'dist/panel.html'), '<html><head><title>x</title></head><body></body></html>');
  writeFileSync(join(appDir, 'dist/assets/panel.js'), 'export {};');
  writeFileSync(join(appDir, 'frame-script.js'), '/* bridge */');
  writeFileSync(join(appDir, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(appDir, { recursive: true }));

describe('The frame server', () => {
  it('puts the bridge before everything else in the head, with the origin of the site', async () => {
    const html = await (await server.request(framePath(surface))).text();
    expect(html).toContain(
      '<head><script src="/__forge/bridge.js" data-site-origin="http://localhost:8080"></script><title>',
    );
  });

  it('sends the policy of Forge, which lets only the site embed the page and allows no inline style', async () => {
    const policy = (await server.request(framePath(surface))).headers.get('Content-Security-Policy') ?? '';
    const directive = (name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';
    expect(directive('frame-ancestors')).toContain('http://localhost:8080');
    expect(directive('script-src')).not.toContain('unsafe');
    expect(directive('style-src')).not.toContain('unsafe');
    expect(policy).not.toContain('report-uri');
  });

  it('serves the files of the resource with their types', async () => {
    const response = await server.request('/panel/assets/panel.js');
    expect(response.headers.get('Content-Type')).toContain('text/javascript');
  });

  it('serves the texts where the bridge looks for them', async () => {
    const info: unknown = await (await server.request('/panel/__LOCALES__/i18n-info.json')).json();
    expect(info).toMatchObject({ config: { locales: ['en-US', 'zh-CN'], fallback: { default: 'en-US' } } });
    const chinese: unknown = await (await server.request('/panel/__LOCALES__/zh-CN.json')).json();
    expect(chinese).toEqual({ 'panel.title': '面板' });
  });

  it('serves the design tokens of both colour modes', async () => {
    const css = await (await server.request('/__forge/tokens.css')).text();
    expect(css).toContain('[data-color-mode="dark"]');
    expect(css).toContain('[data-color-mode="light"]');
  });

  it.each([
    '/other/panel.html',
    '/panel/missing.js',
    '/panel/..%2fsecret.txt',
    '/panel/%2e%2e%2fsecret.txt',
    '/panel/__LOCALES__/fr-FR.json',
    '/panel/%E0%A4%A',
  ])('has nothing at %s', async (path) => {
    expect((await server.request(path)).status).toBe(404);
  });

  it('shows a resource that a dialog asks for by name', async () => {
    const answer = await server.request('/__forge/resource?name=ui%2Fpanel');
    expect(answer.status).toBe(302);
    const page = await server.request(answer.headers.get('Location') ?? '');
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toContain('frame-ancestors');
  });

  it.each(['other', 'ui', 'ui/other', 'ui/toString', ''])(
    'names a resource that the manifest does not have: "%s"',
    async (name) => {
      const answer = await server.request(`/__forge/resource?name=${encodeURIComponent(name)}`);
      expect(answer.status).toBe(name === 'ui' ? 302 : 404);
    },
  );
});
