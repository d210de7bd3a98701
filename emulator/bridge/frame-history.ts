/** The part of the browser's address that a page of the app may change. */
export interface FrameAddress {
  /** Path below the page, e.g. `/projects?sort=name`. */
  readonly read: () => { readonly path: string; readonly state: unknown };
  readonly write: (path: string, state: unknown, isReplaced: boolean) => void;
  readonly go: (delta: number) => void;
  /** Hears the browser's back and forward, and links around the frame; the answer stops that. */
  readonly listen: (callback: (action: 'POP' | 'PUSH') => void) => () => void;
}

interface HistoryLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
}
type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (location: HistoryLocation, action: Action) => unknown;

/** What `view.createHistory()` gets: version 4 of the package `history`, as far as messages can carry it. */
export interface FrameHistory {
  readonly action: Action;
  readonly location: HistoryLocation;
  readonly push: (target: unknown, state?: unknown) => void;
  readonly replace: (target: unknown, state?: unknown) => void;
  readonly go: (delta: unknown) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly listen: (listener: Listener) => () => void;
  readonly block: () => never;
}

/**
 * A history over the address of the page around the frame.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/view/#createhistory
 */
export function createFrameHistory(address: FrameAddress): {
  readonly history: FrameHistory;
  readonly unsubscribe: () => void;
} {
  const listeners = new Set<Listener>();
  const tell = (action: Action) => {
    for (const listener of listeners) void listener(locationOf(address), action);
  };
  const write = (target: unknown, state: unknown, action: 'PUSH' | 'REPLACE') => {
    const { path, state: own } = targetOf(target, locationOf(address));
    address.write(path, state ?? own ?? null, action === 'REPLACE');
    tell(action);
  };
  const history: FrameHistory = {
    action: 'POP',
    location: locationOf(address),
    push: (target, state) => write(target, state, 'PUSH'),
    replace: (target, state) => write(target, state, 'REPLACE'),
    go: (delta) => address.go(Number(delta)),
    goBack: () => address.go(-1),
    goForward: () => address.go(1),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    block: () => {
      throw new Error('history.block is not simulated by the local site.');
    },
  };
  return { history, unsubscribe: address.listen(tell) };
}

function locationOf(address: FrameAddress): HistoryLocation {
  const { path, state } = address.read();
  const url = new URL(path, 'http://frame.invalid');
  return { pathname: url.pathname, search: url.search, hash: url.hash, state };
}

/** A path, or a location whose missing parts are empty; a relative path starts from where the page is. */
function targetOf(
  target: unknown,
  current: HistoryLocation,
): { readonly path: string; readonly state?: unknown } {
  const base = new URL(current.pathname, 'http://frame.invalid');
  if (typeof target === 'string') return { path: pathOf(new URL(target, base)) };
  if (typeof target !== 'object' || target === null) throw new Error('A history needs a path to go to.');
  const { pathname, search, hash, state } = target as Readonly<Record<string, unknown>>;
  const url = new URL(typeof pathname === 'string' ? pathname : current.pathname, base);
  if (typeof search === 'string') url.search = search;
  if (typeof hash === 'string') url.hash = hash;
  return { path: pathOf(url), state };
}

function pathOf(url: URL): string {
  return url.pathname + url.search + url.hash;
}
