import Button from '@atlaskit/button/new';
import { useTexts } from '../common/texts';

interface Props {
  /** Projects; left out where only one can be meant. */
  readonly projects?: readonly { readonly id: string; readonly name: string }[];
  /** Hears that it has been done for a project. */
  readonly done?: (projectId: string) => void;
}

/** What an administrator does where Jira has no call that shows the panel on all work items. */
export function PinnedNote({ projects = [], done }: Props) {
  const { t, all } = useTexts();
  return (
    <div className="lg-note">
      <p className="lg-plain">
        {projects.length > 0 && (
          <>{t('admin.pinned.projects', { projects: all(projects.map(({ name }) => name)) })} </>
        )}
        {t('admin.pinned.how')}
      </p>
      {done && (
        <div className="lg-controls">
          {projects.map(({ id, name }) => (
            <Button key={id} spacing="compact" onClick={() => done(id)}>
              {t('admin.pinned.done', { project: name })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
