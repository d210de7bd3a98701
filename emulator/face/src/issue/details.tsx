import { showValue } from '../jira/show-value';
import type { CoreFields, OpenIssue } from '../jira/shapes';
import { useTexts } from '../texts';

/** The sidebar: people, dates, and the app's fields as they are formatted for the reader. */
export function Details({ issue, core }: { readonly issue: OpenIssue; readonly core: CoreFields }) {
  const { t, moment } = useTexts();
  const rows: readonly (readonly [string, string | null])[] = [
    [t('details.type'), core.issuetype.name],
    [t('details.assignee'), core.assignee?.displayName ?? t('details.nobody')],
    [t('details.reporter'), core.reporter?.displayName ?? null],
    ...appFields(issue),
    [t('details.created'), moment(core.created)],
    [t('details.updated'), moment(core.updated)],
  ];
  return (
    <aside className="site-details" aria-labelledby="details">
      <h2 className="site-subtitle" id="details">
        {t('details.title')}
      </h2>
      <dl className="site-facts">
        {rows.map(([name, value]) => (
          <div key={name} className="site-fact">
            <dt>{name}</dt>
            <dd className="site-lines">{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

/** Fields whose type an app has added, with their values in words. */
function appFields(issue: OpenIssue): readonly (readonly [string, string | null])[] {
  return Object.entries(issue.schema)
    .filter(([, { custom }]) => custom?.startsWith('ari:cloud:ecosystem') === true)
    .map(([id]) => [
      issue.names[id] ?? id,
      showValue(issue.renderedFields[id]) ?? showValue(issue.fields[id]),
    ]);
}
