import { useTexts } from '../common/texts';

interface Props {
  /** Names of projects; left out where only one can be meant. */
  readonly projects?: readonly string[];
}

/** What an administrator does where Jira has no call that shows the panel on all work items. */
export function PinnedNote({ projects }: Props) {
  const { t, all } = useTexts();
  return (
    <p className="lg-plain lg-note">
      {projects && <>{t('admin.pinned.projects', { projects: all(projects) })} </>}
      {t('admin.pinned.how')}
    </p>
  );
}
