import { AppFrame } from '../app-frame/app-frame';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import { AdminNavigation } from './admin-navigation';

const EXTENSION = { type: 'jira:adminPage' };

/** The app's page in the Jira administration. */
export function AppAdminPage() {
  const { t } = useTexts();
  const { app } = useSite();
  const surface = app?.surfaces.find(({ type }) => type === 'jira:adminPage');
  return (
    <>
      <AdminNavigation />
      <h1 className="site-title">{t('administration.title')}</h1>
      {app && surface ? (
        <AppFrame app={app} surface={surface} extension={EXTENSION} refresh={() => undefined} />
      ) : (
        app && <p className="site-plain">{t('administration.nothing')}</p>
      )}
    </>
  );
}
