import type { FrameAddress } from '../../../bridge/frame-history';
import { changeAddress, listenToChanges } from '../router';

/** Lets a page of the app have addresses below its own. */
export function pageAddress(page: string): FrameAddress {
  let isWriting = false;
  return {
    read: () => {
      const { pathname, search, hash } = window.location;
      const below = pathname.startsWith(page) ? pathname.slice(page.length) : '';
      const state: unknown = window.history.state;
      return { path: `${below === '' ? '/' : below}${search}${hash}`, state };
    },
    write: (path, state, isReplaced) => {
      isWriting = true;
      changeAddress(page + (path === '/' ? '' : path), state, isReplaced);
      isWriting = false;
    },
    go: (delta) => window.history.go(delta),
    listen: (callback) => {
      const goneBackOrForward = () => callback('POP');
      window.addEventListener('popstate', goneBackOrForward);
      // Links around the frame, such as those to its subpages, change the address too.
      const stop = listenToChanges(() => {
        if (!isWriting && isWithin(page)) callback('PUSH');
      });
      return () => {
        window.removeEventListener('popstate', goneBackOrForward);
        stop();
      };
    },
  };
}

function isWithin(page: string): boolean {
  const { pathname } = window.location;
  return pathname === page || pathname.startsWith(`${page}/`);
}
