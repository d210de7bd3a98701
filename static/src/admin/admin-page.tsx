import { lazy, useState } from 'react';
import type { AdminView } from '../../../src/contract/admin-view';
import type { Reply } from '../../../src/contract/reply';
import { ProblemMessage } from '../common/problem-message';
import { useTexts } from '../common/texts';
import { Working } from '../common/working';
import { ProjectsPart } from './projects-part';
import { SafeModeBanner } from './safe-mode/safe-mode-banner';
import { Tabs, type Tab } from './tabs';
import { useAdmin } from './use-admin';
import { useFocusOn } from './use-focus-on';
import '../panel/panel.css';
import '../panel/rows/rows.css';
import './admin.css';

const SetupSection = lazy(() => import('./setup/setup-section'));
const ProcessSection = lazy(() => import('./process/process-section'));
const HealthSection = lazy(() => import('./health/health-section'));

type Part = 'setup' | 'projects' | 'process' | 'health';

/** Sets the app up, says who stands for what, and shows whether everything is as it should be. */
export function AdminPage({ opening }: { readonly opening: Promise<Reply<AdminView>> }) {
  const { t } = useTexts();
  const admin = useAdmin(opening);
  const { view } = admin;
  const [chosen, choose] = useState<Part>();
  const focusOn = useFocusOn();
  // Whoever comes to a site without products has come to set them up.
  if (view && chosen === undefined)
    choose(view.projects.some(({ isBound }) => isBound) ? 'projects' : 'setup');
  const toPeople = () => {
    choose('projects');
    focusOn('roles');
  };
  const tabs = (seen: AdminView): readonly Tab<Part>[] => [
    {
      key: 'setup',
      title: t('admin.tabs.setup'),
      content: <SetupSection view={seen} changed={admin.reload} toPeople={toPeople} />,
    },
    {
      key: 'projects',
      title: t('admin.tabs.projects'),
      content: <ProjectsPart view={seen} admin={admin} />,
    },
    { key: 'process', title: t('admin.process.title'), content: <ProcessSection /> },
    {
      key: 'health',
      title: t('admin.tabs.health'),
      content: <HealthSection view={seen} admin={admin} />,
    },
  ];
  return (
    <main className="lg-page lg-admin" aria-busy={admin.isBusy}>
      <div className="lg-controls">
        <h1 className="lg-title">{t('admin.title')}</h1>
        <Working when={admin.isBusy} />
      </div>
      <p className="lg-plain">{t('admin.intro')}</p>
      {view?.safeMode && <SafeModeBanner safeMode={view.safeMode} admin={admin} />}
      {admin.problem && <ProblemMessage problem={admin.problem} />}
      {view && chosen !== undefined && (
        <Tabs label={t('admin.title')} tabs={tabs(view)} chosen={chosen} choose={choose} />
      )}
    </main>
  );
}
