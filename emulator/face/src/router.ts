import { useSyncExternalStore } from 'react';

const CHANGED = 'site-location-changed';

/** Goes to a page of the site without loading the document anew. */
export function go(path: string): void {
  window.history.pushState(null, '', path);
  window.dispatchEvent(new Event(CHANGED));
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
