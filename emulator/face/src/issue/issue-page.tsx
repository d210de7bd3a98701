import { Problems } from '../problems';
import { SiteLink } from '../site-link';
import type { CoreFields, OpenIssue } from '../jira/shapes';
import { plainText } from '../jira/plain-text';
import { useTexts } from '../texts';
import { Activity } from './activity';
import { AppPanel } from './app-panel';
import { Attachments } from './attachments';
import { Details } from './details';
import { StatusMenu } from './status-menu';
import { useIssue } from './use-issue';

/** One issue: what it is, what can be done with it, and the app's panel. */
export function IssuePage({ issueKey }: { readonly issueKey: string }) {
  const { issue, core, errors, version, reload } = useIssue(issueKey);
  if (issue === undefined || core === undefined) return <Problems errors={errors} />;
  return <OpenIssuePage issue={issue} core={core} version={version} reload={reload} />;
}

interface Props {
  readonly issue: OpenIssue;
  readonly core: CoreFields;
  readonly version: string;
  readonly reload: () => void;
}

function OpenIssuePage({ issue, core, version, reload }: Props) {
  const { t } = useTexts();
  return (
    <article className="site-issue">
      <div className="site-issue-main">
        <nav aria-label={t('issue.place')} className="site-subtle">
          <SiteLink href={`/board/${core.project.key}`}>{core.project.name}</SiteLink> / {issue.key}
        </nav>
        <h1 className="site-title">{core.summary}</h1>
        <StatusMenu key={version} issue={issue} core={core} reload={reload} />
        <Description description={core.description} />
        <AppPanel issue={issue} core={core} refresh={reload} />
        <Attachments issueKey={issue.key} attachments={core.attachment} reload={reload} />
        <Activity issueKey={issue.key} version={version} reload={reload} />
      </div>
      <Details issue={issue} core={core} />
    </article>
  );
}

function Description({ description }: { readonly description: unknown }) {
  const { t } = useTexts();
  const text = typeof description === 'string' ? description : plainText(description);
  return (
    <section aria-labelledby="description">
      <h2 className="site-subtitle" id="description">
        {t('issue.description')}
      </h2>
      <p className="site-plain site-lines">{text === '' ? t('issue.noDescription') : text}</p>
    </section>
  );
}
