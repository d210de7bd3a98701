import type { AdminView } from '../../../src/contract/admin-view';
import { useTexts } from '../common/texts';

interface Props {
  readonly view: AdminView;
  readonly chosen: string | undefined;
  readonly choose: (projectId: string) => void;
}

/** The projects of the site, to bind one. */
export function ProjectList({ view, chosen, choose }: Props) {
  const { t } = useTexts();
  return (
    <section className="lg-section" aria-labelledby="projects">
      <h2 className="lg-subtitle" id="projects">
        {t('admin.projects.title')}
      </h2>
      {view.projects.length === 0 && <p className="lg-plain">{t('admin.projects.nothing')}</p>}
      <ul className="lg-list lg-projects">
        {view.projects.map((project) => (
          <li key={project.id}>
            <button
              type="button"
              className="lg-project lg-focus"
              aria-pressed={project.id === chosen}
              onClick={() => choose(project.id)}
            >
              <span>
                {project.name} ({project.key})
              </span>
              <span className={project.isBound ? 'lg-badge lg-badge-bound' : 'lg-badge'}>
                {t(project.isBound ? 'admin.projects.bound' : 'admin.projects.notBound')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
