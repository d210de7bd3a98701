import { usePath } from '../router';
import { AppAdminPage } from './app-admin-page';
import { BoardPage } from '../board/board-page';
import { GlobalPage } from './global-page';
import { InspectorPage } from '../inspector/inspector-page';
import { IssuePage } from '../issue/issue-page';
import { OutboxPage } from './outbox-page';
import { PersonPage } from './person-page';
import { ProjectsPage } from './projects-page';
import { SearchPage } from '../search/search-page';
import { UnknownPage } from './unknown-page';
import { WorkflowPage } from '../workflows/workflow-page';
import { WorkflowsPage } from '../workflows/workflows-page';

/** The page that the address names. */
export function CurrentPage() {
  const { path, query } = usePath();
  const [, first = '', second = '', third = '', fourth = ''] = path.split('/').map(decodeURIComponent);
  if (first === '' || first === 'projects') return <ProjectsPage />;
  if (first === 'browse' && second !== '') return <IssuePage key={second} issueKey={second} />;
  if (first === 'issues') return <SearchPage key={query.get('jql')} jql={query.get('jql') ?? ''} />;
  if (first === 'board' && second !== '') return <BoardPage key={second} projectKey={second} />;
  if (first === 'admin' && second === 'workflows')
    return third === '' ? <WorkflowsPage /> : <WorkflowPage key={third} workflowId={third} />;
  if (first === 'admin') return <AppAdminPage />;
  if (first === 'outbox') return <OutboxPage />;
  if (first === 'inspector') return <InspectorPage />;
  if (first === 'jira' && second === 'people') return <PersonPage key={third} accountId={third} />;
  if (first === 'jira' && second === 'apps') return <GlobalPage appId={third} environmentId={fourth} />;
  return <UnknownPage />;
}
