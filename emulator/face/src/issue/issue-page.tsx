import { Problems } from '../problems';
import { SiteLink } from '../site-link';
import type { CoreFields, OpenIssue } from '../jira/shapes';
import { useTexts } from '../texts';
import { Working } from '../working';
import { Activity } from './activity';
import { AppPanels } from './app-panels';
import { Attachments } from './attachments';
import { Description } from './description';
import { Details } from './details';
import { StatusMenu } from './status-menu';
import { Summary } from './summary';
import { useIssue } from './use-issue';
import { useIssueView } from './use-issue-view';

/** One issue: what it is, what can be done with it, and the app's panel. */
export function IssuePage({ issueKey }: { readonly issueKey: string }) {
  const { issue, core, errors, version, reload } = useIssue(issueKey);
  if (errors.length > 0) return <NoIssue issueKey={issueKey} errors={errors} />;
  if (issue === undefined || core === undefined) return <Working />;
  return <OpenIssuePage issue={issue} core={core} version={version} reload={reload} />;
}

function NoIssue({ issueKey, errors }: { readonly issueKey: string; readonly errors: readonly string[] }) {
  return (
    <>
      <h1 className="site-title">{issueKey}</h1>
      <Problems errors={errors} />
    </>
  );
}

interface Props {
  readonly issue: OpenIssue;
  readonly core: CoreFields;
  readonly version: string;
  readonly reload: () => void;
}

function OpenIssuePage({ issue, core, version, reload }: Props) {
  const { t } = useTexts();
  const { view, reload: reloadView } = useIssueView(issue.key, version);
  const isOnScreen = (id: string) => view?.fieldIds.includes(id) === true;
  const isEditable = (id: string) => view?.editableFieldIds.includes(id) === true;
  return (
    <article className="site-issue">
      <div className="site-issue-main">
        <nav aria-label={t('issue.place')} className="site-subtle">
          <SiteLink href={`/board/${core.project.key}`}>{core.project.name}</SiteLink> / {issue.key}
        </nav>
        <Summary
          issueKey={issue.key}
          summary={core.summary}
          isEditable={isEditable('summary')}
          reload={reload}
        />
        <StatusMenu issue={issue} core={core} reload={reload} />
        {isOnScreen('description') && (
          <Description
            issueKey={issue.key}
            description={core.description}
            isEditable={isEditable('description')}
            reload={reload}
          />
        )}
        {view && <AppPanels issue={issue} core={core} view={view} refresh={reload} reloadView={reloadView} />}
        <Attachments issueKey={issue.key} attachments={core.attachment} reload={reload} />
        <Activity issueKey={issue.key} version={version} reload={reload} />
      </div>
      {view && <Details issue={issue} core={core} view={view} />}
    </article>
  );
}
