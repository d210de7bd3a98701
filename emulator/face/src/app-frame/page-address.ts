import type { FrameAddress } from '../../../bridge/frame-history';
import { changeAddress } from '../router';

/** Lets a page of the app have addresses below its own. */
export function pageAddress(page: string): FrameAddress {
  return {
    read: () => {
      const { pathname, search, hash } = window.location;
      const below = pathname.startsWith(page) ? pathname.slice(page.length) : '';
      const state: unknown = window.history.state;
      return { path: `${below === '' ? '/' : below}${search}${hash}`, state };
    },
    write: (path, state, isReplaced) => changeAddress(page + (path === '/' ? '' : path), state, isReplaced),
    go: (delta) => window.history.go(delta),
    listen: (callback) => {
      window.addEventListener('popstate', callback);
      return () => window.removeEventListener('popstate', callback);
    },
  };
}
