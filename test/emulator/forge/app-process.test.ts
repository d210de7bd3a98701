import { join } from 'node:path';
import { createAppProcess, type AppProcess } from '../../../emulator/forge/app-process';

let app: AppProcess;

beforeEach(() => {
  app = createAppProcess({
    bundleDir: join(__dirname, '../../fixtures/misbehaving-app'),
    memoryMegabytes: 64,
    fetch: () => Promise.reject(new Error('Nothing is fetched here.')),
    log: () => undefined,
  });
});
afterEach(() => app.stop());

test.each(['loop', 'hang'])(
  'a function that does not end (%s) is ended at its time limit',
  async (misdeed) => {
    expect(await app.run('1', { misdeed }, 300)).toMatchObject({ ok: false, errorName: 'TimeoutError' });
  },
);

test('a function that takes too much memory ends its process', async () => {
  expect(await app.run('1', { misdeed: 'hoard' }, 20_000)).toMatchObject({
    ok: false,
    errorName: 'ProcessError',
  });
});

test('a function that ends its process fails, and does not hang', async () => {
  expect(await app.run('1', { misdeed: 'exit' }, 20_000)).toMatchObject({
    ok: false,
    errorName: 'ProcessError',
  });
});

test('the next call after a crash gets a fresh process', async () => {
  app.crash();
  await app.run('1', { misdeed: 'hang' }, 200);
  expect(await app.run('2', { misdeed: 'greet', name: 'again' }, 5_000)).toEqual({
    ok: true,
    body: 'Hello again',
  });
});
