import { showValue } from '../jira/show-value';
import type { CoreFields, OpenIssue } from '../jira/shapes';
import { useTexts } from '../texts';
import { Facts, type Fact } from './facts';

/** The sidebar: people, dates, and the app's fields as they are formatted for the reader. */
export function Details({ issue, core }: { readonly issue: OpenIssue; readonly core: CoreFields }) {
  const { t, moment } = useTexts();
  const rows: readonly Fact[] = [
    [t('details.type'), core.issuetype.name],
    [t('details.assignee'), core.assignee?.displayName ?? t('details.nobody')],
    [t('details.reporter'), core.reporter?.displayName ?? null],
    ...appFields(issue, false),
    [t('details.created'), moment(core.created)],
    [t('details.updated'), moment(core.updated)],
  ];
  const technical = appFields(issue, true);
  return (
    <aside className="site-details" aria-labelledby="details">
      <h2 className="site-subtitle" id="details">
        {t('details.title')}
      </h2>
      <Facts facts={rows} />
      {technical.length > 0 && (
        <details className="site-more">
          <summary>{t('details.more')}</summary>
          <Facts facts={technical} />
        </details>
      )}
    </aside>
  );
}

/** Fields whose type an app has added, with their values in words; objects are for machines first. */
function appFields(issue: OpenIssue, isTechnical: boolean): readonly Fact[] {
  return Object.entries(issue.schema)
    .filter(([, { custom }]) => custom?.startsWith('ari:cloud:ecosystem') === true)
    .filter(([, { type }]) => (type === 'object') === isTechnical)
    .map(([id]) => [
      issue.names[id] ?? id,
      showValue(issue.renderedFields[id]) ?? showValue(issue.fields[id]),
    ]);
}
