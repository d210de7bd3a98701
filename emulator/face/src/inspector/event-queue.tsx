import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import type { WaitingEvent } from './shapes';
import { drainEvents } from './site-api';

interface Props {
  readonly events: readonly WaitingEvent[] | undefined;
  readonly delivered: () => void;
}

/** Events on their way to the app. */
export function EventQueue({ events, delivered }: Props) {
  const { t, momentWithSeconds } = useTexts();
  const [errors, setErrors] = useState<readonly string[]>([]);
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
      {events?.length === 0 && <p className="site-plain">{t('queue.nothing')}</p>}
      <ul className="site-list">
        {events?.map((event, index) => (
          <li key={`${index} ${event.eventType}`}>
            <code>{event.eventType}</code> → {event.triggerKey}
            <p className="site-subtle">
              {t('queue.due', { at: momentWithSeconds(event.dueAtMs), attempt: event.attempt })}
            </p>
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
