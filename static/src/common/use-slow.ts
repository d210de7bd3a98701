import { useEffect, useState } from 'react';

const SLOW_MS = 300;

/** Whether something has been under way long enough to say so. */
export function useSlow(underWay: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [underWay]);
  return underWay && isSlow;
}
