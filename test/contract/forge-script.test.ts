import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_DIR } from '../../emulator/build/build';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'forge-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const OWN_ID = 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555';
const committed = readFileSync(join(PROJECT_DIR, 'manifest.yml'), 'utf8');

/** Forge's command line, as far as it can be had without an account: it writes an id, and says what it was given. */
const CLI = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const manifest = readFileSync('manifest.yml', 'utf8');
const [command] = process.argv.slice(2);
if (command === 'register') writeFileSync('manifest.yml', manifest.replace(/^  id: .*$/m, '  id: ${OWN_ID}'));
const parts = ['src/index.ts', 'static/dist/panel.html', 'locales/zh-CN.json', 'node_modules/@forge/api'];
console.log(JSON.stringify({ args: process.argv.slice(2), id: /^  id: (.*)$/m.exec(manifest)[1], missing: parts.filter((each) => !existsSync(each)) }));
`;

function forge(...args: readonly string[]) {
  const cli = join(home, 'cli.cjs');
  writeFileSync(cli, CLI);
  const script = join(PROJECT_DIR, 'docs/tools/forge.mjs');
  return spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], FORGE_HOME: home, FORGE_CLI: cli },
  });
}

test('an app is registered, deployed and installed under its own id, and the repository never has it', () => {
  expect(forge('register').status).toBe(0);
  const deployed = forge('deploy', '--environment', 'production');
  expect(JSON.parse(deployed.stdout)).toEqual({
    args: ['deploy', '--environment', 'production'],
    id: OWN_ID,
    missing: [],
  });
  expect(readFileSync(join(PROJECT_DIR, 'manifest.yml'), 'utf8')).toBe(committed);
  expect(committed).not.toContain(OWN_ID);
});

test('what is not registered is not deployed, and it is said what to do', () => {
  const deployed = forge('deploy');
  expect([deployed.status, deployed.stderr]).toEqual([2, expect.stringContaining('npm run forge:register')]);
});

test('an id that is none is refused', () => {
  writeFileSync(join(home, 'app-id'), 'my-app');
  const deployed = forge('deploy');
  expect([deployed.status, deployed.stderr]).toEqual([2, expect.stringContaining('is no app id')]);
});
