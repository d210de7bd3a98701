import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** Names a browser by hand. */
const VARIABLE = 'CHROME_PATH';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless browser: the one that CHROME_PATH names, else an installed one, else the one in an npm package.
 * @throws when none can be had: a story that was not told must not look as if it had passed
 */
export async function startBrowser(): Promise<Browser> {
  const named = process.env[VARIABLE];
  const installed = named ?? INSTALLED.find((path) => existsSync(path));
  const options = installed === undefined ? await shippedBrowser() : { executablePath: installed };
  return chromium.launch({ ...options, headless: true, args: QUIET });
}

/** A Chromium for 64-bit Linux with the libraries it needs, unpacked into the temporary folder. */
async function shippedBrowser(): Promise<Pick<LaunchOptions, 'executablePath' | 'env'>> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`The browser tests need Chrome or Chromium. Install one, or name it in ${VARIABLE}.`);
  // The package unpacks its libraries only where it believes to be in a bare cloud function.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: shipped } = await import('@sparticuz/chromium');
  const executablePath = await shipped.executablePath();
  delete process.env['AWS_EXECUTION_ENV'];
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
  return {
    executablePath,
    env: { ...environment(), LD_LIBRARY_PATH: join(tmpdir(), 'al2023/lib'), ...fonts },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
