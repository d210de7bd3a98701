import { useTexts } from '../../common/texts';
import { archiveJql, grantedJql, waitingJql } from '../jql';
import { usePortfolio } from '../portfolio-context';
import { OpenByKey } from './open-by-key';
import { ProductList } from './product-list';

/** What waits for whoever keeps the archive, what the reader may open, and everything there is. */
export default function ArchiveTab() {
  const { t } = useTexts();
  const { view, isIn } = usePortfolio();
  const waiting = waitingJql(view);
  const granted = grantedJql(view);
  const everything = archiveJql(view);
  return (
    <>
      <div>
        <p className="lg-plain">{t('portfolio.archive.what')}</p>
        <p className="lg-small">{t('portfolio.archive.noWall')}</p>
      </div>
      {waiting !== undefined && isIn(view.custodian) && (
        <ProductList
          id="waiting"
          title={t('portfolio.archive.waiting')}
          nothing={t('portfolio.archive.nothingWaiting')}
          jql={waiting}
        />
      )}
      {granted !== undefined && (
        <ProductList
          id="granted"
          title={t('portfolio.archive.granted')}
          nothing={t('portfolio.archive.nothingGranted')}
          jql={granted}
        />
      )}
      {everything !== undefined && (
        <ProductList
          id="everything"
          title={t('portfolio.archive.everything')}
          nothing={t('portfolio.archive.nothing')}
          jql={everything}
        />
      )}
      <OpenByKey />
    </>
  );
}
