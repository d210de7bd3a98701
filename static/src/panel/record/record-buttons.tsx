import Button from '@atlaskit/button/new';
import type { ReviewRoundView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { bothLanguages } from './both-languages';
import { decisionRecord } from './decision-record';
import { download } from './download';
import { recordAsCsv, recordAsHtml } from './record-files';

/** The decision as a file: a page to print, in both languages, or data. */
export default function RecordButtons({ round }: { readonly round: ReviewRoundView }) {
  const { t } = useTexts();
  const { view, nameOf } = usePanelActions();
  const { gate } = view;
  if (!gate) return null;
  const name = `${view.issue.key}-${gate.key}-${round.round}`;
  const make = async (kind: 'html' | 'csv' | 'json'): Promise<void> => {
    if (kind === 'json') return download(`${name}.json`, 'application/json', JSON.stringify(round, null, 2));
    const { zh, en } = await bothLanguages();
    const record = decisionRecord(
      {
        issueKey: view.issue.key,
        gate: gate.name,
        round,
        conditions: view.conditions,
        nameOf: (account) => (account === null ? '' : nameOf(account)),
      },
      zh,
      en,
    );
    if (kind === 'html') download(`${name}.html`, 'text/html', recordAsHtml(record));
    else download(`${name}.csv`, 'text/csv', recordAsCsv(record));
  };
  return (
    <div className="lg-controls" role="group" aria-label={t('panel.record.title')}>
      <span className="lg-small">{t('panel.record.download')}</span>
      <Button spacing="compact" onClick={() => void make('html')}>
        {t('panel.record.html')}
      </Button>
      <Button spacing="compact" onClick={() => void make('csv')}>
        {t('panel.record.csv')}
      </Button>
      <Button spacing="compact" onClick={() => void make('json')}>
        {t('panel.record.json')}
      </Button>
    </div>
  );
}
