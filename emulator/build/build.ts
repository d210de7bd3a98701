import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Root of the project. */
export const PROJECT_DIR = resolve(__dirname, '../..');
/** Where the deployed bundle lies. */
export const BACKEND_DIR = join(PROJECT_DIR, '.build/backend');

interface BuildStep {
  readonly name: string;
  /** Files and folders it is made from; it runs again only when they change. */
  readonly inputs: readonly string[];
  /** What it makes. */
  readonly output: string;
  readonly command: readonly string[];
}

const vite = join(PROJECT_DIR, 'node_modules/vite/bin/vite.js');

const STEPS: readonly BuildStep[] = [
  {
    name: 'Custom UI',
    inputs: ['static', 'src/contract', 'src/domain/text.ts', 'package-lock.json'],
    output: 'static/dist/panel.html',
    command: [vite, 'build', 'static'],
  },
  {
    name: 'backend, with Forge’s own bundler',
    inputs: [
      'src',
      'manifest.yml',
      'locales',
      'tsconfig.json',
      'tsconfig.base.json',
      'emulator/forge/runtime',
      'emulator/build',
      'package-lock.json',
    ],
    output: '.build/backend/index.cjs',
    command: [join(PROJECT_DIR, 'emulator/build/bundle-backend.cjs'), PROJECT_DIR, BACKEND_DIR],
  },
  {
    name: 'bridge of the local site',
    inputs: ['emulator/bridge', 'package-lock.json'],
    output: '.build/bridge/frame-script.js',
    command: [vite, 'build', 'emulator/bridge'],
  },
  {
    name: 'pages of the local site',
    inputs: ['emulator/face', 'emulator/bridge', 'locales/site', 'package-lock.json'],
    output: 'emulator/face/dist/index.html',
    command: [vite, 'build', 'emulator/face'],
  },
];

const IGNORED = new Set(['dist', 'node_modules']);

/**
 * Builds whatever has changed since the last build: the app as `forge deploy` builds it, and the pages of the site.
 * @throws when a step fails; its output is printed
 */
export function build(say: (line: string) => void): void {
  prepareRuntime();
  for (const step of STEPS) {
    const stamp = join(PROJECT_DIR, '.build', `${step.name.replaceAll(/[^a-z]+/gi, '-')}.stamp`);
    const wanted = hashOf(step.inputs);
    const isFresh =
      existsSync(join(PROJECT_DIR, step.output)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === wanted;
    if (isFresh) continue;
    say(`Building the ${step.name} …`);
    const ran = spawnSync(process.execPath, [...step.command], { cwd: PROJECT_DIR, encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`Building the ${step.name} failed:\n${ran.stdout}\n${ran.stderr}`);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

/** Forge's bundler copies wrapper and loader into the bundle from here. */
function prepareRuntime(): void {
  const target = join(PROJECT_DIR, '.build/runtime/dist');
  mkdirSync(target, { recursive: true });
  for (const file of ['loader.js', 'wrapper.js'])
    copyFileSync(join(PROJECT_DIR, 'emulator/forge/runtime', file), join(target, file));
}

function hashOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesUnder))
    hash.update(file).update(readFileSync(join(PROJECT_DIR, file)));
  return hash.digest('hex');
}

function filesUnder(path: string): readonly string[] {
  if (statSync(join(PROJECT_DIR, path)).isFile()) return [path];
  return readdirSync(join(PROJECT_DIR, path), { withFileTypes: true })
    .filter(({ name }) => !IGNORED.has(name))
    .flatMap(({ name }) => filesUnder(`${path}/${name}`))
    .sort();
}

if (require.main === module) build(console.log);
