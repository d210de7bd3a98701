import { z } from 'zod';
import { searchIssues } from '../jira/issues';
import { STATUS, type Issue } from '../jira/shapes';
import { readStatuses } from '../jira/site';
import { Problems } from '../problems';
import { SiteLink } from '../site-link';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';

const CARD = z.object({ summary: z.string(), status: STATUS });

/** The issues of a project in columns, one per status. */
export function BoardPage({ projectKey }: { readonly projectKey: string }) {
  const { t } = useTexts();
  const statuses = useLoaded(`statuses ${projectKey}`, () => readStatuses(projectKey));
  const issues = useLoaded(`board ${projectKey}`, () =>
    searchIssues(`project = "${projectKey}" ORDER BY key`, ['summary', 'status']),
  );
  return (
    <>
      <h1 className="site-title">{t('board.title', { project: projectKey })}</h1>
      <Problems errors={[...statuses.errors, ...issues.errors]} />
      <div className="site-board" role="region" aria-label={t('board.columns')} tabIndex={0}>
        {statuses.value?.map((status) => (
          <section key={status.id} className="site-column" aria-label={status.name}>
            <h2 className="site-column-title">{status.name}</h2>
            <ul className="site-list site-column-cards">
              {issues.value
                ?.filter((issue) => CARD.parse(issue.fields).status.id === status.id)
                .map((issue) => (
                  <BoardCard key={issue.id} issue={issue} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function BoardCard({ issue }: { readonly issue: Issue }) {
  return (
    <li className="site-card">
      <SiteLink href={`/browse/${issue.key}`}>{issue.key}</SiteLink>
      <p className="site-plain">{CARD.parse(issue.fields).summary}</p>
    </li>
  );
}
