import { createFrameHistory, type FrameAddress } from '../../../emulator/bridge/frame-history';

/** An address bar of one line. */
function addressBar(path: string) {
  const callbacks = new Set<(action: 'POP' | 'PUSH') => void>();
  const bar = { path, state: null as unknown, written: [] as string[] };
  const address: FrameAddress = {
    read: () => ({ path: bar.path, state: bar.state }),
    write: (next, state, isReplaced) => {
      Object.assign(bar, { path: next, state });
      bar.written.push(`${isReplaced ? 'replace' : 'push'} ${next}`);
    },
    go: (delta) => bar.written.push(`go ${delta}`),
    listen: (callback) => {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
  };
  return {
    bar,
    address,
    changeTo: (next: string, action: 'POP' | 'PUSH') => {
      bar.path = next;
      for (const callback of callbacks) callback(action);
    },
  };
}

it('A page of the app knows where it is', () => {
  const { history } = createFrameHistory(addressBar('/projects?sort=name#first').address);
  expect(history.location).toMatchObject({ pathname: '/projects', search: '?sort=name', hash: '#first' });
});

it('push changes the address and tells the listeners', () => {
  const { bar, address } = addressBar('/');
  const { history } = createFrameHistory(address);
  const listener = jest.fn();
  history.listen(listener);
  history.push('/projects', { from: 'menu' });
  expect(bar.written).toEqual(['push /projects']);
  expect(listener).toHaveBeenCalledWith(
    { pathname: '/projects', search: '', hash: '', state: { from: 'menu' } },
    'PUSH',
  );
});

it.each([
  ['a path', '/b?x=1', '/b?x=1'],
  ['a path from where the page is', 'c', '/a/c'],
  ['a location', { pathname: '/b', search: '?y=2', hash: '#z' }, '/b?y=2#z'],
  ['a location without a path', { search: '?y=2' }, '/a/b?y=2'],
])('replace takes %s', (_kind, target, expected) => {
  const { bar, address } = addressBar('/a/b');
  createFrameHistory(address).history.replace(target);
  expect(bar.written).toEqual([`replace ${expected}`]);
});

it('The browser’s back is heard, until nobody listens any more', () => {
  const { address, changeTo } = addressBar('/b');
  const goBackTo = (path: string) => changeTo(path, 'POP');
  const { history, unsubscribe } = createFrameHistory(address);
  const listener = jest.fn();
  const stop = history.listen(listener);
  goBackTo('/a');
  expect(listener).toHaveBeenCalledWith(expect.objectContaining({ pathname: '/a' }), 'POP');
  stop();
  goBackTo('/b');
  unsubscribe();
  goBackTo('/c');
  expect(listener).toHaveBeenCalledTimes(1);
});

it('A link around the frame is heard as a push', () => {
  const { address, changeTo } = addressBar('/products');
  const { history } = createFrameHistory(address);
  const listener = jest.fn();
  history.listen(listener);
  changeTo('/archive', 'PUSH');
  expect(listener).toHaveBeenCalledWith(expect.objectContaining({ pathname: '/archive' }), 'PUSH');
});

it('goBack, goForward and go move in the browser’s history', () => {
  const { bar, address } = addressBar('/');
  const { history } = createFrameHistory(address);
  history.goBack();
  history.goForward();
  history.go(-3);
  expect(bar.written).toEqual(['go -1', 'go 1', 'go -3']);
});

it('block, which messages cannot carry, fails and names itself', () => {
  expect(() => createFrameHistory(addressBar('/').address).history.block()).toThrow('history.block');
});
