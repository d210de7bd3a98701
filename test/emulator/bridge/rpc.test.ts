import { createRpc, type Answer, type RpcEnd } from '../../../emulator/bridge/rpc';

/** Two ends joined as a frame and its page are: whatever crosses is copied, and functions cannot cross. */
function join(left: Answer, right: Answer): readonly [RpcEnd, RpcEnd] {
  const ends: [RpcEnd, RpcEnd] = [
    createRpc((message) => ends[1].receive(copied(message)), left),
    createRpc((message) => ends[0].receive(copied(message)), right),
  ];
  return ends;
}

function copied(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
}

const refuse: Answer = (op) => {
  throw new Error(`"${op}" is not known here.`);
};

describe('Calls between a frame and its page', () => {
  it('bring the answer back', async () => {
    const [frame] = join(refuse, (op, payload) => ({ op, payload }));
    await expect(frame.call('invoke', { a: [1, null] })).resolves.toEqual({
      op: 'invoke',
      payload: { a: [1, null] },
    });
  });

  it('bring an error back with its message', async () => {
    const [frame] = join(refuse, refuse);
    await expect(frame.call('openModal')).rejects.toThrow('"openModal" is not known here.');
  });

  it('let the other end call a function that was sent', async () => {
    const heard: unknown[] = [];
    const [frame] = join(refuse, async (_op, payload) => {
      const { callback } = payload as { callback: (value: string) => Promise<string> };
      return callback('news');
    });
    const answer = await frame.call('on', { callback: (value: unknown) => heard.push(value) });
    expect(heard).toEqual(['news']);
    expect(answer).toBe(1);
  });

  it('let the caller call a function that was answered', async () => {
    let isSubscribed = true;
    const [frame] = join(refuse, () => ({ unsubscribe: () => void (isSubscribed = false) }));
    const { unsubscribe } = (await frame.call('on')) as { unsubscribe: () => Promise<void> };
    await unsubscribe();
    expect(isSubscribed).toBe(false);
  });

  it('run side by side without mixing their answers', async () => {
    const [frame] = join(refuse, async (_op, payload) => {
      await new Promise((resolve) => setTimeout(resolve, payload === 'slow' ? 20 : 1));
      return payload;
    });
    await expect(Promise.all([frame.call('a', 'slow'), frame.call('a', 'fast')])).resolves.toEqual([
      'slow',
      'fast',
    ]);
  });

  it('ignore messages of others', () => {
    const [frame] = join(refuse, refuse);
    for (const message of [null, 'text', { forge: 2 }, { forge: 1, kind: 'result' }]) frame.receive(message);
  });
});
