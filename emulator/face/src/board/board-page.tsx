import { useEffect } from 'react';
import { searchAll } from '../jira/search';
import { readStatuses } from '../jira/site';
import { Problems } from '../problems';
import { searchAddress } from '../search/address';
import { useSite } from '../shell/site';
import { SiteLink } from '../site-link';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import { Working } from '../working';
import { BoardCard } from './board-card';
import { CARD } from './card';

/** The issues of a project in columns, one per status. */
export function BoardPage({ projectKey }: { readonly projectKey: string }) {
  const { t } = useTexts();
  const statuses = useLoaded(`statuses ${projectKey}`, () => readStatuses(projectKey));
  const issues = useLoaded(`board ${projectKey}`, () =>
    searchAll(`project = "${projectKey}" ORDER BY key`, ['summary', 'status', 'assignee', 'issuetype']),
  );
  const { createdIssues } = useSite();
  const { reload } = issues;
  useEffect(() => {
    if (createdIssues > 0) reload();
  }, [createdIssues, reload]);
  const inUse = new Set(issues.value?.map(({ fields }) => CARD.parse(fields).issuetype.id));
  const columns = columnsOf(statuses.value ?? [], inUse);
  const everything = searchAddress(`project = ${projectKey} ORDER BY key`);
  return (
    <>
      <div className="site-row site-heading">
        <h1 className="site-title">{t('board.title', { project: projectKey })}</h1>
        <SiteLink href={everything}>{t('projects.issues')}</SiteLink>
      </div>
      <Problems errors={[...statuses.errors, ...issues.errors]} />
      {issues.isLoading && <Working />}
      <div className="site-board" role="region" aria-label={t('board.columns')} tabIndex={0}>
        {columns.map((status) => {
          const cards = issues.value?.filter(({ fields }) => CARD.parse(fields).status.id === status.id);
          return (
            <section key={status.id} className="site-column" aria-label={status.name}>
              <h2 className="site-column-title">
                {status.name} <span className="site-badge">{cards?.length}</span>
              </h2>
              <ul className="site-list site-column-cards">
                {cards?.map((issue) => (
                  <BoardCard key={issue.id} issue={issue} moved={issues.reload} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

type ByType = NonNullable<Extract<Awaited<ReturnType<typeof readStatuses>>, { ok: true }>>['value'];

/** A column for each status of the types that the board shows; of all types while it shows nothing. */
function columnsOf(byType: ByType, typesInUse: ReadonlySet<string>): ByType[number]['statuses'] {
  const shown = byType
    .filter(({ id }) => typesInUse.size === 0 || typesInUse.has(id))
    .flatMap(({ statuses }) => statuses);
  return [...new Map(shown.map((status) => [status.id, status])).values()];
}
