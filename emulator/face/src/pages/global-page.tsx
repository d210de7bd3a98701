import { AppFrame } from '../app-frame/app-frame';
import { modulePage } from '../app-frame/module-page';
import { useSite } from '../shell/site';
import { SubpageNavigation } from './subpage-navigation';
import { UnknownPage } from './unknown-page';

interface Props {
  readonly appId: string;
  readonly environmentId: string;
}

/** The page that the app has of its own, below "Apps". */
export function GlobalPage({ appId, environmentId }: Props) {
  const { app } = useSite();
  if (app === undefined) return null;
  const surface = app.surfaces.find(({ type }) => type === 'jira:globalPage');
  const page = surface && modulePage(app, surface);
  const isInstalled = appId === app.appId && environmentId === app.environmentId;
  if (surface === undefined || page === undefined || !isInstalled) return <UnknownPage />;
  const { title, layout, subpages = [] } = surface;
  return (
    <div className={layout === 'blank' ? 'site-app-page site-app-page-blank' : 'site-app-page'}>
      {layout !== 'blank' && <h1 className="site-title">{title}</h1>}
      <div className="site-app-page-parts">
        {subpages.length > 0 && <SubpageNavigation title={title} page={page} groups={subpages} />}
        <div className="site-app-page-frame">
          <AppFrame
            app={app}
            surface={surface}
            extension={{ type: 'jira:globalPage', location: window.location.href }}
            refresh={() => undefined}
          />
        </div>
      </div>
    </div>
  );
}
