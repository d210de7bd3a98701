import { useSyncExternalStore } from 'react';

const CHANGED = 'site-location-changed';

/** Goes to a page of the site without loading the document anew. */
export function go(path: string): void {
  changeAddress(path, null, false);
}

/** Goes there for a plain click on a link; with a key held down, the browser does what it always does. */
export function goUnlessModified(
  event: Pick<MouseEvent, 'metaKey' | 'ctrlKey' | 'shiftKey' | 'preventDefault'>,
  path: string,
): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(path);
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

/** Hears every change of the address that was not made by the browser's back and forward. */
export function listenToChanges(callback: () => void): () => void {
  window.addEventListener(CHANGED, callback);
  return () => window.removeEventListener(CHANGED, callback);
}

function listen(callback: () => void): () => void {
  window.addEventListener('popstate', callback);
  window.addEventListener(CHANGED, callback);
  return () => {
    window.removeEventListener('popstate', callback);
    window.removeEventListener(CHANGED, callback);
  };
}
