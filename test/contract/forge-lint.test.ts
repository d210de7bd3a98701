import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_DIR } from '../../emulator/build/build';

test("Forge's own linter finds nothing to complain of", async () => {
  const script = join(PROJECT_DIR, 'test/support/forge-lint.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd: PROJECT_DIR });
  expect(JSON.parse(stdout)).toEqual([]);
}, 120_000);
