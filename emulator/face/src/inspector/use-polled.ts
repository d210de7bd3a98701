import { useEffect } from 'react';
import type { Answer } from '../jira/request';
import { useLoaded, type Loaded } from '../use-loaded';

const LOOK_EVERY_MS = 3000;

/** Loads a value, and again every few seconds while the page is looked at. */
export function usePolled<T>(key: string, load: () => Promise<Answer<T>>): Loaded<T> {
  const loaded = useLoaded(key, load);
  const { reload } = loaded;
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) reload();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return loaded;
}
