import { lazy } from 'react';
import { useTexts } from '../../common/texts';
import { Fold } from '../fold';

const HistoryList = lazy(() => import('./history-list'));

/** The history, folded away until somebody wants it. */
export function History() {
  const { t } = useTexts();
  return (
    <Fold id="history" title={t('panel.history.title')}>
      <HistoryList />
    </Fold>
  );
}
