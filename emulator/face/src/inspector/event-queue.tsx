import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import type { Metrics } from './shapes';
import { drainEvents } from './site-api';

interface Props {
  readonly metrics: Metrics | undefined;
  readonly delivered: () => void;
}

/** Events and queued jobs on their way to the app. */
export function EventQueue({ metrics, delivered }: Props) {
  const { t, momentWithSeconds } = useTexts();
  const [errors, setErrors] = useState<readonly string[]>([]);
  const waiting = waitingOf(metrics);
  const deliver = async () => {
    const answer = await drainEvents();
    setErrors(answer.ok ? [] : answer.errors);
    delivered();
  };
  return (
    <section className="site-card site-form" aria-labelledby="queue">
      <h2 className="site-subtitle" id="queue">
        {t('queue.title')}
      </h2>
      <Problems errors={errors} />
      {waiting.length === 0 && metrics && <p className="site-plain">{t('queue.nothing')}</p>}
      <ul className="site-list">
        {waiting.map(({ what, where, dueAtMs, attempt }, index) => (
          <li key={`${index} ${what}`}>
            <code>{what}</code> → {where}
            <p className="site-subtle">{t('queue.due', { at: momentWithSeconds(dueAtMs), attempt })}</p>
          </li>
        ))}
      </ul>
      <div>
        <Button spacing="compact" onClick={() => void deliver()}>
          {t('queue.deliver')}
        </Button>
      </div>
    </section>
  );
}

interface Waiting {
  readonly what: string;
  readonly where: string;
  readonly dueAtMs: number;
  readonly attempt: number;
}

/** What is due first comes first. */
function waitingOf(metrics: Metrics | undefined): readonly Waiting[] {
  const events = metrics?.waitingEvents ?? [];
  const jobs = metrics?.waitingJobs ?? [];
  return [
    ...events.map((event) => ({ ...event, what: event.eventType, where: event.triggerKey })),
    ...jobs.map((job) => ({ ...job, what: job.jobId, where: job.queueName })),
  ].sort((a, b) => a.dueAtMs - b.dueAtMs);
}
