import { useMemo } from 'react';
import { useTexts, type Texts } from '../../common/texts';
import type { FoundRow } from '../../jira/search-issues';
import { fieldReader, type FieldReader } from '../field-words';
import { FoundFoot } from '../found-foot';
import { JqlLine } from '../jql-line';
import { usePortfolio } from '../portfolio-context';
import { useIssues } from '../use-issues';

const SHOWN = ['retired-on', 'archived-on', 'material-requests', 'material-until'];

interface Props {
  readonly id: string;
  readonly title: string;
  /** What would fill the list. */
  readonly nothing: string;
  readonly jql: string;
}

/** Products that a query finds; each opens its archive. */
export function ProductList({ id, title, nothing, jql }: Props) {
  const { t, count } = useTexts();
  const texts = useTexts();
  const { view, go } = usePortfolio();
  const fields = useMemo(() => fieldReader(view, SHOWN), [view]);
  const issues = useIssues(jql, fields.ids);
  const { rows, isBusy, problem } = issues;
  return (
    <section className="lg-section" aria-labelledby={id}>
      <h2 className="lg-subtitle" id={id}>
        {title}
      </h2>
      <JqlLine of={title} jql={jql} />
      {issues.count !== undefined && issues.count > 0 && (
        <p className="lg-small" role="status">
          {count(issues.count, 'portfolio.products.one', 'portfolio.products.other')}
        </p>
      )}
      {rows.length > 0 && (
        <ul className="lg-list lg-points">
          {rows.map((row) => (
            <li key={row.id} className="lg-portfolio-product">
              <button
                type="button"
                className="lg-plain-button lg-focus"
                aria-label={t('portfolio.archive.open', { key: row.key, summary: row.summary })}
                onClick={() => go({ tab: 'archive', product: row.id })}
              >
                {row.key} {row.summary}
              </button>
              <span className="lg-small">{factsOf(row, fields, texts)}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 && !isBusy && !problem && <p className="lg-small">{nothing}</p>}
      <FoundFoot of={title} issues={issues} />
    </section>
  );
}

function factsOf(row: FoundRow, { read }: FieldReader, { t, day, count }: Texts): string {
  const [retired] = read(row, 'retired-on');
  const [archived] = read(row, 'archived-on');
  const [requests] = read(row, 'material-requests');
  const [until] = read(row, 'material-until');
  const waiting = Number(requests ?? 0);
  return [
    ...(retired === undefined ? [] : [t('portfolio.archive.retiredOn', { day: day(retired) })]),
    archived === undefined
      ? t('portfolio.archive.notArchived')
      : t('portfolio.archive.archivedOn', { day: day(archived) }),
    ...(waiting > 0
      ? [count(waiting, 'portfolio.archive.requestsOne', 'portfolio.archive.requestsOther')]
      : []),
    ...(until === undefined ? [] : [t('portfolio.archive.untilDay', { day: day(until) })]),
  ].join(' · ');
}
