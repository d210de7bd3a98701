import { useEffect, useState } from 'react';
import { useTexts } from './texts';

const SLOW_AFTER_MS = 300;

/** Says that something is under way, once that takes long enough to notice. */
export function Working() {
  const { t } = useTexts();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="site-subtle">
      {isSlow && t('common.working')}
    </p>
  );
}
