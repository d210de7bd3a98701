import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { performance } from 'node:perf_hooks';
import { BACKEND_DIR, PROJECT_DIR, build } from '../emulator/build/build';
import { startLocalSite } from '../emulator/local-site';

/** How often each action is measured; the middle value is kept. */
const RUNS = 31;

/** Middle of the times of an action, in milliseconds. */
async function medianMs(action: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await action();
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

/**
 * Measures the app on the local site. Times depend on the machine, so each is kept as a ratio against reading
 * `myself` in the same run; sizes are exact.
 */
async function main(): Promise<void> {
  build(console.log);
  const site = await startLocalSite({ appDir: PROJECT_DIR, port: 0, seed: 'demo' });
  const authorization = `Basic ${Buffer.from('li.na@example.com:token').toString('base64')}`;
  const call = async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(site.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.text();
  };
  const invoke = (functionKey: string): Promise<unknown> =>
    call('/__site/invoke', {
      module: 'lifecycle-panel',
      functionKey,
      payload: {},
      extension: { issue: { id: '10008' } },
    });
  const baseline = await medianMs(() => call('/rest/api/3/myself'));
  const ratio = async (action: () => Promise<unknown>): Promise<number> =>
    Number(((await medianMs(action)) / baseline).toFixed(1));
  const results = {
    sizes: {
      backendBundleBytes: statSync(join(BACKEND_DIR, 'index.cjs')).size,
      backendBundleGzipBytes: gzipSync(readFileSync(join(BACKEND_DIR, 'index.cjs'))).length,
    },
    ratiosToReadingMyself: {
      panelOpened: await ratio(() => invoke('panel/open')),
      gateRefusesTransition: await ratio(() =>
        call('/rest/api/3/issue/PROD-8/transitions', { transition: { id: '31' } }),
      ),
      retiredProductsFound: await ratio(() =>
        call(
          `/rest/api/3/search/jql?jql=${encodeURIComponent('"Lifecycle stage" = Retired')}&fields=summary`,
        ),
      ),
    },
  };
  await site.stop();
  writeFileSync(join(PROJECT_DIR, 'bench/results/0.1.0.json'), `${JSON.stringify(results, null, 2)}\n`);
  console.log(JSON.stringify(results, null, 2));
}

void main();
