import { readProjects } from '../jira/site';
import { Problems } from '../problems';
import { CreateProject } from '../projects/create-project';
import { searchAddress } from '../search/address';
import { SiteLink } from '../site-link';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';

/** Projects that the acting person may see. */
export function ProjectsPage() {
  const { t } = useTexts();
  const projects = useLoaded('projects', readProjects);
  return (
    <>
      <div className="site-row">
        <h1 className="site-title">{t('projects.title')}</h1>
        <CreateProject created={projects.reload} />
      </div>
      <Problems errors={projects.errors} />
      {projects.value?.length === 0 && <p className="site-plain">{t('projects.nothing')}</p>}
      <ul className="site-list site-cards">
        {projects.value?.map((project) => (
          <li key={project.id} className="site-card">
            <h2 className="site-subtitle">{project.name}</h2>
            <p className="site-subtle">{project.key}</p>
            <div className="site-row">
              <SiteLink href={`/board/${project.key}`}>{t('projects.board')}</SiteLink>
              <SiteLink href={searchAddress(`project = ${project.key} ORDER BY key`)}>
                {t('projects.issues')}
              </SiteLink>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
