/**
 * Runs Forge's command line on a copy of the app that carries your own app id, so that the id is never in the repository.
 * Usage: node docs/tools/forge.mjs register|lint|deploy|install|uninstall|logs [more arguments]
 *
 * The id stands in `.forge/app-id`, which git leaves out; or give it as FORGE_APP_ID. The copy stands in `.forge/app`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const HOME = process.env.FORGE_HOME ?? join(PROJECT, '.forge');
const COPY = join(HOME, 'app');
const ID_FILE = join(HOME, 'app-id');
const ID = /^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/;
const ID_LINE = /^( {2}id: ).*$/m;
const CLI = process.env.FORGE_CLI ?? '@forge/cli@13.3.0';
/** What Forge packs, and what it needs to pack it. */
const PARTS = [
  'manifest.yml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'src',
  'locales',
  'static/dist',
];

const [, , command, ...more] = process.argv;
if (command === undefined) fail('Say what to do: register, lint, deploy, install, uninstall or logs.');
if (command !== 'register' && ownId() === null)
  fail('The app is not registered on your account yet. Run: npm run forge:register');

if (!existsSync(join(PROJECT, 'static/dist/panel.html'))) fail('Build the app first. Run: npm run build');
copyApp();
const name = command === 'register' && more.length === 0 ? ['Lifecycle Gates'] : [];
const status = runForge([command, ...name, ...more]);
if (status === 0 && command === 'register') keepId();
process.exit(status);

function copyApp() {
  rmSync(COPY, { recursive: true, force: true });
  for (const part of PARTS) cpSync(join(PROJECT, part), join(COPY, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(COPY, 'node_modules'), 'junction');
  const id = ownId();
  if (id === null) return;
  const file = join(COPY, 'manifest.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(ID_LINE, `$1${id}`));
}

function ownId() {
  const id = process.env.FORGE_APP_ID ?? (existsSync(ID_FILE) ? readFileSync(ID_FILE, 'utf8').trim() : null);
  if (id !== null && !ID.test(id))
    fail(`"${id}" is no app id. One looks like ari:cloud:ecosystem::app/<uuid>.`);
  return id;
}

/** Registering has written the new id into the manifest of the copy. */
function keepId() {
  const id = ID_LINE.exec(readFileSync(join(COPY, 'manifest.yml'), 'utf8'))?.[0]
    .trim()
    .slice('id: '.length);
  if (id === undefined || !ID.test(id)) fail('Forge has not written an app id.');
  mkdirSync(HOME, { recursive: true });
  writeFileSync(ID_FILE, `${id}\n`);
  console.log(`Your app id is kept in ${ID_FILE}.`);
}

function runForge(args) {
  const isFile = existsSync(CLI);
  const [program, first] = isFile ? [process.execPath, [CLI]] : ['npx', ['--yes', '--package', CLI, 'forge']];
  const shell = process.platform === 'win32';
  return spawnSync(program, [...first, ...args], { cwd: COPY, stdio: 'inherit', shell }).status ?? 1;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
