import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_DIR } from '../../../emulator/build/build';
import { startLocalSite, type LocalSite, type LocalSiteOptions } from '../../../emulator/local-site';

export interface AppSite {
  readonly site: LocalSite;
  stop(): Promise<void>;
}

/** An empty site with a small app of plain files, from a folder beside this one. */
export async function startAppSite(name: string, options: Partial<LocalSiteOptions> = {}): Promise<AppSite> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const source = join(__dirname, name);
  const backend = join(folder, '.build/backend');
  mkdirSync(backend, { recursive: true });
  copyFileSync(join(source, 'manifest.yml'), join(folder, 'manifest.yml'));
  // A link, so that the packages of this project are found from it.
  symlinkSync(join(source, 'index.cjs'), join(backend, 'index.cjs'));
  for (const [file, place] of [
    ['loader.js', '__forge__.cjs'],
    ['wrapper.js', '__forge_wrapper__.cjs'],
  ] as const)
    copyFileSync(join(PROJECT_DIR, 'emulator/forge/runtime', file), join(backend, place));
  const site = await startLocalSite({ appDir: folder, port: 0, seed: 'empty', ...options });
  return {
    site,
    stop: async () => {
      await site.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
