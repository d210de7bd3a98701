import { useDeferredValue, useMemo, useState } from 'react';
import { useTexts } from '../../common/texts';
import { fieldReader } from '../field-words';
import { FoundFoot } from '../found-foot';
import { JqlLine } from '../jql-line';
import { retiredJql, type RetiredFilter } from '../jql';
import { usePortfolio } from '../portfolio-context';
import { useIssues } from '../use-issues';
import { RetiredFilters } from './retired-filters';
import { RetiredTable } from './retired-table';

const SHOWN = [
  'retirement-reason',
  'replacement-product',
  'retired-on',
  'end-of-support',
  'affected-regions',
  'notice-status',
  'archived-on',
];

const EVERYTHING: RetiredFilter = { reason: '', region: '', isUnarchivedOnly: false };

/** Products that have retired: why, replaced by what, where they are installed, who has been told. */
export function RetiredTab() {
  const { t } = useTexts();
  const { view } = usePortfolio();
  const [filter, setFilter] = useState(EVERYTHING);
  const jql = retiredJql(view, filter);
  if (jql === undefined) return <p className="lg-note lg-plain">{t('portfolio.notSetUp')}</p>;
  return (
    <>
      <RetiredFilters filter={filter} change={setFilter} />
      <Found jql={jql} isNarrow={filter.reason !== '' || filter.region !== '' || filter.isUnarchivedOnly} />
    </>
  );
}

function Found({ jql, isNarrow }: { readonly jql: string; readonly isNarrow: boolean }) {
  const { t, count } = useTexts();
  const { view } = usePortfolio();
  const fields = useMemo(() => fieldReader(view, SHOWN), [view]);
  const asked = useDeferredValue(jql);
  const issues = useIssues(asked, fields.ids);
  const { rows, isBusy, problem } = issues;
  const isEmpty = rows.length === 0 && !isBusy && !problem;
  const title = t('portfolio.retired.title');
  return (
    <>
      <JqlLine of={title} jql={asked} />
      <p className="lg-small" role="status">
        {issues.count !== undefined &&
          count(issues.count, 'portfolio.products.one', 'portfolio.products.other')}
      </p>
      {rows.length > 0 && <RetiredTable rows={rows} fields={fields} />}
      {isEmpty && (
        <p className="lg-note lg-plain">
          {t(isNarrow ? 'portfolio.retired.nothingFound' : 'portfolio.retired.nothing')}
        </p>
      )}
      <FoundFoot of={title} issues={issues} />
    </>
  );
}
