import { createClock } from '../../emulator/clock';
import { siteApi } from '../../emulator/site-api/site-api';
import { createStore } from '../../emulator/store/store';

function start(): {
  api: ReturnType<typeof siteApi>;
  resets: string[];
  clock: ReturnType<typeof createClock>;
} {
  const resets: string[] = [];
  const clock = createClock(() => 0);
  const api = siteApi({ store: createStore(), clock, reset: async (seed) => void resets.push(seed) });
  return { api, resets, clock };
}

const post = (body?: unknown): RequestInit => ({
  method: 'POST',
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

describe('the routes of tests and demos', () => {
  test('push the clock forward, never back', async () => {
    const { api, clock } = start();
    const moved = await api.request('/clock', post({ advanceSeconds: 90 }));
    expect(await moved.json()).toEqual({ now: '1970-01-01T00:01:30.000Z', aheadSeconds: 90 });
    expect((await api.request('/clock', post({ advanceSeconds: -1 }))).status).toBe(400);
    expect((await api.request('/clock', post({ minutes: 1 }))).status).toBe(400);
    expect(clock.nowMs()).toBe(90_000);
  });

  test('reset to a seed, the demo if none is named', async () => {
    const { api, resets } = start();
    await api.request('/reset', post());
    await api.request('/reset', post({ seed: 'empty' }));
    expect((await api.request('/reset', post({ seed: 'other' }))).status).toBe(400);
    expect(resets).toEqual(['demo', 'empty']);
  });

  test('show the outbox', async () => {
    expect(await (await start().api.request('/outbox')).json()).toEqual({ mails: [] });
  });
});
