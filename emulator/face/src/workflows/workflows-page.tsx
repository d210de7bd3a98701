import { AdminNavigation } from '../pages/admin-navigation';
import { Problems } from '../problems';
import { SiteLink } from '../site-link';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import { Working } from '../working';
import { readWorkflows } from './workflow-api';

/** The workflows of the site, to open one. */
export function WorkflowsPage() {
  const { t } = useTexts();
  const workflows = useLoaded('workflows', readWorkflows);
  return (
    <>
      <AdminNavigation />
      <h1 className="site-title">{t('workflows.title')}</h1>
      <Problems errors={workflows.errors} />
      {workflows.isLoading && <Working />}
      {workflows.value?.length === 0 && <p className="site-plain">{t('workflows.nothing')}</p>}
      <ul className="site-list site-cards">
        {workflows.value?.map(({ id, name, description }) => (
          <li key={id} className="site-card">
            <h2 className="site-subtitle">
              <SiteLink href={`/admin/workflows/${encodeURIComponent(id)}`}>{name}</SiteLink>
            </h2>
            {description !== '' && <p className="site-subtle">{description}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
