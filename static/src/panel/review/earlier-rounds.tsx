import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';

const EarlierRound = lazy(() => import('./earlier-round'));

/** Rounds that are over, each folded away until somebody wants to read it. */
export function EarlierRounds({ rounds }: { readonly rounds: readonly number[] }) {
  const { t } = useTexts();
  return (
    <>
      <h3 className="lg-row-title">{t('panel.review.earlier.title')}</h3>
      <ul className="lg-list lg-points">
        {[...rounds].reverse().map((round) => (
          <Fold key={round} round={round} />
        ))}
      </ul>
    </>
  );
}

function Fold({ round }: { readonly round: number }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <button
        type="button"
        className="lg-fold lg-focus"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('panel.review.earlier.open', { round })}
      </button>
      {isOpen && (
        <Suspense fallback={<Working when />}>
          <EarlierRound round={round} />
        </Suspense>
      )}
    </li>
  );
}
