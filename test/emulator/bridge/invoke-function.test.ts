import type { FrameHost } from '../../../emulator/bridge/host';
import { invokeFunction } from '../../../emulator/bridge/invoke-function';

const host = {
  surface: { appId: 'app', moduleKey: 'panel', frameUrl: '' },
  context: () => ({ extension: { issue: { id: '1' } } }),
} as unknown as FrameHost;

function answer(body: unknown) {
  return jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(body));
}

afterEach(() => jest.restoreAllMocks());

it('An invocation carries module, function, payload and extension, and answers the body', async () => {
  const fetching = answer({ ok: true, body: { stage: 'launch' } });
  await expect(invokeFunction(host, { functionKey: 'panel/open', payload: { a: 1 } })).resolves.toEqual({
    stage: 'launch',
  });
  const [address, init] = fetching.mock.calls[0] ?? [];
  expect(address).toBe('/__bridge/invoke');
  expect(JSON.parse(init?.body as string)).toEqual({
    moduleKey: 'panel',
    functionKey: 'panel/open',
    payload: { a: 1 },
    extension: { issue: { id: '1' } },
  });
});

it('With metadata the answer is wrapped, as the platform wraps it', async () => {
  answer({ ok: true, body: 1 });
  const call = { functionKey: 'f', metadata: { rateLimitProperties: true } };
  await expect(invokeFunction(host, call)).resolves.toEqual({ body: 1, metadata: {} });
});

it('A failed invocation rejects with its message', async () => {
  answer({ ok: false, error: { message: 'The function timed out.' } });
  await expect(invokeFunction(host, { functionKey: 'f' })).rejects.toThrow('The function timed out.');
});

it('Forge Remote is refused before anything is sent', async () => {
  const fetching = answer({});
  await expect(invokeFunction(host, { functionKey: 'f', invokeType: 'ui-remote-fetch' })).rejects.toThrow(
    'Forge Remote is not simulated',
  );
  expect(fetching).not.toHaveBeenCalled();
});
