import { showValue } from '../jira/show-value';
import type { IssueView } from '../jira/issue-view';
import type { CoreFields, OpenIssue } from '../jira/shapes';
import { useTexts } from '../texts';
import { Facts, type Fact } from './facts';

interface Props {
  readonly issue: OpenIssue;
  readonly core: CoreFields;
  readonly view: IssueView;
}

/** Fields with a place of their own on the page. */
const ELSEWHERE: readonly string[] = [
  'summary',
  'description',
  'issuetype',
  'assignee',
  'reporter',
  'attachment',
  'comment',
];

/** The sidebar: people, dates, and the fields of the screen as they are formatted for the reader. */
export function Details({ issue, core, view: { fieldIds } }: Props) {
  const { t, moment } = useTexts();
  const isOnScreen = (id: string) => fieldIds.includes(id);
  const rows: readonly Fact[] = [
    [t('details.type'), core.issuetype.name],
    ...(isOnScreen('assignee')
      ? [[t('details.assignee'), core.assignee?.displayName ?? t('details.nobody')] as const]
      : []),
    ...(isOnScreen('reporter') ? [[t('details.reporter'), core.reporter?.displayName ?? null] as const] : []),
    ...screenFacts(issue, fieldIds, false),
    [t('details.created'), moment(core.created)],
    [t('details.updated'), moment(core.updated)],
  ];
  const technical = screenFacts(issue, fieldIds, true);
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

/** Fields of an app show that they are empty; others hide. Objects are for machines first. */
function screenFacts(issue: OpenIssue, fieldIds: readonly string[], isTechnical: boolean): readonly Fact[] {
  return fieldIds.flatMap((id) => {
    const schema = issue.schema[id];
    if (ELSEWHERE.includes(id) || (schema?.type === 'object') !== isTechnical) return [];
    const shown = showValue(issue.renderedFields[id]) ?? showValue(issue.fields[id]);
    const isOfApp = schema?.custom?.startsWith('ari:cloud:ecosystem') === true;
    const isHidden = !isOfApp && (shown === null || shown === '');
    return isHidden ? [] : [[issue.names[id] ?? id, shown] as const];
  });
}
