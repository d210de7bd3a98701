'use strict';
/**
 * Bundles `src/` as `forge deploy` does, with Forge's own bundler.
 * A plain script of its own, because the bundler wants to be `require.main` and works in the current folder.
 * Usage: node bundle-backend.cjs <appDir> <outDir>
 */
const fs = require('node:fs');
const path = require('node:path');
const { getNodeBundler, getEntryPoints, getWrapperProvider } = require('@forge/bundler');
const shared = require('@forge/cli-shared');
const YAML = require('yaml');

async function bundleBackend(appDir, outDir) {
  process.chdir(appDir);
  // Forge's own seam: take wrapper and loader from here instead of Atlassian's content network.
  process.env.FORGE_RUNTIME_PATH = path.join(outDir, '..', 'runtime');
  const manifest = YAML.parse(fs.readFileSync('manifest.yml', 'utf8'));
  const handlers = manifest.modules.function.map(({ key, handler }) => {
    const [module, fn] = handler.split('.');
    return { key, module, function: fn };
  });
  const logger = { info() {}, debug() {}, trace() {}, warn: console.warn, error: console.error };
  const fileSystemReader = new shared.FileSystemReader();
  const translations = new shared.I18nResourceBundlingService(fileSystemReader);
  const i18nResourceBundle = await translations.bundle(manifest.modules, manifest.translations);
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader }), {
    readConfig: async () => manifest,
  });
  const built = await bundler.bundle({
    appDirectory: appDir,
    entryPoints: getEntryPoints(handlers),
    i18nResourceBundle,
  });
  fs.rmSync(outDir, { recursive: true, force: true });
  fs.cpSync(built.outputDir, outDir, { recursive: true });
  for (const [name, content] of built.additionalOutputs ?? []) {
    const target = path.join(outDir, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    if (Buffer.isBuffer(content)) fs.writeFileSync(target, content);
    else fs.copyFileSync(content, target);
  }
}

bundleBackend(path.resolve(process.argv[2]), path.resolve(process.argv[3])).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
