import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';

const HistoryList = lazy(() => import('./history-list'));

/** The history, folded away until somebody wants it. */
export function History() {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="lg-section" aria-labelledby="history">
      <h2 className="lg-subtitle">
        <button
          type="button"
          id="history"
          className="lg-fold lg-focus"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('panel.history.title')}
        </button>
      </h2>
      {isOpen && (
        <Suspense fallback={<Working when />}>
          <HistoryList />
        </Suspense>
      )}
    </section>
  );
}
