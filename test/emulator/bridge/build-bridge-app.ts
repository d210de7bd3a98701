import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_DIR } from '../../../emulator/build/build';

export interface BridgeApp {
  readonly folder: string;
  remove(): void;
}

/** Builds an app whose only page is Atlassian's client, beside the built parts of the site. */
export function buildBridgeApp(): BridgeApp {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-app-'));
  const source = join(__dirname, 'app');
  const vite = join(PROJECT_DIR, 'node_modules/vite/bin/vite.js');
  const outDir = join(folder, 'static');
  const ran = spawnSync(process.execPath, [vite, 'build', source, '--outDir', outDir, '--base', './'], {
    cwd: PROJECT_DIR,
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  copyFileSync(join(source, 'manifest.yml'), join(folder, 'manifest.yml'));
  cpSync(join(source, 'texts'), join(folder, 'texts'), { recursive: true });
  mkdirSync(join(folder, 'emulator'));
  symlinkSync(join(PROJECT_DIR, 'emulator/face'), join(folder, 'emulator/face'));
  symlinkSync(join(PROJECT_DIR, '.build'), join(folder, '.build'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
