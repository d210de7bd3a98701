import { lazy, Suspense } from 'react';
import type { PortfolioView } from '../../../src/contract/portfolio-calls';
import type { Reply } from '../../../src/contract/reply';
import { ProblemMessage } from '../common/problem-message';
import { useTexts } from '../common/texts';
import { Working } from '../common/working';
import { useMe } from '../panel/people/use-me';
import { useNames } from '../panel/people/use-names';
import { PortfolioContext } from './portfolio-context';
import { RetiredTab } from './retired/retired-tab';
import { Tabs } from './tabs';
import { useOpening } from './use-opening';
import { usePlace } from './use-place';
import '../panel/panel.css';
import '../panel/forms/forms.css';
import '../panel/rows/rows.css';
import '../panel/review/review.css';
import '../archive/archive.css';
import './portfolio.css';

const ArchiveTab = lazy(() => import('./archive/archive-tab'));
const ProductArchive = lazy(() => import('./product/product-archive'));

/** Products at their end: which have retired and why, and the material they leave behind. */
export function PortfolioPage({ opening }: { readonly opening: Promise<Reply<PortfolioView>> }) {
  const { t } = useTexts();
  const { view, problem } = useOpening(opening);
  const [place, go] = usePlace();
  const { account: me, isIn } = useMe();
  const { nameOf, learnNames } = useNames();
  const isSetUp = view !== undefined && Object.keys(view.fields).length > 0;
  return (
    <main className="lg-page lg-portfolio">
      <h1 className="lg-title">{t('portfolio.title')}</h1>
      {problem && <ProblemMessage problem={problem} />}
      {view === undefined && problem === undefined && <Working when />}
      {view && !isSetUp && <p className="lg-note lg-plain">{t('portfolio.notSetUp')}</p>}
      {view && isSetUp && (
        <PortfolioContext.Provider value={{ view, me, isIn, nameOf, learnNames, go }}>
          <Tabs chosen={place.tab} choose={(tab) => go(tab === 'archive' ? { tab, product: null } : { tab })}>
            <Suspense fallback={<Working when />}>
              {place.tab === 'retired' && <RetiredTab />}
              {place.tab === 'archive' && place.product === null && <ArchiveTab />}
              {place.tab === 'archive' && place.product !== null && (
                <ProductArchive key={place.product} issue={place.product} />
              )}
            </Suspense>
          </Tabs>
        </PortfolioContext.Provider>
      )}
    </main>
  );
}
