import { useSyncExternalStore } from 'react';

const CHANGED = 'site-location-changed';

/** Goes to a page of the site without loading the document anew. */
export function go(path: string): void {
  changeAddress(path, null, false);
}

/** Writes an address of the site into the browser's history. */
export function changeAddress(path: string, state: unknown, isReplaced: boolean): void {
  if (isReplaced) window.history.replaceState(state, '', path);
  else window.history.pushState(state, '', path);
  window.dispatchEvent(new Event(CHANGED));
}

/** Opens any address: pages of the site without loading the document anew, the rest as the browser does. */
export function openAddress(address: string, isNewTab: boolean): void {
  const url = new URL(address, window.location.href);
  if (isNewTab) window.open(url, '_blank', 'noopener');
  else if (url.origin === window.location.origin) go(url.pathname + url.search + url.hash);
  else window.location.assign(url);
}

/** Path and query of the current page. */
export function usePath(): { readonly path: string; readonly query: URLSearchParams } {
  const address = useSyncExternalStore(listen, () => window.location.pathname + window.location.search);
  const url = new URL(address, window.location.origin);
  return { path: url.pathname, query: url.searchParams };
}

function listen(callback: () => void): () => void {
  window.addEventListener('popstate', callback);
  window.addEventListener(CHANGED, callback);
  return () => {
    window.removeEventListener('popstate', callback);
    window.removeEventListener(CHANGED, callback);
  };
}
