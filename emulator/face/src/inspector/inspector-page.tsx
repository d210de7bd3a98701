import { Problems } from '../problems';
import { useTexts } from '../texts';
import { Working } from '../working';
import { ClockCard } from './clock-card';
import { EventQueue } from './event-queue';
import { Invocations } from './invocations';
import { ResetCard } from './reset-card';
import { readMetrics } from './site-api';
import { StoredKeys } from './stored-keys';
import { usePolled } from './use-polled';

/** What goes on behind the pages: what the app does, stores and waits for, and the switches of the site. */
export function InspectorPage() {
  const { t } = useTexts();
  const metrics = usePolled('metrics', readMetrics);
  return (
    <div className="site-inspector">
      <div>
        <h1 className="site-title">{t('inspector.title')}</h1>
        <p className="site-subtle">{t('inspector.intro')}</p>
      </div>
      <Problems errors={metrics.errors} />
      {metrics.isLoading && <Working />}
      <div className="site-cards">
        <ClockCard />
        <EventQueue metrics={metrics.value} delivered={metrics.reload} />
        <ResetCard />
      </div>
      {metrics.value && <Invocations invocations={metrics.value.invocations} />}
      <StoredKeys />
    </div>
  );
}
